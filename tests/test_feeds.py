from __future__ import annotations

import dataclasses
import posixpath

import feedparser
import lxml.etree
import pytest

from generator.content import load_content
from generator.feeds import ENTRIES, feeds
from generator.linking import link
from generator.portal import Portal
from generator.site import Site
from tests.conftest import ROOT
from tests.relaxng import ATOM
from tests.samples import ARTICLE, UNDATED, sample_portal, swap

SITE = Site(name="示例门户", description="示例的说明", url="https://example.org/portal/")
ALL = "feed.xml"


def entries(portal: Portal, url: str, site: Site = SITE) -> list[feedparser.FeedParserDict]:
    parsed = feedparser.parse(feeds(portal, site)[url])
    assert not parsed.bozo
    return list(parsed.entries)


@pytest.mark.parametrize("site", [SITE, Site(name="示例门户"), Site()])
def test_every_feed_is_valid(site: Site) -> None:
    found = feeds(link(load_content(ROOT / "docs")), site)
    assert len(found) > 100
    for url, data in found.items():
        ATOM.assertValid(lxml.etree.fromstring(data))
        assert not feedparser.parse(data).bozo, url


def test_there_is_one_of_everything_and_of_each_cluster_district_and_official() -> None:
    assert set(feeds(sample_portal(), SITE)) == {
        ALL,
        "clusters/xin-cai-liao.xml",
        "districts/jia-qu.xml",
        "districts/yi-xian.xml",
        "officials/jia-mou-mou.xml",
        "officials/bing-mou-mou.xml",
    }


def test_an_entry_leads_to_the_sentence_it_quotes() -> None:
    (entry,) = entries(sample_portal(), "clusters/xin-cai-liao.xml")
    assert entry.title == "某市召开产业大会"
    assert entry.link == "https://example.org/portal/articles/2031/2031-05-06-da-hui.html#p2"
    assert entry.updated == "2031-05-06T00:00:00+00:00"
    assert "甲某某说，新材料产业到2035年产值达到300亿元。" in entry.summary
    assert [tag.term for tag in entry.tags] == ["产业"]


def test_without_an_address_links_are_relative_to_the_feed() -> None:
    portal = sample_portal()
    (entry,) = entries(portal, "districts/jia-qu.xml", Site(name="示例门户"))
    target, _, _ = posixpath.normpath(posixpath.join("districts", entry.link)).partition("#")
    assert target == portal.articles[0].url


def test_identifiers_outlive_a_move_of_the_site() -> None:
    here, there = (
        entries(sample_portal(), ALL, dataclasses.replace(SITE, url=url)) for url in ("", SITE.url)
    )
    assert [entry.id for entry in here] == [entry.id for entry in there]


def test_an_unknown_date_is_not_made_up() -> None:
    portal = sample_portal(undated=UNDATED)
    assert [entry.title for entry in entries(portal, ALL)] == ["某市召开产业大会"]
    assert feedparser.parse(feeds(portal, SITE)["districts/yi-xian.xml"]).feed.updated.startswith(
        "2031-05-06"
    )


def test_an_inferred_date_is_told() -> None:
    portal = sample_portal(article=swap(ARTICLE, ("date_certainty: stated", "date_certainty: inferred")))
    assert "某市日报，2031-05-06（日期为推定）" in entries(portal, ALL)[0].summary


def test_text_stays_text() -> None:
    article = swap(
        ARTICLE,
        ("title: 某市召开产业大会", "title: '<b>&大会'"),
        ("甲区委书记", "<script>x</script>甲区委书记"),
    )
    data = feeds(sample_portal(article=article), SITE)[ALL]
    ATOM.assertValid(root := lxml.etree.fromstring(data))
    title, summary = (root.find(f".//{{*}}entry/{{*}}{tag}").text for tag in ("title", "summary"))
    assert title == "<b>&大会"
    assert "&lt;script&gt;x" in summary


def test_a_feed_holds_the_newest() -> None:
    portal = sample_portal()
    many = tuple(
        dataclasses.replace(portal.articles[0], id=f"2031-05-06-a{n}", title=f"第{n}篇")
        for n in range(ENTRIES + 5)
    )
    assert len(entries(dataclasses.replace(portal, articles=many), ALL)) == ENTRIES


def test_same_content_same_bytes() -> None:
    assert feeds(sample_portal(), SITE) == feeds(sample_portal(), SITE)
