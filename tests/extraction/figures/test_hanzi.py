from __future__ import annotations

import pytest

from generator.extraction.figures.hanzi import hanzi_amounts


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("超三倍", 3, "倍"),
        ("一倍半", 1.5, "倍"),
        ("近五成", 50, "%"),
        ("七成以上", 70, "%"),
        ("两千亿元", 2 * 10**11, "元"),
        ("一万二千名", 12000, "名"),
        ("十余家", 10, "家"),
        ("三百多名", 300, "名"),
        ("近百家", 100, "家"),
        ("上千家", 1000, "家"),
        ("五十六个", 56, "个"),
        ("一百二十万亩", 1200000, "亩"),
    ],
)
def test_hanzi_amounts(text: str, value: float, unit: str) -> None:
    assert [(a.value, a.unit) for a in hanzi_amounts(f"目前有{text}。")] == [(value, unit)]
