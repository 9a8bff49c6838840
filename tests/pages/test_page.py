from __future__ import annotations

import html
import json

import pytest
import yaml

from generator.model import District
from generator.pages.page import Links, Page

DISTRICT = District(id="jia-qu", name="甲区", kind="区")


def test_a_page_is_a_markdown_file_beside_its_address() -> None:
    page = Page(url="districts/jia-qu.html", meta={}, body="")
    assert page.path == "districts/jia-qu.md"


def test_a_page_is_front_matter_and_body() -> None:
    page = Page(url="a.html", meta={"title": "甲: “乙”\n丙", "hide": ["toc"]}, body="# 正文\n")
    _, front, body = page.text.split("---\n")
    assert yaml.safe_load(front) == {"title": "甲: “乙”\n丙", "hide": ["toc"]}
    assert body == "\n# 正文\n"


@pytest.mark.parametrize("key", ["title", "description"])
@pytest.mark.parametrize(
    "text", ["</title><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "R&D '“"]
)
def test_front_matter_is_safe_where_the_theme_puts_it_into_html(key: str, text: str) -> None:
    meta = yaml.safe_load(Page(url="a.html", meta={key: text}, body="").text.split("---\n")[1])
    assert not set(meta[key]) & set("<>\"'")
    assert html.unescape(meta[key]) == text


@pytest.mark.parametrize(
    ("at", "target", "expected"),
    [
        ("index.html", DISTRICT, "districts/jia-qu.html"),
        ("districts/index.html", DISTRICT, "jia-qu.html"),
        ("districts/jia-qu.html", DISTRICT, "jia-qu.html"),
        ("articles/2031/a.html", DISTRICT, "../../districts/jia-qu.html"),
        ("articles/2031/a.html", "articles/index.html", "../index.html"),
        ("clusters/a.html", "data.html", "../data.html"),
    ],
)
def test_links_lead_from_page_to_page(at: str, target: District | str, expected: str) -> None:
    assert Links(at).html(target) == expected
    assert Links(at).html(target, "p1") == f"{expected}#p1"
    assert Links(at).markdown(target, "p1") == expected.replace(".html", ".md#p1")


@pytest.mark.parametrize(
    "text", ["</script><b>", "<!--<script>", "a & \"b\" 'c'", "行\u2028尾\u2029", "\\u003c"]
)
def test_linked_data_holds_in_a_script_and_says_what_it_was_given(text: str) -> None:
    page = Page(url="a.html", meta={"title": "题"}, body="", linked_data=({"@type": "Thing", "name": text},))
    written = yaml.safe_load(page.text.split("---\n")[1])["linked_data"]
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["@graph"] == [{"@type": "Thing", "name": text}]
