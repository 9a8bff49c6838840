"""Propose the entities that the articles name and the register does not have."""

from __future__ import annotations

from generator.content.titles import Titles
from generator.extraction.links import with_links
from generator.extraction.people.namesake_doubts import with_namesake_doubts
from generator.extraction.people.ner import NameFinder
from generator.extraction.people.proposing import propose_people
from generator.extraction.reading import readings
from generator.extraction.register.merging import merge
from generator.extraction.systems import find_systems
from generator.mentions import find_mentions
from generator.model import Content, Entity

ROUNDS = 5
"""How often the articles are read at most: each reading knows what the one before proposed."""


def propose(content: Content, titles: Titles, finder: NameFinder | None = None) -> tuple[Entity, ...]:
    """Return what the articles of ``content`` tell of that is not in its register, in a stable order.

    ``titles`` are the words by which people and organizations are known, ``finder`` is the optional
    model for names. Every proposal has ``status`` proposed and says where it was found; one with an id
    of the register brings that person's new posts, one for a person whose name another bears says how
    to join the two. What is rejected there is not proposed again. Because a name once found helps to
    read the rest, the articles are read until nothing new comes up: a second run adds nothing.
    """
    proposals: list[Entity] = []
    merged = content
    for _ in range(ROUNDS):
        found = _read(merged, titles, finder)
        more = merge(merged, found)
        if more == merged:
            break
        proposals += found
        merged = more
    return with_namesake_doubts(content, proposals, merged)


def _read(content: Content, titles: Titles, finder: NameFinder | None) -> tuple[Entity, ...]:
    officials, organizations = propose_people(content, titles, finder)
    taken = {entity.id for entity in content.entities}
    new: tuple[Entity, ...] = (*(o for o in officials if o.id not in taken), *organizations)
    rejected = [entity for entity in content.entities if entity.status == "rejected"]
    known = [*(entity for entity in content.entities if entity.status != "rejected"), *new]
    mentions = find_mentions(content.articles, known, rejected)
    read = readings(content.articles, known, mentions, content.region)
    taken |= {entity.id for entity in new}
    systems = find_systems(read, [*content.entities, *new], taken)
    return (*officials, *with_links(organizations, read), *systems)
