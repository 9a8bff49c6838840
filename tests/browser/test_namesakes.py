"""Two people of one name, from their articles to the search of the built site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from generator.build import build
from generator.cli import main
from tests.browser.test_search import search
from tests.browser.watching import watched_page
from tests.conftest import ROOT, make_project
from tests.samples import CLUSTERS, DISTRICTS, swap

pytestmark = pytest.mark.browser

ARTICLE = """\
---
title: {title}
source: 某市日报
kind: news
date: 2031-05-0{day}
date_certainty: stated
date_basis: 文中写明日期。
page: page-{day}
status: proposed
---
{text}
"""
TEXTS = (
    ("hui-yi", "甲区开会", "甲区委书记甲某某主持会议。\n\n甲某某指出，要抓紧。"),
    ("kuo-chan", "乙县扩产", "乙县某某集团董事长甲某某介绍，产量翻番。"),
    ("lai-xin", "来信", "甲某某来信。"),
)
OFFICIAL, MANAGER = "officials/jia-mou-mou.html", "officials/jia-mou-mou-2.html"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("namesakes") / "content"
    (folder / "register").mkdir(parents=True)
    (folder / "articles" / "2031").mkdir(parents=True)
    clusters = CLUSTERS[: CLUSTERS.index("    goal:")] + CLUSTERS[CLUSTERS.index("clusters:") :]
    (folder / "register" / "clusters.yml").write_text(clusters[: clusters.index("    plan:")], "utf-8")
    districts = swap(DISTRICTS, ("basis:", "region: 某市\nbasis:"))
    (folder / "register" / "districts.yml").write_text(districts, "utf-8")
    (folder / "register" / "titles.yml").write_bytes((ROOT / "docs/register/titles.yml").read_bytes())
    for day, (name, title, text) in enumerate(TEXTS, 1):
        path = folder / "articles" / "2031" / f"2031-05-0{day}-{name}.md"
        path.write_text(ARTICLE.format(title=title, day=day, text=text), "utf-8")
    run("extract", folder)
    return folder


@pytest.fixture(scope="module")
def site(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("namesakes-project"), content)
    build(project)
    return project.site


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path, serve: Callable[[Path], str]) -> Iterator[Page]:
    address = serve(site)
    with watched_page(browser, address) as page:
        page.goto(f"{address}/index.html")
        yield page


def run(command: str, content: Path) -> str:
    result = CliRunner().invoke(main, [command, "--content", str(content)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_a_second_run_changes_nothing(content: Path) -> None:
    before = {path.name: path.read_bytes() for path in (content / "register").iterdir()}
    assert "没有改动" in run("extract", content)
    assert {path.name: path.read_bytes() for path in (content / "register").iterdir()} == before


def test_the_check_says_what_is_doubted_and_what_stays_open(content: Path) -> None:
    told = run("check", content)
    assert told.count("按两个人分列") == 2
    assert "2031-05-03-lai-xin.md:11：2031-05-03 《来信》第1段的“甲某某”不知指谁" in told


@pytest.mark.parametrize("query", ["甲某某", "jiamoumou", "jmm"])
def test_the_search_finds_both(page: Page, query: str) -> None:
    found = search(page, query)
    assert set(found["urls"][:2]) == {OFFICIAL, MANAGER}
    assert all(title.startswith("甲某某（") for title in found["titles"][:2])


@pytest.mark.parametrize(("query", "url"), [("甲区委书记 甲某某", OFFICIAL), ("某某集团 甲某某", MANAGER)])
def test_a_post_tells_the_search_which(page: Page, query: str, url: str) -> None:
    found = [at for at in search(page, query)["urls"] if at.startswith("officials/jia-mou-mou")]
    assert found[0] == url


@pytest.mark.parametrize(
    ("article", "leads"),
    [
        ("2031-05-01-hui-yi", {OFFICIAL}),
        ("2031-05-02-kuo-chan", {MANAGER}),
        ("2031-05-03-lai-xin", set()),
    ],
)
def test_an_article_leads_to_whom_it_means(page: Page, article: str, leads: set[str]) -> None:
    address = page.url.split("/index.html")[0]
    page.goto(f"{address}/articles/2031/{article}.html")
    hrefs = page.eval_on_selector_all("article a.mention.official", "links => links.map(a => a.href)")
    page.goto(f"{address}/index.html")
    assert {href.removeprefix(f"{address}/") for href in hrefs} == leads
