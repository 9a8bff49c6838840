"""Say of a proposal that another person bears its name: the two may be one, and how to join them."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.model import Content, Entity, Official


def with_namesake_doubts(
    content: Content, proposals: Sequence[Entity], merged: Content
) -> tuple[Entity, ...]:
    """Return the proposals; those for people whose name somebody else bears doubt that they are two.

    ``merged`` is ``content`` with the proposals. What the register has already stays as it is.
    """
    there = {entity.id for entity in content.entities}
    bodies = {body.id: body.name for body in merged.organizations}
    bearers: dict[str, list[Official]] = defaultdict(list)
    for person in merged.officials:
        if person.status != "rejected":
            for name in person.names:
                bearers[name].append(person)
    return tuple(
        _doubting(proposal, bearers[proposal.name], there, bodies)
        if isinstance(proposal, Official) and proposal.id not in there
        else proposal
        for proposal in proposals
    )


def _doubting(
    person: Official, bearers: Iterable[Official], there: set[str], bodies: Mapping[str, str]
) -> Official:
    """Add a doubt for each namesake; the later entry is the one to give up."""
    doubts: list[str] = []
    before = True
    for other in bearers:
        if other.id == person.id:
            before = False
        elif before or other.id in there:
            doubts.append(
                f"与{_named(other, bodies)}同名，职务不合，按两个人分列；如是同一人，"
                f"把这一条的 posts 和 evidence 移到“{other.id}”，id 加到它的 former_ids，再删去这一条"
            )
        else:
            doubts.append(
                f"与{_named(other, bodies)}同名，职务不合，按两个人分列；如是同一人，"
                f"把“{other.id}”的 posts 和 evidence 移到这一条，id 加到这一条的 former_ids，再删去那一条"
            )
    return dataclasses.replace(person, doubts=(*person.doubts, *doubts)) if doubts else person


def _named(person: Official, bodies: Mapping[str, str]) -> str:
    post = f"，{bodies[person.posts[0].organization]} {person.posts[0].title}" if person.posts else ""
    return f"另一位“{person.name}”（{person.id}{post}）"
