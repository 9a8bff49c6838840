"""The columns of a page: how wide they are around a line, and how paragraphs are set in them."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.lines.blocks import ends_sentence
from generator.importing.lines.lines import Line

REACH = 5
_INDENT = 1.5
_NEAR = 1.3
_WIDE = 16
"""Two lines of at least this width can be a column; two shorter ones without a comma may be headlines."""

_PAUSE = re.compile("[，。]")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the page does as a whole: blank lines between all lines, indents at paragraphs, no wrapping."""

    blanks: float
    margin: float
    wrapped: bool
    first: bool

    @property
    def indents(self) -> bool:
        """Whether lines that open a paragraph stand in."""
        return self.margin < 9

    def opened_by(self, line: Line) -> bool:
        """Tell whether a line stands in as one that opens a paragraph."""
        return self.margin <= line.indent <= 4


def look_at(lines: Sequence[Line]) -> Setting:
    """Return how the lines of a page are set."""
    texts = [line for line in lines if line.kind == "text"]
    gaps = [bool(b.gap) for a, b in pairwise(lines)]
    blanks = sum(gaps) / len(gaps) if gaps else 0.0
    whole = [line for line in texts if ends_sentence(line.text)]
    share = len(whole) / len(texts) if texts else 0
    lengthy = [line for line in texts if line.width > 45]
    wrapped = not (
        share > 0.55 or (lengthy and sum(ends_sentence(x.text) for x in lengthy) > 0.7 * len(lengthy))
    )
    openings = [
        is_fresh(b, column_at(lines, i + 1, i + 2 + REACH))
        for i, (a, b) in enumerate(pairwise(lines))
        if a.kind == b.kind == "text" and ends_sentence(a.text) and b.width >= 7
        if fullness(a, (column_at(lines, i - REACH, i + 1), None)) < 0.5
    ]
    first = len(openings) >= 3 and sum(openings) > 0.6 * len(openings)
    return Setting(blanks, _margin(lines), wrapped, first)


def _margin(lines: Sequence[Line]) -> float:
    """Return how far a line stands in that opens a paragraph, more than any does where none does.

    Copying may leave one blank of two; that one is an indent where it stands behind ends of sentences.
    """
    texts = [line for line in lines if line.kind == "text"]
    least = max(2, 0.04 * len(texts))
    if sum(1 for line in texts if _INDENT <= line.indent <= 2 * _INDENT) >= least:
        return _INDENT
    shy = [a.kind != "text" or ends_sentence(a.text) for a, b in pairwise(lines) if 0 < b.indent < _INDENT]
    return 0.5 if len(shy) >= least and sum(shy) > 0.7 * len(shy) else 9.0


def column_at(lines: Sequence[Line], start: int, stop: int) -> float | None:
    """Return the width most lines between two positions share, None where they share none.

    Lines that end a sentence end anywhere; two headlines of one length are no column either.
    """
    near_by = [
        line for line in lines[max(start, 0) : max(stop, 0)] if line.kind == "text" and line.width >= 7
    ]
    best: list[float] = []
    for line in near_by:
        alike = [other for other in near_by if abs(other.width - line.width) <= _NEAR]
        told = any(_PAUSE.search(other.text) for other in alike)
        if len(alike) < (2 if told or line.width >= _WIDE else 3):
            continue
        widths = [other.width for other in alike]
        if len(widths) + 0.12 * line.width > len(best) + 0.12 * max(best, default=0):
            best = widths
    return statistics.median_high(best) if best else None


def fullness(line: Line, columns: tuple[float | None, float | None]) -> float:
    """Return how far the line fills its column, from 0 to 1; 0.5 where no column is known."""
    shares = []
    slack = 1.2 + 0.12 * sum("!" <= char <= "~" for char in line.text)
    for column in columns:
        if column is None:
            continue
        short = column - line.width
        if short < -2.5 - 0.1 * slack:
            shares.append(0.3)  # wider than the column: not of it
        elif short <= slack:
            shares.append(1.0)
        elif short <= slack + (1.2 if ends_sentence(line.text) else 1.9):
            shares.append(0.55)  # as a first line whose indent was lost
        else:
            shares.append(0.0)
    if not shares:
        return 0.75 if line.width > 45 else 0.25
    return max(shares)


def is_fresh(line: Line, column: float | None) -> bool:
    """Tell whether a line is as short as the first of a paragraph whose indent was lost."""
    return column is not None and 1.4 <= column - line.width <= 3.3
