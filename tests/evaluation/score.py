"""Count what was found, missed and found falsely."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

KINDS = (
    "stories",
    "headlines",
    "authors",
    "sources",
    "dates",
    "officials",
    "categories",
    "posts",
    "districts",
    "clusters",
    "systems",
    "documents",
    "figures",
    "statements",
)


@dataclass(frozen=True, slots=True)
class Score:
    """The result of one kind: the number found, and what was missed or found falsely, in words."""

    hits: int = 0
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        """Return both results counted together."""
        return Score(self.hits + other.hits, self.missed + other.missed, self.false + other.false)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return _share(self.hits, len(self.false))

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 where nothing is there."""
        return _share(self.hits, len(self.missed))

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.hits, len(self.missed) + len(self.false))


def _share(hits: int, others: int) -> float:
    return hits / (hits + others) if hits + others else 1.0


def compare_sets(wanted: Iterable[str], found: Iterable[str], ignored: Iterable[str] = ()) -> Score:
    """Compare two sets of strings; what is ``ignored`` is neither a miss nor a false find."""
    wanted, found = set(wanted), set(found)
    return Score(
        hits=len(wanted & found),
        missed=tuple(sorted(wanted - found)),
        false=tuple(sorted(found - wanted - set(ignored))),
    )
