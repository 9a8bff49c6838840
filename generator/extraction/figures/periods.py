"""Find the times a sentence speaks of: 2023年底, 今年1—4月, “十四五”末, 近3年."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from generator.five_year_plans import last_year
from generator.quantities import read_hanzi

Tense = Literal["past", "future", ""]


@dataclass(frozen=True, slots=True)
class Period:
    """A time at ``text[start:end]`` of a sentence.

    ``label`` is the time as printed, 今年 and 去年 turned into years where the article has a date.
    ``tense`` says whether it lies before or after that date, where that is certain.
    """

    start: int
    end: int
    label: str
    tense: Tense


_YEAR = r"(?:19|20)\d{2}"
_COUNT = r"(?:\d{1,2}|[一二三四五六七八九十两几]+)"
_PART = (
    r"(?:[前头]?(?:[一二三四1-4]|\d{1,2})个?季度|[前头](?:\d{1,2}|[一二三四五六七八九十两]+)个?月|[上下]半年"
    r"|(?:\d{1,2}月份?)?(?:[—–－\-~～至到]\s?\d{1,2}月份?)(?:底|末)?|\d{1,2}[—–－\-~～至到]\d{1,2}月份?"
    r"|\d{1,2}月(?:\d{1,2}日|份|底|末|初)?(?:[—–－\-~～至到]\d{1,2}月(?:\d{1,2}日|份|底|末)?)?|年?底|末|年末|初|全年)"
)
_MONTHS = re.compile(r"\d{1,2}(?:月份?)?[—–－\-~～至到]\s?\d{1,2}月份?")
_BY = r"(?:截至|截止到|截止|(?<![加高长升复短降少展达扩])[到至]|从|自)?"
_ERA = r"[“\"「]?十[一二三四五六七八九]五[”\"」]?"

_PERIOD = re.compile(
    rf"(?P<by>{_BY})\s?(?:"
    rf"(?P<from>{_YEAR})年?(?:底|末)?[—–－\-~～至到](?P<to>{_YEAR})年?(?:底|末|间|期间)?"
    rf"|(?P<year>{_YEAR})年(?P<part>{_PART})?(?P<since>以来|起|后|之后)?"
    rf"|(?P<relative>今年|去年|明年|(?<![产成用工运车营])后年|前年|(?<!以)上年|本年度|本年|当年|上一?年度|年内)(?P<part2>{_PART})?(?P<since2>以来)?"
    rf"|(?P<era>{_ERA})(?P<when>规划末|规划期末|规划期间|期末|末|期间|时期|以来|初)?"
    rf"|(?P<span>未来|今后|近|过去|最近|过去的|此后)(?P<years>{_COUNT})(?:个)?(?:年|月)(?:来|间|内|时间)?"
    rf"|(?<![\d第])(?P<years2>{_COUNT})年(?P<after>以?内|[之以]?后|来|间|以来)"
    rf"|(?P<bare>(?<![\d月]){_PART})(?P<since3>以来)?"
    r")"
)
_FOUNDED = re.compile(r"(?:创立|成立|创办|创建|诞生|始建|建|生)于$")
_SINCE_YEAR = re.compile(rf"(?:从|自|由){_YEAR}年[^。；]*$")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}


def find_periods(sentence: str, date: dt.date | None) -> list[Period]:
    """Return the times the sentence names, in order; those inside a 《title》 are no times of it."""
    titles = [match.span() for match in re.finditer(r"《[^《》]*》", sentence)]
    return [
        Period(match.start(), match.end(), _label(match, date), _tense_in(sentence, match, date))
        for match in _PERIOD.finditer(sentence)
        if not any(start <= match.start() < end for start, end in titles) and _is_time(match, sentence)
    ]


def _is_time(match: re.Match[str], sentence: str) -> bool:
    if bare := match["bare"]:
        if bare in ("底", "初", "末"):
            return False
        if bare == "年底" and match.start("bare") and sentence[match.start("bare") - 1].isdigit():
            return False
        return not re.match(r"\d{1,2}日?刊", sentence[match.end() :])
    return not _FOUNDED.search(sentence[: match.start()])


def _label(match: re.Match[str], date: dt.date | None) -> str:
    text = match[0].replace(" ", "")
    if date is None:
        return text
    if (
        match["bare"]
        and match["bare"][-1] in "度月年"
        and _tense(match, date) == "past"
        and not match["since3"]
    ):
        return f"{match['by']}{date.year}年{match['bare']}"
    if not match["relative"]:
        return text
    shift = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
    relative = match["relative"]
    if relative not in shift:
        return text
    rest = text.removeprefix(match["by"]).strip().removeprefix(relative)
    return f"{match['by']}{date.year + shift[relative]}年{rest}"


def _tense_in(sentence: str, match: re.Match[str], date: dt.date | None) -> Tense:
    """Return the tense of a time; 从2019年…至2022年 without a date is a comparison of two."""
    compared = match["by"] in ("到", "至") and _SINCE_YEAR.search(sentence[: match.start()])
    return "" if compared and date is None else _tense(match, date)


def _tense(match: re.Match[str], date: dt.date | None) -> Tense:
    if "以来" in match[0] or match["by"] in ("截至", "截止", "截止到"):
        return "past"
    if match["to"]:
        return _against(int(match["to"]), 12, date) if date else ""
    if match["span"]:
        return {"未来": "future", "今后": "future", "此后": ""}.get(match["span"], "past")  # type: ignore[return-value]
    if match["years2"]:
        return {"来": "past", "间": ""}.get(match["after"], "future")  # type: ignore[return-value]
    return _by_the_calendar(match, date)


def _by_the_calendar(match: re.Match[str], date: dt.date | None) -> Tense:
    if match["year"]:
        return _of_year(int(match["year"]), match["part"], match["by"], date)
    if match["relative"]:
        return _of_relative(match, date)
    return _of_era(match, date) if match["era"] else _of_part(match["bare"], match["by"], date)


def _of_year(year: int, part: str | None, by: str, date: dt.date | None) -> Tense:
    if part and _MONTHS.fullmatch(part):
        return "past"  # what months brought is counted when they are over; nobody plans them
    if date is None:
        return "future" if by in ("到", "至") else ""
    if year == date.year and date.month > _last_month(part) - _months(part) and by not in ("到", "至"):
        return ""  # it has begun: what it brings is counted and planned
    return _against(year, _last_month(part), date, _last_day(part))


def _of_relative(match: re.Match[str], date: dt.date | None) -> Tense:
    relative, part = match["relative"], match["part2"]
    if relative in ("去年", "前年", "上年", "上年度", "上一年度"):
        return "past"
    if relative in ("明年", "后年"):
        return "future"
    if relative == "年内":
        return "future"
    return _of_part(part, match["by"], date) if part else ""


def _of_part(part: str, by: str, date: dt.date | None) -> Tense:
    if part == "全年":
        return ""
    if part in ("年底", "底", "末", "年末"):
        return (
            ""
            if date is None and by not in ("到", "至")
            else _against(date.year, 12, date)
            if date
            else "future"
        )
    if date is None:
        return "past" if part.startswith(("前", "头")) or "季度" in part or part == "上半年" else ""
    if part == "下半年":
        return "future" if date.month <= 6 else ""
    return "past" if _last_month(part) <= date.month else ""


def _of_era(match: re.Match[str], date: dt.date | None) -> Tense:
    last = last_year(match["era"])
    if last is None:
        return ""
    if match["when"] and "末" in match["when"]:
        return "future" if date is None else _against(last, 12, date)
    if date and last < date.year:
        return "past"
    return "future" if date and last - 4 > date.year else ""


def _against(year: int, month: int, date: dt.date | None, day: int | None = None) -> Tense:
    if date is None:
        return "future"
    days = calendar.monthrange(year, month)[1]
    last_day = dt.date(year, month, min(day or days, days))
    return "future" if last_day > date else "past"


def _last_day(part: str | None) -> int | None:
    """Return the day a part of a year ends on where it names one: 25 of 9月25日."""
    match = re.search(r"(\d{1,2})日$", part or "")
    return int(match[1]) or None if match else None


def _months(part: str | None) -> int:
    """Return how many months a part of a year has that can be spoken of while it lasts."""
    if not part:
        return 12
    return 3 if "季度" in part else 6 if part.endswith("半年") else 0


def _last_month(part: str | None) -> int:
    """Return the last month of a part of a year, 12 where it is not known."""
    if not part:
        return 12
    if "季度" in part:
        sign = next((s for s in reversed(part) if s in "一二三四1234"), "四")
        return 3 * (_QUARTERS.get(sign) or int(sign))
    if part == "上半年":
        return 6
    if match := re.match(r"[前头](\d+|[一二三四五六七八九十两]+)个?月", part):
        months = int(match[1]) if match[1].isdigit() else int(read_hanzi(match[1]) or 12)
        return min(max(months, 1), 12)
    months_named = [int(month) for month in re.findall(r"(\d{1,2})(?=月)", part)]
    return min(max(months_named[-1], 1), 12) if months_named else 1 if part == "初" else 12
