"""The linked data of every page, read as JSON-LD by a processor of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pyld import jsonld

from generator.content import load_content
from generator.linked_data import LinkedData
from generator.linking import link
from generator.model import Article, Entity
from generator.portal import Portal
from generator.site import Site
from tests.conftest import ROOT
from tests.samples import ARTICLE, OFFICIALS, UNDATED, sample_portal, swap

Node = dict[str, Any]
ADDRESS = "https://example.org/portal/"
SITE = Site(name="示例门户", url=ADDRESS)
URLS = ("url", "item", "contentUrl")
VOCABULARY = {"@context": {"@vocab": "https://schema.org/", **{name: {"@type": "@id"} for name in URLS}}}
"""What schema.org's own context says of the terms used here; no test goes out for it."""

REQUIRED = {
    "AdministrativeArea": {"name"},
    "BreadcrumbList": {"itemListElement"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Dataset": {"name", "description", "distribution"},
    "DefinedTerm": {"name"},
    "DefinedTermSet": {"name"},
    "GovernmentOrganization": {"name"},
    "ListItem": {"position", "name", "item"},
    "NewsArticle": set(),
    "NewsMediaOrganization": {"name"},
    "Organization": {"name"},
    "OrganizationRole": {"roleName", "description", "memberOf", "subjectOf"},
    "Person": {"name"},
    "Place": {"name"},
    "ResearchOrganization": {"name"},
    "WebSite": {"name", "url"},
}


def nodes_of(
    portal: Portal, subject: Article | Entity | None, url: str = "", site: Site = SITE
) -> list[Node]:
    url = subject.url if subject else url
    return LinkedData(portal, site, url).page("题目", "说明", subject)


def main(portal: Portal, id_: str, site: Site = SITE) -> Node:
    _, node = nodes_of(portal, {**portal.article_by_id, **portal.entity_by_id}[id_], site=site)
    return node


def walk(value: Any) -> Iterator[Node]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from walk(item)


def expand(nodes: list[Node], page: str) -> list[Node]:
    def load(url: str, options: Any) -> Node:
        assert url == "https://schema.org", url
        return {"contentType": None, "contextUrl": None, "documentUrl": url, "document": VOCABULARY}

    document = {"@context": "https://schema.org", "@graph": nodes}
    expanded: list[Node] = jsonld.expand(document, {"base": page, "documentLoader": load})
    return expanded


@pytest.fixture(scope="module")
def shipped() -> Portal:
    return link(load_content(ROOT / "docs"))


@pytest.mark.parametrize("site", [SITE, Site(name="示例门户")])
def test_every_page_is_valid_json_ld_whose_addresses_are_pages(shipped: Portal, site: Site) -> None:
    subjects = (*shipped.entities, *shipped.articles)
    known = {ADDRESS + subject.url for subject in subjects}
    for subject in subjects:
        nodes = nodes_of(shipped, subject, site=site)
        for node in walk(nodes):
            assert REQUIRED[node["@type"]] <= node.keys(), node
        expanded = expand(nodes, ADDRESS + subject.url)
        assert len(expanded) == len(nodes)
        for node in walk([*expanded]):
            assert str(node["@type"][0]).startswith("https://schema.org/")
            if "@id" in node:
                page, _, name = node["@id"].partition("#")
                assert page in known, node
                assert name in ("entity", "article", "source")


def test_a_post_is_a_role_at_a_date_and_never_the_persons_title() -> None:
    person = main(sample_portal(), "jia-mou-mou")
    assert person["@type"] == "Person"
    assert "jobTitle" not in person
    (role,) = person["memberOf"]
    assert role["roleName"] == "书记"
    assert role["memberOf"]["name"] == "甲区委员会"
    assert role["description"] == "某市日报 2031-05-06刊载时的职务，不代表现任"
    assert role["subjectOf"]["@id"] == f"{ADDRESS}articles/2031/2031-05-06-da-hui.html#article"


def test_what_nobody_confirmed_is_not_claimed() -> None:
    proposed = swap(OFFICIALS, ("status: confirmed", "status: proposed"))
    portal = sample_portal(officials=proposed)
    assert [n["@type"] for n in nodes_of(portal, portal.entity_by_id["jia-mou-mou"])] == ["BreadcrumbList"]
    names = [node.get("name") for node in walk(main(portal, "2031-05-06-da-hui"))]
    assert "甲某某" not in names
    post = swap(OFFICIALS, ("title: 书记", "title: 书记\n        status: proposed"))
    assert "memberOf" not in main(sample_portal(officials=post), "jia-mou-mou")


def test_an_article_is_based_on_the_newspapers() -> None:
    article = main(sample_portal(), "2031-05-06-da-hui")
    assert article["publisher"]["name"] == "示例门户"
    assert "datePublished" not in article
    source = article["isBasedOn"]
    assert source["headline"] == "某市召开产业大会"
    assert source["datePublished"] == "2031-05-06"
    assert source["publisher"]["name"] == "某市日报"
    assert [author["@id"] for author in source["author"]] == [f"{ADDRESS}officials/bing-mou-mou.html#entity"]


def test_an_inferred_date_says_so_and_an_unknown_one_is_left_out() -> None:
    inferred = swap(ARTICLE, ("date_certainty: stated", "date_certainty: inferred"))
    portal = sample_portal(article=inferred, undated=UNDATED)
    assert main(portal, "2031-05-06-da-hui")["isBasedOn"]["description"].startswith("日期为推定：")
    undated = main(portal, "undated-da-hui")
    assert "datePublished" not in undated["isBasedOn"]
    assert "publisher" not in undated["isBasedOn"]
    assert undated["creativeWorkStatus"] == "待核"


def test_a_cluster_belongs_to_its_system_and_the_other_way_round() -> None:
    portal = sample_portal()
    assert main(portal, "xin-cai-liao")["inDefinedTermSet"][0]["name"] == "“345”体系"
    assert main(portal, "345")["hasDefinedTerm"][0]["name"] == "新材料"


def test_the_way_to_a_page() -> None:
    portal = sample_portal()
    trail, _ = nodes_of(portal, portal.entity_by_id["jia-qu"])
    assert [step["name"] for step in trail["itemListElement"]] == ["首页", "区县", "题目"]
    (index,) = nodes_of(portal, None, "districts/index.html")
    assert [step["name"] for step in index["itemListElement"]] == ["首页", "题目"]


def test_the_home_page_and_the_data() -> None:
    portal = sample_portal()
    (website,) = nodes_of(portal, None, "index.html")
    assert website["@type"] == "WebSite"
    _, dataset = nodes_of(portal, None, "data.html")
    assert f"{ADDRESS}data/figures.csv" in [file["contentUrl"] for file in dataset["distribution"]]
    assert dataset["temporalCoverage"] == "2031-05-06/2031-05-06"
