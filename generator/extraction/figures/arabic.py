"""Amounts in Arabic digits: 超1.2万个, 3%—5%, 500亿级, 从923万人减少到155万人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.figures.counting import (
    follows_indicator,
    follows_latin,
    is_counted,
    is_measured,
    is_money,
    is_people,
    is_size,
    names_size_class,
)
from generator.extraction.figures.grammar import (
    ABOUT,
    FEW,
    LONGEST,
    NUMBER,
    SCALE,
    UNIT_OR_TENTHS,
    Amount,
    amount_at,
)
from generator.extraction.figures.units import MONEY
from generator.quantities import read_digits

_BROKEN = (
    r"(?:(?<=[\u4e00-\u9fff])(?<![第前居列])|(?<=[\u4e00-\u9fff] ))"
    r"(?:\d+(?:\. | \.)\d+|\d{1,3}(?:，\d{3})+)(?![\d.])"
)
"""A number with a blank in it (3. 5亿元) or full-width commas (1，200件); 3. after a mark numbers a list."""
_ARABIC_AMOUNT = re.compile(
    rf"(?P<about>(?:{ABOUT})?)\s?(?P<minus>(?<![\d%％—–－\-~～至到A-Za-z年月])[-－])?"
    rf"(?P<number>{_BROKEN}|{NUMBER})\s?{FEW}?(?P<scale>{SCALE}){FEW}?"
    rf"(?:(?P<low_unit>{UNIT_OR_TENTHS})?[—–－\-~～至到]+(?P<upper>{NUMBER})\s?(?P<upper_scale>{SCALE}){FEW}?)?"
    rf"\s?(?:(?P<unit>{UNIT_OR_TENTHS})|(?P<size>级))?"
)


def arabic_amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts in Arabic digits, in order; of 从 … 到 … both, of a range one."""
    for match in _ARABIC_AMOUNT.finditer(text):
        yield from _read(text, match)


def _read(text: str, match: re.Match[str]) -> Iterator[Amount]:
    start, core, end = match.start(), match.start("number"), match.end()
    number, scale, upper = re.sub("[ ，]", "", match["number"]), match["scale"], match["upper"]
    unit = match["unit"] or _unwritten(text, match)
    before = text[max(start - 6, 0) : start] if match["minus"] else text[max(core - 6, 0) : core].rstrip()
    if not unit or max(len(number), len(upper or "")) > LONGEST:
        return
    if follows_latin(before) and not (is_measured(unit, scale) and follows_indicator(before)):
        return
    if not is_counted(text, start, end, unit, match["about"]) or (
        unit in MONEY and names_size_class(text, start, end, bool(match["about"] or upper))
    ):
        return
    if upper and text[max(start - 1, 0) : start] in ("从", "由", "自"):  # from … to …: two amounts, no range
        if low_unit := match["low_unit"]:
            yield amount_at(text, start, core, match.end("low_unit"), read_digits(number, scale), low_unit)
            second = match.start("upper")
            yield amount_at(text, second, second, end, read_digits(upper, match["upper_scale"]), unit)
    elif upper:
        low_scale = scale or ("" if match["low_unit"] else match["upper_scale"])
        low, high = read_digits(number, low_scale), read_digits(upper, match["upper_scale"])
        if low <= high:
            yield amount_at(text, start, core, end, low, unit, high)
    else:
        value = read_digits(number, scale)
        yield amount_at(text, start, core, end, -value if match["minus"] else value, unit)


def _unwritten(text: str, match: re.Match[str]) -> str:
    """Return 元 for a size class (500亿级) and money (总投资超100亿), 人 for people without a unit."""
    if match["upper"]:
        return ""
    if is_people(text, match.start(), match.end(), match["scale"]):
        return "人"
    if match["size"]:
        return "元" if is_size(text, match.start(), match.end()) else ""
    return "元" if is_money(text, match.start(), match.end(), match["scale"]) else ""
