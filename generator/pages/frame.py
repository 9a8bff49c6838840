"""What stands around a page of a list: the way down to it, and what comes before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator import labels
from generator.model import Article, Cluster, District, Entity, Official, Organization, System
from generator.names import sort_key
from generator.portal import Portal

Step = tuple[str, str, str]
"""A step on the way: its name, its page's address and the place on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The steps from the home page to above the page, and its neighbours in its list."""

    trail: tuple[Step, ...]
    previous: Article | Entity | None = None
    next: Article | Entity | None = None
    compared: str = ""
    """The id to compare with another of its kind, for what can be compared."""


def frames(portal: Portal) -> Mapping[str, Frame]:
    """Return the frame of each article's and each entity's page by the page's address."""
    found: dict[str, Frame] = {}
    lists: tuple[Sequence[Article | Entity], ...] = (portal.articles, *_lists(portal))
    for items in lists:
        before: Sequence[Article | Entity | None] = (None, *items)
        after: Sequence[Article | Entity | None] = (*items[1:], None)
        for previous, item, following in zip(before, items, after, strict=False):
            compared = item.id if isinstance(item, Cluster | District) else ""
            way = trail(portal, item)
            found[item.url] = Frame(trail=way, previous=previous, next=following, compared=compared)
    return found


def trail(portal: Portal, item: Article | Entity) -> tuple[Step, ...]:
    """Return the steps down to the page of an article or an entity."""
    home = ("首页", "index.html", "")
    if isinstance(item, Article):
        year = "日期不详" if item.year == "undated" else f"{item.year} 年"
        return (
            home,
            (labels.ARTICLE, "articles/index.html", ""),
            (year, f"articles/{item.year}/index.html", ""),
        )
    index = f"{item.type}s/index.html"
    kind = (labels.ENTITY_TYPE[item.type], index, "")
    match item:
        case Cluster():
            tier = portal.tier(item)
            return home, kind, (tier.name, index, tier.id)
        case District() if group := portal.group(item):
            return home, kind, (group.name, index, group.id)
        case District():
            return home, kind, ("开发区与功能区", index, "zones")
        case Organization():
            return home, kind, (labels.ORGANIZATION_CATEGORY[item.category], index, item.category)
    return home, kind


def _lists(portal: Portal) -> tuple[Sequence[Entity], ...]:
    """The entities of each kind in the order their index shows them."""
    tiers = [tier.id for tier in portal.tiers]
    groups = [*(group.id for group in portal.groups), ""]
    organizations = sorted(portal.of_type(Organization), key=lambda item: sort_key(item.label))
    categories = list(labels.ORGANIZATION_CATEGORY)
    kinds = list(dict.fromkeys(system.kind for system in portal.of_type(System)))
    return (
        sorted(portal.of_type(Cluster), key=lambda cluster: tiers.index(cluster.tier)),
        sorted(portal.of_type(District), key=lambda district: groups.index(district.group)),
        sorted(portal.of_type(Official), key=lambda official: sort_key(official.name, person=True)),
        sorted(organizations, key=lambda item: categories.index(item.category)),
        sorted(portal.of_type(System), key=lambda s: -1 if s.numbered else kinds.index(s.kind)),
    )
