"""What extraction knows about an article while it reads: its mentions and what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Article, District, Entity, Mention, Official

SOMEBODY = Official(id="", name="", category="official")
"""Who a mention without an entity means: a person, nobody knows which of several."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with the entities its paragraphs name; ``region`` is what the portal is about."""

    article: Article
    entities: Mapping[str, Entity]
    mentions: tuple[tuple[Mention, ...], ...]
    """The mentions of each paragraph, in order; the tuple is as long as the article."""
    region: str = ""

    def type_of(self, mention: Mention) -> str:
        """Return what kind of entity is mentioned."""
        return self.entities[mention.entity].type

    def districts(self) -> list[District]:
        """Return the districts of the register."""
        return [entity for entity in self.entities.values() if isinstance(entity, District)]


def readings(
    articles: Iterable[Article], entities: Iterable[Entity], mentions: Iterable[Mention], region: str
) -> list[Reading]:
    """Pair each article with its mentions; a mention of an entity that is not given is left out."""
    by_id = {SOMEBODY.id: SOMEBODY, **{entity.id: entity for entity in entities}}
    found: dict[tuple[str, int], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.entity in by_id:
            found[mention.article, mention.paragraph].append(mention)
    return [
        Reading(
            article,
            by_id,
            tuple(
                tuple(sorted(found[article.id, number], key=lambda m: (m.start, m.end)))
                for number in range(len(article.paragraphs))
            ),
            region,
        )
        for article in articles
    ]
