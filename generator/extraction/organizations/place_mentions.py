"""Find the places a paragraph names and in which manner: acting, visited, come from, or in a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.extraction import words
from generator.extraction.organizations.places import Place, Places
from generator.mentions import MentionFinder

_VISITED = re.compile(r"(?:赴|到|来到|来|前往|走进|走访|抵达|深入|莅临|奔赴|考察|调研|访问|视察)了?$")
_FROM = re.compile(r"(?:来自|从|原籍|籍贯)$")
_BESIDE = re.compile(
    r"(?:在|位于|于|落户|与|和|同|跟|会见|接待|邀请|向|对|支持|帮扶|对接|对口|参观|学习|借鉴|毗邻|途经|联合)了?$"
)
_GROUP = re.compile(
    r"[^，。；：！？]{0,8}?(?:代表团|考察团|考察组|考察队|调研组|调研团|学习团|访问团|客商|客人|来宾|籍|一行|企业家)"
)
_OFFICE = re.compile(r".?(?:委|政府|人大|政协|纪委|监委|长|书记|常委|副书记|副.长)")

_PROPER = r"[^，。、\s各全两我本该此外多几一二三四五六七八九十]"
_OPENING = re.compile(rf"{_PROPER}{{1,3}}[市区县州旗](?=召开|举行|举办|成立|委|政府|人大|政协)")
"""A headline that begins with the place that acts, known to the dictionary or not."""

_SUBJECT = re.compile(rf"(?:^|(?<=[。！？])){_PROPER}{{2,3}}[乡镇](?=是|位于|地处|坐落)")
"""A small place that a sentence says something of; few of them are in the dictionary."""

_OFFICE_OF = re.compile(r"[市区县州](?:委(?!托)|政府|人大|政协|纪委|(?:副|常务副|代)?[市区县州]长)")


class Manner(Enum):
    """How a place is spoken of: who acts there, who goes there, who comes from there."""

    TITLED = "titled"
    ACTING = "acting"
    VISITED = "visited"
    BESIDE = "beside"
    ORIGIN = "origin"


INSIDE = (Manner.TITLED, Manner.ACTING)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named at characters ``start`` to ``end`` of a paragraph (0 is the headline)."""

    number: int
    start: int
    end: int
    place: Place
    manner: Manner
    within: str = ""
    """The wider places written before it: 四川省 in 四川省某市."""


def place_mentions(
    text: str, number: int, places: Places, districts: MentionFinder
) -> Iterator[PlaceMention]:
    """Yield the places of a paragraph; one that only says where another one lies is left out."""
    found: dict[int, tuple[int, Place]] = {}
    at = 0
    for word in words.words(text):
        end = at + len(word)
        named = words.tag(word) == "ns" or _is_office_of(word, text[end:])
        if named and (written := places.written(word, text[end:])):
            found[at] = (at + len(written), places.named(written))
        at = end
    if number == 0 and (opening := _OPENING.match(text)) and places.written(opening[0], ""):
        found.setdefault(0, (opening.end(), places.named(opening[0])))
    for subject in _SUBJECT.finditer(text):
        if _is_proper(subject[0]) and (subject[0], "") in places.leading(subject[0]):
            found.setdefault(subject.start(), (subject.end(), places.named(subject[0])))
    for start, end, id_ in districts.find(text):
        if place := places.district(id_):
            found[start] = (max(end, found.get(start, (0,))[0]), place)
    starts = {end: start for start, (end, _) in found.items()}
    for start, (end, place) in sorted(found.items()):
        if end in found:
            continue  # 四川省泸州市: the wider one is only where the other lies
        first = start
        while first in starts:
            first = starts[first]
        yield PlaceMention(number, start, end, place, manner(text, first, end), text[first:start])


def _is_proper(name: str) -> bool:
    """Whether a small place is called by a name and not by words, as 中心镇 and 古镇 are."""
    *stem, level = words.words(name)
    named = len(stem) == 1 and words.tag(stem[0]).startswith(words.NAME_TAGS)
    return len(level) == 1 and (named or all(len(part) == 1 for part in stem))


def _is_office_of(word: str, rest: str) -> bool:
    """Whether a name the dictionary has as another kind is a place's: 某某|区区长, 某某|县委."""
    name = len(word) == 2 and words.tag(word).startswith(("nr", "nz"))
    return name and _OFFICE_OF.match(rest) is not None


def manner(text: str, start: int, end: int) -> Manner:
    """Return how the place at characters ``start`` to ``end`` is spoken of."""
    before = text[max(0, start - 4) : start]
    if _FROM.search(before) or text.startswith("属", end):
        return Manner.ORIGIN  # 某市属企业 need not be there
    if _GROUP.match(text, end) and not _VISITED.search(before):
        return Manner.ORIGIN
    if _OFFICE.match(text, end):
        return Manner.TITLED
    if _VISITED.search(before):
        return Manner.VISITED
    return Manner.BESIDE if _BESIDE.search(before) else Manner.ACTING
