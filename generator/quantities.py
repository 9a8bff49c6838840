"""Read a number as newspapers write it: 1.2万个, 超4万亿元, 36%以上, 两千亿."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}

ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?"
"""A number in digits, as part of a regular expression."""

_BEFORE = (
    "(?:超过|超|逾|近|约|达到|达|至少|不足|不低于|不少于|共|每年|年均|突破|迈上|提高至|提升|降低|增长|下降)*"
)
_AFTER = "(?:余|多|以上|以下|以内|左右|上下|级)*"
_QUANTITY = re.compile(
    rf"{_BEFORE}\s*(?P<number>{ARABIC})\s*[余多]?(?P<scale>[十百千万亿]*){_AFTER}"
    rf"(?P<unit>%|‰|[^\d\s%]*?){_AFTER}"
)

LONGEST = 60
"""Characters of the longest text that is taken for a number."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its written scale multiplied out, and what is counted."""

    value: int | float
    unit: str


def parse_quantity(text: str) -> Quantity | None:
    """Return the quantity that ``text`` is as a whole, or None where it is not one.

    Only Arabic digits are read: what a person writes as 近五成 or 三倍 gets its value from that person.
    """
    match = _QUANTITY.fullmatch(text.strip()) if len(text) <= LONGEST else None
    if not match or not match["unit"]:
        return None
    return Quantity(exact(read_digits(match["number"], match["scale"])), match["unit"])


def read_digits(number: str, scale: str = "") -> Decimal:
    """Return the value of Arabic digits with the scale written behind them: 1.2 and 万 are 12000."""
    value = Decimal(number.replace(",", ""))
    for step in scale:
        value *= SCALES[step]
    return value


def read_hanzi(text: str) -> Decimal | None:
    """Return the value of a number in Hanzi (两千亿, 十五, 三万五千), or None where it is none.

    A scale that stands alone counts once: 百 is 100. Two digits in a row (二三十) are no number.
    """
    above = wan = section = 0
    digit: int | None = None
    for sign in text:
        if sign in DIGITS:
            if digit:
                return None
            digit = DIGITS[sign]
            continue
        if sign not in SCALES:
            return None
        if sign == "亿":
            above, wan, section = above + (wan + section + (digit or 0) or 1) * SCALES[sign], 0, 0
        elif sign == "万":
            wan, section = wan + (section + (digit or 0) or 1) * SCALES[sign], 0
        else:
            section += (1 if digit is None else digit) * SCALES[sign]
        digit = None
    return Decimal(above + wan + section + (digit or 0)) if text else None


def exact(value: Decimal) -> int | float:
    """Return the number as the exported data writes it: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)
