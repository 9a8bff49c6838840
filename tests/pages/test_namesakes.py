"""What the pages say of two people of one name."""

from __future__ import annotations

import functools

import lxml.html
from lxml.html import HtmlElement

from generator.feeds import feeds
from generator.linked_data import LinkedData
from generator.model import Official
from generator.pages.page import Page
from generator.pages.site import render_pages
from generator.portal import Portal
from generator.rows import entities, posts
from generator.sheets import compose
from generator.site import Site
from tests.conftest import ROOT
from tests.namesakes import article, head, joined, reporter, secretary

SIGNED = article("c", "甲某某采写。", authors=("甲某某",))


@functools.cache
def portal() -> Portal:
    texts = (article("a", "会上，甲某某讲话。"), article("b", "甲某某说，乙县要抓紧。"), SIGNED)
    return joined(texts, secretary("a"), head("b"), reporter("c"))


@functools.cache
def pages() -> dict[str, Page]:
    return {page.url: page for page in render_pages(portal(), ROOT / "templates")}


def body(url: str) -> HtmlElement:
    return lxml.html.fromstring(f"<div>{pages()[url].body}</div>")


def links(element: HtmlElement) -> list[tuple[str, str]]:
    found = element.xpath(".//a[contains(@class, 'official')]")
    return [(link.get("href"), link.text_content()) for link in found]


def test_a_page_s_title_tells_who_it_is() -> None:
    assert [pages()[f"officials/{id_}.html"].meta["title"] for id_ in ("jia", "jia-2", "jia-3")] == [
        "甲某某（甲区委书记）",
        "甲某某（乙县县长）",
        "甲某某（某市日报记者）",
    ]


def test_a_page_names_the_others_of_that_name() -> None:
    (note,) = [
        p for p in body("officials/jia.html").xpath("//p[@class='note']") if "同名" in p.text_content()
    ]
    assert links(note) == [("jia-2.html", "甲某某（乙县县长）"), ("jia-3.html", "甲某某（某市日报记者）")]


def test_the_index_lists_each_with_what_tells_them_apart() -> None:
    index = body("officials/index.html")
    (letter,) = index.xpath("//dt[text()='J']/following-sibling::dd[1]")
    everybody = [
        ("jia.html", "甲某某（甲区委书记）"),
        ("jia-2.html", "甲某某（乙县县长）"),
        ("jia-3.html", "甲某某（某市日报记者）"),
    ]
    assert links(letter) == everybody
    assert sorted(links(index)[:-3]) == sorted(everybody)


def test_an_article_leads_to_the_one_it_means() -> None:
    for name, id_ in (("a", "jia"), ("b", "jia-2")):
        page = pages()[f"articles/undated/{name}.html"]
        assert f"[甲某某](../../officials/{id_}.md" in page.body
        assert {href for href, _ in links(body(page.url))} == {f"../../officials/{id_}.html"}


def test_a_byline_leads_to_the_reporter() -> None:
    (line,) = body("articles/undated/c.html").xpath("//p[@class='source-line']")
    assert links(line) == [("../../officials/jia-3.html", "甲某某（某市日报记者）")]
    assert "署名文章" in pages()["officials/jia-3.html"].body
    assert "署名文章" not in pages()["officials/jia.html"].body


def test_search_knows_each_by_the_name_alone() -> None:
    found = [pages()[f"officials/{id_}.html"].search for id_ in ("jia", "jia-2")]
    assert [(e.title, e.names, e.keys) for e in found if e] == [
        ("甲某某（甲区委书记）", ("甲某某",), ("jiamoumou", "jmm")),
        ("甲某某（乙县县长）", ("甲某某",), ("jiamoumou", "jmm")),
    ]


def test_linked_data_says_the_name_and_what_tells_the_person_apart() -> None:
    person = portal().entity_by_id["jia"]
    nodes = LinkedData(portal(), Site(), person.url).page(person.title, "", person)
    (node,) = [node for node in nodes if node["@type"] == "Person"]
    assert (node["name"], node["disambiguatingDescription"]) == ("甲某某", "甲区委书记")
    assert node["@id"].endswith("#entity")


def test_data_tells_them_by_their_ids() -> None:
    people = [row for row in entities(portal()) if row["type"] == "official"]
    assert [(row["id"], row["name"], row["title"]) for row in people] == [
        ("jia", "甲某某", "甲某某（甲区委书记）"),
        ("jia-2", "甲某某", "甲某某（乙县县长）"),
        ("jia-3", "甲某某", "甲某某（某市日报记者）"),
    ]
    assert [(row["official"], row["official_name"], row["title"]) for row in posts(portal())] == [
        ("jia", "甲某某", "书记"),
        ("jia-2", "甲某某", "县长"),
        ("jia-3", "甲某某", "记者"),
    ]


def test_feeds_and_sheets_bear_the_whole_title() -> None:
    for person in portal().of_type(Official):
        assert person.title in feeds(portal(), Site())[person.url.replace(".html", ".xml")].decode()
        assert compose(portal(), person, Site()).title == person.title
