"""axe-core finds nothing, on one page of each kind, narrow and wide, light and dark; pages stay light."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Response

from tests.browser.test_pages import COMPARISON, KINDS
from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser

LIGHT = 200_000
"""Bytes a page may weigh, compressed, before its search is opened."""

PAGES = {**KINDS, "comparison": COMPARISON, "not found": "404.html"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Browser, site_url: str, width: int, scheme: str) -> None:
    found = []
    with watched_page(
        browser, site_url, viewport={"width": width, "height": 844}, color_scheme=scheme
    ) as page:
        for kind, url in PAGES.items():
            page.goto(f"{site_url}/{url}", wait_until="networkidle")
            violations = Axe().run(page).response["violations"]
            found += [(kind, v["id"], v["nodes"][0]["target"]) for v in violations]
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_the_open_search(
    browser: Browser, site_url: str, width: int, scheme: str
) -> None:
    with watched_page(
        browser, site_url, viewport={"width": width, "height": 844}, color_scheme=scheme
    ) as page:
        page.goto(f"{site_url}/{KINDS['cluster']}")
        page.locator(".search-button").click()
        page.locator("#search-dialog input").first.fill("显示")
        page.locator("#search-dialog .pf-result").first.wait_for()
        violations = Axe().run(page).response["violations"]
        assert [(v["id"], v["nodes"][0]["target"]) for v in violations] == []


def test_pages_are_light(browser: Browser, site_url: str, built_site: Path) -> None:
    for kind, url in PAGES.items():
        context = browser.new_context()
        page = context.new_page()
        weights: dict[str, int] = {}

        def weigh(response: Response, weights: dict[str, int] = weights) -> None:
            name = response.url.removeprefix(site_url + "/").partition("?")[0]
            weights[name] = len(gzip.compress((built_site / name).read_bytes(), 6))

        page.on("response", weigh)
        page.goto(f"{site_url}/{url}", wait_until="networkidle")
        assert sum(weights.values()) < LIGHT, (kind, weights)
        assert not any(name.startswith("pagefind/") for name in weights), (kind, weights)
        context.close()


def test_the_text_is_reached_first_by_keyboard_and_the_focus_shows(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/{KINDS['cluster']}")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.md-skip')")
        for _ in range(25):
            page.keyboard.press("Tab")
            style = page.evaluate("""() => {
                const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
                return [document.activeElement.localName, outlineStyle, parseFloat(outlineWidth) > 0];
            }""")
            assert style[0] in ("body", "input", "label") or style[1:] != ["none", False], style


def test_nothing_moves_while_a_page_loads(browser: Browser, site_url: str) -> None:
    for width in (1280, 390):
        with watched_page(browser, site_url, viewport={"width": width, "height": 844}) as page:
            for kind in ("home", "cluster", "article", "figures"):
                page.goto(f"{site_url}/{KINDS[kind]}", wait_until="networkidle")
                shift = page.evaluate("""() => new Promise((resolve) => {
                    new PerformanceObserver((list) =>
                        resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)),
                    ).observe({ type: "layout-shift", buffered: true });
                    setTimeout(() => resolve(0), 300);
                })""")
                assert shift < 0.05, (kind, width, shift)
