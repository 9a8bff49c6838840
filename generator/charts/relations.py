"""The relation graph around one entity: with whom it stands in the same paragraphs."""

from __future__ import annotations

import math
from dataclasses import dataclass

from generator import labels
from generator.charts.lettering import cut, width, wrap
from generator.model import Entity
from generator.portal import Place, Portal, Related

WIDTH = 360.0
ROW = 27.0
"""Height of a label's line, so that labels stand apart and a finger finds one."""
MOST = 12
"""Relations drawn; the lists below the picture name the others."""
OF_A_KIND = 5
"""The most of one kind, while there are others."""
LETTER = 12.5
BESIDE = 9.0
"""From the middle of a mark to its label."""
GAP = 5.0
"""Between a label and its number."""
REACH = 54.0
"""How far the nodes stand left and right of the middle where the circle is widest."""
LEAST = 20.0
"""How far they stand at its top and bottom."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a label's line."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Node:
    """A related entity: where its mark stands, its label and its line to the middle.

    ``side`` is -1 left of the middle and 1 right of it; ``weight`` runs from 1 to 5.
    """

    entity: Entity
    places: tuple[Place, ...]
    x: float
    y: float
    side: int
    label: str
    weight: float

    @property
    def name(self) -> Span:
        """The room of the label, beyond the number."""
        length = width(self.label) * LETTER
        if self.side > 0:
            return Span(self.number.x + self.number.width + GAP, length)
        return Span(self.number.x - GAP - length, length)

    @property
    def number(self) -> Span:
        """The room of the number of paragraphs, beside the mark: how wide the label is, only a font knows."""
        length = width(str(len(self.places))) * LETTER
        if self.side > 0:
            return Span(self.x + BESIDE, length)
        return Span(self.x - BESIDE - length, length)


@dataclass(frozen=True, slots=True)
class Relations:
    """The whole picture; ``more`` is how many relations are not drawn."""

    width: float
    height: float
    x: float
    y: float
    label: tuple[str, ...]
    nodes: tuple[Node, ...]
    more: int

    @property
    def kinds(self) -> list[str]:
        """The types of the entities drawn, in the order of the site."""
        present = {node.entity.type for node in self.nodes}
        return [kind for kind in labels.ENTITY_TYPE if kind in present]


def relations(portal: Portal, entity: Entity) -> Relations | None:
    """Return the graph around the entity; None where fewer than two others stand with it."""
    found = [item for items in portal.related(entity).values() for item in items]
    chosen = _strongest(found)
    if len(chosen) < 2:
        return None
    right = chosen[::2]
    left = chosen[1::2]
    height = ROW * max(len(right), len(left)) + 16
    most = len(chosen[0].places)
    nodes = (*_side(left, -1, height, most), *_side(right, 1, height, most))
    return Relations(
        WIDTH,
        height,
        WIDTH / 2,
        height / 2,
        _name(entity),
        nodes,
        len(found) - len(chosen),
    )


def _strongest(found: list[Related]) -> list[Related]:
    """The closest ones, of each kind not too many; of equals the site's order of kinds decides."""
    order = list(labels.ENTITY_TYPE)
    ranked = sorted(found, key=lambda r: (-len(r.places), order.index(r.entity.type), r.entity.id))
    taken: list[Related] = []
    spared: list[Related] = []
    for item in ranked:
        alike = sum(other.entity.type == item.entity.type for other in taken)
        (taken if alike < OF_A_KIND else spared).append(item)
    chosen = [*taken, *spared][:MOST]
    return sorted(chosen, key=ranked.index)


def _name(entity: Entity) -> tuple[str, ...]:
    return wrap(entity.label, 5, 3)


def _side(items: list[Related], side: int, height: float, most: int) -> list[Node]:
    nodes = []
    for i, item in enumerate(items):
        y = height / 2 + (i - (len(items) - 1) / 2) * ROW
        bow = math.sqrt(max(0.0, 1 - ((y - height / 2) / (height / 2)) ** 2))
        x = WIDTH / 2 + side * (LEAST + (REACH - LEAST) * bow)
        count = str(len(item.places))
        room = (WIDTH / 2 - abs(x - WIDTH / 2) - BESIDE - GAP - 2) / LETTER - width(count)
        weight = 1 + 4 * math.sqrt(len(item.places) / most)
        nodes.append(
            Node(
                item.entity,
                item.places,
                round(x, 1),
                round(y, 1),
                side,
                cut(item.entity.label, room),
                round(weight, 1),
            )
        )
    return nodes
