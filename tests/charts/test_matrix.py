from __future__ import annotations

from generator.charts import matrix
from generator.model import Cluster, District
from tests.charts.crowded import crowded
from tests.samples import ARTICLE, sample_portal, swap


def test_a_cell_holds_the_paragraphs_that_speak_of_both() -> None:
    portal = crowded()
    grid = matrix(portal)
    for cluster in portal.of_type(Cluster):
        for district in portal.of_type(District):
            both = [p for p in portal.places[cluster.id] if p in portal.places[district.id]]
            cell = grid.cells.get((cluster.id, district.id))
            assert (list(cell.places) if cell else []) == both
    assert grid.total > 500


def test_what_shares_nothing_is_named_apart() -> None:
    grid = matrix(sample_portal())
    assert (grid.clusters, grid.districts, grid.total) == ((), (), 0)
    assert [c.id for c in grid.without_clusters] == ["xin-cai-liao"]
    assert [d.id for d in grid.without_districts] == ["jia-qu", "yi-xian"]


def test_a_row_holds_only_what_there_is() -> None:
    grid = matrix(sample_portal(article=swap(ARTICLE, ("甲某某说，新材料", "甲某某说，乙县新材料"))))
    [cell] = grid.row(grid.clusters[0])
    assert (cell.anchor, cell.places, cell.level) == (
        "xin-cai-liao--yi-xian",
        (("2031-05-06-da-hui", 2),),
        1,
    )
    assert [d.id for d in grid.without_districts] == ["jia-qu"]
