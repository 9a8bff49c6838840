"""The figures page: filters, sorts, shares and downloads; without scripts it is a table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def figures(built_site: Path) -> list[dict[str, Any]]:
    return json.loads((built_site / "data" / "portal.json").read_text("utf-8"))["figures"]


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/figures.html")
        yield page


def rows(page: Page) -> list[list[str]]:
    return [row.locator("td").all_inner_texts() for row in page.locator("#figure-table tbody tr").all()]


def test_filters_by_subject_indicator_year_and_nature(page: Page, figures: list[dict[str, Any]]) -> None:
    field = page.locator("#figure-filters")
    field.locator("[name=nature]").select_option("target")
    count = sum(figure["target"] for figure in figures)
    expect(page.locator("#figure-count")).to_contain_text(f"{count} 条相符")
    assert {row[4] for row in rows(page)} == {"目标"}
    field.locator("[name=subject]").fill("tongliang")
    expect(page.locator("#figure-table tbody tr")).to_have_count(
        sum(figure["target"] and figure["subject"] == "铜梁区" for figure in figures)
    )
    field.locator("[name=indicator]").fill("增速")
    field.locator("[name=year]").select_option("2027")
    expect(page.locator("#figure-table tbody tr")).to_have_count(2)
    page.get_by_role("button", name="清除").click()
    expect(page.locator("#figure-count")).to_have_text(f"共 {len(figures)} 条。")


def test_the_timeline_counts_the_targets_that_its_links_lead_to(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/timeline.html")
    chips = page.locator("a[href^='figures.html#']")
    said = {chip.get_attribute("href"): chip.locator(".count").inner_text() for chip in chips.all()}
    assert any("year=none" in address for address in said if address)
    for address, count in said.items():
        page.goto(f"{site_url}/{address}")
        expect(page.locator("#figure-count")).to_contain_text(f"里有 {count}相符")
        page.goto("about:blank")


def test_the_state_is_shared_by_the_address(page: Page, site_url: str) -> None:
    page.locator("[name=subject]").fill("铜梁")
    page.locator("[name=sort]").select_option("-value")
    expect(page.locator("#figure-count")).to_contain_text("相符")
    address, found = page.url, rows(page)
    other = page.context.new_page()
    other.goto(address)
    expect(other.locator("[name=subject]")).to_have_value("铜梁")
    expect(other.locator("[name=sort]")).to_have_value("-value")
    expect(other.locator("#figure-count")).to_contain_text("相符")
    assert rows(other) == found
    other.goto(f"{site_url}/figures.html#nature=nonsense&subject=%3Cb%3E")
    expect(other.locator("#figure-count")).to_contain_text("0 条相符")


def test_heads_sort_by_keyboard_and_tell_how(page: Page, figures: list[dict[str, Any]]) -> None:
    head = page.get_by_role("columnheader", name="数值")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    wanted = [f["text"] for f in sorted(figures, key=lambda f: (f["unit"], -f["value"]))]
    assert sorted(row[2] for row in rows(page)) == sorted(wanted)
    by_unit = {figure["text"]: (figure["unit"], -figure["value"]) for figure in figures}
    keys = [by_unit[row[2]] for row in rows(page)]
    assert keys == sorted(keys)


def test_the_rows_of_the_script_are_those_of_the_page(page: Page) -> None:
    before = rows(page)
    links = page.locator("#figure-table a").evaluate_all(
        "links => links.map((link) => [link.href, link.title])"
    )
    page.locator("[name=year]").select_option("2024")
    page.get_by_role("button", name="清除").click()
    expect(page.locator("#figure-table tbody tr")).to_have_count(len(before))
    after = page.locator("#figure-table a").evaluate_all(
        "links => links.map((link) => [link.href, link.title])"
    )
    assert rows(page) == before
    assert after == links


def test_the_filtered_rows_are_downloaded(page: Page, figures: list[dict[str, Any]]) -> None:
    page.locator("[name=nature]").select_option("target")
    expect(page.locator("#figure-count")).to_contain_text("相符")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    found = list(csv.DictReader(io.StringIO(text)))
    wanted = [figure for figure in figures if figure["target"]]
    assert sorted(float(row["换算值"]) for row in found) == sorted(figure["value"] for figure in wanted)
    assert sorted(row["数值"] for row in found) == sorted(figure["text"] for figure in wanted)
    assert all("/articles/" in row["链接"] for row in found)


def test_without_scripts_it_is_a_table_without_dead_controls(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/figures.html")
    expect(page.locator("#figure-table tbody tr").first).to_be_visible()
    expect(page.locator("#figure-filters")).to_be_hidden()
    expect(page.locator("#figure-csv")).to_be_hidden()
    context.close()
