"""The nodes that JSON-LD is made of, and where they stand on the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model import District, Entity, Official, Organization, System
from generator.portal import Portal
from generator.site import Site

Node = dict[str, Any]

LANGUAGE = "zh-CN"

_ORGANIZATION: Mapping[str, str] = {
    "congress": "GovernmentOrganization",
    "government": "GovernmentOrganization",
    "institute": "ResearchOrganization",
    "media": "NewsMediaOrganization",
}
"""schema.org's type for a category of organizations, where it has one that surely holds."""


class Writer:
    """Writes nodes for one page; ``url`` is the page's address, relative to the site's root."""

    def __init__(self, portal: Portal, site: Site, url: str) -> None:
        self.portal = portal
        self.site = site
        self.url = url

    def to(self, url: str, fragment: str = "") -> str:
        """Return the address of another page, or of a node on it."""
        return self.site.address(url, self.url) + (f"#{fragment}" if fragment else "")

    def publisher(self) -> Node:
        """Return who restates the articles: the portal, which is known by its name alone."""
        return without_empty({"@type": "Organization", "name": self.site.name or "-", "url": self.site.url})

    def named(self, entity: Entity) -> Node:
        """Return the node of an entity by its name alone, as others refer to it."""
        return {"@type": type_of(entity), "@id": self.to(entity.url, "entity"), "name": entity.name}


def type_of(entity: Entity) -> str:
    """Return what schema.org calls an entity of this kind."""
    match entity:
        case Official():
            return "Person"
        case Organization():
            return _ORGANIZATION.get(entity.category, "Organization")
        case District():
            return "AdministrativeArea" if entity.group else "Place"
        case System() if entity.members:
            return "DefinedTermSet"
    return "DefinedTerm"


def confirmed(entities: Iterable[Entity]) -> list[Entity]:
    """Return those that people confirmed."""
    return [entity for entity in entities if entity.status == "confirmed"]


def without_empty(node: Node) -> Node:
    """Return the node without the keys that say nothing."""
    return {key: value for key, value in node.items() if value not in ("", [], None)}
