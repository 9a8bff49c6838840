"""Find parts of stories that were set behind another story, and put them where they belong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.sections import heads_of
from generator.importing.lines.blocks import Block
from generator.importing.lines.pages import Page, breaks_off

_AKIN = 0.13
"""An end is another story's only if it shares at least this much with it ..."""

_APART = 0.65
"""... and at most this part of that with the story it stands in."""

_SIZE = 160

_CLEARLY = 1.6
"""A section by itself belongs to a story that it shares so many times as much with as with any other."""


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
    """Return the part that most clearly belongs to another story than it stands in, None where none does."""
    cohesion = Cohesion([passage.text for passage in page.passages])
    best: tuple[float, Move] | None = None
    for other in spans:
        if not breaks_off(page.passages[other.stop - 1]):
            continue
        for span in spans:
            if span is other:
                continue
            for start in _ends(page, span):
                own = cohesion.similarity((start, span.stop), (span.start, start))
                akin = cohesion.similarity((start, span.stop), (other.start, other.stop))
                if akin >= _AKIN and own <= _APART * akin and (best is None or akin - own > best[0]):
                    best = akin - own, Move(start, span.stop, other.stop, page.gaps[start])
    return best[1] if best else _find_section(page, spans, cohesion)


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


def _find_section(page: Page, spans: Sequence[Span], cohesion: Cohesion) -> Move | None:
    """Return a section under its head that stands by itself and speaks most clearly of one other story."""
    for span in spans:
        if span.headline or not heads_of(span.before) or len(heads_of(span.before)) < len(span.before):
            continue
        here = (span.start, span.stop)
        akin = sorted(
            ((cohesion.similarity(here, (one.start, one.stop)), one.stop) for one in spans if one.headline),
            reverse=True,
        )
        if akin and (len(akin) == 1 or akin[0][0] >= _CLEARLY * akin[1][0]) and akin[0][1] != span.start:
            return Move(span.start, span.stop, akin[0][1], span.before)
    return None


def _ends(page: Page, span: Span) -> Iterator[int]:
    """Yield where an end of a story may begin that is large enough to be judged, as the rest is."""
    for start in range(span.start + 1, span.stop):
        parts = (page.passages[span.start : start], page.passages[start : span.stop])
        sizes = [sum(len(passage.text) for passage in part) for part in parts]
        if min(sizes) >= _SIZE and not page.passages[start].lead:
            yield start
