"""Compare the register's entities."""

from __future__ import annotations

from collections.abc import Iterator

from generator import labels
from generator.changes.fields import field_changes, named, whole
from generator.changes.model import Action, Item
from generator.changes.state import Row, State

_ENTITY_FIELDS = {"short": "简称", "aliases": "别名", "category": "类别", "parents": "所属"}


def entity_changes(base: State, head: State) -> Iterator[Item]:
    """Yield the entities that were added, renamed, merged, confirmed, rejected, changed or removed."""
    old, new = base.by_id("entities"), head.by_id("entities")
    owner = {name: row for row in new.values() for name in (row["name"], *row["aliases"])}
    moved = {row["name"] for id_, row in old.items() if id_ not in new}
    for id_ in sorted(old.keys() | new.keys()):
        if id_ not in old and moved.intersection((new[id_]["name"], *new[id_]["aliases"])):
            continue  # told below, as the new id of what it was
        if id_ not in old:
            yield whole("added", named(new[id_]), new[id_], head, after=labels.STATUS[new[id_]["status"]])
        elif id_ in new:
            yield from _renamed(old[id_], new[id_], head)
            yield from field_changes(named(new[id_]), old[id_], new[id_], _ENTITY_FIELDS, base, head)
        elif id_ in head.rejected:
            file = head.files.get(id_, "")
            yield Item(action="rejected", what=named(old[id_]), file=file)
        elif (into := owner.get(old[id_]["name"])) is not None:
            action: Action = "merged" if into["id"] in old else "renamed"
            yield whole(action, named(old[id_]), into, head, before=old[id_]["name"], after=into["name"])
        else:
            yield whole("removed", named(old[id_]), old[id_], base)


def _renamed(old: Row, new: Row, head: State) -> Iterator[Item]:
    if old["name"] != new["name"]:
        yield whole("renamed", named(new), new, head, before=old["name"], after=new["name"])
