"""The offline bundle, unpacked and read from file:// in Chromium and in a stock Firefox."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.bundle import bundle
from tests import firefox
from tests.browser.bidi import FirefoxPage, firefox_page
from tests.browser.test_pages import KINDS
from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser

QUERIES: list[tuple[str | None, dict[str, Any]]] = [
    ("蓝庆华", {}),
    ("lanqinghua", {}),
    ("lan qinghua", {}),
    ("lqh", {}),
    ("33618", {}),
    ("AI及机器人", {}),
    ("139家", {}),
    ("铜梁 储能", {}),
    ("重", {}),
    ("重庆机器人摩托车", {}),
    ("电池", {}),
    ("，。", {}),
    ("重庆", {"filters": {"类型": ["文章"]}, "sort": {"date": "desc"}}),
    ("重庆", {"filters": {"类型": ["文章"], "年份": ["2023", "2024"]}, "sort": {"date": "asc"}}),
    (None, {"filters": {"类型": ["集群"]}}),
]
SEARCH = """async ([path, queries]) => {
  const { createInstance } = await import(path + "pagefind.js");
  const index = createInstance({ baseUrl: "" });
  await index.filters();  // counts come with the results once they are loaded
  const found = [];
  for (const [query, options] of queries) {
    const { results, filters, exact = null } = await index.search(query, options);
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    const shown = data.map(({ url, meta, excerpt, sub_results }) => ({ url, meta, excerpt, sub_results }));
    found.push({ total: results.length, exact, filters, shown });
  }
  return found;
}"""
LINKS = "() => [...document.querySelectorAll('#search-dialog .pf-result-link')].map((a) => a.innerText)"
DETAILS = "() => [...document.querySelectorAll('#search-dialog .search-detail')].map((p) => p.innerText)"
LOADED = """() => [...document.querySelectorAll("link[rel=stylesheet], img")].every(
  (element) => (element.localName === "img" ? element.complete && element.naturalWidth : element.sheet))"""


@pytest.fixture(scope="module")
def unpacked(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of the shipped content in a folder whose name is not simple."""
    folder = tmp_path_factory.mktemp("bundle")
    bundle(built_site, folder / "site.zip")
    target = folder / "离线包 #1 100%"
    with zipfile.ZipFile(folder / "site.zip") as archive:
        archive.extractall(target)
    return target


@pytest.fixture(scope="module")
def running_firefox() -> Iterator[FirefoxPage]:
    path = firefox.find()
    if not path:
        pytest.skip(firefox.MISSING)
    with firefox_page(path) as page:
        yield page


@pytest.fixture(params=["chromium", "firefox"])
def page(request: pytest.FixtureRequest, unpacked: Path) -> Iterator[Any]:
    """A tab of either browser at the bundle's index; fails on errors and on requests to the network."""
    start = (unpacked / "index.html").as_uri()
    if request.param == "chromium":
        with watched_page(request.getfixturevalue("browser"), unpacked.as_uri()) as page:
            page.goto(start)
            yield page
    else:
        page = request.getfixturevalue("running_firefox")
        page.goto(start)
        yield page
        assert page.wrong == []


def wait_for(page: Any, function: str, value: Any) -> None:
    page.wait_for_function(f"(value) => JSON.stringify(({function})()) === JSON.stringify(value)", arg=value)


def click(page: Any, selector: str) -> None:
    page.evaluate("(selector) => document.querySelector(selector).click()", selector)


def open_dialog(page: Any, query: str) -> None:
    page.keyboard.press("Control+k")
    page.wait_for_function("() => document.activeElement?.closest('#search-dialog')")
    page.keyboard.type(query)


@pytest.fixture(scope="module")
def online(browser: Browser, site_url: str) -> list[dict[str, Any]]:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        found: list[dict[str, Any]] = page.evaluate(SEARCH, ["/pagefind/", QUERIES])
        return found


def test_search_finds_what_it_finds_online(page: Any, online: list[dict[str, Any]]) -> None:
    click(page, "[data-search]")
    page.wait_for_function("() => document.querySelector('pagefind-config[bundle-path]')")
    path = page.evaluate("() => document.querySelector('pagefind-config').getAttribute('bundle-path')")
    offline = page.evaluate(SEARCH, [path, QUERIES])
    for query, here, there in zip(QUERIES, offline, online, strict=True):
        assert here == there, query
    assert sum(bool(result["total"]) for result in online) == len(QUERIES) - 2


@pytest.mark.parametrize("start", ["index.html", "开始.html"])
def test_both_start_pages_open_and_lead_on(page: Any, unpacked: Path, start: str) -> None:
    page.goto((unpacked / start).as_uri())
    click(page, ".md-tabs a[href='clusters/index.html']")
    wait_for(page, "() => document.querySelector('h1').firstChild.data.trim()", "产业集群")
    assert page.url == (unpacked / "clusters" / "index.html").as_uri()


def test_every_kind_of_page_loads_whole(page: Any, unpacked: Path) -> None:
    for url in KINDS.values():
        page.goto((unpacked / url).as_uri())
        page.wait_for_function(LOADED)


def test_evidence_leads_to_the_paragraph(page: Any, unpacked: Path) -> None:
    page.goto((unpacked / KINDS["cluster"]).as_uri())
    click(page, ".quotes .source")
    page.wait_for_function("() => document.querySelector('.paragraph:target')")
    seen = "() => document.querySelector('.paragraph:target').getBoundingClientRect().top < innerHeight"
    page.wait_for_function(seen)


def test_enter_follows_a_name_in_pinyin(page: Any, unpacked: Path) -> None:
    page.goto((unpacked / KINDS["article"]).as_uri())
    open_dialog(page, "lanqinghua")
    wait_for(page, LINKS, ["蓝庆华"])
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('h1').innerText.includes('蓝庆华')")
    assert page.url == (unpacked / "officials" / "lan-qing-hua.html").as_uri()


def test_a_hit_is_marked_and_leads_to_its_paragraph(page: Any) -> None:
    hit = "#search-dialog .pf-heading-link[href*='articles/'][href*='#p']"
    open_dialog(page, "氨纶")
    page.wait_for_function("(hit) => document.querySelector(hit)", arg=hit)
    marked = "() => document.querySelector('#search-dialog .pf-heading-excerpt mark').innerText"
    assert page.evaluate(marked) == "氨纶"
    click(page, hit)
    page.wait_for_function("() => document.querySelector('.paragraph:target')?.innerText.includes('氨纶')")


def test_dialog_filters_and_sorts(page: Any) -> None:
    open_dialog(page, "重庆")
    page.wait_for_function(f"() => ({LINKS})().length > 3")
    click(page, "pagefind-filter-dropdown[filter='类型'] button")
    option = "[...document.querySelectorAll('[role=option]')].find((o) => o.innerText.startsWith('文章'))"
    page.wait_for_function(f"() => {option}")
    page.evaluate(f"() => {option}.click()")
    page.wait_for_function(
        f"() => ({DETAILS})().every((text) => text.startsWith('文章')) && ({DETAILS})().length"
    )
    page.evaluate("""() => {
      const select = document.querySelector(".search-sort select");
      select.value = "date:desc";
      select.dispatchEvent(new Event("change"));
    }""")
    page.wait_for_function(f"() => ({DETAILS})()[0]?.includes('2024-05-30')")


def test_the_choice_of_colours_outlives_the_page(page: Any, unpacked: Path) -> None:
    click(page, "label[for=__palette_1]")
    wait_for(page, "() => document.body.dataset.mdColorScheme", "slate")
    page.goto((unpacked / "about.html").as_uri())
    wait_for(page, "() => document.body.dataset.mdColorScheme", "slate")
    click(page, "label[for=__palette_0]")


def test_tables_are_downloaded_in_chromium(browser: Browser, unpacked: Path) -> None:
    with watched_page(browser, unpacked.as_uri()) as page:
        page.goto((unpacked / "data.html").as_uri())
        with page.expect_download() as download:
            click(page, "a[download][href$='articles.csv']")
        assert download.value.path().read_bytes() == (unpacked / "data" / "articles.csv").read_bytes()


def test_tables_are_downloaded_in_firefox(running_firefox: FirefoxPage, unpacked: Path) -> None:
    running_firefox.goto((unpacked / "data.html").as_uri())
    click(running_firefox, "a[download][href$='articles.csv']")
    wanted = (unpacked / "data" / "articles.csv").read_bytes()
    arrived = running_firefox.downloads.iterdir
    running_firefox.wait_until(lambda: any(path.read_bytes() == wanted for path in arrived()))


BLOCKED = """(url) => new Promise((resolve) => {
  const blocked = [];
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    if (blocked.push(effectiveDirective) === 3) resolve(blocked.sort());
  });
  new Image().src = url;
  fetch(url).catch(() => {});
  document.head.append(Object.assign(document.createElement("script"), { src: url }));
})"""


def test_the_policy_forbids_the_network_in_chromium(browser: Browser, unpacked: Path, site_url: str) -> None:
    page = browser.new_page()
    page.goto((unpacked / "index.html").as_uri())
    assert page.evaluate(BLOCKED, site_url) == ["connect-src", "img-src", "script-src-elem"]
    page.close()


def test_the_policy_forbids_the_network_in_firefox(
    running_firefox: FirefoxPage, unpacked: Path, site_url: str
) -> None:
    """Shows as well that what goes wrong in Firefox is noticed."""
    running_firefox.goto((unpacked / "index.html").as_uri())
    assert running_firefox.evaluate(BLOCKED, site_url) == ["connect-src", "img-src", "script-src-elem"]
    running_firefox.goto(f"{site_url}/about.html")
    wrong = "\n".join(running_firefox.wrong)
    running_firefox.wrong.clear()
    assert wrong.count("Content-Security-Policy") == 3
    assert f"left the site: {site_url}/about.html" in wrong
