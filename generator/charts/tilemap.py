"""The tile-grid map: a square for each district, about where it lies."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.charts.lettering import cut, width
from generator.charts.shades import Shading, shading
from generator.model import District, Group
from generator.portal import Portal

SIDE = 32.0
"""The side of a tile, its gap to the next included."""
GAP = 3.5
MARGIN = 3.0
"""Room around the tiles for the outlines."""
LARGEST = 11.5
"""Letters in a tile are this large, or smaller where the name would not fit."""
SMALLEST = 8.0


@dataclass(frozen=True, slots=True)
class Tile:
    """A district's square; ``letter`` is the size of its name, ``here`` marks those pointed out."""

    district: District
    x: float
    y: float
    label: str
    letter: float
    articles: int
    paragraphs: int
    level: int
    here: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """The border of a group as an SVG path; ``number`` counts the groups from 0."""

    group: Group
    number: int
    path: str
    members: int


@dataclass(frozen=True, slots=True)
class TileMap:
    """The whole map; districts without a tile are not on it."""

    width: float
    height: float
    side: float
    tiles: tuple[Tile, ...]
    outlines: tuple[Outline, ...]
    shading: Shading

    @property
    def complete(self) -> bool:
        """Whether every district is reported of."""
        return all(tile.level for tile in self.tiles)


def tile_map(portal: Portal, here: Collection[str] = ()) -> TileMap:
    """Return the map with the districts whose ids are in ``here`` pointed out."""
    districts = [district for district in portal.of_type(District) if district.tile]
    counts = {district.id: len(portal.places.get(district.id, ())) for district in districts}
    shades = shading(counts.values())
    left = min((d.tile[0] for d in districts if d.tile), default=0)
    top = min((d.tile[1] for d in districts if d.tile), default=0)
    cells = {d.id: (d.tile[0] - left, d.tile[1] - top) for d in districts if d.tile}
    tiles = tuple(
        _tile(portal, district, cells[district.id], shades, district.id in here) for district in districts
    )
    return TileMap(
        2 * MARGIN + SIDE * (1 + max((x for x, _ in cells.values()), default=-1)),
        2 * MARGIN + SIDE * (1 + max((y for _, y in cells.values()), default=-1)),
        SIDE - GAP,
        tiles,
        tuple(_outlines(portal, districts, cells)),
        shades,
    )


def _tile(portal: Portal, district: District, cell: tuple[int, int], shades: Shading, here: bool) -> Tile:
    paragraphs = len(portal.places.get(district.id, ()))
    room = SIDE - GAP - 1
    letter = max(SMALLEST, min(LARGEST, room / max(width(district.label), 1)))
    return Tile(
        district,
        MARGIN + GAP / 2 + cell[0] * SIDE,
        MARGIN + GAP / 2 + cell[1] * SIDE,
        cut(district.label, room / letter),
        round(letter, 1),
        len(portal.articles_of(district)),
        paragraphs,
        shades.level(paragraphs),
        here,
    )


def _outlines(
    portal: Portal, districts: Collection[District], cells: dict[str, tuple[int, int]]
) -> list[Outline]:
    found = []
    for number, group in enumerate(portal.groups):
        own = {cells[d.id] for d in districts if d.group == group.id}
        if own:
            found.append(Outline(group, number, _border(own), len(own)))
    return found


def _border(cells: set[tuple[int, int]]) -> str:
    """Return the path around ``cells``, drawn just inside so that neighbours' lines stand side by side.

    A line reaches over to the next cell of the group: straight on or around
    a corner, it meets that one's line.
    """
    inset = 0.7
    parts = []
    for x, y in sorted(cells):
        left, top = MARGIN + x * SIDE + inset, MARGIN + y * SIDE + inset
        right, bottom = left + SIDE - 2 * inset, top + SIDE - 2 * inset
        west, east = (left - 2 * inset * ((x - 1, y) in cells), right + 2 * inset * ((x + 1, y) in cells))
        north, south = (top - 2 * inset * ((x, y - 1) in cells), bottom + 2 * inset * ((x, y + 1) in cells))
        sides = {
            (x, y - 1): f"M{west:g} {top:g}H{east:g}",
            (x, y + 1): f"M{west:g} {bottom:g}H{east:g}",
            (x - 1, y): f"M{left:g} {north:g}V{south:g}",
            (x + 1, y): f"M{right:g} {north:g}V{south:g}",
        }
        parts += [line for neighbour, line in sides.items() if neighbour not in cells]
    return "".join(parts)
