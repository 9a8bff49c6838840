"""The pictures and the panel as a reader sees them: at both widths, in both schemes, with their tables."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser

CLUSTER = "clusters/zhi-neng-wang-lian-xin-neng-yuan-qi-che.html"
DISTRICT = "districts/jiang-bei-qu.html"
OFFICIAL = "officials/lan-qing-hua.html"
PICTURES = {
    "index.html": ["structure", "targets"],
    "districts/index.html": ["map"],
    CLUSTER: ["timeline", "relations"],
    DISTRICT: ["small-map", "relations", "targets"],
    OFFICIAL: ["timeline", "relations"],
}
SIZES = {1280: 800, 390: 844}

CONTRAST = """
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((c, i) => c * a + under[i] * (1 - a));
  const light = (c) => {
    const [r, g, b] = c.map((v) => v / 255)
      .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const page = rgba(getComputedStyle(document.body).backgroundColor).slice(0, 3);
  const found = [];
  for (const text of document.querySelectorAll(":is(.chart, .matrix) svg :is(text, tspan)")) {
    if (!text.textContent.trim() || !text.getClientRects().length) continue;
    const rect = text.closest("a")?.querySelector("rect:not(.hit):not(.bar):not(.goal-bar)");
    const behind = rect ? over(rgba(getComputedStyle(rect).fill), page) : page;
    const front = over(rgba(getComputedStyle(text).fill), behind);
    const [a, b] = [light(front), light(behind)].sort((x, y) => y - x);
    found.push([(a + 0.05) / (b + 0.05), text.textContent.trim()]);
  }
  return found;
}
"""


def shown(page: Page, kind: str) -> Any:
    return page.locator(f".chart-{kind} svg[role=group]:visible").first


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", SIZES)
def test_every_picture_is_seen_and_read(browser: Browser, site_url: str, width: int, scheme: str) -> None:
    size = {"width": width, "height": SIZES[width]}
    with watched_page(browser, site_url, viewport=size, color_scheme=scheme) as page:
        for url, kinds in {**PICTURES, "matrix.html": []}.items():
            page.goto(f"{site_url}/{url}", wait_until="networkidle")
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, url
            for kind in kinds:
                box = shown(page, kind).bounding_box()
                assert box, (url, kind)
                assert box["x"] >= 0, (url, kind)
                assert box["x"] + box["width"] <= width, (url, kind)
                assert box["width"] > 200, (url, kind)
            pale = [item for item in page.evaluate(CONTRAST) if item[0] < 4.5]
            assert pale == [], url


def test_letters_are_large_enough_on_a_phone(browser: Browser, site_url: str) -> None:
    """What is drawn shrinks with the screen: letters are measured as they are seen."""
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as page:
        for url, kinds in PICTURES.items():
            page.goto(f"{site_url}/{url}")
            for kind in kinds:
                sizes = shown(page, kind).evaluate(
                    """svg => [...svg.querySelectorAll("text")].map(t =>
                        parseFloat(getComputedStyle(t).fontSize) * svg.getBoundingClientRect().width
                        / svg.viewBox.baseVal.width)"""
                )
                assert min(sizes) >= (8 if kind == "small-map" else 9), (url, kind)


def test_labels_of_the_relation_graph_do_not_run_into_each_other(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as page:
        for url in (CLUSTER, DISTRICT, OFFICIAL):
            page.goto(f"{site_url}/{url}")
            boxes = shown(page, "relations").evaluate(
                """svg => [...svg.querySelectorAll("text")].map(t => t.getBoundingClientRect())
                    .map(b => [b.left, b.top, b.right, b.bottom])"""
            )
            assert len(boxes) > 4
            for i, one in enumerate(boxes):
                for other in boxes[i + 1 :]:
                    across = min(one[2], other[2]) - max(one[0], other[0])
                    down = min(one[3], other[3]) - max(one[1], other[1])
                    assert across <= 0 or down <= 2, (url, one, other)


@pytest.mark.parametrize("width", SIZES)
def test_the_panel_stands_before_the_first_scroll(browser: Browser, site_url: str, width: int) -> None:
    with watched_page(browser, site_url, viewport={"width": width, "height": SIZES[width]}) as page:
        for url, last in ((CLUSTER, "首末提及"), (DISTRICT, "首末提及"), (OFFICIAL, "首末提及")):
            page.goto(f"{site_url}/{url}")
            row = page.locator(".panel dl > div", has=page.locator(f"dt:text-is('{last}')"))
            expect(row).to_be_in_viewport(ratio=1)


def test_a_picture_opens_into_its_table(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{site_url}/index.html")
        figure = page.locator(".chart-structure")
        rows = figure.locator("tbody tr")
        expect(rows.first).to_be_hidden()
        figure.locator("summary").click()
        expect(rows.first).to_be_visible()
        tiles = shown(page, "structure").locator(".tile")
        drawn = {
            tile.locator("title").text_content(): tile.locator("text.count").text_content()
            for tile in tiles.all()
        }
        assert len(drawn) == rows.count() == 30
        for row in rows.all():
            _, name, articles, paragraphs = (cell.inner_text().strip() for cell in row.locator("td").all())
            key = next(title for title in drawn if title and title.split("：")[0].startswith(name))
            assert key.endswith(f"：{articles} 篇文章，{paragraphs} 段")
            assert drawn[key] == f"{articles}篇"
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_only_one_drawing_of_the_system_is_seen(browser: Browser, site_url: str) -> None:
    for width, name in ((1280, "wide"), (390, "narrow")):
        with watched_page(browser, site_url, viewport={"width": width, "height": 800}) as page:
            page.goto(f"{site_url}/index.html")
            expect(page.locator("svg.structure:visible")).to_have_class(f"structure {name}")


def test_tiles_lead_to_their_pages(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/districts/index.html")
        page.locator("svg.map a.tile", has_text="江北").click()
        page.wait_for_url("**/districts/jiang-bei-qu.html")
        expect(page.locator("svg.map a[aria-current] text")).to_contain_text("江北")
        page.locator("svg.relations a", has_text="滕宏伟").first.click()
        page.wait_for_url("**/officials/teng-hong-wei.html")


def test_a_cell_of_the_matrix_leads_to_the_paragraph(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{site_url}/matrix.html")
        page.locator(".matrix td a").first.click()
        evidence = page.locator(".cell-evidence > div:target")
        expect(evidence).to_be_in_viewport()
        evidence.locator(".source").first.click()
        page.wait_for_url("**/articles/**#p*")
        expect(page.locator(".paragraph:target")).to_be_in_viewport()


def test_the_heads_of_the_matrix_stay_when_it_scrolls(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{site_url}/matrix.html")
        matrix = page.locator(".matrix")
        matrix.evaluate("box => Object.assign(box.style, {height: '6rem', width: '10rem'})")
        matrix.evaluate("box => box.scrollTo(60, 60)")
        moved = matrix.evaluate("box => [box.scrollLeft, box.scrollTop]")
        assert min(moved) > 20
        frame = matrix.bounding_box()
        corner = page.locator(".matrix thead td").bounding_box()
        head = page.locator(".matrix tbody th").last.bounding_box()
        assert frame
        assert corner
        assert head
        assert abs(corner["y"] - frame["y"]) < 3
        assert abs(head["x"] - frame["x"]) < 3


def test_without_scripts_every_picture_is_there(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url, java_script_enabled=False) as page:
        for url, kinds in PICTURES.items():
            page.goto(f"{site_url}/{url}")
            for kind in kinds:
                expect(shown(page, kind)).to_be_visible()
