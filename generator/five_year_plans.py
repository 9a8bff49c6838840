"""The national five-year plans, which papers name by their number: “十四五”末."""

from __future__ import annotations

import re

from generator.quantities import read_hanzi

_PLAN = re.compile(r"(?P<number>十[一二三四五六七八九])(?:个?五年规划|五)(?![”\"」]?(?:规划)?期?初)")


def last_year(text: str) -> int | None:
    """Return the last year of the plan that ``text`` names; None where it names none, or only its beginning.

    The fourteenth plan is of 2021 to 2025 (the outline that the National People's Congress adopted on
    11 March 2021), and plans follow one another without a gap.
    """
    match = _PLAN.search(text)
    number = read_hanzi(match["number"]) if match else None
    return 2025 + 5 * (int(number) - 14) if number else None
