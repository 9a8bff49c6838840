"""The linked model that every page is rendered from, and the questions pages ask of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from generator.model import (
    Article,
    Cluster,
    District,
    Entity,
    EntityType,
    Figure,
    Group,
    Mention,
    Official,
    Organization,
    Post,
    Statement,
    System,
    Tier,
    WrittenPage,
)
from generator.sentences import sentence_spans

E = TypeVar("E", bound=Entity)
K = TypeVar("K")
V = TypeVar("V")
Place = tuple[str, int]
"""An article's id and a paragraph's number, from 1."""

LISTING = 6
"""Entities of one kind in a paragraph from which on it counts as a list."""

PUBLIC_BODIES = frozenset(("party", "congress", "government", "cppcc"))
"""The categories of organizations whose posts make an official a leader of a district."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that mentions an entity; ``spans`` are the mentions, counted from its start.

    ``speakers`` are the people whose statement the paragraph is.
    """

    article: Article
    paragraph: int
    text: str
    spans: tuple[tuple[int, int], ...]
    speakers: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """An entity that stands in the same paragraphs as another, newest paragraph first."""

    entity: Entity
    places: tuple[Place, ...]


@dataclass(frozen=True, kw_only=True)
class Portal:
    """The linked model. Articles and everything derived from them run from new to old.

    What a page asks of it is looked up, never searched for: the cached properties sort everything
    once by what it is asked by, so that rendering grows with the archive and not with its square.
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    tiers: tuple[Tier, ...]
    groups: tuple[Group, ...]
    districts_basis: str
    mentions: tuple[Mention, ...]
    article_by_id: Mapping[str, Article]
    entity_by_id: Mapping[str, Entity]
    places: Mapping[str, tuple[Place, ...]]
    """Every paragraph that speaks of an entity: by name, as its subject, or in its words."""
    entities_at: Mapping[Place, tuple[str, ...]]
    mentions_of: Mapping[str, tuple[Mention, ...]]
    mentions_in: Mapping[str, tuple[Mention, ...]]
    media_by_name: Mapping[str, Organization]
    pages: tuple[WrittenPage, ...] = ()

    def of_type(self, kind: type[E]) -> tuple[E, ...]:
        """Return the entities of one class, in the order of the register."""
        return cast("tuple[E, ...]", self._by_class.get(kind, ()))

    @cached_property
    def _by_class(self) -> Mapping[type[Entity], tuple[Entity, ...]]:
        return _grouped((type(entity), entity) for entity in self.entities)

    def evidence(self, entity: Entity) -> list[Quote]:
        """Return the sentences that mention the entity, newest article first."""
        found: dict[tuple[str, int, int, int], list[tuple[int, int]]] = defaultdict(list)
        for mention in self.mentions_of.get(entity.id, ()):
            paragraph = self.article_by_id[mention.article].paragraphs[mention.paragraph]
            for start, end in sentence_spans(paragraph):
                if start <= mention.start < end:
                    key = (mention.article, mention.paragraph + 1, start, end)
                    found[key].append((mention.start - start, min(mention.end, end) - start))
        return [
            Quote(
                article,
                number,
                article.paragraphs[number - 1][start:end],
                tuple(spans),
                self.speakers(article, number),
            )
            for (article_id, number, start, end), spans in found.items()
            for article in [self.article_by_id[article_id]]
        ]

    def speakers(self, article: Article, paragraph: int) -> tuple[Entity, ...]:
        """Return the people whose statement a paragraph is."""
        return self.speakers_at((article.id, paragraph))

    def speakers_at(self, place: Place) -> tuple[Entity, ...]:
        """Return the people whose statement the paragraph at a place is."""
        return self._speakers_by_place.get(place, ())

    @cached_property
    def _speakers_by_place(self) -> Mapping[Place, tuple[Entity, ...]]:
        pairs = dict.fromkeys(
            ((a.id, s.paragraph), s.official)
            for a in self.articles
            for s in a.statements
            if s.official in self.entity_by_id
        )
        return _grouped((place, self.entity_by_id[id_]) for place, id_ in pairs)

    def related(
        self, entity: Entity, places: Iterable[Place] | None = None
    ) -> dict[EntityType, list[Related]]:
        """Return the entities that stand with this one in a paragraph, the closest first.

        ``places`` narrows the paragraphs looked at; without it all that speak of the entity are.
        A paragraph that only lists entities of one kind (more than ``LISTING``) ties none of them.
        """
        shared: dict[str, list[Place]] = defaultdict(list)
        for place in self.places.get(entity.id, ()) if places is None else places:
            others = [self.entity_by_id[id_] for id_ in self.entities_at[place]]
            alike = sum(other.type == entity.type for other in others)
            for other in others:
                if other.id != entity.id and (other.type != entity.type or alike <= LISTING):
                    shared[other.id].append(place)
        result: dict[EntityType, list[Related]] = defaultdict(list)
        for other_id, at in sorted(shared.items(), key=lambda item: (-len(item[1]), item[0])):
            found = self.entity_by_id[other_id]
            result[found.type].append(Related(found, tuple(at)))
        return dict(result)

    def articles_of(self, entity: Entity) -> list[Article]:
        """Return the articles that speak of the entity."""
        ids = dict.fromkeys(article for article, _ in self.places.get(entity.id, ()))
        return [self.article_by_id[id_] for id_ in ids]

    def figures_of(self, entity: Entity) -> list[tuple[Article, Figure]]:
        """Return the figures whose subject the entity is."""
        return list(self._figures_by_subject.get(entity.id, ()))

    @cached_property
    def _figures_by_subject(self) -> Mapping[str, tuple[tuple[Article, Figure], ...]]:
        return _grouped((f.subject, (a, f)) for a in self.articles for f in a.figures)

    def said_at(self, official: Entity) -> frozenset[Place]:
        """Return the paragraphs that report what the person said."""
        return frozenset((a.id, said.paragraph) for a, said in self.statements_of(official))

    def companies_in(self, cluster: Cluster) -> tuple[Organization, ...]:
        """Return the organizations that the register counts to the cluster."""
        return self._companies_by_cluster.get(cluster.id, ())

    @cached_property
    def _companies_by_cluster(self) -> Mapping[str, tuple[Organization, ...]]:
        return _grouped((id_, o) for o in self.of_type(Organization) for id_ in dict.fromkeys(o.clusters))

    def statements_of(self, official: Entity) -> list[tuple[Article, Statement]]:
        """Return what the person is reported to have said."""
        return list(self._statements_by_official.get(official.id, ()))

    @cached_property
    def _statements_by_official(self) -> Mapping[str, tuple[tuple[Article, Statement], ...]]:
        return _grouped((s.official, (a, s)) for a in self.articles for s in a.statements)

    def posts_of(self, official: Official) -> list[Post]:
        """Return the person's posts, newest article first."""
        return sorted(official.posts, key=lambda post: newest_first(self.article_by_id[post.article]))

    def posts(self) -> Iterator[tuple[Official, Post]]:
        """Yield every post of every person, newest article first for each."""
        for official in self.of_type(Official):
            for post in self.posts_of(official):
                yield official, post

    def posts_at(self, organizations: Collection[str]) -> list[tuple[Official, Post]]:
        """Return the posts held at any of the organizations, given by their ids, person by person."""
        found = [item for id_ in dict.fromkeys(organizations) for item in self._posts_by_body.get(id_, ())]
        return [(official, post) for _, official, post in sorted(found, key=lambda item: item[0])]

    @cached_property
    def _posts_by_body(self) -> Mapping[str, tuple[tuple[int, Official, Post], ...]]:
        """The posts at each organization, with their position among all posts."""
        return _grouped((post.organization, (i, who, post)) for i, (who, post) in enumerate(self.posts()))

    def leaders_of(self, district: District) -> list[tuple[Official, Post]]:
        """Return the officials with a post at a party or public body of the district."""
        bodies = {o.id for o in self.organizations_in(district) if o.category in PUBLIC_BODIES}
        return [(o, p) for o, p in self.posts_at(bodies) if o.category == "official"]

    def children_of(self, organization: Organization) -> tuple[Organization, ...]:
        """Return the organizations right below this one."""
        return self._organizations_by_parent.get(organization.id, ())

    @cached_property
    def _organizations_by_parent(self) -> Mapping[str, tuple[Organization, ...]]:
        return _grouped((o.parent, o) for o in self.of_type(Organization))

    def zones_in(self, district: District) -> tuple[District, ...]:
        """Return the development zones that lie in the district, wholly or in part."""
        return self._zones_by_district.get(district.id, ())

    @cached_property
    def _zones_by_district(self) -> Mapping[str, tuple[District, ...]]:
        return _grouped((id_, d) for d in self.of_type(District) for id_ in dict.fromkeys(d.parents))

    def clusters_in(self, tier: Tier) -> tuple[Cluster, ...]:
        """Return the clusters of a tier, in the order of the register."""
        return self._clusters_by_tier.get(tier.id, ())

    @cached_property
    def _clusters_by_tier(self) -> Mapping[str, tuple[Cluster, ...]]:
        return _grouped((c.tier, c) for c in self.of_type(Cluster))

    def tier(self, cluster: Cluster) -> Tier:
        """Return the cluster's tier."""
        return next(tier for tier in self.tiers if tier.id == cluster.tier)

    def group(self, district: District) -> Group | None:
        """Return the district's group; a development zone has none."""
        return next((group for group in self.groups if group.id == district.group), None)

    def entities_of(self, ids: Iterable[str]) -> list[Entity]:
        """Return the entities that are shown among those with the given ids."""
        return [self.entity_by_id[id_] for id_ in ids if id_ in self.entity_by_id]

    def organizations_in(self, district: District) -> tuple[Organization, ...]:
        """Return the organizations that the register places in the district."""
        return self._organizations_by_district.get(district.id, ())

    @cached_property
    def _organizations_by_district(self) -> Mapping[str, tuple[Organization, ...]]:
        return _grouped((o.district, o) for o in self.of_type(Organization))

    def systems_of(self, entity: Entity) -> tuple[System, ...]:
        """Return the systems that the entity owns."""
        return self._systems_by_owner.get(entity.id, ())

    @cached_property
    def _systems_by_owner(self) -> Mapping[str, tuple[System, ...]]:
        return _grouped((s.owner, s) for s in self.of_type(System))

    def systems_with(self, entity: Entity) -> tuple[System, ...]:
        """Return the systems that the entity is a member of."""
        return self._systems_by_member.get(entity.id, ())

    @cached_property
    def _systems_by_member(self) -> Mapping[str, tuple[System, ...]]:
        pairs = ((id_, s) for s in self.of_type(System) for id_ in dict.fromkeys(m.entity for m in s.members))
        return _grouped(pairs)

    def author(self, article: Article, name: str) -> Official | None:
        """Return the registered person who signed the article with ``name``."""
        named = self._officials_by_name.get(name, ())
        return next((o for o in named if any(p.article == article.id for p in o.posts)), None)

    @cached_property
    def _officials_by_name(self) -> Mapping[str, tuple[Official, ...]]:
        return _grouped((o.name, o) for o in self.of_type(Official))

    def publisher(self, article: Article) -> Organization | None:
        """Return the registered medium that the article is credited to."""
        return self.media_by_name.get(article.source)

    def published_by(self, organization: Organization) -> list[Article]:
        """Return the articles that are credited to the medium."""
        return list(self._articles_by_publisher.get(organization.id, ()))

    @cached_property
    def _articles_by_publisher(self) -> Mapping[str, tuple[Article, ...]]:
        named = ((self.publisher(article), article) for article in self.articles)
        return _grouped((medium.id, article) for medium, article in named if medium)

    def signed_by(self, official: Entity) -> list[Article]:
        """Return the articles that carry the person's name as an author."""
        return list(self._articles_by_author.get(official.name, ()))

    @cached_property
    def _articles_by_author(self) -> Mapping[str, tuple[Article, ...]]:
        return _grouped((name, a) for a in self.articles for name in dict.fromkeys(a.authors))

    def mentions_at(self, article: Article, paragraph: int) -> tuple[Mention, ...]:
        """Return the mentions in one paragraph, counted from 1, in the order of the text."""
        return self._mentions_by_place.get((article.id, paragraph), ())

    @cached_property
    def _mentions_by_place(self) -> Mapping[Place, tuple[Mention, ...]]:
        return _grouped(((m.article, m.paragraph + 1), m) for m in self.mentions)


def newest_first(article: Article) -> tuple[int, str]:
    """Return the key that sorts articles from new to old, those without a date last."""
    return (-article.date.toordinal() if article.date else 0, article.id)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Collect the values of each key, both in the order they come."""
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
