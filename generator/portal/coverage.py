"""What is asked of the articles: where they speak of an entity, and of what beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import Article, Entity, EntityType, Figure
from generator.portal.joined import Place, grouped
from generator.portal.people import People
from generator.sentences import sentence_spans

LISTING = 6
"""Entities of one kind in a paragraph from which on it counts as a list."""


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


class Coverage(People):
    """The questions about what the articles say of an entity."""

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
        return grouped((f.subject, (a, f)) for a in self.articles for f in a.figures)
