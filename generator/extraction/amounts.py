"""Find written amounts in running text: 超1.2万个, 36%以上, 三百多名, 近五成, 万亿级.

An amount is a number with what it counts. Years, dates, ordinals, names of models and numbered
frameworks are none; whether an amount is worth a line of its own is for :mod:`figures` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.extraction.units import DURATIONS, MONEY, TENTHS, UNIT
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


_LONGEST = 20
"""Digits of the longest number that is read."""

_ABOUT = r"(?:超过|超出|超|逾|近|大约|约|将近|接近|不足|不到|不低于|不少于|不超过|不高于|至少|突破|高达|多达)?"
_ABOUT_HANZI = _ABOUT[:-2] + "|上|过)?"
_FEW = r"[余多来]?"
_AFTER_UNIT = re.compile(r"(?:以上|以下|以内|左右|上下|之多)?")
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE = r"(?:万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千|百)?"
_TO = r"[—–－\-~～至到]+"

_ARABIC = re.compile(
    rf"(?P<about>{_ABOUT})\s?(?P<minus>(?<![\d%％—–－\-~～至到A-Za-z年月])[-－])?(?P<number>{_NUMBER})\s?{_FEW}"
    rf"(?P<scale>{_SCALE}){_FEW}"
    rf"(?:(?P<unit1>{UNIT}|成(?![立为功果就员熟品本长]))?{_TO}(?P<number2>{_NUMBER})\s?(?P<scale2>{_SCALE}){_FEW})?"
    rf"\s?(?:(?P<unit>{UNIT}|成(?![立为功果就员熟品本长]))|(?P<class>级)|(?P<none>))"
)
_HANZI_NUMBER = r"[零〇一二两三四五六七八九十百千万亿]+"
_HANZI = re.compile(
    rf"(?P<about>{_ABOUT_HANZI})(?P<number>{_HANZI_NUMBER}){_FEW}(?P<scale>[万亿]*)"
    rf"(?:(?P<unit>{UNIT}|成(?![立为功果就员熟品本长不]))(?P<half>半)?|(?P<class>级))"
)
_FRACTION = re.compile(
    rf"(?P<about>{_ABOUT})(?P<lower>{_HANZI_NUMBER})分之(?P<upper>{_HANZI_NUMBER}|{_NUMBER})"
    rf"|(?P<about2>{_ABOUT})(?<![\d/A-Za-z.])(?P<numerator>\d{{1,2}})/(?P<denominator>\d{{1,2}})(?![\d/年月])"
)
_SHARED = re.compile(rf"(?P<number>{_NUMBER})(?P<scale>{_SCALE})(?=\s?(?:、|和|与|及))")

_MONEY_WORDS = re.compile(
    r"(?:投资|产值|营收|收入|总额|生产总值|GDP|增加值|利润|税收|财政|贷款|存款|资金|销售额|交易额|成交额|市值|余额"
    r"|出口额|规模)[^，。；、]{0,6}$"
)
_CLASS_AFTER = re.compile(r"(?:以上)?(?:的)?(?:产值|台阶|营收|营业收入|收入|产业规模|经济规模|市场规模|规模|销售|大关)")
_CLASS_BEFORE = re.compile(r"(?:产值|规模|总额|营收|收入|总量|销售额)[^，。；、]{0,8}$")
_CLASS_NAME = re.compile(r"(?:的)?(?:[\u4e00-\u9fff]{0,10})(?:集群|产业链|企业|园区|龙头|基金|赛道|板块|平台|市场主体|县|区)")
_BEFORE_NO_AMOUNT = re.compile(r"[A-Za-z0-9.+＋第]$|[A-Za-z]\s$|[A-Za-z0-9][-－]$")
_RANK = re.compile(r"(?:前|第|列|居|排名|排)$")
_NAMED_BEFORE = re.compile(r"(?:这|上述|以上|该|此)$")
_RANKED = ("名", "位", "家", "个", "条", "所")
_BROUGHT_TO = re.compile(
    r"(?:缩短|压缩|压减|减少|延长|缩减|提速|降低|控制|增加|达|由|从|仅需|只需|仅用|不到|最快)(?:至|到|了|为|在|约)*$"
)
_STRUCTURE = re.compile(
    r"(?:方面|层面|维度|阶段|步骤|环节|关键词|关键字|字|时间节点|多?月|小时|工作日|交易日|一批|一(?!体化|级|流|线|站|类)"
    r"|角度|视角|原则|坚持|统筹|转变|聚焦|字诀)"
)
_VAGUE = "近超逾过上约"


def find_amounts(text: str) -> list[Amount]:
    """Return the amounts in ``text``, in order, none overlapping another."""
    found: list[Amount] = []
    for amount in sorted(_candidates(text), key=lambda a: (a.core, -a.end)):
        if not found or amount.start >= found[-1].end:
            found.append(amount)
        elif amount.core >= found[-1].end:  # the word in front went to the amount before
            found.append(_without_about(amount))
    return _with_shared_units(text, found)


def _without_about(amount: Amount) -> Amount:
    return Amount(
        amount.core, amount.core, amount.unit_end, amount.end, amount.value, amount.unit, amount.high
    )


def _candidates(text: str) -> Iterator[Amount]:
    for match in _ARABIC.finditer(text):
        yield from _arabic(text, match)
    for match in _HANZI.finditer(text):
        if amount := _hanzi(text, match):
            yield amount
    for match in _FRACTION.finditer(text):
        if amount := _fraction(text, match):
            yield amount


def _arabic(text: str, match: re.Match[str]) -> Iterator[Amount]:
    core = match.start("number")
    before = text[max(match.start() - 6, 0) : match.start("minus") if match["minus"] else core]
    number = match["number"]
    if len(number) > _LONGEST or (not match["about"] and _BEFORE_NO_AMOUNT.search(before.rstrip(" "))):
        return
    if match["about"] and _BEFORE_NO_AMOUNT.search(text[max(core - 1, 0) : core].strip()):
        return
    scale, unit, unit_end = match["scale"], match["unit"], match.end()
    if match["class"]:
        if not _is_class(text, match.start(), match.end(), number + scale):
            return
        unit = "元"
    elif unit is None:
        if match["number2"] or not _is_money(text, match.start(), unit_end, scale):
            return
        unit = "元"
    if not _is_counted(text, match.start(), unit_end, unit):
        return
    value = read_digits(number, scale)
    high: Decimal | None = None
    if second := match["number2"]:
        if len(second) > _LONGEST:
            return
        scale2 = match["scale2"]
        low_scale = scale or ("" if match["unit1"] else scale2)
        if re.search(r"[从由自]$", text[: match.start()]):  # from … to …: two amounts, not one range
            if match["unit1"]:
                split = match.end("unit1")
                yield _made(text, match.start(), core, split, read_digits(number, scale), match["unit1"], None)
                yield _made(
                    text, match.start("number2"), match.start("number2"), unit_end,
                    read_digits(second, scale2), unit, None,
                )
            return
        value, high = read_digits(number, low_scale), read_digits(second, scale2)
        if high < value:
            return
    if match["minus"]:
        value = -value
    yield _made(text, match.start(), core, unit_end, value, unit, high)


def _hanzi(text: str, match: re.Match[str]) -> Amount | None:
    number, unit = match["number"] + match["scale"], match["unit"]
    value = read_hanzi(number)
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    if value is None or before == "第" or before in DIGITS or "数几".find(before) > 0 or before in ("数", "几"):
        return None
    core = match.start("number")
    few = text[match.end("number") : match.end("number") + 1] in ("余", "多")
    vague = few or bool(match["about"])
    says_digit = any(sign in DIGITS for sign in number)
    if match["class"]:
        if value < 10**8 or not _is_class(text, match.start(), match.end(), number):
            return None
        unit = "元"
        if match["about"] in ("上", "过"):
            return _made(text, core, core, match.end(), value, unit, None)
    elif unit == TENTHS or unit == "倍":
        if not (says_digit or (vague and value >= 10)) or (unit == TENTHS and value > 10):
            return None
        if match["half"]:
            value += Decimal("0.5")
    elif unit in ("个百分点", "百分点"):
        if not says_digit:
            return None
    elif match["half"]:
        return None
    elif not (value >= 10 and (says_digit or vague or (number[0] == "十" and len(number) > 1))):
        return None
    if match["about"] in ("上", "过") and (says_digit or number[0] == "十"):
        return None
    if not _is_counted(text, match.start(), match.end(), unit):
        return None
    if unit in DURATIONS:
        return None
    return _made(text, match.start(), core, match.end(), value, unit, None)


def _fraction(text: str, match: re.Match[str]) -> Amount | None:
    if match["lower"] is not None:
        below = read_hanzi(match["lower"])
        upper = match["upper"]
        above = read_digits(upper) if upper[0].isdigit() else read_hanzi(upper)
        start, core = match.start(), match.start("lower")
    else:
        below, above = Decimal(match["denominator"]), Decimal(match["numerator"])
        start, core = match.start(), match.start("numerator")
    if not below or not above or above > below:
        return None
    share = above / below * 100
    return _made(text, start, core, match.end(), round(share, 2) if share % 1 else share, "%", None)


def _made(
    text: str, start: int, core: int, unit_end: int, value: Decimal, unit: str, high: Decimal | None
) -> Amount:
    start += len(text[start:core]) - len(text[start:core].lstrip())
    after = _AFTER_UNIT.match(text, unit_end)
    end = after.end() if after else unit_end
    if unit == TENTHS:
        unit, value, high = "%", value * 10, high and high * 10
    unit = {"％": "%", "百分点": "个百分点"}.get(unit, unit)
    return Amount(start, core, unit_end, end, exact(value), unit, None if high is None else exact(high))


def _is_counted(text: str, start: int, end: int, unit: str) -> bool:
    """Whether the number counts something: no rank, no heading of a list, no span of time."""
    before, after = text[max(start - 8, 0) : start], text[end : end + 8]
    if unit in _RANKED and _RANK.search(before):
        return False
    if unit in ("个", "项", "条", "类", "种") and (_STRUCTURE.match(after) or _NAMED_BEFORE.search(before.rstrip())):
        return False
    if unit in DURATIONS:
        return bool(_BROUGHT_TO.search(before + text[start:end][: _about_length(text[start:end])]))
    if unit == "度":
        return after.startswith("电")
    if unit == "方":
        return text[start:end].rstrip("方")[-1:] in ("万", "亿")
    if unit == "G":
        return text[start] in _VAGUE + "达" or before.endswith("达")
    if unit == "起":
        return after[:1] in "，。；、案事交" and not before.endswith("月")
    return not (after.startswith("级") and unit not in MONEY)


def _is_money(text: str, start: int, end: int, scale: str) -> bool:
    """Whether a number with a scale and no unit is one of money: 总投资超100亿, 4万亿台阶."""
    if not scale.endswith(("万", "亿")):
        return False
    if re.match(r"人民币|台阶|大关", text[end:]):
        return True
    return bool(_MONEY_WORDS.search(text[:start])) and not re.match(r"[级\w]", text[end : end + 1])


def _about_length(text: str) -> int:
    match = re.match(_ABOUT, text)
    return match.end() if match else 0


def _is_class(text: str, start: int, end: int, number: str) -> bool:
    """Whether 万亿级 and the like say how much, and do not name a kind of cluster."""
    if "亿" not in number:
        return False
    if _CLASS_AFTER.match(text, end):
        return True
    return bool(_CLASS_BEFORE.search(text[:start])) and not _CLASS_NAME.match(text, end)


def _with_shared_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give the numbers of a list the unit of its last one: 分别达到120、80和60亿元."""
    if "分别" not in text:
        return amounts
    result: list[Amount] = []
    for amount in amounts:
        chain: list[Amount] = []
        start = amount.core
        while match := _before(text, start):
            scale = match["scale"] or _scale_of(text[amount.core : amount.unit_end])
            if len(match["number"]) > _LONGEST:
                break
            at, to = match.span()
            chain.append(_made(text, at, at, to, read_digits(match["number"], scale), amount.unit, None))
            start = at
        if chain and "分别" in text[max(start - 12, 0) : start]:
            result += [item for item in reversed(chain) if not result or item.start >= result[-1].end]
        result.append(amount)
    return result


_JUST_BEFORE = re.compile(rf"(?<![\d.A-Za-z])(?P<number>{_NUMBER})(?P<scale>{_SCALE})(?=\s?(?:、|和|与|及)\s?$)")


def _before(text: str, end: int) -> re.Match[str] | None:
    return _JUST_BEFORE.search(text, max(end - 24, 0), end)


def _scale_of(written: str) -> str:
    match = re.match(rf"{_NUMBER}\s?{_FEW}({_SCALE})", written)
    return match[1] if match else ""
