"""Find where one story runs on into the tail of another inside a paragraph, and part them.

Columns put together wrongly leave a story without its end, and the end, from the middle of a sentence
on, in a paragraph of another story. The words behind a seam are more those of the story broken off.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import pairs, placed_pairs
from generator.importing.lines.pages import Page, Passage
from generator.importing.signs import CLOSING, TERMINAL
from generator.importing.vocabulary import word_ends

_REACH = 8
"""The end of a story stands at most so many stories away, as many as a page has."""

_CLAUSE = "，；："
_NO_OPENING = "，、；：" + TERMINAL + CLOSING
"""Nothing begins with these, or with nothing."""

_CLEAR = 4.5
"""How much must speak for a seam."""

_BEHIND = 0.5
"""A paragraph behind a seam counts so much for the story it stands in: it may be the other's."""

_DOUBT = 0.05
"""What each word behind a seam must say at least, for the more words to be worth the cut."""

_NEAR = 60
"""So many characters around the clearest seam, the one that most words speak for is taken."""

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
    found = [
        told
        for at, broken in enumerate(spans)
        if page.passages[broken.stop - 1].broken and not _is_parted(page, broken)
        for span in (*spans[max(0, at - _REACH) : at], *spans[at + 1 : at + 1 + _REACH])
        for told in _seams(page, broken, span)
    ]
    best = max(found, key=lambda told: told.clear, default=None)
    if best is None or best.clear < _CLEAR:
        return None
    near = [told for told in found if told.is_near(best.seam)]
    return max(near, key=lambda told: (told.total, told.ends_clause)).seam


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
    """What the words behind a seam say together for the story broken off, and how many they are."""

    seam: Seam
    total: float
    size: int
    ends_clause: bool

    @property
    def clear(self) -> float:
        """How clearly they say it: the more words, the more they must say."""
        return self.total - _DOUBT * self.size

    def is_near(self, seam: Seam) -> bool:
        """Tell whether this seam differs from another by some words only."""
        return replace(self.seam, at=seam.at) == seam and abs(self.seam.at - seam.at) <= _NEAR


def _seams(page: Page, broken: Span, span: Span) -> Iterator[_Told]:
    """Yield the seams a story may have inside its paragraphs, the last one first."""
    passages = page.passages[span.start : span.stop]
    words = [pairs(passage.text) for passage in passages]
    other = _shares([pairs(passage.text) for passage in page.passages[broken.start : broken.stop]])
    before, behind = Counter(word for part in words for word in part), Counter[str]()
    for inside in range(len(words) - 1, 0, -1):
        before.subtract(words[inside])
        if len(passages[inside].block.lines) == 1:  # columns of wrapped lines end at an end of a line
            found = _Rest(other, before, behind, inside + 1 + _BEHIND * (len(words) - inside - 1))
            later = math.fsum(times * found.says(word, more_behind=-1) for word, times in behind.items())
            text = passages[inside].text
            for at, total, size in found.cuts(text):
                seam = Seam(broken.stop - 1, span.start + inside, at, span.stop)
                more = size + behind.total()
                yield _Told(seam, round(later + total, 6), more, text[at - 1] in _CLAUSE)
        behind.update(words[inside])


@dataclass(frozen=True, slots=True)
class _Rest:
    """What the words behind a seam in one paragraph say.

    ``other`` is the share of paragraphs of the story broken off that have a word; ``before`` and ``behind``
    count the paragraphs that do, of the story searched, around this one; ``whole`` is how many there are.
    """

    other: Mapping[str, float]
    before: Mapping[str, int]
    behind: Mapping[str, int]
    whole: float

    def says(self, word: str, more_before: int = 0, more_behind: int = 0) -> float:
        """Return what a word says for the story broken off and against the one searched."""
        before = self.before.get(word, 0) + more_before
        own = (before + _BEHIND * (self.behind.get(word, 0) + more_behind)) / self.whole
        return math.log((self.other.get(word, 0.0) + _RARE) / (own + _RARE))

    def cuts(self, text: str) -> Iterator[tuple[int, float, int]]:
        """Yield where the paragraph may be cut, the last place first: what its words behind say, how many."""
        changes = sorted(self._changes(text))
        total, size = 0.0, 0
        for at in reversed(word_ends(text)):
            while changes and changes[-1][0] >= at:
                _, more, words = changes.pop()
                total, size = total + more, size + words
            if at >= _FIRST_WORDS and text[at - 1] not in TERMINAL and text[at : at + 1] not in _NO_OPENING:
                yield at, total, size

    def _changes(self, text: str) -> Iterator[tuple[int, float, int]]:
        """Yield what a cut at each character or before it adds: what is said, and how many words say it."""
        ends: dict[str, int] = {}
        starts: dict[str, int] = {}
        for at, word in placed_pairs(text):
            ends.setdefault(word, at + len(word))
            starts[word] = at
        for word, at in starts.items():
            once = self.says(word)
            if ends[word] > at:
                yield at, once, 1
            else:  # before a cut between the two, too
                again = self.says(word, more_before=1)
                yield at, again, 1
                yield ends[word] - 1, once - again, 0


def _is_parted(page: Page, span: Span) -> bool:
    """Tell whether a story ends at a seam found before: its last line goes on in another paragraph."""
    line = page.passages[span.stop - 1].block.lines[-1]
    return sum(line in passage.block.lines for passage in page.passages) > 1


def _shares(parts: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return in which share of the parts each word occurs."""
    counted = Counter(word for part in parts for word in part)
    return {word: count / len(parts) for word, count in counted.items()}
