"""Amounts in a list that say their unit only once, behind the last: 分别达到120、80和60亿元."""

from __future__ import annotations

import dataclasses
import re

from generator.extraction.figures.grammar import FEW, LONGEST, NUMBER, SCALE, Amount, amount_at
from generator.quantities import read_digits

_IN_LIST = re.compile(rf"(?<![\d.A-Za-z])(?P<number>{NUMBER})(?P<scale>{SCALE})(?=\s?(?:、|和|与|及)\s?$)")
_JOINED = re.compile(r"\s*[、和与及]\s*")


def in_points(text: str, amounts: list[Amount]) -> list[Amount]:
    """Read the numbers before 0.7个百分点 alike: in 0.2个、0.5个和0.7个百分点 all are points."""
    result: list[Amount] = []
    for amount, after in zip(reversed(amounts), [None, *reversed(amounts)], strict=False):
        points = result and result[0].unit == "百分点"
        if after and points and amount.unit == "个" and _JOINED.fullmatch(text, amount.end, after.start):
            result.insert(0, dataclasses.replace(amount, unit="百分点"))
        else:
            result.insert(0, amount)
    return result


def with_shared_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give the numbers of a list the unit of its last one: 分别达到120、80和60亿元."""
    result: list[Amount] = []
    for amount in amounts:
        chain: list[Amount] = []
        start = amount.core
        while (match := _IN_LIST.search(text, max(start - 24, 0), start)) and len(match["number"]) <= LONGEST:
            scale = match["scale"] or _scale_of(text[amount.core : amount.unit_end])
            value = read_digits(match["number"], scale)
            chain.insert(0, amount_at(text, match.start(), match.start(), match.end(), value, amount.unit))
            start = match.start()
        if "分别" in text[max(start - 12, 0) : start]:
            result += [item for item in chain if not result or item.start >= result[-1].end]
        result.append(amount)
    return result


def _scale_of(written: str) -> str:
    match = re.match(rf"{NUMBER}\s?{FEW}?({SCALE})", written)
    return match[1] if match else ""
