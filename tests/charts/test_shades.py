from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.shades import LEVELS, shading


@pytest.mark.parametrize(
    ("counts", "labels"),
    [
        ([], []),
        ([0, 0], []),
        ([1], ["1"]),
        ([3, 1], ["1", "2", "3"]),
        ([5], ["1", "2", "3", "4–5"]),
        ([11, 1, 4], ["1", "2–3", "4–6", "7–11"]),
    ],
)
def test_a_legend_names_every_shade_that_can_occur(counts: list[int], labels: list[str]) -> None:
    assert [step.label for step in shading(counts).steps] == labels


@given(st.lists(st.integers(0, 10_000), max_size=20))
def test_more_is_never_paler_and_every_count_has_its_shade(counts: list[int]) -> None:
    shades = shading(counts)
    levels = [shades.level(count) for count in sorted(counts)]
    assert levels == sorted(levels)
    assert all((level == 0) == (count == 0) for level, count in zip(levels, sorted(counts), strict=True))
    assert max(levels, default=0) <= LEVELS
    joined = [n for step in shades.steps for n in (step.low, step.high)]
    assert joined == sorted(joined)
