"""Find written amounts in running text: 超1.2万个, 36%以上, 三百多名, 近五成, 万亿级.

An amount is a number with what it counts. Years, dates, ordinals, names of models and numbered
frameworks are none.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

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
from generator.extraction.figures.units import DURATIONS, MONEY, UNIT
from generator.quantities import DIGITS, exact, read_digits, read_hanzi


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


LONGEST = 20
"""Digits of the longest number that is read."""

_ABOUT = (
    "超过|超出|超|逾|(?<![附最靠临邻亲])近|大约|(?<![签预节契条合公特履违解邀制])约|将近|接近|不足|不到|不低于|不少于|"
    "不超过|不高于|至少|突破|高达|多达"
)
_FEW = "[余多来]?"
_AFTER = re.compile("(?:以上|以下|以内|左右|上下|之多)?")
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE = "(?:万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千|百(?!分))?"
_TENTHS = "成(?![立为功果就员熟品本长不])"
_UNIT = f"{UNIT}|{_TENTHS}"
_SAME_UNIT = {"％": "%", "个百分点": "百分点", "农户": "户"}
_HANZI_DIGITS = "[零〇一二两三四五六七八九十百千万亿]+"

_ARABIC = re.compile(
    rf"(?P<about>(?:{_ABOUT})?)\s?(?P<minus>(?<![\d%％—–－\-~～至到A-Za-z年月])[-－])?"
    rf"(?P<number>{_DIGITS})\s?{_FEW}(?P<scale>{_SCALE}){_FEW}"
    rf"(?:(?P<low_unit>{_UNIT})?[—–－\-~～至到]+(?P<upper>{_DIGITS})\s?(?P<upper_scale>{_SCALE}){_FEW})?"
    rf"\s?(?:(?P<unit>{_UNIT})|(?P<size>级))?"
)
_HANZI = re.compile(
    rf"(?P<about>(?:{_ABOUT}|上|过)?)(?P<number>{_HANZI_DIGITS})(?P<few>{_FEW})(?P<scale>[万亿]*)"
    rf"(?:(?P<unit>{_UNIT})(?P<half>半)?|(?P<size>级))"
)
_FRACTION = re.compile(
    rf"(?P<about>(?:{_ABOUT})?)(?:(?P<below>{_HANZI_DIGITS})分之(?P<above>{_HANZI_DIGITS}|{_DIGITS})"
    r"|(?P<numerator>(?<![\d/])\d{1,2})/(?P<denominator>\d{1,2})(?![\d/年月]))"
)
_SHARED_OUT = re.compile(r"占了?[^，。；\d]{0,8}$|[达为的近约超]$")
_RATIO = re.compile(r"每[^，。；]{2,20}，?(?:就|便)有[^，。；]{1,6}")
_IN_LIST = re.compile(rf"(?<![\d.A-Za-z])(?P<number>{_DIGITS})(?P<scale>{_SCALE})(?=\s?(?:、|和|与|及)\s?$)")


def find_amounts(text: str) -> list[Amount]:
    """Return the amounts in ``text``, in order, none overlapping another."""
    found: list[Amount] = []
    ratios = [match.span() for match in _RATIO.finditer(text)]
    for amount in sorted(_candidates(text), key=lambda item: (item.core, -item.end)):
        if any(start <= amount.core < end for start, end in ratios):
            continue
        if not found or amount.start >= found[-1].end:
            found.append(amount)
        elif amount.core >= found[-1].end:  # the word in front went to the amount before
            found.append(dataclasses.replace(amount, start=amount.core))
    if "百分点" in text:
        found = _in_points(text, found)
    return _with_shared_units(text, found) if "分别" in text else found


def _candidates(text: str) -> Iterator[Amount]:
    for match in _ARABIC.finditer(text):
        yield from _arabic(text, match)
    for match in _HANZI.finditer(text):
        yield from _hanzi(text, match)
    for match in _FRACTION.finditer(text):
        yield from _fraction(text, match)


def _arabic(text: str, match: re.Match[str]) -> Iterator[Amount]:
    start, core, end = match.start(), match.start("number"), match.end()
    number, scale, upper = match["number"], match["scale"], match["upper"]
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
            yield _amount(text, start, core, match.end("low_unit"), read_digits(number, scale), low_unit)
            second = match.start("upper")
            yield _amount(text, second, second, end, read_digits(upper, match["upper_scale"]), unit)
    elif upper:
        low_scale = scale or ("" if match["low_unit"] else match["upper_scale"])
        low, high = read_digits(number, low_scale), read_digits(upper, match["upper_scale"])
        if low <= high:
            yield _amount(text, start, core, end, low, unit, high)
    else:
        value = read_digits(number, scale)
        yield _amount(text, start, core, end, -value if match["minus"] else value, unit)


def _unwritten(text: str, match: re.Match[str]) -> str:
    """Return 元 for a size class (500亿级) and money (总投资超100亿), 人 for people without a unit."""
    if match["upper"]:
        return ""
    if is_people(text, match.start(), match.end(), match["scale"]):
        return "人"
    if match["size"]:
        return "元" if is_size(text, match.start(), match.end()) else ""
    return "元" if is_money(text, match.start(), match.end(), match["scale"]) else ""


def _hanzi(text: str, match: re.Match[str]) -> Iterator[Amount]:
    number = match["number"] + match["scale"]
    value = read_hanzi(number)
    if value is None or text[max(match.start() - 1, 0) : match.start()] in ("第", "数", "几", *DIGITS):
        return
    start, core = match.start(), match.start("number")
    if match["size"]:
        if is_size(text, start, match.end()):
            start = core if match["about"] in ("上", "过") else start
            yield _amount(text, start, core, match.end(), value, "元")
    elif _is_number(match, number, value) and is_counted(text, start, match.end(), match["unit"]):
        if match["unit"] in MONEY and names_size_class(text, start, match.end(), bool(match["about"])):
            return
        value += Decimal("0.5") if match["half"] else 0
        yield _amount(text, start, core, match.end(), value, match["unit"])


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


def _fraction(text: str, match: re.Match[str]) -> Iterator[Amount]:
    """Yield 三分之二 and 1/4 as shares of a hundred."""
    if match["numerator"] and not _SHARED_OUT.search(text[max(match.start() - 12, 0) : match.start()]):
        return
    if match["below"]:
        below, upper = read_hanzi(match["below"]), match["above"]
        above = read_digits(upper) if upper[0].isdigit() else read_hanzi(upper)
    else:
        below, above = Decimal(match["denominator"]), Decimal(match["numerator"])
    if below and above and above <= below:
        core = match.end("about")
        yield _amount(text, match.start(), core, match.end(), round(above / below * 100, 2), "%")


def _amount(
    text: str, start: int, core: int, unit_end: int, value: Decimal, unit: str, high: Decimal | None = None
) -> Amount:
    start += len(text[start:core]) - len(text[start:core].lstrip())
    after = _AFTER.match(text, unit_end)
    if unit == "成":
        unit, value, high = "%", value * 10, high and high * 10
    unit = _SAME_UNIT.get(unit, unit)
    end = after.end() if after else unit_end
    return Amount(start, core, unit_end, end, exact(value), unit, None if high is None else exact(high))


def _in_points(text: str, amounts: list[Amount]) -> list[Amount]:
    """Read the numbers before 0.7个百分点 alike: in 0.2个、0.5个和0.7个百分点 all are points."""
    result: list[Amount] = []
    for amount, after in zip(reversed(amounts), [None, *reversed(amounts)], strict=False):
        points = result and result[0].unit == "百分点"
        if after and points and amount.unit == "个" and _JOINED.fullmatch(text, amount.end, after.start):
            result.insert(0, dataclasses.replace(amount, unit="百分点"))
        else:
            result.insert(0, amount)
    return result


_JOINED = re.compile(r"\s*[、和与及]\s*")


def _with_shared_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give the numbers of a list the unit of its last one: 分别达到120、80和60亿元."""
    result: list[Amount] = []
    for amount in amounts:
        chain: list[Amount] = []
        start = amount.core
        while (match := _IN_LIST.search(text, max(start - 24, 0), start)) and len(match["number"]) <= LONGEST:
            scale = match["scale"] or _scale_of(text[amount.core : amount.unit_end])
            value = read_digits(match["number"], scale)
            chain.insert(0, _amount(text, match.start(), match.start(), match.end(), value, amount.unit))
            start = match.start()
        if "分别" in text[max(start - 12, 0) : start]:
            result += [item for item in chain if not result or item.start >= result[-1].end]
        result.append(amount)
    return result


def _scale_of(written: str) -> str:
    match = re.match(rf"{_DIGITS}\s?{_FEW}({_SCALE})", written)
    return match[1] if match else ""
