from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import BuildError
from generator.search.entry import SearchEntry
from generator.search.pagefind import FILTERS, _index_copy, build_index
from tests.conftest import ROOT

ENTRY = SearchEntry(
    title="甲区",
    kind="区县",
    names=("甲", "A区"),
    keys=("jiaqu", "jq"),
    districts=("甲区",),
    clusters=("新材料", "旧\"材料'<b>"),
    years=("2030", "2031"),
    date="2031-05-06",
    detail="3 篇文章",
)


def copy(body: str, entry: SearchEntry = ENTRY) -> lxml.html.HtmlElement:
    page = f"<!doctype html><html><body><nav>导航</nav><main><article>{body}</article></main></body></html>"
    return lxml.html.document_fromstring(_index_copy(page, entry))


def blocks(body: str) -> list[tuple[str, str | None, str]]:
    """The (tag, id, text) of every block of the copy."""
    elements = copy(body).xpath("//body/*[not(self::span)]")
    return [(element.tag, element.get("id"), element.text_content()) for element in elements]


def test_every_filter_value_has_its_name() -> None:
    assert copy("").xpath("//span/@data-pagefind-filter") == [
        "类型:区县",
        "区县:甲区",
        "集群:新材料",
        "集群:旧\"材料'<b>",
        "年份:2030",
        "年份:2031",
    ]


def test_the_filters_are_those_the_dialog_shows() -> None:
    names = [value.split(":")[0] for value in copy("").xpath("//span/@data-pagefind-filter")]
    assert tuple(dict.fromkeys(names)) == FILTERS


def test_what_a_result_shows_and_is_found_by() -> None:
    meta = dict(value.split(":", 1) for value in copy("").xpath("//span/@data-pagefind-meta"))
    assert meta == {
        "title": "甲区 区",
        "names": "甲 · A 区",
        "keys": "jiaqu jq",
        "label": "甲区",
        "known": "甲区 甲 A区",
        "kind": "区县",
        "detail": "3 篇文章",
    }


def test_what_an_entry_does_not_have_is_left_out() -> None:
    root = copy("", SearchEntry(title="说明", kind="说明"))
    assert root.xpath("//span/@data-pagefind-filter") == ["类型:说明"]
    keys = [value.split(":")[0] for value in root.xpath("//span/@data-pagefind-meta")]
    assert keys == ["title", "label", "known", "kind"]


@pytest.mark.parametrize(("date", "expected"), [("2031-05-06", "date:2031-05-06"), ("", "date:0000-00-00")])
def test_results_sort_by_date_with_the_undated_as_the_oldest(date: str, expected: str) -> None:
    root = copy("", SearchEntry(title="甲", kind="文章", date=date))
    assert root.xpath("//span/@data-pagefind-sort") == [expected]


def test_the_article_alone_is_indexed() -> None:
    root = copy("<p>正文。</p>")
    assert root.xpath("//body/@data-pagefind-body") == [""]
    assert "导航" not in root.text_content()
    assert "正 文" not in root.text_content()
    assert blocks("<p>正文。</p>") == [("p", None, "正文 文 。")]


def test_a_page_without_an_article_has_its_entry_all_the_same() -> None:
    root = lxml.html.document_fromstring(_index_copy("<p>正文</p>", ENTRY))
    assert root.xpath("count(//span)") > 0
    assert root.xpath("string(//body)").split() == []


def test_headings_and_paragraphs_keep_their_anchors_and_no_heading_is_left() -> None:
    """The title needs none: it is where the page begins."""
    body = '<h1 id="t">甲</h1><h2 id="h2">乙</h2><p id="p1" class="paragraph">丙。</p><h3>丁</h3><p>戊！</p>'
    assert blocks(body) == [
        ("p", None, "甲 ·"),
        ("p", "h2", "乙 ·"),
        ("p", "p1", "丙 。"),
        ("p", None, "丁 ·"),
        ("p", None, "戊 ！"),
    ]


def test_words_of_headings_weigh_what_they_do_in_a_heading() -> None:
    body = '<h1>甲</h1><h2>乙</h2><div data-pagefind-weight="3"><h3>丙</h3></div><p>丁。</p>'
    root = lxml.html.document_fromstring(_index_copy(f"<article>{body}</article>", ENTRY))
    weights = {p.text_content()[0]: p.get("data-pagefind-weight") for p in root.xpath("//p")}
    assert weights == {"甲": "7", "乙": "6", "丙": "3", "丁": None}


@pytest.mark.parametrize(
    "skipped",
    [
        pytest.param('<a class="pilcrow" href="#p1">¶1</a>', id="paragraph mark"),
        pytest.param('<a class="headerlink" href="#a">¶</a>', id="heading mark"),
        pytest.param('<a class="source x" href="#a">第1段</a>', id="source"),
        pytest.param("<script>x()</script>", id="script"),
        pytest.param("<style>a {}</style>", id="style"),
        pytest.param("<svg><title>图</title></svg>", id="drawing"),
        pytest.param("<!-- 注 -->", id="comment"),
        pytest.param("<span data-pagefind-ignore>不</span>", id="told to"),
    ],
)
def test_what_is_skipped(skipped: str) -> None:
    assert blocks(f"<p>前{skipped}后。</p>") == [("p", None, "前后 后 。")]


def test_a_whole_block_is_skipped_and_the_text_after_it_is_not() -> None:
    assert blocks("<p>前。</p><ul data-pagefind-ignore><li>甲</li></ul>后。") == [
        ("p", None, "前 。"),
        ("p", None, "后 。"),
    ]


def test_a_heading_over_nothing_is_left_out() -> None:
    ignored = "<ul data-pagefind-ignore><li>x</li></ul>"
    body = f"<h1>甲</h1><h2>乙</h2>{ignored}<h2>丙</h2><h3>丁</h3><p>戊。</p><h2>己</h2>"
    assert [text for _, _, text in blocks(body)] == ["甲 ·", "丙 ·", "丁 ·", "戊 。"]


def test_names_inside_a_sentence_do_not_break_it() -> None:
    assert blocks('<p>在<a href="x">甲区</a>和<b>乙</b>县。</p>') == [
        ("p", None, "在甲 甲区 区和 和乙 乙县 县 。")
    ]


def test_cells_and_list_items_are_blocks_that_end() -> None:
    body = "<table><tr><th>甲</th><td>乙</td></tr></table><ul><li>丙<ul><li>丁。</li></ul></li></ul>"
    assert [text for _, _, text in blocks(body)] == ["甲 ·", "乙 ·", "丙 ·", "丁 。"]


def test_text_around_a_block_inside_a_line_is_indexed_once() -> None:
    assert [text for _, _, text in blocks("前<span>中<div>块</div>尾</span>后")] == [
        "前中 中 ·",
        "块 ·",
        "尾后 后 ·",
    ]


def test_text_stays_text() -> None:
    [(_, _, text)] = blocks("<p>&lt;b&gt; &amp; &quot;</p>")
    assert text.removesuffix(" ·") == '< b > & "'


TAGS = ["<p>", "<div>", "<span>", "<b>", "<li>", "</p>", "</div>", "</span>", "</b>", "</li>", "<br>"]


@given(st.lists(st.sampled_from([*TAGS, *"甲乙丙丁戊"])))
def test_all_the_text_is_indexed_once_and_in_order(pieces: list[str]) -> None:
    page = f"<article><h1>题</h1>{''.join(pieces)}<p>尾</p></article>"
    plain = lxml.html.document_fromstring(page).xpath("string(//article)")
    copied = lxml.html.document_fromstring(_index_copy(page, ENTRY)).xpath("//body/*[not(self::span)]")
    words = [word for element in copied for word in element.text_content().split() if word != "·"]
    assert "".join(word[0] for word in words) == plain


def test_a_page_that_was_not_built_is_named(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"districts/a\.html"):
        build_index(tmp_path, {"districts/a.html": ENTRY}, tmp_path)


def test_the_site_has_what_a_browser_needs_of_pagefind_and_no_more(built_site: Path) -> None:
    scripts = {path.name for path in (ROOT / "templates" / "search").iterdir()}
    files = {path.name for path in (built_site / "pagefind").iterdir() if path.is_file()}
    [meta] = [name for name in files if name.endswith(".pf_meta")]
    pagefind = {"pagefind-component-ui.css", "pagefind-component-ui.js", "pagefind-entry.json", meta}
    assert files == scripts | pagefind
