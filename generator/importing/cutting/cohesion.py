"""How much one part of a page speaks of what another speaks of: rare pairs of characters they share."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

_WORDS = re.compile(r"[㐀-鿿]+|[A-Za-z]+|[0-9.]+")
_EMPTY = frozenset("的了在是和与及为等将对从到中上下这那其也都就还并把被向以于不有个我们他她它说年月日")


def pairs(text: str) -> frozenset[str]:
    """Return the pairs of characters of a text, words and numbers of Latin script whole."""
    return frozenset(pair for _, pair in placed_pairs(text))


def placed_pairs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each pair of a text, as often as it occurs, with the character it begins at."""
    for found in _WORDS.finditer(text):
        run, start = found[0], found.start()
        if run[0] <= "z":
            yield start, run.lower()
        else:
            for i in range(len(run) - 1):
                if run[i] not in _EMPTY and run[i + 1] not in _EMPTY:
                    yield start + i, run[i : i + 2]


class Cohesion:
    """The paragraphs of a page and how much they, and headlines, have in common."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._pairs = [pairs(text) for text in paragraphs]
        self._count = len(paragraphs)
        self._where: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(self._pairs):
            for pair in found:
                self._where[pair].append(number)
        self._weights = {pair: self._weighed(len(where)) for pair, where in self._where.items()}
        self._similar = lru_cache(maxsize=None)(self._compare)
        self._headline = lru_cache(maxsize=None)(self._weigh)

    def weight(self, pair: str) -> float:
        """Return how telling a pair is: the fewer paragraphs have it, the more."""
        return self._weights.get(pair) or self._weighed(0)

    def _weighed(self, places: int) -> float:
        return math.log((self._count + 2) / (places + 0.5))

    def coverage(self, text: str, start: int, stop: int) -> float:
        """Return which part of ``text``, by weight, occurs in the paragraphs from ``start`` to ``stop``."""
        weights, total = self._headline(text)
        if not total:
            return 0.0
        found = 0.0
        for pair, weight in weights:
            places = self._where.get(pair)
            if places:
                at = bisect_left(places, start)
                if at < len(places) and places[at] < stop:
                    found += weight
        return found / total

    def similarity(self, left: tuple[int, int], right: tuple[int, int]) -> float:
        """Return how much two ranges of paragraphs share, from 0 to 1, by rare pairs."""
        return self._similar(left, right)

    def _compare(self, left: tuple[int, int], right: tuple[int, int]) -> float:
        a, b = (Counter(pair for part in self._pairs[slice(*at)] for pair in part) for at in (left, right))
        if not a or not b:
            return 0.0
        shared = sum(min(a[pair], b[pair]) * self.weight(pair) for pair in a.keys() & b.keys())
        norm = min(
            sum(n * self.weight(pair) for pair, n in a.items()),
            sum(n * self.weight(pair) for pair, n in b.items()),
        )
        return shared / norm if norm > 0 else 0.0

    def _weigh(self, text: str) -> tuple[tuple[tuple[str, float], ...], float]:
        weights = tuple((pair, self.weight(pair)) for pair in sorted(pairs(text)))
        return weights, sum(weight for _, weight in weights)
