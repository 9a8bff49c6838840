"""Two side by side: pickers, what they share, the choice in the address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    with watched_page(browser, site_url) as page:
        yield page


def test_two_districts_are_found_by_pinyin_and_every_line_has_its_source(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/compare.html")
    page.locator("[name=a-filter]").fill("jiangbei")
    page.locator("[name=b-filter]").fill("tongliang")
    shown = page.locator("#comparison")
    expect(shown.get_by_role("columnheader", name="江北").first).to_be_visible()
    expect(shown.get_by_role("row", name="集群：共同")).to_contain_text("智能网联新能源汽车")
    figures = shown.locator("h2:text('数据') + .table tbody td li")
    assert figures.count() > 5
    assert figures.locator(".source").count() == figures.count()
    evidence = shown.locator("h2:text('最新报道') + .table tbody td li")
    assert evidence.locator(".source").count() == evidence.count() > 5
    assert "a=jiang-bei-qu&b=tong-liang-qu" in page.url


def test_the_address_brings_both_back_and_swapping_turns_them_round(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/compare.html#a=tong-liang-qu&b=jiang-bei-qu")
    heads = page.locator("#comparison thead").first.get_by_role("columnheader")
    expect(heads).to_have_text(["铜梁", "江北"])
    page.get_by_role("button", name="互换").click()
    expect(heads).to_have_text(["江北", "铜梁"])


def test_only_what_is_of_one_kind_is_compared(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/clusters/xin-xing-xian-shi.html")
    page.get_by_role("link", name="与另一个集群比较").click()
    expect(page.locator("[name=a]")).to_have_value("xin-xing-xian-shi")
    offered = page.locator("[name=b] option:not([disabled]):not([value=''])")
    assert set(offered.evaluate_all("options => options.map((o) => o.dataset.type)")) == {"cluster"}
    page.goto(f"{site_url}/compare.html#a=xin-xing-xian-shi&b=jiang-bei-qu")
    expect(page.locator("[name=b]")).to_have_value("")
    page.goto(f"{site_url}/compare.html#a=nothing&b=%3Cimg%3E")
    expect(page.locator("[name=a]")).to_have_value("")


def test_it_fits_a_phone(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{site_url}/compare.html#a=jiang-bei-qu&b=tong-liang-qu")
        expect(page.locator("#comparison h2").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_without_scripts_the_pages_are_listed(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/compare.html")
    expect(page.locator(".no-script-list a", has_text="江北").first).to_be_visible()
    expect(page.locator("#compare-pickers")).to_be_hidden()
    context.close()
