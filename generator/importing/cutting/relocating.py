"""Find sections that a page prints behind another story, and put them where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.sections import heads_of
from generator.importing.lines.blocks import Block
from generator.importing.lines.pages import Page

_CLEARLY = 1.6
"""A section by itself belongs to a story that it shares more with than with any other, by this factor."""

_LEAST = 0.03
"""What it shares with its story at least, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Move:
    """Passages ``start`` to ``stop`` belong to another story: they go before passage ``to``.

    ``along`` are the lines in the gap before them that go with them.
    """

    start: int
    stop: int
    to: int
    along: tuple[Block, ...]


def find_move(page: Page, spans: Sequence[Span]) -> Move | None:
    """Return a section under its head that stands by itself and speaks most clearly of one other story."""
    cohesion = Cohesion([passage.text for passage in page.passages])
    for span in spans:
        if span.headline or not heads_of(span.before) or len(heads_of(span.before)) < len(span.before):
            continue
        here = (span.start, span.stop)
        akin = sorted(
            ((cohesion.similarity(here, (one.start, one.stop)), one.stop) for one in spans if one.headline),
            reverse=True,
        )
        (most, to), (second, _) = [*akin, (0.0, 0), (0.0, 0)][:2]
        if most >= max(_LEAST, _CLEARLY * second) and to != span.start:
            return Move(span.start, span.stop, to, span.before)
    return None


def rearrange(page: Page, move: Move) -> Page:
    """Return the page with the passages of ``move`` where they belong, what goes along before them."""
    gaps = [list(gap) for gap in page.gaps]
    staying = [block for block in gaps[move.start] if block not in move.along]
    gaps[move.start], gaps[move.stop] = list(move.along), [*staying, *gaps[move.stop]]
    order = [k for k in range(len(page.passages)) if not move.start <= k < move.stop]
    at = order.index(move.to) if move.to in order else len(order)
    order[at:at] = range(move.start, move.stop)
    return Page(
        tuple(page.passages[k] for k in order),
        (*(tuple(gaps[k]) for k in order), tuple(gaps[-1])),
        page.furniture,
    )
