"""Amounts in Hanzi: 三百多名, 近五成, 两倍半, 万亿级."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.extraction.figures.counting import is_counted, is_size, names_size_class
from generator.extraction.figures.grammar import ABOUT, FEW, HANZI, UNIT_OR_TENTHS, Amount, amount_at
from generator.extraction.figures.units import DURATIONS, MONEY
from generator.quantities import DIGITS, read_hanzi

_HANZI_AMOUNT = re.compile(
    rf"(?P<about>(?:{ABOUT}|上|过)?)(?P<number>{HANZI})(?:(?P<few>{FEW})(?P<scale>[万亿]*))?"
    rf"(?:元?(?P<size>级)|(?P<unit>{UNIT_OR_TENTHS})(?P<half>半)?)"
)


_CUT = re.compile(r"[\d多余来几数]\s?$")
_BOUND = ("以上", "以下", "左右", "上下")


def hanzi_amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts in Hanzi, in order."""
    for match in _HANZI_AMOUNT.finditer(text):
        yield from _read(text, match)


def _read(text: str, match: re.Match[str]) -> Iterator[Amount]:
    number = match["number"] + (match["scale"] or "")
    value = read_hanzi(number)
    if value is None or text[max(match.start() - 1, 0) : match.start()] in ("第", "数", "几", *DIGITS):
        return
    start, core = match.start(), match.start("number")
    if match["size"]:
        if is_size(text, start, match.end()):
            start = core if match["about"] in ("上", "过") else start
            yield amount_at(text, start, core, match.end(), value, "元")
    elif (_is_number(match, number, value) or _is_sum(text, match)) and is_counted(
        text, start, match.end(), match["unit"]
    ):
        if match["unit"] in MONEY and names_size_class(text, start, match.end(), bool(match["about"])):
            return
        value += Decimal("0.5") if match["half"] else 0
        yield amount_at(text, start, core, match.end(), value, match["unit"])


def _is_sum(text: str, match: re.Match[str]) -> bool:
    """Whether 千亿元 says how much: 千亿元以上, 千亿元目标, 规模达千亿元, and not what kind of cluster."""
    if match["unit"] not in MONEY or _CUT.search(text[max(match.start() - 2, 0) : match.start()]):
        return False
    return text.startswith(_BOUND, match.end()) or is_size(text, match.start(), match.end())


def _is_number(match: re.Match[str], number: str, value: Decimal) -> bool:
    """Whether Hanzi before a unit are a number and no idiom: 三百家 and 近百家, not 百家 or 一个."""
    unit = match["unit"]
    digits = any(sign in DIGITS for sign in number)
    vague = bool(match["few"] or match["about"])
    if match["about"] in ("上", "过") and (digits or number[0] == "十"):
        return False
    if unit == "成":
        return digits and value <= 10
    if unit == "倍":
        return digits or (vague and value >= 10)
    if unit in ("个百分点", "百分点"):
        return digits
    if match["half"] or unit in DURATIONS or value < 10:
        return False
    return digits or vague or (number[0] == "十" and len(number) > 1)
