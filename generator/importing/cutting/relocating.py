"""Find the rest of a story that breaks off, where it was set behind another one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import Cohesion
from generator.importing.lines.pages import Page

_AKIN = 0.13
"""An end is another story's only if it shares at least this much with it ..."""

_APART = 0.65
"""... and at most this part of that with the story it stands in."""

_SIZE = 160


@dataclass(frozen=True, slots=True)
class Move:
    """Passages ``start`` to ``stop`` belong to another story: they go before passage ``to``."""

    start: int
    stop: int
    to: int


def find_move(page: Page, spans: Sequence[Span]) -> Move | None:
    """Return the end of a story that most clearly belongs to one that breaks off, None where none does."""
    cohesion = Cohesion([passage.text for passage in page.passages])
    best: tuple[float, Move] | None = None
    for other in spans:
        if not _unfinished(page, other):
            continue
        for span in spans:
            if span is other:
                continue
            for start in _ends(page, span):
                own = cohesion.similarity((start, span.stop), (span.start, start))
                akin = cohesion.similarity((start, span.stop), (other.start, other.stop))
                if akin >= _AKIN and own <= _APART * akin and (best is None or akin - own > best[0]):
                    best = akin - own, Move(start, span.stop, other.stop)
    return best[1] if best else None


def rearrange(page: Page, move: Move) -> Page:
    """Return the page with the passages of ``move`` where they belong, what stands before each along."""
    order = [k for k in range(len(page.passages)) if not move.start <= k < move.stop]
    at = order.index(move.to) if move.to in order else len(order)
    order[at:at] = range(move.start, move.stop)
    return Page(
        tuple(page.passages[k] for k in order),
        (*(page.gaps[k] for k in order), page.gaps[-1]),
        page.furniture,
    )


def _unfinished(page: Page, span: Span) -> bool:
    """Tell whether a story stops before its last sentence does, so that the rest must be elsewhere."""
    last = page.passages[span.stop - 1]
    return not last.block.whole and not last.tail and last.text[-1:] not in "：:—"


def _ends(page: Page, span: Span) -> Iterator[int]:
    """Yield where an end of a story may begin that is large enough to be judged, as the rest is."""
    for start in range(span.start + 1, span.stop):
        parts = (page.passages[span.start : start], page.passages[start : span.stop])
        sizes = [sum(len(passage.text) for passage in part) for part in parts]
        if min(sizes) >= _SIZE and not page.passages[start].lead:
            yield start
