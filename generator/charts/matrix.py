"""Clusters against districts: where both stand in one paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.charts.shades import Shading, shading
from generator.model import Cluster, District
from generator.portal import Place, Portal


@dataclass(frozen=True, slots=True)
class Cell:
    """The paragraphs that speak of a cluster and a district, newest first."""

    cluster: Cluster
    district: District
    places: tuple[Place, ...]
    level: int

    @property
    def anchor(self) -> str:
        """The id of the cell's list of paragraphs."""
        return f"{self.cluster.id}--{self.district.id}"


@dataclass(frozen=True, slots=True)
class Matrix:
    """The clusters and districts that share any paragraph, and what they share."""

    clusters: tuple[Cluster, ...]
    districts: tuple[District, ...]
    cells: Mapping[tuple[str, str], Cell]
    """By the ids of cluster and district; what shares nothing has no cell."""
    without_clusters: tuple[Cluster, ...]
    without_districts: tuple[District, ...]
    shading: Shading

    def row(self, cluster: Cluster) -> list[Cell]:
        """Return the cells of one cluster, in the order of the districts."""
        found = (self.cells.get((cluster.id, district.id)) for district in self.districts)
        return [cell for cell in found if cell]

    @property
    def total(self) -> int:
        """How many pairs share a paragraph."""
        return len(self.cells)


def matrix(portal: Portal) -> Matrix:
    """Return the matrix of the portal's clusters and districts."""
    clusters, districts = portal.of_type(Cluster), portal.of_type(District)
    known = {district.id: district for district in districts}
    shared: dict[tuple[str, str], list[Place]] = {}
    for cluster in clusters:
        for place in portal.places.get(cluster.id, ()):
            for other in portal.entities_at[place]:
                if other in known:
                    shared.setdefault((cluster.id, other), []).append(place)
    shades = shading(len(places) for places in shared.values())
    by_id = {cluster.id: cluster for cluster in clusters}
    cells = {
        key: Cell(by_id[key[0]], known[key[1]], tuple(places), shades.level(len(places)))
        for key, places in shared.items()
    }
    rows, columns = {key[0] for key in cells}, {key[1] for key in cells}
    return Matrix(
        tuple(c for c in clusters if c.id in rows),
        tuple(d for d in districts if d.id in columns),
        cells,
        tuple(c for c in clusters if c.id not in rows),
        tuple(d for d in districts if d.id not in columns),
        shades,
    )
