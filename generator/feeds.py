"""Atom feeds: one of all articles, one of each cluster, district and official."""

from __future__ import annotations

import datetime as dt
import itertools
import uuid
from collections.abc import Iterable
from typing import Any

from feedgenerator import Atom1Feed
from markupsafe import Markup

from generator.model import Article, Cluster, District, Entity, Official
from generator.portal import Portal, Quote
from generator.site import Site

FEED_TYPES = (Cluster, District, Official)
"""The kinds of entities that have a feed."""

ALL = "feed.xml"
"""The address of the feed of all articles."""

ENTRIES = 50
"""Articles in a feed, the newest."""
SENTENCES = 6
"""Sentences of an article that an entity's feed quotes."""

_START = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class _Feed(Atom1Feed):  # type: ignore[misc]
    """Gives the date it was told, where the library would take the time of the build."""

    def latest_post_date(self) -> dt.datetime:
        updated: dt.datetime = self.feed["updated"]
        return updated


def feed_url(entity: Entity) -> str:
    """Return the address of the entity's feed, relative to the site's root: beside its page."""
    return entity.url.removesuffix(".html") + ".xml"


def feeds(portal: Portal, site: Site) -> dict[str, bytes]:
    """Return every feed by its address.

    An entry is dated as its article is: ``updated`` is required (RFC 4287, 4.2.15), so articles of
    an unknown date are left out. Identifiers are made of the articles' own and stay the same where
    the site moves; addresses are absolute where the site's own is known, and else relative to the feed.
    """
    dated = [article for article in portal.articles if article.date]
    start = _day(dated[0]) if dated else _START
    everything = _feed(site, ALL, "index.html", site.name, site.description, dated[:1], start)
    for article in dated[:ENTRIES]:
        _add(everything, site, ALL, article, article.paragraphs[0])
    files = {ALL: _bytes(everything)}
    for entity in portal.entities:
        if isinstance(entity, FEED_TYPES):
            files[feed_url(entity)] = _bytes(_of_entity(portal, entity, site, start))
    return files


def _of_entity(portal: Portal, entity: Entity, site: Site, start: dt.datetime) -> _Feed:
    evidence = (quote for quote in portal.evidence(entity) if quote.article.date)
    by_article = itertools.groupby(evidence, key=lambda quote: quote.article.id)
    quoted = [(quotes[0].article, quotes) for quotes in (list(group) for _, group in by_article)]
    url = feed_url(entity)
    title = " - ".join(name for name in (entity.title, site.name) if name)
    feed = _feed(
        site,
        url,
        entity.url,
        title,
        f"提到{entity.title}的文章",
        [a for a, _ in quoted],
        start,
        f"{entity.type}s/{entity.first_id}.xml",
    )
    for article, quotes in quoted[:ENTRIES]:
        _add(feed, site, url, article, _quoted(quotes), quotes[0].paragraph)
    return feed


def _feed(
    site: Site,
    url: str,
    page: str,
    title: str,
    subtitle: str,
    newest: Iterable[Article],
    start: dt.datetime,
    first: str = "",
) -> _Feed:
    return _Feed(
        title=title or url,
        link=site.address(page, url),
        description=subtitle,
        language="zh-CN",
        author_name=site.name or title or url,
        feed_url=site.address(url, url),
        feed_guid=_id(site, first or url),
        updated=max(map(_day, newest), default=start),
    )


def _add(feed: _Feed, site: Site, url: str, article: Article, summary: str, paragraph: int = 0) -> None:
    anchor = f"#p{paragraph}" if paragraph else ""
    known = "（日期为推定）" if article.date_certainty == "inferred" else ""
    known += "（转述待核）" if article.status == "proposed" else ""
    line = Markup("<p>{}，{}{}</p>").format(article.source, article.date, known)
    feed.add_item(
        title=article.title,
        link=site.address(article.url + anchor, url),
        description=str(line + Markup("<p>{}</p>").format(summary)),
        unique_id=_id(site, article.first_id),
        updateddate=_day(article),
        categories=article.topics,
    )


def _quoted(quotes: list[Quote]) -> str:
    more = f"……（共 {len(quotes)} 句）" if len(quotes) > SENTENCES else ""
    return "".join(quote.text.strip() for quote in quotes[:SENTENCES]) + more


def _day(article: Article) -> dt.datetime:
    return dt.datetime.combine(article.date or _START.date(), dt.time(), dt.UTC)


def _id(site: Site, name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{site.name}/{name}").urn


def _bytes(feed: Any) -> bytes:
    text: str = feed.writeString("utf-8")
    return text.encode()
