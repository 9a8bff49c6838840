"""The list of pages for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.site import Site

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(site: Site, urls: Iterable[str]) -> dict[str, bytes]:
    """Return ``sitemap.xml``, and ``robots.txt`` where the site stands at the root of its host.

    A sitemap needs absolute addresses: without ``site.url`` there is none. It gives no dates of
    change, since a page's text changes with the whole of the content. ``robots.txt`` is read at the
    root alone (RFC 9309).
    """
    if not site.url:
        return {}
    root = Element("urlset", xmlns=NAMESPACE)
    for url in sorted(urls):
        SubElement(SubElement(root, "url"), "loc").text = site.url + url
    indent(root, " ")
    files = {"sitemap.xml": tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"}
    if urlsplit(site.url).path == "/":
        files["robots.txt"] = f"User-agent: *\nAllow: /\n\nSitemap: {site.url}sitemap.xml\n".encode()
    return files
