"""Search on the built site, in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser

SEARCH = """async (queries) => {
  const { createInstance } = await import("/pagefind/pagefind.js");
  const index = createInstance({ baseUrl: "" });
  const found = [];
  for (const [query, options] of queries) {
    const response = await index.search(query, options);
    const data = await Promise.all(response.results.slice(0, 10).map((result) => result.data()));
    found.push({
      total: response.results.length,
      exact: response.exact,
      urls: data.map(({ url }) => url.slice(1)),
      excerpts: data.map(({ excerpt }) => excerpt),
      places: data.map(({ sub_results }) => sub_results.map(({ url, excerpt }) => [url.slice(1), excerpt])),
      kinds: data.map(({ meta }) => meta.kind),
      titles: data.map(({ meta }) => meta.title),
    });
  }
  return found;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        yield page


def search(page: Page, query: str, **options: Any) -> dict[str, Any]:
    return page.evaluate(SEARCH, [[query, options]])[0]


def test_every_registered_name_finds_its_page_among_the_first_three(page: Page, built_site: Path) -> None:
    portal = json.loads((built_site / "data" / "portal.json").read_text("utf-8"))
    wanted = [(name, e["url"]) for e in portal["entities"] for name in (e["name"], *e["aliases"])]
    found = page.evaluate(SEARCH, [[name, {}] for name, _ in wanted])
    missed = [
        (name, url)
        for (name, url), result in zip(wanted, found, strict=True)
        if url not in result["urls"][:3]
    ]
    assert len(wanted) > 400
    assert missed == []


def test_every_headline_finds_its_article_first(page: Page, built_site: Path) -> None:
    portal = json.loads((built_site / "data" / "portal.json").read_text("utf-8"))
    found = page.evaluate(SEARCH, [[article["title"], {}] for article in portal["articles"]])
    assert [r["urls"][0] for r in found] == [article["url"] for article in portal["articles"]]


@pytest.mark.parametrize(
    ("query", "url"),
    [
        ("袁家军", "officials/yuan-jia-jun.html"),
        ("33618", "systems/33618.html"),
        ("新能源", "clusters/zhi-neng-wang-lian-xin-neng-yuan-qi-che.html"),
        ("新能源", "clusters/xin-neng-yuan-ji-xin-xing-chu-neng.html"),
        ("lanqinghua", "officials/lan-qing-hua.html"),
        ("lqh", "officials/lan-qing-hua.html"),
        ("LQH", "officials/lan-qing-hua.html"),
        ("AI及机器人", "clusters/ai-ji-ji-qi-ren.html"),
        ("ａｉ及机器人", "clusters/ai-ji-ji-qi-ren.html"),
        ("4万亿", "articles/2024/2024-03-17-zhuang-da-zhi-zao-ye-ji-qun.html"),
        ("1+5+N", "systems/1-5-n.html"),
    ],
)
def test_finds_by_name_number_and_pinyin(page: Page, query: str, url: str) -> None:
    assert url in search(page, query)["urls"][:3]


def test_finds_just_the_pages_that_hold_the_words_side_by_side(page: Page, built_site: Path) -> None:
    portal = json.loads((built_site / "data" / "portal.json").read_text("utf-8"))
    for query in ("新型储能", "蓝庆华", "氨纶", "卫星互联网"):
        holding = {a["url"] for a in portal["articles"] if any(query in text for text in a["paragraphs"])}
        found = search(page, query, filters={"类型": ["文章"]})
        assert found["exact"]
        assert set(found["urls"]) == holding


def test_says_when_nothing_matches_exactly(page: Page) -> None:
    found = search(page, "重庆机器人摩托车")
    assert found["exact"] is False
    assert found["total"] > 0


@pytest.mark.parametrize("query", ["电池", "NEV", "3238", "XYZ集团"])
def test_what_is_not_there_is_not_found(page: Page, query: str) -> None:
    assert search(page, query)["total"] == 0


@pytest.mark.parametrize(
    ("query", "urls"),
    [
        ("袁家军 33618", {"officials/yuan-jia-jun.html", "systems/33618.html"}),
        ("卫星互联网 两江新区", {"clusters/wei-xing-hu-lian-wang.html"}),
        ("铜梁 储能", {"districts/tong-liang-qu.html", "clusters/xin-neng-yuan-ji-xin-xing-chu-neng.html"}),
        ("lan qinghua", {"officials/lan-qing-hua.html"}),
        ("lanqing", {"officials/lan-qing-hua.html"}),
        ("Micro LED", {"organizations/chong-qing-kang-jia-guang-dian-ke-ji-you-xian-gong-si.html"}),
    ],
)
def test_several_words_and_beginnings_find_what_holds_them_all(
    page: Page, query: str, urls: set[str]
) -> None:
    assert urls <= set(search(page, query)["urls"][:4])


def test_the_excerpt_shows_the_phrase(page: Page) -> None:
    for query in ("4万亿元", "139家", "低空经济"):
        assert f"<mark>{query}</mark>" in search(page, query)["excerpts"][0]


def test_finds_nothing_for_punctuation(page: Page) -> None:
    assert search(page, "，。")["total"] == 0


def test_hits_lead_to_paragraphs_and_are_marked(page: Page) -> None:
    found = search(page, "氨纶", filters={"类型": ["文章"]})
    assert "<mark>氨纶</mark>" in found["excerpts"][0]
    url, excerpt = found["places"][0][0]
    assert "#p" in url
    assert "<mark>氨纶</mark>" in excerpt


def test_excerpts_read_as_the_page_does(page: Page, built_site: Path) -> None:
    portal = json.loads((built_site / "data" / "portal.json").read_text("utf-8"))
    article = next(a for a in portal["articles"] if "zhuang-da" in a["id"])
    [(_, excerpt), *_] = search(page, "脑电信号", filters={"类型": ["文章"]})["places"][0]
    plain = excerpt.replace("<mark>", "").replace("</mark>", "").removeprefix("…")
    assert plain[:40] in article["paragraphs"][0]


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        ({"类型": ["集群"]}, {"集群"}),
        ({"类型": ["人物"]}, {"人物"}),
        ({"区县": ["江北"], "类型": ["文章"]}, {"文章"}),
        ({"集群": ["新型显示"], "年份": ["2024"], "类型": ["文章"]}, {"文章"}),
    ],
)
def test_filters_narrow_the_results(page: Page, filters: dict[str, list[str]], kinds: set[str]) -> None:
    everything = search(page, "重庆")
    narrowed = search(page, "重庆", filters=filters)
    assert 0 < narrowed["total"] < everything["total"]
    assert set(narrowed["kinds"]) == kinds


def test_values_of_one_filter_are_alternatives(page: Page) -> None:
    articles = {"类型": ["文章"]}
    years = [search(page, "重庆", filters={**articles, "年份": [year]})["total"] for year in ("2023", "2024")]
    both = search(page, "重庆", filters={**articles, "年份": ["2023", "2024"]})["total"]
    assert both == sum(years) > max(years) > 0


def test_filters_alone_list_pages(page: Page) -> None:
    found = page.evaluate(SEARCH, [[None, {"filters": {"类型": ["集群"]}}]])[0]
    assert found["total"] == 30


@pytest.mark.parametrize(("order", "reverse"), [("desc", True), ("asc", False)])
def test_sorts_by_date(page: Page, order: str, reverse: bool) -> None:
    urls = search(page, "重庆", filters={"类型": ["文章"]}, sort={"date": order})["urls"]
    dates = [url.split("/")[-1][:10] for url in urls]
    assert len(set(dates)) > 1
    assert dates == sorted(dates, reverse=reverse)


SETTLED = """() => {
  const first = document.querySelector("#search-dialog .pf-result-link");
  const same = first !== null && first === window.firstResult;
  window.firstResult = first;
  return same;
}"""


def open_dialog(page: Page, query: str) -> None:
    page.keyboard.press("Control+k")
    field = page.locator("#search-dialog input").first
    expect(field).to_be_focused()
    page.keyboard.type(query)
    answered = "(query) => document.querySelector('#search-dialog').instance.searchResult.term === query"
    page.wait_for_function(answered, arg=query)  # what is typed slowly is searched in steps
    expect(page.locator("#search-dialog .pf-result-link").first).to_be_visible()
    page.wait_for_function(SETTLED, polling=200)  # a result that is drawn anew under the mouse is not clicked


def test_keyboard_opens_searches_and_follows_a_result(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/officials/index.html")
        open_dialog(page, "蓝庆华")
        first = page.locator("#search-dialog .pf-result-link").first
        expect(first).to_have_text("蓝庆华")
        page.keyboard.press("ArrowDown")
        expect(first).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url("**/officials/lan-qing-hua.html")


def test_enter_opens_the_first_result(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        open_dialog(page, "滕宏伟")
        expect(page.locator("#search-dialog .pf-result-link").first).to_have_text("滕宏伟")
        page.keyboard.press("Enter")
        page.wait_for_url("**/officials/teng-hong-wei.html")


def test_filters_alone_browse_and_escape_closes_them_first(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        page.keyboard.press("Control+k")
        kinds = page.locator("#search-dialog .search-kind")
        expect(kinds.first).to_be_visible()
        page.locator('pagefind-filter-dropdown[filter="类型"] button').first.click()
        page.get_by_role("option", name="集群").click()
        page.keyboard.press("Escape")
        expect(page.locator("#search-dialog dialog")).to_be_visible()
        expect(kinds.first).to_have_text("集群")


def test_opening_the_dialog_reads_no_words_of_the_index(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        read: list[str] = []
        page.on("request", lambda request: read.append(request.url))
        page.goto(f"{site_url}/index.html")
        page.keyboard.press("Control+k")
        expect(page.locator("#search-dialog .search-kind").first).to_be_visible()
        assert any(url.endswith(".pf_meta") for url in read)
        assert not any(url.endswith(".pf_index") for url in read)


def test_more_results_are_shown_when_asked_for(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        open_dialog(page, "重庆")
        results = page.locator("#search-dialog .pf-results > li")
        expect(results).to_have_count(50)
        page.locator(".search-more").click()
        expect(results).to_have_count(100)
        expect(results.nth(50)).to_be_in_viewport()
        expect(page.locator(".search-more")).to_be_focused()
        page.locator("#search-dialog input").first.fill("蓝庆华")
        expect(page.locator("#search-dialog .pf-result-link").first).to_have_text("蓝庆华")
        expect(page.locator(".search-more")).not_to_be_visible()


def test_escape_closes_and_returns_the_focus(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        open_dialog(page, "江北")
        page.keyboard.press("Escape")
        expect(page.locator("#search-dialog dialog")).not_to_be_visible()
        expect(page.locator(".search-button")).to_be_focused()


def test_dialog_filters_and_sorts(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        open_dialog(page, "重庆")
        page.locator('pagefind-filter-dropdown[filter="类型"] button').first.click()
        page.get_by_role("option", name="文章").click()
        page.locator("#search-dialog .pf-summary").click()
        kinds = page.locator("#search-dialog .search-kind")
        expect(kinds.first).to_have_text("文章")
        page.locator(".search-sort select").select_option("date:desc")
        expect(page.locator("#search-dialog .search-detail").first).to_contain_text("2024-05-30")
        page.locator(".search-sort select").select_option("date:asc")
        expect(page.locator("#search-dialog .search-detail").first).not_to_contain_text("2024")


def test_keys_of_an_input_method_do_not_act_on_the_results(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        open_dialog(page, "江北")
        field = page.locator("#search-dialog input").first
        field.dispatch_event("keydown", {"key": "ArrowDown", "isComposing": True, "bubbles": True})
        expect(field).to_be_focused()
        field.dispatch_event("keydown", {"key": "ArrowDown", "bubbles": True})
        expect(field).not_to_be_focused()


def test_composed_text_is_searched_when_it_is_done(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        page.keyboard.press("Control+k")
        session = page.context.new_cdp_session(page)
        expect(page.locator("#search-dialog input").first).to_be_focused()
        session.send("Input.imeSetComposition", {"text": "jiang'bei", "selectionStart": 9, "selectionEnd": 9})
        page.wait_for_timeout(600)
        expect(page.locator("#search-dialog .pf-summary")).not_to_contain_text("jiang")
        session.send("Input.insertText", {"text": "江北"})
        expect(page.locator("#search-dialog .pf-result-link").first).to_have_text("江北区")


def test_the_query_stands_in_quotation_marks(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        open_dialog(page, "江北")
        summary = page.locator("#search-dialog .pf-summary")
        expect(summary).to_have_text(re.compile(r"^找到 \d+ 条与“江北”相关的结果$"))
        page.keyboard.press("Control+a")
        page.keyboard.type("罃罃罃")
        expect(summary).to_have_text("没有找到与“罃罃罃”相关的结果")
        page.keyboard.press("Control+a")
        page.keyboard.press("Delete")
        expect(summary).to_have_text(re.compile(r"^\d+ 个结果$"))


def test_loose_results_are_announced(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        open_dialog(page, "重庆机器人摩托车")
        expect(page.locator(".search-loose")).to_be_visible()
        page.keyboard.press("Control+a")
        page.keyboard.type("蓝庆华")
        expect(page.locator(".search-loose")).to_be_hidden()


def test_works_from_a_folder_and_from_deep_pages(browser: Browser, built_site: Path, serve: Any) -> None:
    """As on GitHub Pages, where the site lives below the host's root."""
    url = serve(built_site.parent)
    with watched_page(browser, url) as page:
        page.goto(f"{url}/site/articles/2024/2024-05-30-chan-ye-chuang-xin.html")
        open_dialog(page, "蓝庆华")
        page.locator("#search-dialog .pf-result-link").first.click()
        page.wait_for_url("**/site/officials/lan-qing-hua.html")
