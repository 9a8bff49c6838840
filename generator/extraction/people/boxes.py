"""Read boxes that print all the titles first and all the names behind them, or name and title in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.content.titles import Titles
from generator.extraction.organizations.context import Context
from generator.extraction.people.appearances import Appearance
from generator.extraction.people.person_names import NameReader
from generator.extraction.people.title_phrases import Held, TitleReader

_CHUNK = re.compile(r"[^\s：:|]+")
_SENTENCE = re.compile(r"[。！？；，“”]")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class _Item:
    """A part of a box: the titles of one person, or a name."""

    paragraph: int
    start: int
    end: int
    held: tuple[Held, ...] = ()
    name: str = ""


class BoxReader:
    """Reads guest lists and the like, which have no sentences."""

    def __init__(self, titles: Titles, names: NameReader, phrases: TitleReader) -> None:
        self._ignored = titles.leaders
        self._names = names
        self._phrases = phrases

    def read(self, paragraphs: Sequence[str], context: Context) -> tuple[list[Appearance], frozenset[int]]:
        """Return the people of all boxes, and the numbers of the paragraphs that are boxes."""
        found: list[Appearance] = []
        boxes: set[int] = set()
        run: list[_Item] = []
        numbers: list[int] = []
        for number, text in enumerate([*paragraphs, "。"], 1):
            items = self._items(text, number, context)
            if items is not None:
                run += items
                numbers.append(number)
                continue
            people = list(_paired(run))
            if people or (len(run) > 2 and _is_box(run)):
                found += people
                boxes.update(numbers)
            run, numbers = [], []
        return found, frozenset(boxes)

    def _items(self, text: str, number: int, context: Context) -> list[_Item] | None:
        """Return the items of a paragraph, None where it is anything but items."""
        if len(text) > _LONGEST or _SENTENCE.search(text):
            return None
        items: list[_Item] = []
        for chunk in _CHUNK.finditer(text):
            start, end = chunk.span()
            if chunk[0] in self._ignored:
                continue
            if name := self._name(text, start, end):
                items.append(_Item(number, start, end, name=name))
            elif held := self._phrases.whole(text, start, end, number, context):
                items.append(_Item(number, start, end, tuple(held)))
            elif both := self._both(text, start, end, number, context):
                items += both
            else:
                return None
        return items

    def _name(self, text: str, start: int, end: int) -> str:
        name = self._names.at(text, start)
        return name.text if name and name.end == end else ""

    def _both(self, text: str, start: int, end: int, number: int, context: Context) -> list[_Item]:
        """Return the title and the name of a chunk that holds one of each."""
        for cut in range(end - 4, end - 1):
            name = self._name(text, cut, end) if cut > start else ""
            held = self._phrases.whole(text, start, cut, number, context) if name else []
            if held:
                return [_Item(number, start, cut, tuple(held)), _Item(number, cut, end, name=name)]
        return []


def _is_box(items: list[_Item]) -> bool:
    return bool(sum(bool(i.held) for i in items) > 1 and sum(bool(i.name) for i in items) > 1)


def _paired(items: list[_Item]) -> Iterator[Appearance]:
    """Pair titles and names in their order, where each title has its name."""
    kinds = "".join("T" if item.held else "N" for item in items)
    half = len(items) // 2
    if not items or kinds not in ("T" * half + "N" * half, "NT" * half, "TN" * half):
        return
    names = [item for item in items if item.name]
    titles = [item for item in items if item.held]
    for title, name in zip(titles, names, strict=True):
        yield Appearance(
            name.name,
            title.paragraph,
            name.start if name.paragraph == title.paragraph else title.start,
            name.end if name.paragraph == title.paragraph else title.end,
            "people.boxed",
            title.held[-1].category,
            title.held,
        )
