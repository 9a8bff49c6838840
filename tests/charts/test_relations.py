from __future__ import annotations

import itertools

from generator.charts import relations
from generator.charts.lettering import width
from generator.charts.relations import MOST, OF_A_KIND, ROW, Relations
from generator.model import Cluster
from tests.charts.crowded import crowded, overlap
from tests.samples import sample_portal


def graphs() -> list[Relations]:
    portal = crowded()
    return [graph for entity in portal.entities if (graph := relations(portal, entity))]


def boxes(graph: Relations) -> list[tuple[float, float, float, float]]:
    """The room that each label takes, and each number."""
    found = []
    for node in graph.nodes:
        found += [
            (span.x, node.y - ROW / 2 + 1, span.x + span.width, node.y + ROW / 2 - 1)
            for span in (node.name, node.number)
        ]
    return found


def test_labels_stand_apart_and_inside_the_picture() -> None:
    for graph in graphs():
        rooms = boxes(graph)
        assert not [pair for pair in itertools.combinations(rooms, 2) if overlap(*pair)]
        assert all(left >= 0 and right <= graph.width for left, _, right, _ in rooms)
        assert all(top >= 0 and bottom <= graph.height for _, top, _, bottom in rooms)


def test_labels_stay_clear_of_the_name_in_the_middle() -> None:
    for graph in graphs():
        half = max(map(width, graph.label)) * 13 / 2
        tall = 8 * len(graph.label) + 2
        name = (graph.x - half, graph.y - tall, graph.x + half, graph.y + tall)
        assert not [box for box in boxes(graph) if overlap(box, name)]


def test_the_strongest_relations_are_drawn_with_the_portals_numbers() -> None:
    portal = crowded()
    for cluster in portal.of_type(Cluster):
        graph = relations(portal, cluster)
        assert graph is not None
        related = portal.related(cluster)
        known = {item.entity.id: item.places for items in related.values() for item in items}
        assert len(graph.nodes) == MOST
        assert {node.entity.id: node.places for node in graph.nodes}.items() <= known.items()
        assert graph.more == len(known) - MOST
        best = max(map(len, known.values()))
        assert max(len(node.places) for node in graph.nodes) == best


def test_no_kind_crowds_out_the_others() -> None:
    for graph in graphs():
        kinds = [node.entity.type for node in graph.nodes]
        if len(set(kinds)) > 2:
            assert all(kinds.count(kind) <= OF_A_KIND for kind in kinds)


def test_one_relation_is_no_graph() -> None:
    portal = sample_portal()
    drawn = {entity.id: relations(portal, entity) for entity in portal.entities}
    related = {e.id: sum(map(len, portal.related(e).values())) for e in portal.entities}
    assert {id_ for id_, graph in drawn.items() if graph is None} == {
        id_ for id_, count in related.items() if count < 2
    }
    assert any(drawn.values())


def test_a_thicker_line_is_more_paragraphs() -> None:
    for graph in graphs():
        ordered = sorted(graph.nodes, key=lambda node: len(node.places))
        assert [node.weight for node in ordered] == sorted(node.weight for node in ordered)
        assert ordered[-1].weight == 5
