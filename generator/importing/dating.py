"""The date of a story: stated, inferred from what the text says, or unknown; never invented."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_FULL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?!\d)\s*日?"
)
_DAY = re.compile(r"(?<![\d年])(\d{1,2})月(\d{1,2})日")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年)")
_AIMED = re.compile(r"(?:到|(?<!截)至|力争|预计|计划|规划|目标|前|将于|明年|—|-|－|～|~|、)\s*$")
_CLOSED = re.compile(r"年(?:底|末|全年|年底|度)")
_CURRENT = re.compile(r"年(?:\d{1,2}月至\d{1,2}月|\d{1,2}[-—至]\d{1,2}月|[一二三]季度|上半年)")


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
    paragraphs: Sequence[str], dateline: tuple[int, int] | None, page: PageDate | None, others: Sequence[str]
) -> Dated:
    """Date a story by its paragraphs, its dateline (month, day), its page and the other stories there."""
    if page:
        return Dated(page.date, "stated", f"{page.where}写明“{page.words}”。")
    opening = "".join(paragraphs[:2])[:260]
    found = _FULL.search(opening)
    if found and (day := _day(found[1], found[2], found[3])):
        return Dated(day, "stated", f"文中写明“{found[0].strip()}”。")
    month_day = dateline
    words = f"{dateline[0]}月{dateline[1]}日" if dateline else ""
    if month_day is None and (mentioned := _DAY.search(opening)):
        month_day, words = (int(mentioned[1]), int(mentioned[2])), mentioned[0]
    if month_day is None:
        return Dated(None, "unknown", "版面和文中都没有写明日期。")
    year, why = _infer_year((*paragraphs, *others))
    if year and (day := _day(year, *month_day)):
        where = "文中" if any(why in text for text in paragraphs) else "同版其他报道中"
        return Dated(day, "inferred", f"文中写明“{words}”，年份未写，由{where}的“{why}”推得。")
    return Dated(None, "unknown", f"文中写明“{words}”，年份没有写明，也无从推定。")


def _infer_year(texts: Sequence[str]) -> tuple[int | None, str]:
    """Return the year the texts were written in, and the words that show it.

    None where a later year is spoken of as past in words that do not show whether it was over.
    """
    current: list[tuple[int, str]] = []
    closed: list[tuple[int, str]] = []
    past = 0
    for text in texts:
        current += [
            (int(found[1]), found[0].strip())
            for found in _FULL.finditer(text)
            if not _AIMED.search(text[: found.start()])
        ]
        for found in _YEAR.finditer(text):
            rest = text[found.end() : found.end() + 10]
            if _AIMED.search(text[: found.start()][-3:]):
                continue
            past = max(past, int(found[1]))
            if _CURRENT.match(rest):
                current.append((int(found[1]), f"{found[1]}{_CURRENT.match(rest)[0]}"))  # type: ignore[index]
            elif _CLOSED.match(rest) and re.search(
                r"截至|已|完成|达", text[max(0, found.start() - 6) : found.end() + 24]
            ):
                closed.append((int(found[1]), f"{found[1]}{rest[:2]}"))
    newest = max(current, default=(0, ""))
    ended = max(closed, default=(0, ""))
    year, why = newest if newest[0] > ended[0] else (ended[0] + 1, ended[1])
    return (year, why) if why and past <= year else (None, "")


def _day(year: str | int, month: str | int, day: str | int) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
