from __future__ import annotations

import itertools
import re

from generator.charts import tile_map
from generator.charts.lettering import width
from generator.content import load_content
from generator.linking import link
from generator.model import District
from tests.charts.crowded import crowded, overlap
from tests.conftest import ROOT
from tests.samples import DISTRICTS, sample_portal, swap


def test_every_district_with_a_tile_has_its_own_square_inside_the_map() -> None:
    portal = crowded()
    drawn = tile_map(portal)
    assert [tile.district for tile in drawn.tiles] == list(portal.of_type(District))
    boxes = [(t.x, t.y, t.x + drawn.side, t.y + drawn.side) for t in drawn.tiles]
    assert not [pair for pair in itertools.combinations(boxes, 2) if overlap(*pair)]
    assert all(x >= 0 and y >= 0 and r <= drawn.width and b <= drawn.height for x, y, r, b in boxes)


def test_names_fit_into_their_squares() -> None:
    drawn = tile_map(crowded())
    assert all(width(tile.label) * tile.letter <= drawn.side for tile in drawn.tiles)


def test_the_numbers_are_the_portals() -> None:
    portal = crowded()
    for tile in tile_map(portal).tiles:
        assert tile.paragraphs == len(portal.places[tile.district.id])
        assert tile.articles == len(portal.articles_of(tile.district))


def test_a_district_is_pointed_out_and_others_are_not() -> None:
    drawn = tile_map(sample_portal(), ["yi-xian"])
    assert {tile.district.id: tile.here for tile in drawn.tiles} == {"jia-qu": False, "yi-xian": True}


def test_a_zone_without_a_tile_is_not_on_the_map() -> None:
    portal = sample_portal(districts=swap(DISTRICTS, ("tile: [1, 0]", "parents: [jia-qu]")))
    assert [tile.district.id for tile in tile_map(portal).tiles] == ["jia-qu"]


def test_the_map_begins_at_its_first_tile_wherever_that_is_counted_from() -> None:
    moved = swap(DISTRICTS, ("[0, 0]", "[5, 7]"), ("[1, 0]", "[6, 7]"))
    here, there = tile_map(sample_portal()), tile_map(sample_portal(districts=moved))
    assert [(t.x, t.y) for t in here.tiles] == [(t.x, t.y) for t in there.tiles]
    assert (here.width, here.height) == (there.width, there.height)


def test_a_groups_outline_goes_around_it_once() -> None:
    [outline] = tile_map(sample_portal()).outlines
    assert (outline.group.id, outline.members) == ("bei-bu", 2)
    assert outline.path.count("M") == 6


def test_an_outline_is_closed_around_corners_too() -> None:
    """Each end of each line is where another line of the group begins, ends or passes."""
    outlines = tile_map(link(load_content(ROOT / "docs"))).outlines
    for outline in outlines:
        lines = []
        for x, y, way, end in re.findall(r"M([\d.]+) ([\d.]+)([HV])([\d.]+)", outline.path):
            start = (float(x), float(y))
            lines.append((start, (float(end), start[1]) if way == "H" else (start[0], float(end))))
        for i, line in enumerate(lines):
            others = lines[:i] + lines[i + 1 :]
            for px, py in line:
                assert any(
                    min(ax, bx) - 0.01 <= px <= max(ax, bx) + 0.01
                    and min(ay, by) - 0.01 <= py <= max(ay, by) + 0.01
                    for (ax, ay), (bx, by) in others
                ), (outline.group.id, px, py)


def test_without_tiles_there_is_nothing_to_draw() -> None:
    bare = swap(DISTRICTS, ("    tile: [0, 0]\n", ""), ("    tile: [1, 0]\n", ""))
    assert tile_map(sample_portal(districts=bare)).tiles == ()
