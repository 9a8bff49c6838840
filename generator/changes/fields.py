"""Compare the fields of one row, and name it as people do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator import labels
from generator.changes.model import Action, Item
from generator.changes.state import Row, State


def titled(article: Row) -> str:
    """Return an article's title as it is cited."""
    return f"《{article['title']}》"


def named(entity: Row) -> str:
    """Return an entity's kind and name."""
    return f"{labels.ENTITY_TYPE[entity['type']]} {entity['name']}"


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
        if old[name] != new[name]:
            before, after = _shown(name, old[name], base), _shown(name, new[name], head)
            yield whole("changed", f"{what} {label}", new, head, before=before, after=after)


_CODES: dict[str, Mapping[str, str]] = {
    "status": labels.STATUS,
    "kind": labels.ARTICLE_KIND,
    "category": {**labels.ORGANIZATION_CATEGORY, **labels.OFFICIAL_CATEGORY},
}


def _shown(field: str, value: Any, state: State) -> str:
    if isinstance(value, list):
        names = {id_: row["name"] for id_, row in state.by_id("entities").items()}
        shown = [str(names.get(item, item)) if field == "parents" else item for item in value]
        return "、".join(shown) or "（无）"
    return _CODES.get(field, {}).get(value, str(value or "（无）"))
