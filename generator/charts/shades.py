"""From counts to shades: how dark a field is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LEVELS = 4
"""Shades besides the one for nothing."""


@dataclass(frozen=True, slots=True)
class Shade:
    """One step of a legend: counts from ``low`` to ``high`` have this ``level``."""

    level: int
    low: int
    high: int

    @property
    def label(self) -> str:
        """The counts as a reader sees them."""
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


@dataclass(frozen=True, slots=True)
class Shading:
    """The shades of one picture, the lightest first; each has counts of its own."""

    steps: tuple[Shade, ...]

    def level(self, count: int) -> int:
        """Return the shade of ``count``: 0 for nothing, else that of the step it falls into."""
        return next((step.level for step in self.steps if step.low <= count <= step.high), 0)


def shading(counts: Iterable[int]) -> Shading:
    """Return shades for counts up to the largest of ``counts``.

    The square root of the count decides, so that a few much-covered fields do not turn all others
    into one pale mass.
    """
    most = max(counts, default=0)
    if most <= LEVELS:
        return Shading(tuple(Shade(n, n, n) for n in range(1, most + 1)))
    tops = [round(most * (level / LEVELS) ** 2) for level in range(1, LEVELS + 1)]
    steps: list[Shade] = []
    low = 1
    for level, top in enumerate(tops, 1):
        high = max(top, low)
        steps.append(Shade(level, low, high))
        low = high + 1
    return Shading(tuple(steps))
