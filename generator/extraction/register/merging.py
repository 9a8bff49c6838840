"""Join proposals to the content in memory, as they would stand in the register."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from generator.model import Content, Entity, Official, Organization, Post, System

E = TypeVar("E", bound=Entity)


def merge(content: Content, proposals: Iterable[Entity]) -> Content:
    """Return the content with what ``proposals`` say and its register does not.

    A proposal with the id of an entity there only adds the posts that entity does not have, rejected
    ones counted among those it has; nothing is added to a rejected entity. A proposal whose name
    belongs to an entity already is left out, unless both are people and not all who bear the name
    were rejected; a short name or alias that belongs to one is left out of it.
    """
    by_id = {entity.id: entity for entity in content.entities}
    owners: dict[str, list[Entity]] = defaultdict(list)
    for entity in content.entities:
        for name in entity.names:
            owners[name].append(entity)
    for proposal in proposals:
        there = by_id.get(proposal.id)
        if isinstance(there, Official) and isinstance(proposal, Official):
            by_id[there.id] = _with_posts(there, proposal)
        elif there is None and _may_bear(proposal, owners[proposal.name]):
            kept = _with_free_names(proposal, owners)
            for name in kept.names:
                owners[name].append(kept)
            by_id[kept.id] = kept
    entities = tuple(by_id.values())
    return dataclasses.replace(
        content,
        officials=_only(Official, entities),
        organizations=_only(Organization, entities),
        systems=_only(System, entities),
    )


def new_entities(before: Content, after: Content) -> tuple[Entity, ...]:
    """Return the entities that ``after`` has and ``before`` has not."""
    known = {entity.id for entity in before.entities}
    return tuple(entity for entity in after.entities if entity.id not in known)


def new_posts(before: Content, after: Content) -> tuple[tuple[Official, Post], ...]:
    """Return the posts that the people of ``before`` have in ``after`` only."""
    people = {official.id: official for official in after.officials}
    return tuple(
        (official, post) for official in before.officials for post in _unknown(official, people[official.id])
    )


def _with_posts(there: Official, proposal: Official) -> Official:
    if there.status == "rejected":
        return there
    return dataclasses.replace(there, posts=(*there.posts, *_unknown(there, proposal)))


def _unknown(there: Official, other: Official) -> list[Post]:
    held = {(post.organization, post.title, post.article) for post in there.posts}
    return [p for p in other.posts if (p.organization, p.title, p.article) not in held]


def _may_bear(proposal: Entity, owners: Sequence[Entity]) -> bool:
    if not owners:
        return True
    people = all(isinstance(entity, Official) for entity in (proposal, *owners))
    return people and any(owner.status != "rejected" for owner in owners)


def _with_free_names(proposal: Entity, owners: Mapping[str, Sequence[Entity]]) -> Entity:
    return dataclasses.replace(
        proposal,
        short="" if owners.get(proposal.short) else proposal.short,
        aliases=tuple(alias for alias in proposal.aliases if not owners.get(alias)),
    )


def _only(kind: type[E], entities: Iterable[Entity]) -> tuple[E, ...]:
    return tuple(entity for entity in entities if isinstance(entity, kind))
