"""A portal of a large region, in which every picture is full."""

from __future__ import annotations

import dataclasses
import functools

from generator.linking import link
from generator.model import Member, System
from generator.portal import Portal
from tests.benchmarks.archive import archive


@functools.cache
def crowded() -> Portal:
    """Return the linked archive of 150 articles; its system has all clusters as members."""
    content = archive(150)
    members = tuple(Member(name=cluster.name, entity=cluster.id) for cluster in content.clusters)
    systems = tuple(dataclasses.replace(system, members=members) for system in content.systems)
    return link(dataclasses.replace(content, systems=systems))


def the_system(portal: Portal) -> System:
    """Return the portal's only system."""
    [system] = portal.of_type(System)
    return system


def overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Whether two boxes (left, top, right, bottom) share any room."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
