from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import itertools

import pytest

from generator.charts import timeline
from generator.charts.timeline import LABEL, MOST, WIDTH
from generator.model import District
from generator.portal import Portal
from tests.charts.crowded import crowded
from tests.samples import sample_portal


@functools.cache
def portal_of(*dates: dt.date | None) -> Portal:
    """The sample portal with one article for each date, each with two paragraphs about one district."""
    portal = sample_portal()
    article = portal.articles[0]
    articles = [
        dataclasses.replace(article, id=f"a{i}", date=date, date_certainty="inferred")
        for i, date in enumerate(dates)
    ]
    places = tuple((article.id, n) for article in reversed(articles) for n in (1, 2))
    return dataclasses.replace(
        portal,
        articles=tuple(articles),
        article_by_id={article.id: article for article in articles},
        places={"jia-qu": places},
    )


def district(portal: Portal) -> District:
    return next(d for d in portal.of_type(District) if d.id == "jia-qu")


def test_a_bar_for_each_month_that_speaks_of_it_and_room_for_those_that_do_not() -> None:
    portal = portal_of(dt.date(2031, 1, 5), dt.date(2031, 1, 20), dt.date(2031, 4, 1), None)
    line = timeline(portal, district(portal))
    assert line is not None
    assert [(bar.name, len(bar.places), bar.articles) for bar in line.bars] == [
        ("2031年1月", 4, 2),
        ("2031年4月", 2, 1),
    ]
    assert line.bars[0].places[0] == ("a1", 1)
    assert line.bars[1].x - line.bars[0].x == pytest.approx(3 * WIDTH / 4, abs=0.2)
    assert line.bars[0].height == 2 * line.bars[1].height
    assert line.undated == (("a3", 1), ("a3", 2))
    assert line.inferred == 3


@pytest.mark.parametrize(
    ("last", "names"),
    [
        (dt.date(2031, 2, 1), ["2031年1月", "2031年2月"]),
        (dt.date(2036, 2, 1), ["2031年第1季度", "2036年第1季度"]),
        (dt.date(2051, 2, 1), ["2031年", "2051年"]),
    ],
)
def test_a_long_time_is_counted_in_longer_periods(last: dt.date, names: list[str]) -> None:
    portal = portal_of(dt.date(2031, 1, 5), last)
    line = timeline(portal, district(portal))
    assert line is not None
    assert [bar.name for bar in line.bars] == names


@pytest.mark.parametrize(
    "dates", [(), (None,), (dt.date(2031, 1, 5),), (dt.date(2031, 1, 5), dt.date(2031, 1, 9))]
)
def test_one_moment_is_no_timeline(dates: tuple[dt.date | None, ...]) -> None:
    portal = portal_of(*dates)
    assert timeline(portal, district(portal)) is None


def test_bars_and_labels_stay_apart_and_inside() -> None:
    portal = crowded()
    lines = [timeline(portal, entity) for entity in portal.entities]
    for line in filter(None, lines):
        assert len(line.bars) <= MOST
        for one, other in zip(line.bars, line.bars[1:], strict=False):
            assert one.x + one.width <= other.x + 0.1
        assert line.bars[0].x >= 0
        assert line.bars[-1].x + line.bars[-1].width <= line.width
        assert all(bar.height > 0 and bar.y >= 0 for bar in line.bars)
        lefts = {"start": 0.0, "middle": -LABEL / 2, "end": -LABEL}
        starts = [tick.x + lefts[tick.anchor] for tick in line.ticks]
        assert all(b - a >= LABEL - 0.1 for a, b in itertools.pairwise(starts))
    assert len([line for line in lines if line]) > 30


def test_the_bars_hold_every_paragraph() -> None:
    portal = crowded()
    for entity in portal.entities:
        line = timeline(portal, entity)
        if line:
            held = [place for bar in line.bars for place in bar.places]
            assert sorted([*held, *line.undated]) == sorted(portal.places[entity.id])
