"""When an entity is spoken of: a bar for each month, quarter or year."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from generator.model import Entity
from generator.portal import Place, Portal

WIDTH = 360.0
HEIGHT = 84.0
BASE = 62.0
"""Where the bars stand."""
TOP = 16.0
"""Where the tallest bar ends; above it is its number."""
WIDEST = 26.0
MOST = 36
"""Bars that fit on a phone; where there would be more, the next longer period is taken."""
LABEL = 44.0
"""Room that the name of a period takes."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A length of time: the number of a date's period, and that period's name, short and in full."""

    number: Callable[[dt.date], int]
    short: Callable[[int], str]
    full: Callable[[int], str]


_UNITS = (
    _Unit(
        lambda date: date.year * 12 + date.month - 1,
        lambda n: f"{n // 12}-{n % 12 + 1:02}",
        lambda n: f"{n // 12}年{n % 12 + 1}月",
    ),
    _Unit(
        lambda date: date.year * 4 + (date.month - 1) // 3,
        lambda n: f"{n // 4}Q{n % 4 + 1}",
        lambda n: f"{n // 4}年第{n % 4 + 1}季度",
    ),
    _Unit(lambda date: date.year, str, lambda n: f"{n}年"),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """One period with its paragraphs, newest first."""

    name: str
    x: float
    y: float
    width: float
    height: float
    places: tuple[Place, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A period's name below the bars; ``anchor`` is how it is set at ``x``."""

    text: str
    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole picture; ``undated`` are the paragraphs of articles without a date."""

    width: float
    height: float
    base: float
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    undated: tuple[Place, ...]
    inferred: int
    """Articles whose date the paper does not state."""


def timeline(portal: Portal, entity: Entity) -> Timeline | None:
    """Return when the paragraphs about the entity were printed; None where that is one period or none."""
    dated: dict[dt.date, list[Place]] = defaultdict(list)
    undated: list[Place] = []
    for place in portal.places.get(entity.id, ()):
        date = portal.article_by_id[place[0]].date
        if date:
            dated[date].append(place)
        else:
            undated.append(place)
    if not dated:
        return None
    unit = next((u for u in _UNITS if _span(u, dated) <= MOST), _UNITS[-1])
    periods: dict[int, list[Place]] = defaultdict(list)
    for date in sorted(dated, reverse=True):
        periods[unit.number(date)] += dated[date]
    if len(periods) < 2:
        return None
    articles = {place[0] for places in periods.values() for place in places}
    inferred = sum(portal.article_by_id[id_].date_certainty == "inferred" for id_ in articles)
    bars = _bars(periods, unit)
    return Timeline(WIDTH, HEIGHT, BASE, bars, _ticks(bars, periods, unit), tuple(undated), inferred)


def _span(unit: _Unit, dates: dict[dt.date, list[Place]]) -> int:
    return unit.number(max(dates)) - unit.number(min(dates)) + 1


def _bars(periods: dict[int, list[Place]], unit: _Unit) -> tuple[Bar, ...]:
    first, last = min(periods), max(periods)
    pitch = WIDTH / (last - first + 1)
    width = min(pitch * 0.8, WIDEST)
    most = max(map(len, periods.values()))
    bars = []
    for number in sorted(periods):
        places = tuple(periods[number])
        height = round((BASE - TOP) * len(places) / most, 1)
        x = round((number - first + 0.5) * pitch - width / 2, 1)
        articles = len({article for article, _ in places})
        bars.append(Bar(unit.full(number), x, BASE - height, round(width, 1), height, places, articles))
    return tuple(bars)


def _ticks(bars: tuple[Bar, ...], periods: dict[int, list[Place]], unit: _Unit) -> tuple[Tick, ...]:
    """Name the first and the last period, and of those between what does not get in the way."""
    names = [unit.short(number) for number in sorted(periods)]
    centres = [bar.x + bar.width / 2 for bar in bars]
    ticks = [Tick(names[0], *_placed(centres[0]))]
    end = WIDTH - LABEL
    for name, centre in list(zip(names, centres, strict=True))[1:-1]:
        before = ticks[-1]
        right = before.x + (LABEL if before.anchor == "start" else LABEL / 2)
        if centre - LABEL / 2 > right and centre + LABEL / 2 < end:
            ticks.append(Tick(name, round(centre, 1), "middle"))
    ticks.append(Tick(names[-1], *_placed(centres[-1])))
    return tuple(ticks)


def _placed(centre: float) -> tuple[float, str]:
    if centre < LABEL / 2:
        return 0.0, "start"
    if centre > WIDTH - LABEL / 2:
        return WIDTH, "end"
    return round(centre, 1), "middle"
