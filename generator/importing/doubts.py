"""What a reading of a page is not sure of, and the lines it says that of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from generator.importing.normalising import LINE_BREAK

OTHER = "{other}"
"""Stands in the text of a doubt for the second line it speaks of."""

_QUOTED = 12


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a reading is not sure of: the words for it, its line, what it is about, a second line.

    Lines are 0 where there is none.
    """

    text: str
    line: int = 0
    about: Literal["", "title", "source", "date"] = ""
    other: int = 0


def place_doubts(doubts: Iterable[Doubt], text: str, first_line: int) -> tuple[Doubt, ...]:
    """Return doubts about lines of ``text`` as they are told to somebody who has the file it comes from.

    ``first_line`` is the line of the file on which the text begins; where it is 0, the text is saved
    nowhere, and a doubt quotes what the line begins with. Only what ends a line of a file is counted:
    a page break inside one makes no new line of it.
    """
    numbers, lines = [first_line], []
    start = 0
    for found in LINE_BREAK.finditer(text):
        lines.append(text[start : found.start()])
        numbers.append(numbers[-1] + (found[0] in ("\n", "\r", "\r\n")))
        start = found.end()
    lines.append(text[start:])
    return tuple(_numbered(doubt, numbers) if first_line else _quoted(doubt, lines) for doubt in doubts)


def _numbered(doubt: Doubt, numbers: list[int]) -> Doubt:
    line, other = (numbers[at - 1] if at else 0 for at in (doubt.line, doubt.other))
    text = doubt.text.replace(OTHER, f"第 {other} 行") if other else doubt.text
    return replace(doubt, text=text, line=line, other=other)


def _quoted(doubt: Doubt, lines: list[str]) -> Doubt:
    text = doubt.text.replace(OTHER, _opening(lines[doubt.other - 1])) if doubt.other else doubt.text
    where = f"{_opening(lines[doubt.line - 1])}：" if doubt.line else ""
    return replace(doubt, text=where + text, line=0, other=0)


def _opening(line: str) -> str:
    words = re.sub(r"\s+", " ", line).strip()
    return f"“{words[:_QUOTED]}{'…' if len(words) > _QUOTED else ''}”一行"
