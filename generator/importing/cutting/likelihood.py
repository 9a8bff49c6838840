"""Which of two stories the words behind a cut are more likely from.

A story draws its words from an urn that gets back two of each word drawn: what it has said once it says
again (the Dirichlet compound multinomial of Eisenstein and Barzilay, "Bayesian Unsupervised Topic
Segmentation", EMNLP 2008). So the words behind a cut hold together where they repeat one another, and
a word that both stories use says little. Words are pairs of characters, as in ``cohesion``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.importing.cutting.cohesion import placed_pairs
from generator.importing.signs import CLOSING, TERMINAL
from generator.importing.vocabulary import word_ends

_NO_OPENING = "，、；：" + TERMINAL + CLOSING
"""Nothing begins with these, or with nothing."""

_FIRST_WORDS = 16
"""A paragraph that ends after fewer characters has only begun."""

_EACH = 0.005
"""How many of each word an urn holds before a story begins: a first use is rare, a second one is not.

Found, as ``_ALL``, on stories of labelled pages, cut and put into one another by chance.
"""

_ALL = 250.0
"""How many words of all kinds an urn holds before a story begins."""

_FEW = 100
"""A hundred words that say nothing are counted with those behind a cut: what few words say is chance."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A place in a story: character ``at`` of paragraph ``inside``, and how much speaks for it.

    ``told`` is the logarithm (in nats) of how many times likelier the words behind it, ``words`` in number,
    are another story's than its own.
    """

    inside: int
    at: int
    told: float
    words: int

    @property
    def clear(self) -> float:
        """What one of the words says for the cut, on average; few words must say more."""
        return self.told / (self.words + _FEW)


class _Urn:
    def __init__(self, words: Iterable[str]) -> None:
        self._count = Counter(words)
        self._size = self._count.total()

    def put(self, word: str) -> float:
        """Put in a word and return the logarithm of how likely it was to be drawn."""
        likely = math.log((self._count[word] + _EACH) / (self._size + _ALL))
        self._count[word] += 1
        self._size += 1
        return likely

    def take(self, word: str) -> float:
        """Take out a word and return the logarithm of how likely it is to be drawn without it."""
        self._count[word] -= 1
        self._size -= 1
        return math.log((self._count[word] + _EACH) / (self._size + _ALL))


def cuts(other: Sequence[str], paragraphs: Sequence[str]) -> Iterator[Cut]:
    """Yield where a story may run on into the end of another one, the last place first.

    ``other`` are the paragraphs of the story without an end, ``paragraphs`` those of the one searched.
    """
    placed = [tuple(placed_pairs(text)) for text in paragraphs]
    theirs = _Urn(word for text in other for _, word in placed_pairs(text))
    own = _Urn(word for words in placed for _, word in words)
    told, behind = 0.0, 0
    for inside in range(len(paragraphs) - 1, 0, -1):
        text, words = paragraphs[inside], list(placed[inside])
        for at in (*reversed(word_ends(text)), 0):
            while words and words[-1][0] >= at:
                _, word = words.pop()
                told += theirs.put(word) - own.take(word)
                behind += 1
            if at >= _FIRST_WORDS and text[at - 1] not in TERMINAL and text[at : at + 1] not in _NO_OPENING:
                yield Cut(inside, at, told, behind)
