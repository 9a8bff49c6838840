"""How a story opens and closes in its own words: datelines, reporters in brackets, turned pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.importing.bylines.grammar import Byline, parse_byline
from generator.importing.simplifying import simplified

_MEDIUM = (
    r"(?:本报|本刊|本网|本台|[㐀-鿿A-Za-z·]{2,10}?"
    r"(?:日报|晚报|时报|商报|晨报|都市报|报|新闻网|网|社|新闻|客户端|电视台|广播|融媒体中心|融媒))"
)
_LEAD = re.compile(
    rf"[【\[（(○●■□◎◆\s]*(?P<about>据)?\s*(?P<medium>{_MEDIUM})\s*"
    r"(?:"
    r"(?P<wire>讯|消息)"
    r"|(?P<place>[㐀-鿿·/]{1,9}?)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*(?:电|讯|专电)"
    r"|(?P<place2>[㐀-鿿]{2,6})(?:专电|电|讯)"
    r")[】\]）)]?\s*"
    r"(?:题[：:].{0,40}?)?"
)
_REPORTER = re.compile(r"\s*[（(](?P<by>[^（）()]{2,60})[）)]\s*")
_BARE = re.compile(
    r"(?P<by>(?:本报|本刊|[㐀-鿿]{2,8}[报社网])?(?:首席|见习|实习|全媒体|融媒体?)*记者[\s：:]?[^，。：]{2,30}?)"
    r"\s*(?:报道|采写|摄影报道)[：:\s]*(?=\S)"
)
_BRACKET_FIRST = re.compile(
    r"[（(](?P<by>(?:本报|[㐀-鿿]{2,8}[报社网])?(?:首席|见习|全媒体|融媒体?)*"
    r"(?:记者|通讯员)[^（）()]{2,50})[）)](?=.{6})"
)
_CONTINUED = re.compile(
    r"[（(▲◀【]*\s*(?:上接|紧接|接)\s*(?:本报)?\s*第?\s*(?P<page>[A-Z]?[0-9一二三四五六七八九十]{1,3})\s*版?"
    r"(?:[㐀-鿿《》“” ]{0,24})[）)】]?"
)
_TAIL = re.compile(r"[（(]\s*(?P<by>[^（）()]{2,60})\s*[）)]\s*$")
_DISTRICT = re.compile(r"[㐀-鿿]{2,4}讯\s*[（(](?P<by>[^（）()]{2,60})[）)]")


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before the first sentence; ``end`` is where that begins.

    ``month`` and ``day`` are the dateline's, ``continued`` the page it is continued from.
    """

    end: int
    medium: str = ""
    about: bool = False
    byline: Byline | None = None
    month: int = 0
    day: int = 0
    continued: str = ""


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands behind the last sentence: where it begins, its byline or origin."""

    start: int
    byline: Byline | None = None
    origin: str = ""


def parse_lead(text: str) -> Lead | None:
    """Read what stands before a story's first sentence; None where it opens like any paragraph."""
    plain = simplified(text[:160])
    if found := _CONTINUED.match(plain):
        bracketed = plain[0] in "（(▲◀【" or found["page"]
        if bracketed and re.match(r"[（(【▲◀]*\s*(?:上接|紧接|接.{0,4}版)", plain):
            return Lead(found.end(), continued=found["page"])
    if found := _LEAD.match(plain):
        end, byline = found.end(), None
        if by := _REPORTER.match(plain, end):
            byline = parse_byline(by["by"], bare=True, lenient=True)
            if byline:
                end = by.end()
        elif bare := re.match(
            r"\s*((?:首席|见习|全媒体|融媒体)*记者\s?[㐀-鿿、 ]{2,16}?)(?:报道)[：:，]?", plain[end:]
        ):
            byline = parse_byline(bare[1])
            if byline:
                end += bare.end()
        if found["wire"] == "消息" and not byline:
            return None
        if found["place2"] and not byline and plain[found.end() - 1] not in "电讯":
            return None
        return Lead(
            end,
            found["medium"],
            bool(found["about"]),
            byline,
            int(found["month"] or 0),
            int(found["day"] or 0),
        )
    for pattern in (_DISTRICT, _BRACKET_FIRST, _BARE):
        if found := pattern.match(plain):
            byline = parse_byline(found["by"], bare=pattern is _DISTRICT)
            if byline and (byline.writers or pattern is _DISTRICT):
                return Lead(found.end(), byline=byline)
    return None


def opens_story(text: str) -> bool:
    """Tell whether a line opens a story: a dateline, a reporter before the first sentence, 上接某版."""
    lead = parse_lead(text)
    if lead is not None:
        return True
    return bool(
        re.match(
            rf"[【（(]?(?:据)?{_MEDIUM}(?:讯|[㐀-鿿]{{2,5}}\d+月\d+日电)\s*(?:[（(]|记者|$)", simplified(text)
        )
    )


def parse_tail(text: str) -> Tail | None:
    """Read the bracket that closes a story: （记者 甲某某）, （甲某某）, （据某社）, （下转2版）."""
    plain = simplified(text)
    found = _TAIL.search(plain)
    if not found or found.start() == 0:
        return None
    inside = found["by"]
    if re.fullmatch(
        r"\s*(?:据|来源[:：]?|均据|综合|摘自|摘编自|转自|本报综合|综合自).{0,24}|(?:新华[社网]|中新[社网]|人民网).{0,8}",
        inside,
    ):
        return Tail(found.start(), origin=inside.strip())
    before = plain[: found.start()].rstrip()
    bare = before[-1:] in "。！？…”" and not re.search(r"[0-9A-Za-z]", inside)
    byline = parse_byline(inside, bare=bare)
    if byline and (byline.writers or byline.photographers or byline.anonymous):
        return Tail(found.start(), byline=byline)
    return None
