"""The year a text was written in: what it speaks of as past, as planned and as going on bounds it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年)")
_FULL = re.compile(r"(?<!\d)((?:19|20)\d\d)年\d{1,2}月\d{1,2}日")
_AIMED = re.compile(r"(?:到|(?<!截)至|力争|规划|目标|前|明年|—|-|－|～|~|、)\s*$")
_PLANNED = re.compile(r"(?:预计|计划|有望|力争|将于)(?:在|到|于)?\s*$")
_CLOSED = re.compile(r"年(?:底|末|全年|年底|度)")
_REACHED = re.compile(r"截至|已|完成|达")
_CURRENT = re.compile(r"年(?:\d{1,2}月至\d{1,2}月|\d{1,2}[-—至]\d{1,2}月|[一二三]季度|上半年)")
_EVENT = re.compile(
    r"(?<![\d—～~-])(?P<name>(?P<year>(?:19|20)\d\d)年?[^\d，。；！？、（）—～~-]{2,24}?"
    r"(?:典礼|大会|论坛|博览会|展览会|交易会|洽谈会|峰会|大赛|艺术节))"
    r"[^，。；！？]{0,40}?(?:举行|举办|召开|开幕|启幕|闭幕|落幕)"
)
_NOT_NOW = re.compile(r"去年|明年|上届|往届|此前|曾|将")

Bound = Literal["is", "after", "since", "until"]


@dataclass(frozen=True, slots=True)
class Clue:
    """What some words say of the year: it is ``year``, after it, not before it, or not after it."""

    bound: Bound
    year: int
    words: str


def infer_year(texts: Iterable[str], month: int = 0) -> tuple[int | None, str]:
    """Return the year the texts were written in, and the words that show it; None where none do.

    ``month`` is the month they were written in, 0 where it is not known. No year is returned that
    other words speak against: a later one spoken of as past, an earlier one as still to come.
    """
    clues = [clue for text in texts for clue in _clues(text, month)]
    named = max(((c.year, c.words) for c in clues if c.bound == "is"), default=(0, ""))
    ended = max(((c.year + 1, c.words) for c in clues if c.bound == "after"), default=(0, ""))
    year, why = max(named, ended, key=lambda found: found[0])
    last = min((c.year for c in clues if c.bound == "until"), default=year)
    return (year, why) if year and _first(clues) <= year <= last else (None, "")


def first_year(texts: Iterable[str]) -> int:
    """Return the first year the texts can be of, 0 where nothing bounds it: they know of that year."""
    return _first(clue for text in texts for clue in _clues(text, 0))


def _first(clues: Iterable[Clue]) -> int:
    firsts = (clue.year + (clue.bound == "after") for clue in clues if clue.bound != "until")
    return max(firsts, default=0)


def _clues(text: str, month: int) -> Iterable[Clue]:
    for found in _EVENT.finditer(text):
        before = text[max(0, found.start() - 12) : found.start()]
        if not _NOT_NOW.search(before) and not _NOT_NOW.search(found[0]):
            yield Clue("is", int(found["year"]), found["name"])
    for found in _FULL.finditer(text):
        if not _AIMED.search(text[: found.start()]):
            yield Clue("is", int(found[1]), found[0])
    for found in _YEAR.finditer(text):
        if clue := _year_clue(text, found, month):
            yield clue


def _year_clue(text: str, found: re.Match[str], month: int) -> Clue | None:
    year, before, rest = int(found[1]), text[: found.start()], text[found.end() : found.end() + 10]
    if _PLANNED.search(before[-5:]):
        early = rest.startswith("年上半年") and month > 6
        return Clue("until", year - early, f"{year}年")
    if _AIMED.search(before[-3:]):
        return None
    if current := _CURRENT.match(rest):
        return Clue("is", year, f"{year}{current[0]}")
    if _CLOSED.match(rest) and _REACHED.search(text[max(0, found.start() - 6) : found.end() + 24]):
        return Clue("after", year, f"{year}{rest[:2]}")
    return Clue("since", year, f"{year}年")
