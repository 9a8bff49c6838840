from __future__ import annotations

from pathlib import Path

import lxml.html

from generator.content import load_content
from generator.linking import link
from generator.pages import Page, render_pages
from generator.pages.timeline import LATEST
from generator.site import Site
from tests.samples import ARTICLE, UNDATED, swap, write_article, write_content

TEMPLATES = Path(__file__).parents[2] / "templates"


def render(folder: Path) -> dict[str, Page]:
    return {page.url: page for page in render_pages(link(load_content(folder)), TEMPLATES, Site())}


def test_everything_is_on_its_month_and_what_has_no_date_apart(tmp_path: Path) -> None:
    write_content(tmp_path, undated=UNDATED)
    site = render(tmp_path)
    assert {url for url in site if url.startswith("timeline")} == {
        "timeline.html",
        "timeline/2031-05.html",
        "timeline/undated.html",
    }
    month = lxml.html.fromstring(site["timeline/2031-05.html"].body).text_content()
    assert "2031-05-06" in month
    assert "甲某某" in month
    assert "数据 2 条，其中目标 1 条" in month
    assert "没有日期的一篇" not in month
    assert "没有日期的一篇" in site["timeline/undated.html"].body


def test_the_first_page_does_not_grow(tmp_path: Path) -> None:
    write_content(tmp_path)
    for number in range(LATEST + 3):
        write_article(tmp_path, f"2030-05-06-da-hui-{number}", swap(ARTICLE, ("2031-05-06", "2030-05-06")))
    site = render(tmp_path)
    assert site["timeline.html"].body.count("byline") == LATEST
    assert site["timeline/2030-05.html"].body.count("byline") == LATEST + 3


def test_targets_are_counted_by_the_year_they_are_due_in(tmp_path: Path) -> None:
    write_content(tmp_path, article=swap(ARTICLE, ("period: 2035年", "period: 2033—2035年")))
    write_article(tmp_path, "2031-05-06-open", swap(ARTICLE, ("period: 2035年", "period: 未来几年")))
    chips = chips_of(render(tmp_path))
    assert chips == [
        ("2035 年 1 条", "figures.html#nature=target&year=2035"),
        ("未写明年份 1 条", "figures.html#nature=target&year=none"),
    ]


def test_every_count_leads_to_a_year_that_can_be_chosen(tmp_path: Path) -> None:
    write_content(tmp_path, article=swap(ARTICLE, ("period: 2035年", "period: 未来几年")))
    site = render(tmp_path)
    [(_, link)] = chips_of(site)
    assert link.endswith("year=none")
    assert "none" in lxml.html.fromstring(site["figures.html"].body).xpath(
        "//select[@name='year']/option/@value"
    )


def chips_of(site: dict[str, Page]) -> list[tuple[str, str]]:
    page = lxml.html.fromstring(site["timeline.html"].body)
    links = page.xpath("//a[starts-with(@href, 'figures.html#')]")
    return [(link.text_content(), link.get("href")) for link in links]
