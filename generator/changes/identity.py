"""Follow what was renamed: speak of the old state by the ids of the new one."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.changes.state import Row, State
from generator.tables import TABLES

Ids = Mapping[str, Mapping[str, str]]
"""For ``articles`` and ``entities``, the new id of each old one that has one."""


def own_id(row: Row) -> str:
    """Return the id that an article or an entity had in its own state, which its address tells."""
    return PurePosixPath(row["url"]).stem


def followed(base: State, head: State) -> State:
    """Return ``base`` with the ids of ``head`` wherever it names what goes on there.

    Addresses stay as they were. What was merged has the id of what it was merged into.
    """
    ids = {
        "articles": _formerly(base.tables["articles"], head.tables["articles"]),
        "entities": _formerly(base.tables["entities"], head.tables["entities"])
        | _by_name(base.tables["entities"], head),
    }
    tables = {
        table.name: [_renamed(row, table.name, ids) for row in base.tables[table.name]] for table in TABLES
    }
    for name in ids:  # of the rows with one id, the last is found by it: what had it before
        tables[name].sort(key=lambda row: own_id(row) == row["id"])
    return dataclasses.replace(base, tables=tables)


def _formerly(old: list[Row], new: list[Row]) -> dict[str, str]:
    former = {url: row["id"] for row in new for url in row["former_urls"]}
    return {row["id"]: former[row["url"]] for row in old if row["url"] in former}


def _by_name(old: list[Row], head: State) -> dict[str, str]:
    """Return the new ids of entities that are gone, where their name is one of another's of their kind.

    Who bore the name beside them before is a namesake, and no heir.
    """
    before = {(row["id"], row["type"], name) for row in old for name in (*row["aliases"], row["name"])}
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in head.tables["entities"]:
        for name in dict.fromkeys((*row["aliases"], row["name"])):
            if (row["id"], row["type"], name) not in before:
                owners[row["type"], name].append(row["id"])
    return {
        row["id"]: heirs[0]
        for row in old
        if row["id"] not in head.named
        and not head.rejected(row["id"])
        and len(heirs := owners[row["type"], row["name"]]) == 1
    }


_REFERENCES = {
    table.name: {column: to for column, to, _ in table.references}
    | ({"id": table.name} if table.key == ("id",) else {})
    for table in TABLES
}


def _renamed(row: Row, table: str, ids: Ids) -> Row:
    new: Row = {column: ids[to].get(row[column], row[column]) for column, to in _REFERENCES[table].items()}
    if table == "entities":
        new["parents"] = [ids["entities"].get(id_, id_) for id_ in row["parents"]]
    return {**row, **new}
