"""Propose the entities that the articles name and the register does not have."""

from __future__ import annotations

from generator.extraction.reading import readings
from generator.extraction.systems import find_systems
from generator.mentions import find_mentions
from generator.model import Content, Entity


def propose(content: Content) -> tuple[Entity, ...]:
    """Return what the articles of ``content`` tell of that is not in its register, in a stable order.

    Every proposal has ``status`` proposed and says where it was found; ids that the register has
    bring new posts of that entity. Rejected entities are not proposed again.
    """
    taken = {entity.id for entity in content.entities}
    known = [entity for entity in content.entities if entity.status != "rejected"]
    traps = [name for entity in content.entities if entity.status == "rejected" for name in entity.names]
    mentions = find_mentions(content.articles, known, traps)
    read = readings(content.articles, known, mentions, content.region)
    return tuple(find_systems(read, content.entities, taken))
