"""Find where another story was set into the middle of a sentence, and put the sentence together again.

A column may break off inside a sentence and go on behind another story. The rest is known by how it is
set (its first line is as wide as the column, it stands behind an end) and by what it speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import Cohesion
from generator.importing.lines.blocks import Block
from generator.importing.lines.pages import Page
from generator.importing.vocabulary import word_across

_REACH = 40
"""The rest of a sentence is at most forty passages farther on."""

_ENOUGH = 2.6
_MOST = 0.5
_INSIDE = re.compile("[，。、；：？！）》”’%的了着们]")
"""No sentence begins with one of these."""

_PART = 2


@dataclass(frozen=True, slots=True)
class Splice:
    """The last sentence before passage ``broken + 1`` goes on in passage ``rest``."""

    broken: int
    rest: int


def find_splice(page: Page) -> Splice | None:
    """Return the first sentence of a page that goes on behind something else, None if there is none."""
    cohesion = Cohesion([passage.text for passage in page.passages])
    standing = [passage.block.lines[0].indent > 0 for passage in page.passages]
    indented = sum(standing) > _MOST * len(standing)
    for broken in range(len(page.passages) - 1):
        if not _breaks_off(page, broken):
            continue
        scored = [
            (_continues(page, cohesion, broken, rest, indented), -rest)
            for rest in range(broken + 2, min(broken + _REACH, len(page.passages)))
            if _stands_apart(page, rest)
        ]
        best = max(scored, default=(0.0, 0))
        if best[0] >= _ENOUGH and best[0] > _continues(page, cohesion, broken, broken + 1, indented):
            return Splice(broken, -best[1])
    return None


def mend(page: Page, splice: Splice, spans: Sequence[Span]) -> Page:
    """Return the page with the rest of a sentence behind its beginning, and all that the rest leads.

    ``spans`` are the stories of the page, cut at the splice.
    """
    span = next(span for span in spans if span.start == splice.rest)
    passages, gaps = page.passages, page.gaps
    at, start, stop = splice.broken, span.start, span.stop
    whole = passages[at].joined(passages[start])
    behind = tuple(block for block in gaps[stop] if block not in span.after)
    return Page(
        (*passages[:at], whole, *passages[start + 1 : stop], *passages[at + 1 : start], *passages[stop:]),
        (
            *gaps[: at + 1],
            *gaps[start + 1 : stop],
            (*span.after, *gaps[at + 1]),
            *gaps[at + 2 : start],
            (*gaps[start], *behind),
            *gaps[stop + 1 :],
        ),
        page.furniture,
    )


def _breaks_off(page: Page, at: int) -> bool:
    """Tell whether a passage stops inside a sentence and nothing says where it goes on."""
    return page.passages[at].broken and not any(block.kind == "turn" for block in page.gaps[at + 1])


def _stands_apart(page: Page, at: int) -> bool:
    before = page.passages[at - 1]
    return not page.passages[at].lead and bool(page.gaps[at] or before.block.whole or before.tail)


def _continues(page: Page, cohesion: Cohesion, broken: int, rest: int, indented: bool) -> float:
    """Return what speaks for a passage going on with the sentence of another."""
    one, other = page.passages[broken], page.passages[rest]
    score = 2.5 * word_across(one.text, other.text) + 3.0 * bool(_INSIDE.match(other.text))
    score += 0.5 * bool(page.gaps[rest])
    score += _first_line(other.block, indented) + _alike(one.block, other.block)
    here = (rest, min(rest + _PART, len(page.passages)))
    own = cohesion.similarity(here, (max(0, broken - _PART), broken + 1))
    near = cohesion.similarity(here, (max(broken + 1, rest - _PART), rest)) if rest > broken + 1 else own
    return score + min(1.5, max(-1.5, 10.0 * (own - near)))


def _first_line(block: Block, indented: bool) -> float:
    """Return whether a first line is as wide as a column, or less by an indent, as a paragraph's is."""
    if indented:
        return -2.0 if block.lines[0].indent else 1.8
    if len(block.lines) < _PART + 1:
        return 0.0
    short = max(line.width for line in block.lines[1:]) - block.lines[0].width
    return 1.2 if short <= 1.0 else -1.0


def _alike(one: Block, other: Block) -> float:
    if min(len(one.lines), len(other.lines)) < _PART:
        return 0.0
    widths = [max(line.width for line in block.lines) for block in (one, other)]
    return 0.6 if abs(widths[0] - widths[1]) <= 1.2 else -0.8
