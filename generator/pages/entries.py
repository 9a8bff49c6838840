"""What the search index is told of the pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator import labels
from generator.model import Article, Cluster, District, Entity, EntityType, Official, Organization, System
from generator.names import pinyin_keys
from generator.portal import Portal
from generator.search.entry import SearchEntry

Mentioned = Mapping[EntityType, Sequence[tuple[Entity, int]]]
"""The entities an article mentions and how often, by type."""


def entity_entry(portal: Portal, entity: Entity, articles: Sequence[Article]) -> SearchEntry:
    """Return the entry of an entity's page; its years and date are those of ``articles``."""
    dates = sorted(article.date.isoformat() for article in articles if article.date)
    return SearchEntry(
        title=entity.title,
        kind=labels.ENTITY_TYPE[entity.type],
        names=tuple(name for name in entity.names if name != entity.title),
        keys=_keys(entity),
        districts=_districts(portal, entity),
        clusters=(entity.label,) if isinstance(entity, Cluster) else (),
        years=tuple(sorted({article.year for article in articles if article.date})),
        date=dates[-1] if dates else "",
        detail=f"{len(articles)} 篇文章" if articles else "",
    )


def article_entry(article: Article, mentioned: Mentioned) -> SearchEntry:
    """Return the entry of an article's page; it is filed under every district and cluster in it."""
    return SearchEntry(
        title=article.title,
        kind=labels.ARTICLE,
        names=tuple(text for text in (article.kicker, article.subtitle) if text),
        districts=tuple(entity.label for entity, _ in mentioned.get("district", ())),
        clusters=tuple(entity.label for entity, _ in mentioned.get("cluster", ())),
        years=(article.year,) if article.date else (),
        date=article.date.isoformat() if article.date else "",
        detail=f"{article.source} · {article.date or '日期不详'}",
    )


def _keys(entity: Entity) -> tuple[str, ...]:
    person = isinstance(entity, Official)
    keys = [key for name in entity.names for key in pinyin_keys(name, person)]
    return tuple(dict.fromkeys(keys))


def _districts(portal: Portal, entity: Entity) -> tuple[str, ...]:
    match entity:
        case District():
            ids = [entity.id, *entity.parents]
        case Organization():
            ids = [entity.district]
        case Official():
            held = portal.entities_of(post.organization for post in entity.posts)
            ids = [o.district for o in held if isinstance(o, Organization)]
        case System():
            ids = [entity.owner]
        case _:
            ids = []
    found = portal.entities_of(dict.fromkeys(ids))
    return tuple(district.label for district in found if isinstance(district, District))
