from __future__ import annotations

import dataclasses

import feedparser
import lxml.html

from generator.feeds import feeds
from generator.redirects import redirects
from generator.sheets import word_files
from generator.site import Site
from tests.samples import ARTICLE, DISTRICTS, sample_portal, swap

SITE = Site(url="https://example.org/portal/")
RENAMED = {
    "districts": swap(
        DISTRICTS, ("    name: 甲区\n", "    name: 甲区\n    former_ids: [jia-xian, jia-zhen]\n")
    ),
    "article": swap(ARTICLE, ("kind: news\n", "kind: news\nformer_ids: [2030-05-06-da-hui, undated-hui]\n")),
}


def test_a_former_address_leads_to_the_new_one() -> None:
    found = redirects(sample_portal(**RENAMED), SITE, {})
    assert set(found) == {
        "districts/jia-xian.html",
        "districts/jia-zhen.html",
        "articles/2030/2030-05-06-da-hui.html",
        "articles/undated/undated-hui.html",
    }
    root = lxml.html.document_fromstring(found["articles/2030/2030-05-06-da-hui.html"])
    new = "../2031/2031-05-06-da-hui.html"
    assert root.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={new}"]
    assert root.xpath("//a/@href") == [new]
    assert root.xpath("//link[@rel='canonical']/@href") == [
        "https://example.org/portal/articles/2031/2031-05-06-da-hui.html"
    ]
    assert root.findtext(".//title") == "某市召开产业大会"


def test_feeds_and_word_files_go_on_at_the_former_address() -> None:
    portal = sample_portal(**RENAMED)
    files = feeds(portal, SITE) | word_files(portal, SITE)
    found = redirects(portal, SITE, files)
    assert found["districts/jia-xian.xml"] == files["districts/jia-qu.xml"]
    assert found["districts/jia-zhen.docx"] == files["districts/jia-qu.docx"]


def test_a_renamed_article_is_not_new_to_a_feeds_reader() -> None:
    portal = sample_portal()
    article = portal.articles[0]
    names = [{"id": "2030-05-06-da-hui"}, {"former_ids": ("2030-05-06-da-hui",)}]
    ids = []
    for name in names:
        changed = dataclasses.replace(portal, articles=(dataclasses.replace(article, **name),))
        ids.append(feedparser.parse(feeds(changed, SITE)["feed.xml"]).entries[0].id)
    assert ids[0] == ids[1]


def test_text_in_a_title_stays_text() -> None:
    article = swap(RENAMED["article"], ("title: 某市召开产业大会", "title: '</title><script>x</script>'"))
    page = redirects(sample_portal(article=article), SITE, {})["articles/undated/undated-hui.html"]
    root = lxml.html.document_fromstring(page)
    assert len(root.xpath("//script")) == 1
    assert root.findtext(".//title") == "</title><script>x</script>"


def test_nothing_is_renamed_where_nothing_was() -> None:
    assert redirects(sample_portal(), SITE, {}) == {}
