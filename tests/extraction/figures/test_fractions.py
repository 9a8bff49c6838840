from __future__ import annotations

import pytest

from generator.extraction.figures.fractions import fraction_amounts


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("三分之一", 33.33, "%"),
        ("百分之三十", 30, "%"),
    ],
)
def test_fraction_amounts(text: str, value: float, unit: str) -> None:
    assert [(a.value, a.unit) for a in fraction_amounts(f"目前有{text}。")] == [(value, unit)]
