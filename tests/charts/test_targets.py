from __future__ import annotations

import dataclasses

import pytest

from generator.charts import targets
from generator.charts.targets import TRACK
from generator.model import Article, Figure
from tests.samples import sample_portal

ARTICLE: Article = sample_portal().articles[0]
REACHED = Figure(
    text="32%",
    indicator="比重",
    subject="某市",
    period="2030年",
    target=False,
    value=32,
    unit="%",
    paragraph=1,
)
TARGET = dataclasses.replace(REACHED, text="40%", period="2035年", target=True, value=40, paragraph=2)


def compare(*figures: Figure) -> list[tuple[str, str]]:
    found = targets((ARTICLE, figure) for figure in figures)
    return [(item.reached.figure.text, item.target.figure.text) for item in found]


def test_a_target_stands_beside_what_was_reached() -> None:
    [item] = targets([(ARTICLE, REACHED), (ARTICLE, TARGET)])
    assert (item.subject, item.indicator, item.unit) == ("某市", "比重", "%")
    assert (item.reached.x, item.target.x) == (TRACK * 0.8, TRACK)


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "甲区"},
        {"indicator": "占比"},
        {"unit": "个百分点"},
        {"target": False},
        {"value": 0},
        {"value": -3},
    ],
)
def test_what_is_not_the_same_is_not_compared(change: dict[str, object]) -> None:
    assert compare(REACHED, dataclasses.replace(TARGET, **change)) == []  # type: ignore[arg-type]


def test_the_newest_of_each_is_taken() -> None:
    older = dataclasses.replace(REACHED, text="20%", value=20)
    later = dataclasses.replace(TARGET, text="50%", value=50)
    assert compare(REACHED, older, TARGET, later) == [("32%", "40%")]
