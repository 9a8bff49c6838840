"""Targets beside what was reached, where both are of one indicator of one subject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Article, Figure

WIDTH = 360.0
HEIGHT = 74.0
TRACK = 300.0
"""The length of the largest value; the rest is room for its mark."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One value: how far it reaches, and the figure it stands for."""

    article: Article
    figure: Figure
    x: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """An indicator with its newest reached value and its newest target; lengths start at 0."""

    subject: str
    indicator: str
    unit: str
    reached: Mark
    target: Mark
    width: float = WIDTH
    height: float = HEIGHT


def targets(figures: Iterable[tuple[Article, Figure]]) -> list[Comparison]:
    """Return the comparisons among ``figures``, which run from new to old.

    Two figures are comparable where subject, indicator and unit are the same to the letter: what is
    only similar stays apart. Values of which one is not positive are not drawn against each other.
    """
    groups: dict[tuple[str, str, str], list[tuple[Article, Figure]]] = defaultdict(list)
    for article, figure in figures:
        groups[figure.subject, figure.indicator, figure.unit].append((article, figure))
    found = []
    for (subject, indicator, unit), pairs in groups.items():
        reached = next((pair for pair in pairs if not pair[1].target), None)
        target = next((pair for pair in pairs if pair[1].target), None)
        if reached and target and reached[1].value > 0 and target[1].value > 0:
            most = max(reached[1].value, target[1].value)
            found.append(Comparison(subject, indicator, unit, _mark(*reached, most), _mark(*target, most)))
    return found


def _mark(article: Article, figure: Figure, most: float) -> Mark:
    return Mark(article, figure, round(TRACK * figure.value / most, 1))
