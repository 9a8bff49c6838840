"""Find where one story runs on into the tail of another inside a paragraph, and part them.

Columns put together wrongly leave a story without its end, and the end, from the middle of a sentence
on, in a paragraph of another story. The words behind a seam are more those of the story broken off.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import pairs
from generator.importing.cutting.rests import BEHIND, Rest, shares
from generator.importing.lines.pages import Page, Passage

_REACH = 8
"""The end of a story stands at most so many stories away, as many as a page has."""

_CLAUSE = "，；："
_CLEAR = 6.0
"""How much must speak for a seam."""

_DOUBT = 0.03
"""What each word behind a seam must say at least, for the more words to be worth the cut."""

_NEAR = 60
"""So many characters around the clearest seam, the one that most words speak for is taken."""


@dataclass(frozen=True, slots=True)
class Seam:
    """From character ``at`` of passage ``inside`` on, up to passage ``stop``, it goes on with ``broken``."""

    broken: int
    inside: int
    at: int
    stop: int


def find_seam(page: Page, spans: Sequence[Span]) -> Seam | None:
    """Return where the end of a story that breaks off most clearly stands in another, None if nowhere."""
    found = [
        told
        for at, broken in enumerate(spans)
        if page.passages[broken.stop - 1].broken and not _is_parted(page, broken)
        for near in (spans[max(0, at - _REACH) : at], spans[at + 1 : at + 1 + _REACH])
        for start, stop in _hosts(page, near)
        for told in _seams(page, broken, start, stop)
    ]
    best = max(found, key=lambda told: told.clear, default=None)
    if best is None or best.clear < _CLEAR:
        return None
    return _settled(page, best)


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
    """What the words behind a seam say together for the story broken off, and how many they are.

    ``start`` is where the story begins that the seam is in.
    """

    seam: Seam
    broken: Span
    start: int
    total: float
    size: int

    @property
    def clear(self) -> float:
        """How clearly they say it: the more words, the more they must say."""
        return self.total - _DOUBT * self.size


def _settled(page: Page, told: _Told) -> Seam:
    """Return the clearest place near a seam, the paragraphs behind it taken for the other story's."""
    seam, broken = told.seam, told.broken
    theirs = (*page.passages[broken.start : broken.stop], *page.passages[seam.inside + 1 : seam.stop])
    own = page.passages[told.start : seam.inside]
    rest = Rest(
        shares([pairs(passage.text) for passage in theirs]),
        Counter(word for passage in own for word in pairs(passage.text)),
        {},
        len(own) + 1,
    )
    text = page.passages[seam.inside].text
    near = [(round(total, 6), text[at - 1] in _CLAUSE, at) for at, total, _ in rest.cuts(text)]
    return replace(seam, at=max(cut for cut in near if abs(cut[2] - seam.at) <= _NEAR)[2])


def _hosts(page: Page, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the passages of each story, alone and with what was read as a story behind it.

    The end of another story that runs on behind a section head looks like one.
    """
    for span, behind in zip_longest(spans, spans[1:]):
        yield span.start, span.stop
        headed = behind is not None and [block.kind for block in behind.before] == ["display"]
        if headed and not span.after and not page.passages[behind.start].lead:
            yield span.start, behind.stop


def _seams(page: Page, broken: Span, start: int, stop: int) -> Iterator[_Told]:
    """Yield the seams that passages of another story may have inside them, the last one first."""
    passages = page.passages[start:stop]
    words = [pairs(passage.text) for passage in passages]
    other = shares([pairs(passage.text) for passage in page.passages[broken.start : broken.stop]])
    before, behind = Counter(word for part in words for word in part), Counter[str]()
    for inside in range(len(words) - 1, 0, -1):
        before.subtract(words[inside])
        if len(passages[inside].block.lines) == 1:  # columns of wrapped lines end at an end of a line
            found = Rest(other, before, behind, inside + 1 + BEHIND * (len(words) - inside - 1))
            later = math.fsum(times * found.says(word, more_behind=-1) for word, times in behind.items())
            for at, total, size in found.cuts(passages[inside].text):
                seam = Seam(broken.stop - 1, start + inside, at, stop)
                yield _Told(seam, broken, start, later + total, size + behind.total())
        behind.update(words[inside])


def _is_parted(page: Page, span: Span) -> bool:
    """Tell whether a story ends at a seam found before: its last line goes on in another paragraph."""
    line = page.passages[span.stop - 1].block.lines[-1]
    return sum(line in passage.block.lines for passage in page.passages) > 1
