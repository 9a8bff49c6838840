from __future__ import annotations

import itertools

import pytest

from generator.charts import structure
from generator.charts.lettering import width
from generator.model import Cluster, System
from tests.charts.crowded import crowded, overlap, the_system
from tests.samples import SYSTEMS, sample_portal, swap


@pytest.mark.parametrize("wide", [True, False])
def test_the_tiles_stand_apart_and_inside_the_picture(wide: bool) -> None:
    portal = crowded()
    picture = structure(portal, the_system(portal), wide)
    tiles = [tile for band in picture.bands for tile in band.tiles]
    assert [tile.cluster for tile in tiles] == list(portal.of_type(Cluster))
    boxes = [(t.x, t.y, t.x + t.width, t.y + t.height) for t in tiles]
    assert not [pair for pair in itertools.combinations(boxes, 2) if overlap(*pair)]
    assert all(x >= 0 and r <= picture.form.width + 0.5 and b <= picture.height for x, _, r, b in boxes)


@pytest.mark.parametrize("wide", [True, False])
def test_names_fit_into_their_tiles(wide: bool) -> None:
    portal = crowded()
    picture = structure(portal, the_system(portal), wide)
    for band in picture.bands:
        for tile in band.tiles:
            assert len(tile.lines) <= 2
            assert "".join(tile.lines) == tile.cluster.label
            assert all(width(line) * picture.form.letter <= tile.width for line in tile.lines)


def test_the_numbers_are_the_portals() -> None:
    portal = crowded()
    for tile in structure(portal, the_system(portal)).bands[0].tiles:
        assert tile.articles == len(portal.articles_of(tile.cluster))
        assert tile.paragraphs == len(portal.places[tile.cluster.id])
        assert tile.level


def test_only_the_systems_own_clusters_are_drawn() -> None:
    portal = sample_portal()
    system = portal.entity_by_id["345"]
    assert isinstance(system, System)
    picture = structure(portal, system)
    assert [(band.tier.id, [tile.cluster.id for tile in band.tiles]) for band in picture.bands] == [
        ("da", ["xin-cai-liao"])
    ]
    assert picture.complete
    without = swap(SYSTEMS, ("      - entity: xin-cai-liao\n        group: 三类", "      - name: 三类"))
    portal = sample_portal(
        systems=without.replace("name: 三类", "name: 三类\n        article: 2031-05-06-da-hui")
    )
    other = portal.entity_by_id["345"]
    assert isinstance(other, System)
    assert (structure(portal, other).bands, structure(portal, other).height) == ((), 0)
