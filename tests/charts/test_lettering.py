from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.lettering import cut, width, wrap


@pytest.mark.parametrize(
    ("text", "room", "lines", "expected"),
    [
        ("新材料", 8, 2, ("新材料",)),
        ("新一代电子信息制造业", 8, 2, ("新一代电子", "信息制造业")),
        ("AI及机器人", 4, 2, ("AI及", "机器人")),
        ("甲乙丙丁戊己庚辛", 3, 2, ("甲乙丙", "丁戊…")),
        ("", 3, 2, ("",)),
    ],
)
def test_a_name_is_broken_into_even_lines(
    text: str, room: float, lines: int, expected: tuple[str, ...]
) -> None:
    assert wrap(text, room, lines) == expected


def test_a_chinese_character_is_wider_than_a_letter() -> None:
    assert width("甲") == 1
    assert width("“") + width("a") < width("甲甲")


@given(st.text("甲乙丙AB1“”（）", max_size=30), st.floats(2, 12), st.integers(1, 3))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost_but_behind_an_ellipsis(
    text: str, room: float, lines: int
) -> None:
    broken = wrap(text, room, lines)
    assert len(broken) <= lines
    assert all(width(line) <= room + 1e-9 for line in broken)
    shown = "".join(broken)
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


def test_what_fits_is_not_cut() -> None:
    assert cut("甲乙丙", 3) == "甲乙丙"
    assert cut("甲乙丙丁", 3) == "甲乙…"
