"""Read a number as newspapers write it: 1.2万个, 超4万亿元, 36%以上."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_BEFORE = (
    "(?:超过|超|逾|近|约|达到|达|至少|不足|不低于|不少于|共|每年|年均|突破|迈上|提高至|提升|降低|增长|下降)*"
)
_AFTER = "(?:余|多|以上|以下|以内|左右|上下|级)*"
_QUANTITY = re.compile(
    rf"{_BEFORE}\s*(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?)\s*[余多]?(?P<scale>[十百千万亿]*){_AFTER}"
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

    Only Arabic digits are read; 近五成 or 三倍 need a person (or a grammar) to say the value.
    """
    match = _QUANTITY.fullmatch(text.strip()) if len(text) <= LONGEST else None
    if not match or not match["unit"]:
        return None
    value = Decimal(match["number"].replace(",", ""))
    for scale in match["scale"]:
        value *= _SCALES[scale]
    exact = int(value) if value == value.to_integral_value() else float(value)
    return Quantity(exact, match["unit"])
