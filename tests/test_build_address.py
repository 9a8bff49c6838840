"""A site whose address is known, and one whose address is not, built by both engines."""

from __future__ import annotations

import json
from pathlib import Path

import lxml.etree
import lxml.html
import pytest

from generator.build import build
from generator.engine import Engine
from tests.conftest import make_project
from tests.relaxng import ATOM
from tests.samples import ARTICLE as SAMPLE
from tests.samples import swap, write_content

TITLE = '某市召开</title></script><b>"产业大会"&'
ADDRESS = "https://example.org/portal/"
ARTICLE = "articles/2031/2031-05-06-da-hui.html"


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return request.param


@pytest.fixture(scope="module")
def addressed(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("addressed")
    project = make_project(
        folder,
        write_content(
            folder / "content", article=swap(SAMPLE, ("title: 某市召开产业大会", f"title: '{TITLE}'"))
        ),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", ADDRESS.rstrip("/"))
        build(project, engine=engine)
    return project.site


@pytest.fixture(scope="module")
def unaddressed(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unaddressed")
    project = make_project(
        folder,
        write_content(
            folder / "content", article=swap(SAMPLE, ("title: 某市召开产业大会", f"title: '{TITLE}'"))
        ),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SITE_URL", raising=False)
        build(project, engine=engine)
    return project.site


def properties(page: Path) -> dict[str, str]:
    root = lxml.html.fromstring(page.read_bytes())
    return {meta.get("property"): meta.get("content") for meta in root.xpath("//meta[@property]")}


def test_a_page_says_where_and_what_it_is(addressed: Path) -> None:
    root = lxml.html.fromstring((addressed / ARTICLE).read_bytes())
    assert root.xpath("//link[@rel='canonical']/@href") == [ADDRESS + ARTICLE]
    assert properties(addressed / ARTICLE) == {
        "og:site_name": "重庆现代制造业简报",
        "og:locale": "zh_CN",
        "og:type": "article",
        "og:title": TITLE,
        "og:description": root.xpath("//meta[@name='description']/@content")[0],
        "og:url": ADDRESS + ARTICLE,
    }
    assert properties(addressed / "officials" / "jia-mou-mou.html")["og:type"] == "profile"


def test_a_page_leads_to_the_feeds(addressed: Path) -> None:
    page = addressed / "officials" / "jia-mou-mou.html"
    root = lxml.html.fromstring(page.read_bytes())
    feeds = root.xpath("//link[@rel='alternate feed'][@type='application/atom+xml']/@href")
    assert [Path(feed).name for feed in feeds] == ["feed.xml", "jia-mou-mou.xml"]
    for feed in feeds:
        ATOM.assertValid(lxml.etree.parse(page.parent / feed))


def test_a_page_carries_its_linked_data_as_it_was_written(addressed: Path) -> None:
    root = lxml.html.fromstring((addressed / ARTICLE).read_bytes())
    (script,) = root.xpath("//script[@type='application/ld+json']")
    graph = {node["@type"]: node for node in json.loads(script.text)["@graph"]}
    assert set(graph) == {"BreadcrumbList", "NewsArticle"}
    assert graph["NewsArticle"]["headline"] == TITLE
    assert root.xpath("//title/text()")[0].startswith(TITLE)


def test_the_page_for_lost_readers_works_at_any_depth(addressed: Path) -> None:
    root = lxml.html.fromstring((addressed / "404.html").read_bytes())
    links = root.xpath("//link[@rel='stylesheet']/@href | //script/@src")
    assert links
    assert all(link.startswith("/portal/") for link in links)


def test_the_sitemap_lists_the_pages_there_are(addressed: Path) -> None:
    root = lxml.etree.parse(addressed / "sitemap.xml").getroot()
    listed = {text.removeprefix(ADDRESS) for text in root.xpath("*/*/text()")}
    assert {ARTICLE, "index.html", "officials/jia-mou-mou.html"} <= listed
    assert [url for url in listed if not (addressed / url).is_file()] == []


def test_without_an_address_nothing_claims_one(unaddressed: Path) -> None:
    assert "og:url" not in properties(unaddressed / ARTICLE)
    assert properties(unaddressed / ARTICLE)["og:title"] == TITLE
    assert [path.name for path in unaddressed.glob("sitemap.xml*")] == []
