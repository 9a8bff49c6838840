from __future__ import annotations

import pytest

from generator.extraction.figures.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("分别达到5.85万家、7565家、3694家", [58500, 7565, 3694]),
        ("分别达到120、80和60亿元", [120 * 10**8, 80 * 10**8, 60 * 10**8]),
        ("分别增长6.1%、7.2%和8.3%", [6.1, 7.2, 8.3]),
        ("分别高出0.2个、0.5个和 0.7 个百分点", [0.2, 0.5, 0.7]),
    ],
)
def test_amounts_of_a_list_share_their_unit(text: str, found: list[float]) -> None:
    assert [amount.value for amount in find_amounts(text)] == found
