"""Compare the register's entities."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from generator import labels
from generator.changes.fields import field_changes, named, told, whole
from generator.changes.identity import own_id
from generator.changes.mentions import first_sentences
from generator.changes.model import Item
from generator.changes.state import Row, State

_ENTITY_FIELDS = {"short": "简称", "aliases": "别名", "category": "类别", "parents": "所属"}

_KEYS = {
    "exclude": "not（不算它的词）",
    "tier": "tier（层级）",
    "group": "group（分组）",
    "tile": "tile（地图位置）",
    "clusters": "clusters（所在集群）",
}
"""What the tables do not hold of an entity, by its field."""


def entity_changes(base: State, head: State) -> Iterator[Item]:
    """Yield the entities that were added, renamed, moved, merged, confirmed, rejected, changed or removed.

    ``base`` speaks by the ids of ``head`` (:func:`~generator.changes.identity.followed`).
    """
    sentences = first_sentences(head)
    for id_ in sorted(base.named.keys() | head.named.keys()):
        if id_ not in base.named:
            row = head.named[id_]
            yield dataclasses.replace(
                whole("added", named(row), row, head, after=labels.STATUS[row["status"]]),
                sentence=sentences.get(id_, ""),
            )
        elif id_ in head.named:
            yield from _merged(id_, base, head)
            yield from _changed(base.named[id_], head.named[id_], base, head)
        elif head.rejected(id_):
            gone = base.named[id_]
            yield Item(action="rejected", what=named(gone), before=gone["url"], file=head.files.get(id_, ""))
        else:
            yield whole("removed", named(base.named[id_]), base.named[id_], base)


def _merged(id_: str, base: State, head: State) -> Iterator[Item]:
    for row in base.tables["entities"]:
        if row["id"] == id_ and row is not base.named[id_]:
            into = head.named[id_]
            yield whole("merged", named(row), into, head, before=told(row), after=told(into))


def _changed(old: Row, new: Row, base: State, head: State) -> Iterator[Item]:
    if old["name"] != new["name"]:
        yield whole("renamed", named(new), new, head, before=old["name"], after=new["name"])
    if old["url"] != new["url"]:
        yield whole("moved", named(new), new, head, before=old["url"], after=new["url"])
    yield from field_changes(named(new), old, new, _ENTITY_FIELDS, base, head)
    if keys := _other_keys(own_id(old), new["id"], base, head):
        yield whole("changed", named(new), new, head, after="、".join(keys))


def _other_keys(old: str, new: str, base: State, head: State) -> list[str]:
    """Return what else differs in the register, by the keys that are written there."""
    was, now = (base.entities or {}).get(old), (head.entities or {}).get(new)
    if was is None or now is None:
        return []
    return [shown for key, shown in _KEYS.items() if getattr(was, key, None) != getattr(now, key, None)]
