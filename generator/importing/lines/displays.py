"""Lines of text that what stands around them tells to be displayed: announced places, small boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from generator.importing.lines.blocks import ends_sentence
from generator.importing.lines.headline_words import is_kicker
from generator.importing.lines.lines import Line
from generator.importing.lines.wording import speaks, tells_time

_BOX = 3
_BEFORE = 3
_SHORT = 26
_UNWRAPPED = 45
_SIGN = re.compile("[，。；、]")
_LEADS_ON = re.compile("[于在从至到自由止截前后及和与为将已即]$")
_ANNOUNCED = re.compile(r"([㐀-鿿]{2,5})[：:][^，。；：！？]{5,18}")


def find_displays(lines: Sequence[Line]) -> frozenset[int]:
    """Return the positions of lines that are displayed, as far as the lines around them tell."""
    announcing = {at for at in range(len(lines)) if _announces(lines, at)}
    return frozenset(
        announcing | _boxed(lines) | _between_paragraphs(lines) | _under_kickers(lines) | _over_times(lines)
    )


def _announces(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is worded as a headline (甲区：…) and what it names stands in the text below."""
    found = _ANNOUNCED.fullmatch(lines[at].text)
    if not found or speaks(lines[at].text):
        return False
    return found[1] in "".join(line.text for line in lines[at + 1 : at + 9] if line.kind == "text")


def _boxed(lines: Sequence[Line]) -> set[int]:
    """Return the lines of small boxes: two or three without a sign, blank lines around, behind an end.

    Running text has a comma in as many lines, and what blanks set off of it goes on from the part before.
    """
    found: set[int] = set()
    starts = [
        i for i, line in enumerate(lines) if line.gap or line.kind != "text" or lines[i - 1].kind != "text"
    ]
    for start, stop in pairwise([*starts, len(lines)]):
        box = lines[start:stop]
        if not 2 <= len(box) <= _BOX or any(line.kind != "text" or _SIGN.search(line.text) for line in box):
            continue
        before = lines[start - 1] if start else None
        ended = before is None or before.kind != "text" or ends_sentence(before.text) or start - 1 in found
        if ended and not ends_sentence(box[-1].text):
            found.update(range(start, stop))
    return found


def _between_paragraphs(lines: Sequence[Line]) -> set[int]:
    """Return short lines without a sign beside a line so long that it is a whole paragraph, not wrapped."""
    found: set[int] = set()
    short = [line.kind == "text" and line.width <= _SHORT and not _SIGN.search(line.text) for line in lines]
    for start, stop in _runs(short):
        above, below = lines[start - 1] if start else None, lines[stop] if stop < len(lines) else None
        closed = above is None or above.kind != "text" or (_is_paragraph(above) and ends_sentence(above.text))
        opened = below is None or below.kind != "text" or _is_paragraph(below)
        told = any(line is not None and line.kind == "text" for line in (above, below))
        if closed and opened and told and not ends_sentence(lines[stop - 1].text):
            found.update(range(start, stop))
    return found


def _under_kickers(lines: Sequence[Line]) -> set[int]:
    """Return lines under one that is worded as a kicker and wider than the text it stands behind."""
    found: set[int] = set()
    for at in range(1, len(lines) - 1):
        before, (over, under) = lines[max(at - _BEFORE, 0) : at], lines[at : at + 2]
        plain = over.kind == under.kind == "text" and not _SIGN.search(over.text + under.text)
        if not plain or any(line.kind != "text" or line.width > over.width - 1 for line in before):
            continue
        if ends_sentence(before[-1].text) and is_kicker(over.text) and not ends_sentence(under.text):
            found.update((at, at + 1))
    return found


def _over_times(lines: Sequence[Line]) -> set[int]:
    """Return one to three lines without a sign, behind an end and over a line that begins with a time.

    Where headlines stand before the text, or those of the story above behind it, they stand so.
    """
    found: set[int] = set()
    plain = [
        line.kind == "text" and not _SIGN.search(line.text) and line.text[0] not in "（(" for line in lines
    ]
    for start, stop in _runs(plain):
        if not start or stop == len(lines) or stop - start > _BOX:
            continue
        ended = lines[start - 1].kind != "text" or ends_sentence(lines[start - 1].text)
        below = lines[stop].kind == "text" and tells_time(lines[stop].text)
        if ended and below and not _LEADS_ON.search(lines[stop - 1].text):
            found.update(range(start, stop))
    return found


def _is_paragraph(line: Line) -> bool:
    return line.width >= _UNWRAPPED


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where runs of true flags begin and end."""
    start = 0
    for flag, run in groupby(flags):
        stop = start + len(list(run))
        if flag:
            yield start, stop
        start = stop
