"""What waits for review is marked 待核 wherever it is shown."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import lxml.html

from generator.pages import render_pages
from generator.portal import Portal
from generator.site import Site
from tests.samples import ARTICLE, sample_portal, swap

TEMPLATES = Path(__file__).parents[2] / "templates"
COMPARED = swap(
    ARTICLE,
    ("text: 300亿元", "text: 3万个"),
    ("indicator: 产值", "indicator: 传感器"),
    ("subject: xin-cai-liao", "subject: jia-qu"),
    ("产值达到300亿元", "传感器达到3万个"),
)


def home(portal: Portal) -> lxml.html.HtmlElement:
    [page] = [page for page in render_pages(portal, TEMPLATES, Site()) if page.url == "index.html"]
    return lxml.html.fromstring(page.body)


def proposed(portal: Portal) -> Portal:
    """The same portal, its article and the article's figures waiting for review."""
    [article] = portal.articles
    figures = tuple(dataclasses.replace(figure, status="proposed") for figure in article.figures)
    changed = dataclasses.replace(article, status="proposed", figures=figures)
    return dataclasses.replace(portal, articles=(changed,), article_by_id={changed.id: changed})


def test_bars_that_rest_on_proposed_figures_say_so() -> None:
    portal = sample_portal(article=COMPARED)
    bars = "//*[contains(@class, 'comparison')]//*[@class='pending']/text()"
    assert home(portal).xpath(bars) == []
    assert home(proposed(portal)).xpath(bars) == ["待核", "待核"]


def test_an_article_that_waits_for_review_is_listed_so() -> None:
    portal = sample_portal(article=COMPARED)
    assert "- 某市召开产业大会 某市日报" in home(portal).text_content()
    assert "- 某市召开产业大会 待核 某市日报" in home(proposed(portal)).text_content()
