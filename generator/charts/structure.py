"""A system's clusters, tier by tier, shaded by how much is reported of them."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

from generator.charts.lettering import wrap
from generator.charts.shades import Shading, shading
from generator.model import Cluster, System, Tier
from generator.portal import Portal

GAP = 6.0


@dataclass(frozen=True, slots=True)
class Form:
    """The proportions of one drawing: a wide one for screens, a narrow one for phones."""

    name: str
    width: float
    margin: float
    """Room left of the tiles for the tier's name; without any it stands above them."""
    columns: int
    tile_height: float
    letter: float


WIDE = Form("wide", 1120, 214, 6, 60, 15)
NARROW = Form("narrow", 360, 0, 3, 48, 12.5)
HEADING = 30.0
"""Room above the tiles for the tier's name, where there is no margin."""
BETWEEN = 14.0


@dataclass(frozen=True, slots=True)
class Tile:
    """A cluster's field; ``lines`` is its name as it is broken to fit."""

    cluster: Cluster
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    articles: int
    paragraphs: int
    level: int


@dataclass(frozen=True, slots=True)
class Band:
    """A tier: where its name stands, and its tiles."""

    tier: Tier
    y: float
    height: float
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """The whole picture in one form."""

    form: Form
    height: float
    bands: tuple[Band, ...]
    shading: Shading

    @property
    def complete(self) -> bool:
        """Whether every cluster is reported of."""
        return all(tile.level for band in self.bands for tile in band.tiles)

    @property
    def total(self) -> int:
        """How many clusters there are."""
        return sum(len(band.tiles) for band in self.bands)


def structure(portal: Portal, system: System, wide: bool = True) -> Structure:
    """Return the picture of the clusters that are members of ``system``; no bands where none is."""
    form = WIDE if wide else NARROW
    members = {member.entity for member in system.members}
    shades = shading(len(portal.articles_of(c)) for c in portal.of_type(Cluster) if c.id in members)
    bands: list[Band] = []
    y = 0.0
    for tier in portal.tiers:
        band = _band(portal, tier, members, form, shades, y)
        if band.tiles:
            bands.append(band)
            y = band.y + band.height + BETWEEN
    return Structure(form, max(y - BETWEEN, 0), tuple(bands), shades)


def _band(
    portal: Portal, tier: Tier, members: Collection[str], form: Form, shades: Shading, y: float
) -> Band:
    clusters = [cluster for cluster in portal.clusters_in(tier) if cluster.id in members]
    rows = math.ceil(len(clusters) / form.columns)
    columns = math.ceil(len(clusters) / rows) if rows else 1
    top = y if form.margin else y + HEADING
    width = (form.width - form.margin - GAP * (columns - 1)) / columns
    tiles = tuple(
        _tile(
            portal,
            cluster,
            form,
            shades,
            round(form.margin + i % columns * (width + GAP), 1),
            round(top + i // columns * (form.tile_height + GAP), 1),
            round(width, 1),
        )
        for i, cluster in enumerate(clusters)
    )
    height = top - y + rows * (form.tile_height + GAP) - GAP
    return Band(tier, y, height, tiles)


def _tile(
    portal: Portal, cluster: Cluster, form: Form, shades: Shading, x: float, y: float, width: float
) -> Tile:
    articles = len(portal.articles_of(cluster))
    return Tile(
        cluster,
        x,
        y,
        width,
        form.tile_height,
        wrap(cluster.label, (width - form.letter) / form.letter, 2),
        articles,
        len(portal.places.get(cluster.id, ())),
        shades.level(articles),
    )
