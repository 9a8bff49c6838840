"""The panel and the pictures as they stand in the pages, before an engine has seen them."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import pytest

from generator.charts import relations, structure, tile_map, timeline
from generator.model import District, System
from generator.pages import render_pages
from tests.charts.crowded import crowded, the_system
from tests.pages.test_site import TEMPLATES, html, read, render
from tests.samples import ARTICLE, swap

KINDS = ("clusters/c1", "districts/d1", "officials/p1", "organizations/o1", "systems/s1")


@pytest.fixture(scope="module")
def pages() -> dict[str, lxml.html.HtmlElement]:
    rendered = {page.url: page for page in render_pages(crowded(), TEMPLATES)}
    wanted = [f"{kind}.html" for kind in KINDS] + ["districts/index.html", "matrix.html"]
    return {url: html(rendered[url]) for url in wanted}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_opens_with_its_panel(pages: dict[str, lxml.html.HtmlElement], kind: str) -> None:
    page = pages[f"{kind}.html"]
    [panel] = page.xpath("//div[@class='panel']")
    assert panel.xpath("preceding::h2") == []
    rows = {row.findtext("dt"): row.find("dd") for row in panel.xpath(".//dl/div")}
    mentioned = bool(crowded().places[kind.split("/")[1]])
    assert ("见于" in rows, "首末提及" in rows) == (mentioned, mentioned)
    assert all(row.text_content().strip() for row in rows.values())
    for label in ("首末提及", "领导", "任职", "人物", "最新数据", "谁谈到它", "谈得最多"):
        if label in rows:
            assert rows[label].xpath(".//a[@class='source'][contains(@href, '#p')]"), (kind, label)


def test_people_in_a_panel_come_with_the_caveat() -> None:
    for url in ("districts/jia-qu.html", "organizations/jia-qu-wei.html", "officials/jia-mou-mou.html"):
        panel = read(url).xpath("//div[@class='panel']")[0].text_content()
        assert "书记" in panel
        assert "职务以文章刊载时为准，不代表现任。" in panel, url
        assert "2031-05-06 第1段" in panel


def test_a_table_says_what_its_picture_shows(pages: dict[str, lxml.html.HtmlElement]) -> None:
    portal = crowded()
    drawn = tile_map(portal)
    figure = pages["districts/index.html"].xpath("//figure[contains(@class, 'chart-map')]")[0]
    rows = [[cell.text_content().strip() for cell in row] for row in figure.xpath(".//tbody/tr")]
    assert rows == [
        ["中部", tile.district.label, str(tile.articles), str(tile.paragraphs)] for tile in drawn.tiles
    ]
    shown = [text.strip() for text in figure.xpath(".//svg//tspan[@class='count']/text()")]
    assert shown == [str(tile.paragraphs) for tile in drawn.tiles if tile.paragraphs]

    cluster = portal.entity_by_id["c1"]
    for kind, numbers in (
        ("timeline", [len(bar.places) for bar in timeline(portal, cluster).bars]),  # type: ignore[union-attr]
        ("relations", [len(node.places) for node in relations(portal, cluster).nodes]),  # type: ignore[union-attr]
    ):
        figure = pages["clusters/c1.html"].xpath("//figure[contains(@class, $kind)]", kind=f"chart-{kind}")[0]
        column = 2 if kind == "timeline" else 3
        cells = figure.xpath(f".//tbody/tr/td[{column}]/text()")
        assert sorted(map(int, cells)) == sorted(numbers)


def test_every_tile_links_to_its_page(pages: dict[str, lxml.html.HtmlElement]) -> None:
    portal = crowded()
    linked = pages["districts/index.html"].xpath("//svg//a/@href")
    assert linked == [f"{d.id}.html" for d in portal.of_type(District)]
    picture = structure(portal, the_system(portal))
    assert isinstance(the_system(portal), System)
    assert picture.total == 30


def test_the_home_page_draws_the_featured_system_twice_and_lists_it_once() -> None:
    [figure] = read("index.html").xpath("//figure[contains(@class, 'chart-structure')]")
    drawings = figure.xpath(".//svg")
    assert [drawing.get("class") for drawing in drawings] == ["structure wide", "structure narrow"]
    for drawing in drawings:
        assert drawing.xpath(".//a[@class='tile']/@href") == ["clusters/xin-cai-liao.html"]
    assert [[cell.text_content() for cell in row] for row in figure.xpath(".//tbody/tr")] == [
        ["大产业集群", "新材料", "1", "1"]
    ]


def test_a_district_is_pointed_out_on_its_small_map() -> None:
    here = read("districts/yi-xian.html").xpath("//svg[@class='map']//a[@aria-current]/@href")
    assert here == ["yi-xian.html"]


def test_pictures_are_titled_have_no_colours_of_their_own_and_stay_out_of_the_search(
    pages: dict[str, lxml.html.HtmlElement],
) -> None:
    seen = 0
    for url, page in pages.items():
        for drawing in page.xpath("//svg[@role]"):
            assert drawing.get("role") == "group"
            assert drawing.get("aria-label") == drawing.findtext("title")
            assert drawing.xpath("ancestor::*[@data-pagefind-ignore]"), url
            seen += 1
        for drawing in page.xpath("//svg"):
            markup = lxml.html.tostring(drawing, encoding="unicode")
            assert not re.search(r"(fill|stroke|style|color)=", markup)
            assert "<script" not in markup
    assert seen >= 8


def test_a_cell_of_the_matrix_leads_to_its_paragraphs(pages: dict[str, lxml.html.HtmlElement]) -> None:
    portal, page = crowded(), pages["matrix.html"]
    for cell in page.xpath("//table[@class='cells']//td/a"):
        cluster, district = cell.get("href")[1:].split("--")
        both = [p for p in portal.places[cluster] if p in portal.places[district]]
        assert cell.findtext(".//text") == str(len(both))
        [listed] = page.xpath("//*[@id=$id]", id=cell.get("href")[1:])
        article, paragraph = both[0]
        first = listed.xpath(".//a[@class='source']/@href")[0]
        assert first == f"{portal.article_by_id[article].url}#p{paragraph}"
        assert len(listed.xpath(".//a[@class='source']")) == min(len(both), 3)
    heads = page.xpath("//table[@class='cells']//th//a/@href")
    assert len(heads) == 30 + 40


def test_a_small_matrix_quotes_the_paragraph(tmp_path: Path) -> None:
    _, site = render(tmp_path, article=swap(ARTICLE, ("甲某某说，新材料", "甲某某说，乙县新材料")))
    [cell] = html(site["matrix.html"]).xpath("//table[@class='cells']//td/a")
    assert cell.get("aria-label") == "新材料与乙县：1 段"
    [listed] = html(site["matrix.html"]).xpath("//*[@id='xin-cai-liao--yi-xian']")
    assert "乙县新材料产业到2035年产值达到300亿元" in listed.text_content()
