"""Reading an article: links that say where they lead, paragraphs to quote, who is in it, how to cite it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_pages import KINDS
from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/{KINDS['article']}")
        yield page


def test_an_entity_is_linked_once_in_a_paragraph(page: Page) -> None:
    for paragraph in page.locator(".paragraph").all():
        links = paragraph.locator("a.mention").evaluate_all("links => links.map((link) => link.href)")
        assert len(links) == len(set(links))


def test_a_paragraph_link_is_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#p3").hover()
    page.get_by_role("button", name="复制第3段的链接").click()
    expect(page.get_by_role("status")).to_have_text("已复制第3段的链接")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"{KINDS['article']}#p3")
    page.goto(copied)
    expect(page.locator("#p3")).to_be_in_viewport()


def test_without_the_permission_it_is_copied_too(page: Page) -> None:
    page.evaluate("""() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        addEventListener("copy", () => (globalThis.copied = document.activeElement.value));
    }""")
    page.get_by_role("button", name="复制第1段的链接").click()
    expect(page.get_by_role("status")).to_have_text("已复制第1段的链接")
    assert page.evaluate("globalThis.copied").endswith("#p1")


def test_where_nothing_may_be_copied_the_text_is_offered(page: Page) -> None:
    page.evaluate("""() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        document.execCommand = () => false;
    }""")
    page.get_by_role("button", name="复制引文").click()
    field = page.get_by_label("要复制的文字")
    expect(field).to_be_focused()
    expect(field).to_have_value(page.locator("#citation").inner_text())


def test_the_list_beside_the_text_is_folded_on_a_phone(browser: Browser, site_url: str) -> None:
    for width, shown in ((1280, True), (390, False)):
        with watched_page(browser, site_url, viewport={"width": width, "height": 844}) as page:
            page.goto(f"{site_url}/{KINDS['article']}")
            someone = page.locator(".contents a.official").first
            expect(someone).to_be_visible(visible=shown)
            if not shown:
                page.locator(".contents summary").click()
                expect(someone).to_be_visible()


def test_links_tell_where_they_lead_on_focus_without_moving_anything(page: Page) -> None:
    link = page.locator("a.mention.official").first
    before = link.bounding_box()
    link.focus()
    tooltip = page.get_by_role("tooltip")
    expect(tooltip).to_contain_text("报道）")
    assert link.bounding_box() == before
    said = tooltip.inner_text()
    page.keyboard.press("Escape")
    expect(tooltip).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(tooltip).to_have_text(said)
    page.keyboard.press("Shift+Tab")
    expect(tooltip.filter(has_text=said)).to_have_count(0)


def test_what_a_link_says_stays_on_a_phone(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{site_url}/{KINDS['article']}")
        for link in page.locator(".paragraph a.mention").all()[:12]:
            link.focus()
            box = page.get_by_role("tooltip").bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 390


def test_one_walks_from_article_to_article_and_up(page: Page) -> None:
    title = page.locator("h1").inner_text()
    page.locator(".neighbour[rel=next]").click()
    expect(page.locator("h1")).not_to_have_text(title)
    page.locator(".neighbour[rel=prev]").click()
    expect(page.locator("h1")).to_have_text(title)
    page.locator(".trail a").last.click()
    page.wait_for_url("**/articles/2024/index.html")
