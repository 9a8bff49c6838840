"""A line that tells a reader who or what a link leads to, before it is followed."""

from __future__ import annotations

from generator import labels
from generator.model import Cluster, District, Entity, Official, Organization, System
from generator.portal import Portal

LONGEST = 60
"""Characters of a system's summary that are shown."""


def preview(portal: Portal, entity: Entity) -> str:
    """Return the entity's full name, what it is, and the one thing most asked of it."""
    parts = [entity.name, *_described(portal, entity)]
    if entity.status == "proposed":
        parts.append(labels.STATUS["proposed"])
    return " · ".join(part for part in parts if part)


def _described(portal: Portal, entity: Entity) -> list[str]:
    count = len(portal.articles_of(entity))
    coverage = f"{count} 篇文章" if count else "未见报道"
    match entity:
        case Cluster():
            return [portal.tier(entity).name, coverage]
        case District():
            group = portal.group(entity)
            return [group.name if group else entity.kind, coverage]
        case Official():
            return [_latest_title(portal, entity) or labels.OFFICIAL_CATEGORY[entity.category]]
        case Organization():
            district = portal.entity_by_id.get(entity.district)
            return [
                labels.ORGANIZATION_CATEGORY[entity.category],
                district.label if district else "",
                coverage,
            ]
        case System():
            text = entity.summary.text if entity.summary else ""
            return [entity.kind, text if len(text) <= LONGEST else f"{text[:LONGEST]}…"]
    return []


def _latest_title(portal: Portal, official: Official) -> str:
    """The title the newest report gives, with its date: a title holds for the day it was printed."""
    for post in portal.posts_of(official):
        date = portal.article_by_id[post.article].date
        body = portal.entity_by_id[post.organization].label
        return f"{body} {post.title}（{f'{date} 报道' if date else '报道日期不详'}）"
    return ""
