from __future__ import annotations

import lxml.etree

from generator.site import Site
from generator.sitemap import NAMESPACE, sitemap


def test_every_page_stands_in_it_with_its_absolute_address() -> None:
    files = sitemap(Site(url="https://example.org/portal/"), ["index.html", "articles/2031/a.html"])
    root = lxml.etree.fromstring(files["sitemap.xml"])
    assert root.tag == f"{{{NAMESPACE}}}urlset"
    assert root.xpath("*/*/text()") == [
        "https://example.org/portal/articles/2031/a.html",
        "https://example.org/portal/index.html",
    ]


def test_robots_are_told_at_the_root_of_a_host_alone() -> None:
    assert "robots.txt" not in sitemap(Site(url="https://example.org/portal/"), ["index.html"])
    robots = sitemap(Site(url="https://example.org/"), ["index.html"])["robots.txt"].decode()
    assert "Sitemap: https://example.org/sitemap.xml\n" in robots


def test_without_an_address_there_is_none() -> None:
    assert sitemap(Site(), ["index.html"]) == {}
