"""The date of a story: stated, inferred from what the text says, or unknown; never invented."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.importing.telling.years import first_year, infer_year

_FULL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?!\d)\s*日?"
)
_BEFORE = re.compile(r"(?:自|从|早在)$")
_HISTORY = re.compile(r"\s*(?:以来|起|[^。；]{0,40}?(?:考察|视察|成立|诞生|挂牌以来|[时后]，))")
_DAY = re.compile(r"(?<![\d年])(\d{1,2})月(\d{1,2})日")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date or none, how certain it is, and why, in words for the reader."""

    date: dt.date | None
    certainty: str
    basis: str


@dataclass(frozen=True, slots=True)
class PageDate:
    """The day the page says it was printed, and the words it says it with."""

    date: dt.date
    words: str
    where: str = "版面"


def find_page_date(furniture: Iterable[str]) -> PageDate | None:
    """Return the date that the paper's own lines (header, footer) state."""
    for line in furniture:
        for found in _FULL.finditer(line):
            if day := _day(found[1], found[2], found[3]):
                return PageDate(day, found[0].strip())
    return None


def date_story(
    paragraphs: Sequence[str],
    dateline: tuple[int, int] | None,
    page: PageDate | None,
    others: Sequence[str],
    named: PageDate | None = None,
) -> Dated:
    """Date a story by its paragraphs, its dateline (month, day), its page and the other stories there.

    ``named`` is the day the page's file is named by: taken where the text says no other and knows of
    no later year.
    """
    if page:
        return Dated(page.date, "stated", f"{page.where}写明“{page.words}”。")
    opening = "".join(paragraphs[:2])[:260]
    if found := _stated(opening, first_year(paragraphs)):
        return Dated(found.date, "stated", f"文中写明“{found.words}”。")
    known = first_year((*paragraphs, *others))
    if named and named.date.year >= known:
        return Dated(named.date, "inferred", f"取自{named.where}里的“{named.words}”，版面上没有写明日期。")
    month_day = dateline
    words = f"{dateline[0]}月{dateline[1]}日" if dateline else ""
    if month_day is None and (mentioned := _DAY.search(opening)):
        month_day, words = (int(mentioned[1]), int(mentioned[2])), mentioned[0]
    if month_day is None:
        return Dated(None, "unknown", _undated(paragraphs))
    year, why = infer_year((*paragraphs, *others), month_day[0])
    if year and (day := _day(year, *month_day)):
        where = "文中" if any(why in text for text in paragraphs) else "同版其他报道中"
        return Dated(day, "inferred", f"文中写明“{words}”，年份未写，由{where}的“{why}”推得。")
    bound = f"只知不早于{known}年" if known else "也无从推定"
    return Dated(None, "unknown", f"文中写明“{words}”，年份没有写明，{bound}。")


def _undated(paragraphs: Sequence[str]) -> str:
    """Return what is known of the date of a story that opens with none."""
    for paragraph in paragraphs:
        if found := _FULL.search(paragraph) or _DAY.search(paragraph):
            return f"没有写明刊发日期；文中提到“{found[0].strip()}”，不能断定就是这一天前后。"
    return "版面和文中都没有写明日期。"


def _stated(opening: str, first: int) -> PageDate | None:
    """Return the full date a story opens with, unless it tells of it as history."""
    found = _FULL.search(opening)
    day = _day(found[1], found[2], found[3]) if found else None
    if not found or not day or day.year < first:
        return None
    if _BEFORE.search(opening[: found.start()]) or _HISTORY.match(opening, found.end()):
        return None
    return PageDate(day, found[0].strip())


def _day(year: str | int, month: str | int, day: str | int) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
