"""What a written amount consists of, and the amount it comes to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.extraction.figures.units import UNIT
from generator.quantities import exact

LONGEST = 20
"""Digits of the longest number that is read."""

ABOUT = (
    "超过|超出|超|逾|(?<![附最靠临邻亲])近|大约|(?<![签预节契条合公特履违解邀制])约|将近|接近|不足|不到|不低于|不少于|"
    "不超过|不高于|至少|突破|高达|多达"
)
FEW = "[余多来]"
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
SCALE = "(?:万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千(?![瓦米克伏卡赫帕])|百(?!分))?"
_TENTHS = "成(?![立为功果就员熟品本长不])"
UNIT_OR_TENTHS = f"{UNIT}|{_TENTHS}"
_SIGN = "[零〇一二两三四五六七八九十百千万亿]"
HANZI = f"(?<!{_SIGN}){_SIGN}+"
"""A number from its first sign on: to try it from every other one as well takes time and finds nothing."""

_AFTER = re.compile("(?:[（(][套个只件项批次][）)])?(?:以上|以下|以内|左右|上下|之多)?")
_SAME_UNIT = {"％": "%", "个百分点": "百分点", "农户": "户"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit at ``text[start:end]``, words such as 超 and 以上 included.

    ``core`` is where the number itself begins, ``unit_end`` where the unit ends. Of a range (3%—5%)
    ``value`` is the lower end and ``high`` the upper one.
    """

    start: int
    core: int
    unit_end: int
    end: int
    value: int | float
    unit: str
    high: int | float | None = None


def amount_at(
    text: str, start: int, core: int, unit_end: int, value: Decimal, unit: str, high: Decimal | None = None
) -> Amount:
    """Return the amount whose unit ends at ``unit_end``: tenths as a share, words such as 以上 taken in."""
    start += len(text[start:core]) - len(text[start:core].lstrip())
    after = _AFTER.match(text, unit_end)
    if unit == "成":
        unit, value, high = "%", value * 10, high and high * 10
    unit = _SAME_UNIT.get(unit, unit)
    end = after.end() if after else unit_end
    return Amount(start, core, unit_end, end, exact(value), unit, None if high is None else exact(high))
