"""Find where one story runs on into the tail of another inside a paragraph, and part them.

Columns put together wrongly leave a story without its end, and the end, from the middle of a sentence
on, in a paragraph of another story. What the words before and behind a clause's end speak of tells.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import pairs
from generator.importing.lines.pages import Page, Passage

_REACH = 8
"""The end of a story stands at most so many stories away, as many as a page has."""

_CLAUSE = re.compile("[，；：]")
_CLEAR = 1.5
"""How much must speak for a seam: the sum of what the words behind it say, times their mean."""

_FIRST_WORDS = 16
"""A paragraph that ends at so few characters has only begun."""

_RARE = 0.15
"""A word no paragraph of a story has may still be its own: it counts as in so many of them."""


@dataclass(frozen=True, slots=True)
class Seam:
    """From character ``at`` of passage ``inside`` on, up to passage ``stop``, it goes on with ``broken``."""

    broken: int
    inside: int
    at: int
    stop: int


def find_seam(page: Page, spans: Sequence[Span]) -> Seam | None:
    """Return where the end of a story that breaks off most clearly stands in another, None if nowhere."""
    best: tuple[float, Seam] | None = None
    for at, broken in enumerate(spans):
        if not page.passages[broken.stop - 1].broken or _is_parted(page, broken):
            continue
        for span in (*spans[max(0, at - _REACH) : at], *spans[at + 1 : at + 1 + _REACH]):
            found = list(_seams(page, broken, span))
            clearest = max(range(len(found)), key=lambda k: found[k].clear, default=0)
            if found and found[clearest].clear >= (best[0] if best else _CLEAR):
                best = found[clearest].clear, _settled(found, clearest).seam
    return best[1] if best else None


def part_at(page: Page, seam: Seam) -> Page:
    """Return the page with what stands behind a seam where it belongs; no character is lost."""
    parted = page.passages[seam.inside]
    ahead, behind = (
        replace(parted.block, text=text) for text in (parted.text[: seam.at], parted.text[seam.at :])
    )
    passages = list(page.passages)
    passages[seam.inside] = replace(parted, block=ahead, tail=None)
    passages[seam.broken] = passages[seam.broken].joined(Passage(behind, None, parted.tail))
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


@dataclass(frozen=True, slots=True)
class _Told:
    """What the words behind a seam say for the story broken off and against the one it stands in."""

    seam: Seam
    total: float
    size: int

    @property
    def clear(self) -> float:
        """How clearly the seam parts the two: many words that say much, none that say the contrary."""
        return max(0.0, self.total) ** 2 / self.size


def _settled(found: Sequence[_Told], at: int) -> _Told:
    """Return the clearest seam, or the one before it where a paragraph would end with its first words."""
    if at and found[at].seam.at < _FIRST_WORDS and found[at - 1].total >= found[at].total:
        return found[at - 1]
    return found[at]


def _seams(page: Page, broken: Span, span: Span) -> Iterator[_Told]:
    """Yield the seams a story may have, in printed order."""
    other = _shares([pairs(passage.text) for passage in page.passages[broken.start : broken.stop]])
    texts = [passage.text for passage in page.passages[span.start : span.stop]]
    words = [pairs(text) for text in texts]
    for inside in range(1, len(texts)):
        if len(page.passages[span.start + inside].block.lines) > 1:
            continue  # columns of wrapped lines end at an end of a line
        for clause in _CLAUSE.finditer(texts[inside]):
            ahead, behind = texts[inside][: clause.end()], texts[inside][clause.end() :]
            own = _shares([*words[:inside], pairs(ahead)])
            rest = [word for part in (pairs(behind), *words[inside + 1 :]) for word in part]
            if behind and rest:
                total = sum(_says(other.get(word, 0.0), own.get(word, 0.0)) for word in rest)
                seam = Seam(broken.stop - 1, span.start + inside, clause.end(), span.stop)
                yield _Told(seam, total, len(rest))


def _says(other: float, own: float) -> float:
    return math.log((other + _RARE) / (own + _RARE))


def _is_parted(page: Page, span: Span) -> bool:
    """Tell whether a story ends at a seam found before: its last line goes on in another paragraph."""
    line = page.passages[span.stop - 1].block.lines[-1]
    return sum(line in passage.block.lines for passage in page.passages) > 1


def _shares(parts: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return in which share of the parts each word occurs."""
    counted = Counter(word for part in parts for word in part)
    return {word: count / len(parts) for word, count in counted.items()}
