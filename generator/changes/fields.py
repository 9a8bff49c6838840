"""Compare the fields of one row, and name it as people do."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator import labels
from generator.changes.model import Action, Edit, Item
from generator.changes.state import Row, State
from generator.changes.words import shortened, word_changes


def told(entity: Row) -> str:
    """Return an entity's name as it is told from every other one."""
    return str(entity["title"] or entity["name"])


def named(entity: Row) -> str:
    """Return an entity's kind and name."""
    return f"{labels.ENTITY_TYPE[entity['type']]} {told(entity)}"


def paragraph_url(article: Row, paragraph: int) -> str:
    """Return the address of a paragraph, counted from 0."""
    return f"{article['url']}#p{paragraph + 1}"


def whole(action: Action, what: str, row: Row, state: State, *, before: str = "", after: str = "") -> Item:
    """A change of something as a whole; what is gone has no page and no file to look at."""
    there = action != "removed"
    return Item(
        action=action,
        what=what,
        before=before,
        after=after,
        url=row["url"] if there else "",
        file=state.files.get(row["id"], "") if there else "",
    )


def field_changes(
    what: str, old: Row, new: Row, fields: Mapping[str, str], base: State, head: State
) -> Iterator[Item]:
    """Yield the fields that differ between two rows of one id; becoming confirmed is a change of its own."""
    if old["status"] != new["status"] and new["status"] == "confirmed":
        yield whole("confirmed", what, new, head)
    elif old["status"] != new["status"]:
        fields = {**fields, "status": "状态"}
    for name, label in fields.items():
        if old[name] == new[name]:
            continue
        before, after = _shown(name, old[name], base), _shown(name, new[name], head)
        item = whole(
            "changed", f"{what} {label}", new, head, before="、".join(before), after="、".join(after)
        )
        yield dataclasses.replace(item, words=_words(name, before, after))


def _words(field: str, before: Sequence[str], after: Sequence[str]) -> tuple[tuple[Edit, str], ...]:
    if field in _PROSE:
        return shortened(word_changes(before[0], after[0]))
    return listed(before, after) if field in _LISTS else ()


def listed(before: Sequence[str], after: Sequence[str]) -> tuple[tuple[Edit, str], ...]:
    """Return what went from a list and what came to it, with what stays."""
    edits: list[tuple[Edit, str]] = [("same" if item in after else "removed", item) for item in before]
    edits += [("added", item) for item in after if item not in before]
    last = len(edits) - 1
    return tuple((edit, f"{item}、" if at < last else item) for at, (edit, item) in enumerate(edits))


_LISTS = frozenset(("aliases", "parents", "authors", "topics", "documents"))
_PROSE = frozenset(("title", "kicker", "subtitle", "credit", "fragment", "date_basis"))

_CODES: dict[str, Mapping[str, str]] = {
    "status": labels.STATUS,
    "kind": labels.ARTICLE_KIND,
    "date_certainty": labels.DATE_CERTAINTY,
    "category": {**labels.ORGANIZATION_CATEGORY, **labels.OFFICIAL_CATEGORY},
}


def _shown(field: str, value: Any, state: State) -> list[str]:
    if field in _LISTS:
        named = state.named if field == "parents" else {}
        return [str(named[item]["name"]) if item in named else str(item) for item in value]
    return [_CODES.get(field, {}).get(value, str(value or "（无）"))]
