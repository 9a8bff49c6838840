"""Keep a sheet to two pages of A4."""

from __future__ import annotations

import dataclasses
import math
import unicodedata

from generator.sheets.sheet import Section, Sheet

LINES = 90
"""Lines of running text on two pages, with a reserve: 297 mm less margins of 36 mm hold 48 lines of 10.5 pt
at 1.45, and a page rarely ends where a row does."""
ONE = 48
"""Lines on one page, where nothing that is broken off has to be moved to the next."""
REST = 9
"""Lines for which a second page is not begun: what would stand on it gives way instead."""
WIDTH = 44
"""Chinese characters of 10.5 pt in a line of 170 mm, less the space of a list's mark."""
SOURCE_WIDTH = 54
"""Characters of the references' 8.5 pt in a line."""
SOURCE_LINE = 0.75
"""Height of a line of references against one of running text."""
HEAD = 2.2
"""Height of a heading with the space around it."""
OPENING = 7.0
"""Height of the sheet's title, what stands under it, and its last line."""


def fit(sheet: Sheet) -> Sheet:
    """Return the sheet, less the last rows of its longest sections where it would not fit.

    It is given two pages, or one where the second would stay all but empty.
    """
    lines = ONE if height(sheet) <= ONE + REST else LINES
    while height(sheet) > lines:
        longest = max(sheet.sections, key=lambda section: (len(section.rows) > 1, _height(section)))
        if len(longest.rows) <= 1:
            break
        shorter = dataclasses.replace(longest, rows=longest.rows[:-1])
        sections = tuple(shorter if section is longest else section for section in sheet.sections)
        sheet = dataclasses.replace(sheet, sections=sections)
    return sheet


def height(sheet: Sheet) -> float:
    """Return about how many lines of running text the sheet takes."""
    sources = sum(
        math.ceil(width(source.text + ("" if source.first else sheet.address + source.path)) / SOURCE_WIDTH)
        for source in sheet.sources
    )
    return OPENING + sum(map(_height, sheet.sections)) + sources * SOURCE_LINE


def _height(section: Section) -> float:
    extra = bool(section.note) + bool(section.left_out) + 1.3 * bool(section.columns)
    return HEAD + extra + sum(_row_height(row.cells, bool(section.columns)) for row in section.rows)


def _row_height(cells: tuple[str, ...], table: bool) -> float:
    if not table:
        return math.ceil((width("".join(cells)) + 3) / WIDTH)
    column = WIDTH / len(cells) - 1
    return max(math.ceil(width(cell) / column) for cell in cells) + 0.2


def width(text: str) -> float:
    """Return a text's width in Chinese characters."""
    return sum(1 if unicodedata.east_asian_width(char) in "WFA" else 0.55 for char in text)
