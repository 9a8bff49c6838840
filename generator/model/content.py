"""All that people wrote, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Origin
from generator.model.articles import Article
from generator.model.entities import (
    Cluster,
    District,
    Entity,
    Group,
    Official,
    Organization,
    System,
    Tier,
)
from generator.model.evidence import origin_field


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A page people wrote as a page; ``featured`` is the system that the home page opens with."""

    name: str
    title: str
    description: str
    body: str
    featured: str = ""
    origin: Origin = origin_field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything people wrote: the articles and the register, checked entry by entry."""

    articles: tuple[Article, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    districts: tuple[District, ...] = ()
    organizations: tuple[Organization, ...] = ()
    officials: tuple[Official, ...] = ()
    systems: tuple[System, ...] = ()
    tiers: tuple[Tier, ...] = ()
    groups: tuple[Group, ...] = ()
    districts_basis: str = ""
    region: str = ""
    """What the portal is about, as the text calls it: whose figures are meant where none is named."""
    pages: tuple[WrittenPage, ...] = ()

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Every entity of the register, kind after kind, in the order of the files."""
        return (*self.clusters, *self.districts, *self.officials, *self.organizations, *self.systems)
