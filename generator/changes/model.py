"""A comparison as plain data: it travels as JSON between the job that makes it and the one that shows it."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from generator.errors import BriefingError

Action = Literal[
    "added", "changed", "removed", "renamed", "moved", "merged", "confirmed", "rejected", "broken"
]
SECTIONS = (
    *("articles", "entities", "facts", "posts", "figures", "statements", "mentions"),
    *("vocabulary", "pages", "links", "names"),
)
"""What a comparison tells, in the order it is told."""

Edit = Literal["same", "removed", "added"]
LONGEST_TEXT = 20_000
"""The longest text, in characters, that is taken from a summary made elsewhere."""
MOST_ITEMS = 20_000
"""The most items of one section that are taken from one."""


class SummaryError(BriefingError):
    """A summary that was made elsewhere is not one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One change.

    ``before`` and ``after`` are the values of a change, ``words`` those of a text as runs of words,
    ``sentence`` is what the change rests on. ``url`` is relative to the site's root and ``file``
    (``path`` or ``path:line``) to the repository's.
    """

    action: Action
    what: str
    before: str = ""
    after: str = ""
    words: tuple[tuple[Edit, str], ...] = ()
    sentence: str = ""
    url: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All changes by section, and (before, after) of each count."""

    sections: dict[str, tuple[Item, ...]]
    counts: dict[str, tuple[int, int]]

    @property
    def nothing(self) -> bool:
        """Whether both states say the same."""
        return not any(self.sections.values())


def changes_to_json(changes: Changes) -> str:
    """Return the comparison as JSON with a stable order of keys."""
    return json.dumps(dataclasses.asdict(changes), ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def changes_from_json(text: str) -> Changes:
    """Read a comparison that somebody else wrote; every part of it is checked.

    Raises :class:`SummaryError` where it is anything else than :func:`changes_to_json` would write.
    """
    try:
        data = json.loads(text)
        return Changes(
            sections={name: _items(data["sections"].get(name, [])) for name in SECTIONS},
            counts={_text(name): _pair(pair) for name, pair in data["counts"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise SummaryError(f"不是变更摘要：{wrong}") from wrong


def _items(data: Any) -> tuple[Item, ...]:
    if not isinstance(data, list) or len(data) > MOST_ITEMS:
        raise ValueError("条目不是列表，或太多")
    return tuple(_item(item) for item in data)


def _item(data: dict[str, Any]) -> Item:
    if data["action"] not in get_args(Action):
        raise ValueError("没有这种变更")
    words = tuple((_edit(edit), _text(text)) for edit, text in data.get("words", []))
    return Item(
        action=data["action"],
        what=_text(data["what"]),
        before=_text(data.get("before", "")),
        after=_text(data.get("after", "")),
        words=words,
        sentence=_text(data.get("sentence", "")),
        url=_path(data.get("url", "")),
        file=_path(data.get("file", "")),
    )


def _edit(value: Any) -> Edit:
    if value not in get_args(Edit):
        raise ValueError("没有这种改动")
    return cast("Edit", value)


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError("应当是不太长的文字")
    value.encode()  # half of a character is none
    return value


def _path(value: Any) -> str:
    """Take a path that stays below the address it is put behind; raise ValueError where it does not."""
    parts = _text(value).partition("#")[0].replace("\\", "/").split("/")
    if value and ("" in parts or not {".", ".."}.isdisjoint(parts)):
        raise ValueError("应当是站点或仓库里面的路径")
    return str(value)


def _pair(value: Any) -> tuple[int, int]:
    before, after = value
    if type(before) is not int or type(after) is not int:
        raise ValueError("应当是两个整数")
    return before, after
