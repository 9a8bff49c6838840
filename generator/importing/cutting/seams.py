"""Find where one story runs on into the tail of another inside a paragraph, and part them.

Columns put together wrongly leave a story without its end, and the end, from the middle of a sentence
on, in a paragraph of another story. What the words before and behind a clause's end speak of tells.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import Cohesion, pairs
from generator.importing.lines.pages import Page, Passage, breaks_off, join_passages

_REACH = 8
"""The end of a story stands at most so many stories away, as many as a page has."""

_CLAUSE = re.compile("[，；]")
_LEAST = 60
"""So many characters at least stand before and behind a seam for it to be judged."""

_CLEAR = 0.1
"""What stands behind a seam shares so much more with the story it belongs to than with what it stands in."""


@dataclass(frozen=True, slots=True)
class Seam:
    """From character ``at`` of passage ``inside`` on, up to passage ``stop``, it goes on with ``broken``."""

    broken: int
    inside: int
    at: int
    stop: int


def find_seam(page: Page, spans: Sequence[Span]) -> Seam | None:
    """Return where the end of a story that breaks off most clearly stands in another, None if nowhere."""
    cohesion = Cohesion([passage.text for passage in page.passages])
    best: tuple[float, Seam] | None = None
    for at, broken in enumerate(spans):
        if not breaks_off(page.passages[broken.stop - 1]):
            continue
        for span in (*spans[max(0, at - _REACH) : at], *spans[at + 1 : at + 1 + _REACH]):
            for clear, size, seam in _seams(page, cohesion, broken, span):
                score = clear * math.sqrt(size)
                if clear >= _CLEAR and (best is None or score > best[0]):
                    best = score, seam
    return best[1] if best else None


def part_at(page: Page, seam: Seam) -> Page:
    """Return the page with what stands behind a seam where it belongs; no character is lost."""
    parted = page.passages[seam.inside]
    ahead, behind = (
        replace(parted.block, text=text) for text in (parted.text[: seam.at], parted.text[seam.at :])
    )
    passages = list(page.passages)
    passages[seam.inside] = replace(parted, block=ahead, tail=None)
    passages[seam.broken] = join_passages(passages[seam.broken], Passage(behind, None, parted.tail))
    printed = list(zip(page.gaps, passages, strict=False))
    moved = range(seam.inside + 1, seam.stop)
    order = [k for k in range(len(printed)) if k not in moved]
    at = order.index(seam.broken) + 1
    order[at:at] = moved
    return replace(
        page,
        passages=tuple(printed[k][1] for k in order),
        gaps=(*(printed[k][0] for k in order), page.gaps[-1]),
    )


def _seams(page: Page, cohesion: Cohesion, broken: Span, span: Span) -> Iterator[tuple[float, int, Seam]]:
    """Yield the seams a story may have: how clearly each parts it, how much stands behind it."""
    texts = [passage.text for passage in page.passages]
    words = cohesion.pairs
    other = words[broken.start : broken.stop]
    for inside in range(span.start, span.stop):
        if len(page.passages[inside].block.lines) > 1:
            continue  # columns of wrapped lines end at an end of a line
        if cohesion.likeness(words[inside : span.stop], other) < _CLEAR / 2:
            continue
        for clause in _CLAUSE.finditer(texts[inside]):
            first, second = texts[inside][: clause.end()], texts[inside][clause.end() :]
            size = len(second) + sum(map(len, texts[inside + 1 : span.stop]))
            if min(size, len(first) + sum(map(len, texts[span.start : inside]))) < _LEAST:
                continue
            rest = [pairs(second), *words[inside + 1 : span.stop]]
            own = [*words[span.start : inside], pairs(first)]
            clear = cohesion.likeness(rest, other) - cohesion.likeness(rest, own)
            yield clear, size, Seam(broken.stop - 1, inside, clause.end(), span.stop)
