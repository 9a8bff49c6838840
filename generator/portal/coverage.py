"""What is asked of the articles: where they speak of an entity, and of what beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import Article, Entity, EntityType, Figure
from generator.portal.joined import Place, grouped
from generator.portal.people import People, Said
from generator.sentences import sentence_spans, touches

LISTING = 6
"""A paragraph with more entities of one kind than this counts as a list."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that mentions an entity; ``spans`` are the mentions, counted from its start.

    ``speakers`` are the people whose words it is, each with the statement it is part of.
    """

    article: Article
    paragraph: int
    text: str
    spans: tuple[tuple[int, int], ...]
    speakers: tuple[Said, ...] = ()

    def is_of(self, person: Entity) -> bool:
        """Whether it is the person's words."""
        return any(speaker.id == person.id for speaker, _ in self.speakers)


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
                self.speakers_of((article_id, number), (start, end)),
            )
            for (article_id, number, start, end), spans in found.items()
            for article in [self.article_by_id[article_id]]
        ]

    def voices(self, entity: Entity, place: Place) -> tuple[Entity, ...]:
        """Return the people in whose words the paragraph at a place speaks of the entity.

        Where its name does not stand there, nothing tells the sentence: all who speak there count.
        """
        if not self.said(place):
            return ()
        article = self.article_by_id[place[0]]
        paragraph = article.paragraphs[place[1] - 1]
        named = [(m.start, m.end) for m in self.mentions_at(article, place[1]) if m.entity == entity.id]
        spans = named or [(0, len(paragraph))]
        sentences = [at for at in sentence_spans(paragraph) if any(touches(at, span) for span in spans)]
        speakers = {person.id: person for at in sentences for person, _ in self.speakers_of(place, at)}
        return tuple(speakers.values())

    def spoken_of(self, person: Entity) -> dict[EntityType, list[Related]]:
        """Return the entities that the person speaks of, those of most paragraphs first."""
        said_at = self.said_at(person)
        places = [place for place in self.places.get(person.id, ()) if place in said_at]
        return self._beside(
            person, places, lambda other, place: any(p.id == person.id for p in self.voices(other, place))
        )

    def related(
        self, entity: Entity, places: Iterable[Place] | None = None
    ) -> dict[EntityType, list[Related]]:
        """Return the entities that stand with this one in a paragraph, the closest first.

        ``places`` narrows the paragraphs looked at; without it all that speak of the entity are.
        A paragraph that only lists entities of one kind (more than ``LISTING``) ties none of them.
        """
        return self._beside(entity, self.places.get(entity.id, ()) if places is None else places)

    def _beside(
        self,
        entity: Entity,
        places: Iterable[Place],
        counts: Callable[[Entity, Place], bool] = lambda other, place: True,
    ) -> dict[EntityType, list[Related]]:
        shared: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            others = [self.entity_by_id[id_] for id_ in self.entities_at[place]]
            alike = sum(other.type == entity.type for other in others)
            for other in others:
                tied = other.id != entity.id and (other.type != entity.type or alike <= LISTING)
                if tied and counts(other, place):
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
