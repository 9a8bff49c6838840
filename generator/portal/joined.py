"""What the portal is joined from: articles, entities and mentions, and where each of them is found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from generator.model import Article, Entity, Group, Mention, Organization, Tier, Unclear, WrittenPage
from generator.namesakes import Namesakes

E = TypeVar("E", bound=Entity)
K = TypeVar("K")
V = TypeVar("V")
Place = tuple[str, int]
"""An article's id and a paragraph's number, from 1."""


@dataclass(frozen=True, kw_only=True)
class Joined:
    """The data of the portal. Articles and everything derived from them run from new to old.

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
    namesakes: Namesakes
    unclear: tuple[Unclear, ...] = ()
    """The names of which several people may be meant, article by article."""
    pages: tuple[WrittenPage, ...] = ()

    def of_type(self, kind: type[E]) -> tuple[E, ...]:
        """Return the entities of one class, in the order of the register."""
        return cast("tuple[E, ...]", self._by_class.get(kind, ()))

    @cached_property
    def _by_class(self) -> Mapping[type[Entity], tuple[Entity, ...]]:
        return grouped((type(entity), entity) for entity in self.entities)

    def entities_of(self, ids: Iterable[str]) -> list[Entity]:
        """Return the entities that are shown among those with the given ids."""
        return [self.entity_by_id[id_] for id_ in ids if id_ in self.entity_by_id]

    def mentions_at(self, article: Article, paragraph: int) -> tuple[Mention, ...]:
        """Return the mentions in one paragraph, counted from 1, in the order of the text."""
        return self._mentions_by_place.get((article.id, paragraph), ())

    @cached_property
    def _mentions_by_place(self) -> Mapping[Place, tuple[Mention, ...]]:
        return grouped(((m.article, m.paragraph + 1), m) for m in self.mentions)


def newest_first(article: Article) -> tuple[int, str]:
    """Return the key that sorts articles from new to old, those without a date last."""
    return (-article.date.toordinal() if article.date else 0, article.id)


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Collect the values of each key, both in the order they come."""
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
