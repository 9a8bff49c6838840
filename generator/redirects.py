"""Keep the old addresses of what was renamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from generator.model import Article, Entity
from generator.portal import Portal
from generator.site import Site

SCRIPT = "assets/redirect.js"
"""Takes a reader to the same place of the new page; without it the page itself leads to its beginning."""

_PAGE = Markup("""\
<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<link rel="canonical" href="{address}">
<meta http-equiv="refresh" content="0; url={target}">
<script src="{script}"></script>
</head>
<body>
<main>
<h1>{title}</h1>
<p>这一页的地址已经改变，新地址是 <a href="{target}">{target}</a>。</p>
</main>
</body>
</html>
""")


def redirects(portal: Portal, site: Site, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what stands at the former addresses of entities and articles.

    That is a page that leads to the new one and, of the ``files`` beside the new page (its feed, its
    Word file), a copy: neither can lead on by itself, and a subscription must not break.
    """
    moved: dict[str, bytes] = {}
    for former, subject in _former(portal):
        moved[former] = _page(subject, former, site)
        stem, new = former.removesuffix(".html"), subject.url.removesuffix(".html")
        for ending in (".xml", ".docx"):
            if new + ending in files:
                moved[stem + ending] = files[new + ending]
    return moved


def _former(portal: Portal) -> Iterator[tuple[str, Article | Entity]]:
    subjects: tuple[Article | Entity, ...] = (*portal.entities, *portal.articles)
    for subject in subjects:
        for url in subject.former_urls:
            yield url, subject


def _page(subject: Article | Entity, former: str, site: Site) -> bytes:
    here = Site()
    page = _PAGE.format(
        title=subject.title,
        address=site.address(subject.url, former),
        target=here.address(subject.url, former),
        script=here.address(SCRIPT, former),
    )
    return page.encode()
