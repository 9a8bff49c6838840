"""What is asked of the register: what belongs to what."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from generator.model import (
    Article,
    Cluster,
    District,
    Entity,
    Group,
    Official,
    Organization,
    Post,
    System,
    Tier,
)
from generator.portal.joined import grouped
from generator.portal.people import People

PUBLIC_BODIES = frozenset(("party", "congress", "government", "cppcc"))
"""The categories of organizations whose posts make an official a leader of a district."""


class Register(People):
    """The questions about districts, clusters, organizations and systems."""

    def leaders_of(self, district: District) -> list[tuple[Official, Post]]:
        """Return the officials with a post at a party or public body of the district."""
        bodies = {o.id for o in self.organizations_in(district) if o.category in PUBLIC_BODIES}
        return [(o, p) for o, p in self.posts_at(bodies) if o.category == "official"]

    def companies_in(self, cluster: Cluster) -> tuple[Organization, ...]:
        """Return the organizations that the register counts to the cluster."""
        return self._companies_by_cluster.get(cluster.id, ())

    @cached_property
    def _companies_by_cluster(self) -> Mapping[str, tuple[Organization, ...]]:
        return grouped((id_, o) for o in self.of_type(Organization) for id_ in dict.fromkeys(o.clusters))

    def children_of(self, organization: Organization) -> tuple[Organization, ...]:
        """Return the organizations right below this one."""
        return self._organizations_by_parent.get(organization.id, ())

    @cached_property
    def _organizations_by_parent(self) -> Mapping[str, tuple[Organization, ...]]:
        return grouped((o.parent, o) for o in self.of_type(Organization))

    def zones_in(self, district: District) -> tuple[District, ...]:
        """Return the development zones that lie in the district, wholly or in part."""
        return self._zones_by_district.get(district.id, ())

    @cached_property
    def _zones_by_district(self) -> Mapping[str, tuple[District, ...]]:
        return grouped((id_, d) for d in self.of_type(District) for id_ in dict.fromkeys(d.parents))

    def clusters_in(self, tier: Tier) -> tuple[Cluster, ...]:
        """Return the clusters of a tier, in the order of the register."""
        return self._clusters_by_tier.get(tier.id, ())

    @cached_property
    def _clusters_by_tier(self) -> Mapping[str, tuple[Cluster, ...]]:
        return grouped((c.tier, c) for c in self.of_type(Cluster))

    def tier(self, cluster: Cluster) -> Tier:
        """Return the cluster's tier."""
        return next(tier for tier in self.tiers if tier.id == cluster.tier)

    def group(self, district: District) -> Group | None:
        """Return the district's group; a development zone has none."""
        return next((group for group in self.groups if group.id == district.group), None)

    def organizations_in(self, district: District) -> tuple[Organization, ...]:
        """Return the organizations that the register places in the district."""
        return self._organizations_by_district.get(district.id, ())

    @cached_property
    def _organizations_by_district(self) -> Mapping[str, tuple[Organization, ...]]:
        return grouped((o.district, o) for o in self.of_type(Organization))

    def systems_of(self, entity: Entity) -> tuple[System, ...]:
        """Return the systems that the entity owns."""
        return self._systems_by_owner.get(entity.id, ())

    @cached_property
    def _systems_by_owner(self) -> Mapping[str, tuple[System, ...]]:
        return grouped((s.owner, s) for s in self.of_type(System))

    def systems_with(self, entity: Entity) -> tuple[System, ...]:
        """Return the systems that the entity is a member of."""
        return self._systems_by_member.get(entity.id, ())

    @cached_property
    def _systems_by_member(self) -> Mapping[str, tuple[System, ...]]:
        pairs = ((id_, s) for s in self.of_type(System) for id_ in dict.fromkeys(m.entity for m in s.members))
        return grouped(pairs)

    def publisher(self, article: Article) -> Organization | None:
        """Return the registered medium that the article is credited to."""
        return self.media_by_name.get(article.source)

    def published_by(self, organization: Organization) -> list[Article]:
        """Return the articles that are credited to the medium."""
        return list(self._articles_by_publisher.get(organization.id, ()))

    @cached_property
    def _articles_by_publisher(self) -> Mapping[str, tuple[Article, ...]]:
        named = ((self.publisher(article), article) for article in self.articles)
        return grouped((medium.id, article) for medium, article in named if medium)
