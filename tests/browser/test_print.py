"""What comes out of the printer."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.build import build
from generator.content import load_content
from generator.linking import link
from generator.sheets import SHEET_TYPES, compose
from generator.sheets.fit import LINES, height
from generator.site import Site
from tests.conftest import ROOT, make_project
from tests.sheets.overfull import overfull

pytestmark = pytest.mark.browser

TALLEST = 20
"""Sheets that are printed; the others take less than one page of the two."""


def pages_of(url: str, browser: Browser) -> int:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    printed = page.pdf(prefer_css_page_size=True)
    context.close()
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def test_the_tallest_sheets_print_on_two_pages_at_most(site_url: str, browser: Browser) -> None:
    portal = link(load_content(ROOT / "docs"))
    sheets = [compose(portal, e, Site()) for e in portal.entities if isinstance(e, SHEET_TYPES)]
    tallest = sorted(sheets, key=height, reverse=True)[:TALLEST]
    assert height(tallest[-1]) < LINES / 2
    for sheet in tallest:
        assert pages_of(f"{site_url}/{sheet.path}", browser) in (1, 2), sheet.path


def test_a_sheet_of_far_too_much_prints_on_two_pages(
    tmp_path: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    project = make_project(tmp_path, overfull(tmp_path / "content"))
    build(project)
    address = serve(project.site)
    for url in ("districts/jia-qu.html", "officials/jia-mou-mou.html", "clusters/xin-cai-liao.html"):
        assert pages_of(f"{address}/{url}", browser) == 2, url


def test_a_sheet_prints_alone_and_in_black_on_white(site_url: str, browser: Browser) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{site_url}/clusters/xin-xing-xian-shi.html")
    expect(page.locator(".sheet")).to_be_hidden()
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator(".sheet")).to_be_visible()
    for hidden in (".md-header", ".md-tabs", ".md-footer", "article h1", "article .facts", ".take-along"):
        expect(page.locator(hidden).first).to_be_hidden()
    colours = page.evaluate(
        "() => [getComputedStyle(document.body).backgroundColor,"
        " getComputedStyle(document.querySelector('.sheet')).color]"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    page.close()


def test_the_button_prints_and_the_link_leads_to_the_word_file(site_url: str, browser: Browser) -> None:
    page = browser.new_page()
    page.add_init_script("window.print = () => { window.printed = true; };")
    page.goto(f"{site_url}/districts/jiang-bei-qu.html")
    page.get_by_role("button", name="打印简报单").click()
    assert page.evaluate("window.printed") is True
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 Word").click()
    assert download.value.suggested_filename == "江北区.docx"
    page.close()


def test_a_page_without_a_sheet_prints_its_text_and_nothing_to_click(site_url: str, browser: Browser) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    for url, text in {
        "articles/2024/2024-05-30-chan-ye-chuang-xin.html": ".paragraph",
        "index.html": ".chart-structure",
        "figures.html": "table.figures",
    }.items():
        page.goto(f"{site_url}/{url}")
        expect(page.locator(text).first).to_be_visible()
        expect(page.locator(".md-header")).to_be_hidden()
        for part in (".trail", ".neighbours", ".contents", ".handles", ".copy", ".filters", ".chart details"):
            for found in page.locator(part).all():
                expect(found).to_be_hidden()
    page.close()
