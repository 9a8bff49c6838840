"""Files of the register: which of their entries are well formed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.schema import check_schema
from generator.content.yaml_lines import Location, Marked, load_yaml
from generator.errors import Origin, Problem
from generator.model import Fact


@dataclass(frozen=True, slots=True)
class File:
    """A register file; ``bad`` are the places (list, index) of entries with something wrong in them.

    ``broken`` are the ids of those entries, or of all that a file which can't be read seems to hold.
    """

    marked: Marked
    bad: frozenset[Location]
    broken: frozenset[str]

    @property
    def data(self) -> dict[str, Any]:
        """Return what the file says, nothing where it is no list of keys."""
        return self.marked.data if isinstance(self.marked.data, dict) else {}

    def sound(self, name: str) -> Iterator[tuple[dict[str, Any], Entry]]:
        """Yield the well-formed items of a list."""
        items = self.data.get(name)
        for i, item in enumerate(items if isinstance(items, list) else ()):
            if (name, i) not in self.bad:
                yield item, Entry(self.marked, (name, i))


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry's place in its file."""

    marked: Marked
    at: Location

    def origin(self, *more: str | int) -> Origin:
        """Return where the entry is written, or what lies ``more`` deep in it."""
        return self.marked.origin(*self.at, *more)

    def fact(self, data: Mapping[str, Any], text: str, *more: str | int) -> Fact:
        """Return ``text`` as what the article named in ``data`` says; ``more`` is where it is written."""
        return Fact(
            text=text,
            article=data["article"],
            paragraph=data.get("paragraph"),
            origin=self.origin(*more),
        )


def read_file(path: Path, schema: str) -> tuple[File, list[Problem]]:
    """Read a register file and check it against its schema."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        text = path.read_text("utf-8", "replace")
        return _unread(text, path), [Problem(Origin(path), "不是 UTF-8 编码", "另存为 UTF-8 编码")]
    marked, problems = load_yaml(text, path)
    if marked is None:
        return _unread(text, path), problems
    found = list(check_schema(marked, schema))
    bad = frozenset(where[:2] for where, _ in found)
    return File(marked, bad, _ids_at(marked.data, bad)), [problem for _, problem in found]


def _unread(text: str, path: Path) -> File:
    """A file that is not YAML: what looks like an id in it counts as present."""
    return File(Marked({}, path), frozenset(), frozenset(_ID.findall(text)))


_ID = re.compile(r"""^\s*(?:-\s+)?id:\s*['"]?([a-z0-9-]+)""", re.MULTILINE)


def _ids_at(data: Any, places: Iterable[Location]) -> frozenset[str]:
    items = [data[key][i] for key, i in (place for place in places if len(place) == 2)]
    ids = [item.get("id") for item in items if isinstance(item, dict)]
    return frozenset(id_ for id_ in ids if isinstance(id_, str))
