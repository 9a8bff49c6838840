"""What the words behind a cut in a paragraph say: whether they are another story's than those before it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.importing.cutting.cohesion import placed_pairs
from generator.importing.signs import CLOSING, TERMINAL
from generator.importing.vocabulary import word_ends

_NO_OPENING = "，、；：" + TERMINAL + CLOSING
"""Nothing begins with these, or with nothing."""

BEHIND = 0.5
"""A paragraph behind a seam counts so much for the story it stands in: it may be the other's."""

_FIRST_WORDS = 16
"""A paragraph that ends at so few characters has only begun."""

_RARE = 0.15
"""A word no paragraph of a story has may still be its own: it counts as in so many of them."""


@dataclass(frozen=True, slots=True)
class Rest:
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
        own = (before + BEHIND * (self.behind.get(word, 0) + more_behind)) / self.whole
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


def shares(parts: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return in which share of the parts each word occurs."""
    counted = Counter(word for part in parts for word in part)
    return {word: count / len(parts) for word, count in counted.items()}
