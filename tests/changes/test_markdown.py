from __future__ import annotations

import re

import markdown
import pytest
from lxml import html

from generator.changes import Addresses, Changes, render_markdown
from generator.changes.markdown import FOLDED_FROM, LIMIT, NOTHING
from generator.changes.model import SECTIONS, Edit, Item

HOSTILE = [
    "<script>alert(1)</script>",
    "@everyone",
    "[x](https://example.org)",
    "![x](https://example.org/x.png)",
    "https://example.org",
    "a | b",
    "</details>\n# big",
    "`code` **bold** <img src=x onerror=alert(1)>",
    "fixes #12 GH-12",
]


def changes(**sections: tuple[Item, ...]) -> Changes:
    return Changes(
        sections={name: sections.get(name, ()) for name in SECTIONS},
        counts={"articles": (1, 2), "facts": (0, 0)},
    )


def items(number: int, **more: str) -> tuple[Item, ...]:
    return tuple(Item(action="added", what=f"《第{n}篇》", **more) for n in range(number))  # type: ignore[arg-type]


def test_nothing_changed_is_one_line() -> None:
    assert render_markdown(changes()) == f"{NOTHING}\n"


def test_a_change_links_to_its_page_and_its_file() -> None:
    item = Item(
        action="changed",
        what="甲某某",
        before="局长",
        after="副局长",
        url="articles/x.html#p2",
        file="docs/a.yml:7",
    )
    text = render_markdown(changes(posts=(item,)), Addresses("https://e.org/p/", "https://e.org/blob/1"))
    assert "- 改动 [甲某某](https://e.org/p/articles/x.html#p2)：<del>局长</del> → <ins>副局长</ins>" in text
    assert "[<sub>a.yml:7</sub>](https://e.org/blob/1/docs/a.yml#L7)" in text
    assert "| 原来 | 1 |" in text
    assert "facts" not in text
    local = render_markdown(changes(posts=(item,)))
    assert "](" not in local
    assert "<sub>docs/a.yml:7</sub>" in local


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (
            Item(action="renamed", what="机构 乙局", before="甲局", after="乙局"),
            "- 改名 机构 乙局，原名 甲局",
        ),
        (
            Item(action="rejected", what="体系 “345”体系", before="systems/345.html"),
            "- 不采 体系 “345”体系，网页 systems/345.html 随之撤下",
        ),
        (Item(action="merged", what="机构 甲委", before="甲委", after="甲局"), "- 合并 机构 甲委，并入 甲局"),
    ],
)
def test_what_became_of_a_name_is_said_in_words(item: Item, line: str) -> None:
    assert f"{line}\n" in render_markdown(changes(entities=(item,)))


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\x00", "\u3164", "\U000e0041", "\ue000"])
def test_what_shows_nothing_is_named(sign: str) -> None:
    """Text that runs backwards or hides something cannot pass a review unseen."""
    text = render_markdown(changes(articles=(Item(action="added", what=f"a{sign}b"),)))
    assert f"a〔U+{ord(sign):04X}〕b" in text


def test_links_that_broke_come_with_what_to_do() -> None:
    text = render_markdown(changes(links=(Item(action="broken", what="“甲”的页面", before="x/jia.html"),)))
    assert "`former_ids`" in text


def test_words_are_struck_out_and_marked_as_new() -> None:
    item = Item(action="changed", what="x", words=(("same", "推动"), ("removed", "产业"), ("added", "经济")))
    assert "：推动<del>产业</del><ins>经济</ins>" in render_markdown(changes(articles=(item,)))


@pytest.mark.parametrize("text", HOSTILE)
def test_foreign_text_stays_text(text: str) -> None:
    words: tuple[tuple[Edit, str], ...] = (("added", text),)
    item = Item(action="changed", what=text, before=text, after=text, words=words, sentence=text, file=text)
    shown = render_markdown(changes(articles=(item,)), Addresses("https://e.org", "https://e.org"))
    page = html.fromstring(markdown.markdown(shown, extensions=["tables"]))
    assert not page.xpath("//script | //img | //code | //strong[not(contains(., '内容变化'))]")
    assert all(link.startswith("https://e.org/") for link in page.xpath("//a/@href"))
    beside = re.sub(r"\]\(https://e\.org[^)]*\)", "]", shown)
    assert not re.search(r"@\w|https?://|(?<!&)#\d|GH-\d", beside)


def test_a_long_section_is_folded() -> None:
    assert "<details>" not in render_markdown(changes(articles=items(FOLDED_FROM - 1)))
    assert render_markdown(changes(articles=items(FOLDED_FROM))).count("<details>") == 1


def test_a_long_summary_stays_under_the_limit_and_says_what_is_missing() -> None:
    text = render_markdown(
        changes(articles=items(3000, sentence="甲" * 100), figures=items(3000, sentence="乙" * 100))
    )
    assert len(text.encode()) <= LIMIT
    shown = [int(n) for n in re.findall(r"另有 (\d+) 项没有列出", text)]
    assert len(shown) == 2
    assert sum(shown) + text.count("- 新增") == 6000
    assert text.count("<details>") == text.count("</details>") == 2
