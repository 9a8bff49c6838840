from __future__ import annotations

import dataclasses

import pytest

from generator.figure_years import figure_years
from tests.samples import sample_portal

[ARTICLE] = sample_portal().articles
FIGURE = ARTICLE.figures[0]


@pytest.mark.parametrize(
    ("period", "target", "reached"),
    [
        ("2027年", ("2027",), ("2027",)),
        ("2023—2027年", ("2027",), ("2023", "2027")),
        ("到2027年，比2023年", ("2027",), ("2027", "2023")),
        ("“十四五”末", ("2025",), ("2025",)),
        ("十五五期间", ("2030",), ("2030",)),
        ("第十六个五年规划", ("2035",), ("2031",)),
        ("“十五五”初", (), ("2031",)),
        ("未来几年", (), ("2031",)),
        ("报道时起3年内", (), ("2031",)),
        ("", (), ("2031",)),
    ],
)
def test_a_target_is_of_the_year_it_is_due_in(
    period: str, target: tuple[str, ...], reached: tuple[str, ...]
) -> None:
    figure = dataclasses.replace(FIGURE, period=period)
    assert figure_years(ARTICLE, dataclasses.replace(figure, target=True)) == target
    assert figure_years(ARTICLE, dataclasses.replace(figure, target=False)) == reached


def test_without_a_date_nothing_tells_the_year_of_what_was_reached() -> None:
    undated = dataclasses.replace(ARTICLE, date=None)
    reached = dataclasses.replace(FIGURE, target=False)
    assert figure_years(undated, dataclasses.replace(reached, period="报道时")) == ()
    assert figure_years(undated, dataclasses.replace(reached, period="“十四五”末")) == ("2025",)
