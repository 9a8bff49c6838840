"""The pages as a reader sees them: narrow and wide, light and dark, without a request elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser

KINDS = {
    "home": "index.html",
    "cluster": "clusters/xin-xing-xian-shi.html",
    "district": "districts/jiang-bei-qu.html",
    "official": "officials/lan-qing-hua.html",
    "organization": "organizations/chang-an-qi-che.html",
    "system": "systems/33618.html",
    "article": "articles/2024/2024-05-30-chan-ye-chuang-xin.html",
    "clusters": "clusters/index.html",
    "districts": "districts/index.html",
    "officials": "officials/index.html",
    "organizations": "organizations/index.html",
    "systems": "systems/index.html",
    "articles": "articles/index.html",
    "year": "articles/2023/index.html",
    "figures": "figures.html",
    "timeline": "timeline.html",
    "month": "timeline/2024-05.html",
    "compare": "compare.html",
    "matrix": "matrix.html",
    "data": "data.html",
    "about": "about.html",
}

COMPARISON = "compare.html#a=jiang-bei-qu&b=tong-liang-qu"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_fit_the_screen_and_stay_on_the_site(
    browser: Browser, site_url: str, width: int, scheme: str
) -> None:
    with watched_page(
        browser, site_url, viewport={"width": width, "height": 844}, color_scheme=scheme
    ) as page:
        for kind, url in KINDS.items():
            page.goto(f"{site_url}/{url}", wait_until="networkidle")
            overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert overflow <= 0, f"{kind} is {overflow} px too wide at {width}"
            assert page.locator("h1").count() == 1
            used = page.evaluate("document.body.dataset.mdColorScheme")
            assert used == {"light": "default", "dark": "slate"}[scheme]


def test_no_table_hides_a_part_of_itself_on_a_phone(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as page:
        tables = 0
        for kind, url in {**KINDS, "comparison": COMPARISON}.items():
            page.goto(f"{site_url}/{url}", wait_until="networkidle")
            cut = page.evaluate("""() => [...document.querySelectorAll("article .table")]
                .filter((box) => !box.closest("details"))
                .map((box) => [box.scrollWidth - box.clientWidth, box.textContent.slice(0, 60)])""")
            tables += len(cut)
            assert [item for item in cut if item[0] > 0] == [], kind
        assert tables > 10


def test_evidence_leads_to_the_paragraph(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/{KINDS['cluster']}")
        link = page.locator(".quotes .source").first
        number = link.inner_text().strip("〔〕")
        link.click()
        page.wait_for_url("**/articles/**#p*")
        paragraph = page.locator(".paragraph:target")
        expect(paragraph).to_be_in_viewport()
        assert f"第{paragraph.get_attribute('id')[1:]}段" == number


def test_mentions_in_an_article_lead_to_the_entity_and_back(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/{KINDS['article']}")
        page.locator("a.mention.official", has_text="滕宏伟").first.click()
        page.wait_for_url("**/officials/teng-hong-wei.html")
        expect(page.locator("h1")).to_have_text("滕宏伟")
        page.locator("main a[href*='2024-05-30-chan-ye-chuang-xin.html']").first.click()
        page.wait_for_url("**/2024-05-30-chan-ye-chuang-xin.html*")


def test_tabs_and_search_are_reached_by_keyboard(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        reached = set()
        for _ in range(20):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.textContent"))
        assert any("搜索" in text for text in reached)
        assert {"集群", "区县", "人物"} <= {text.strip() for text in reached}


def test_who_scrolls_back_is_offered_the_top(browser: Browser, site_url: str) -> None:
    for width in (1280, 390):
        with watched_page(browser, site_url, viewport={"width": width, "height": 844}) as page:
            page.goto(f"{site_url}/{KINDS['article']}")
            top = page.locator(".md-top")
            expect(top).to_have_attribute("hidden", "")
            page.mouse.wheel(0, 3000)
            page.wait_for_function("scrollY > 2000")
            page.mouse.wheel(0, -400)
            expect(top).not_to_have_attribute("hidden", "")
            top.click()
            page.wait_for_function("scrollY === 0")


def test_the_chosen_scheme_stays_from_page_to_page(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, color_scheme="light") as page:
        page.goto(f"{site_url}/index.html")
        page.locator(".md-header label[for^='__palette']:visible").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.goto(f"{site_url}/{KINDS['article']}")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_drawer_offers_every_section_on_a_phone(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{site_url}/index.html")
        page.locator(".md-header label[for='__drawer']").click()
        drawer = page.locator(".md-sidebar--primary")
        for section in ("集群", "区县", "人物", "机构", "体系", "文章", "数据"):
            expect(drawer.get_by_role("link", name=section, exact=True)).to_be_visible()


def test_no_page_names_another_host(built_site: Path) -> None:
    """Scripts, styles, images and frames all come from the site itself."""
    import lxml.html

    for path in built_site.rglob("*.html"):
        page = lxml.html.document_fromstring(path.read_text("utf-8"))
        loaded = page.xpath("//script/@src | //img/@src | //iframe/@src | //link[@rel!='canonical']/@href")
        assert [url for url in loaded if "//" in url] == [], path
