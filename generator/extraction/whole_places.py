"""Whom 全市, 我省 and 该区 mean: the portal's region, a district, or a place the register does not have."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator

from generator.extraction import words
from generator.extraction.reading import Reading

UNKNOWN = "未注明"
"""Whose something is where neither the text nor the register says it."""

_LEVELS = "自治区|省|市|区|县|州|盟|旗|镇|乡|村"
_WHOLE = re.compile(
    rf"(?P<which>(?<![安健完])全|我|本|该)(?P<level>{_LEVELS})(?![场域值块民长])"
    r"|(?<![城都超我全本该])(?P<inside>[省市])内"
)
_OUR = ("我", "本")
_SHORT = re.compile(r"(?<=..)(?:(?:[\u4e00-\u9fff]{1,4}?族)+|维吾尔)?自治[区州县]$|[省市区县州盟旗]$")
_OPENING = re.compile(
    r"(?:^|(?<=[。！？；]))(?P<place>[^，。、：\s各全两我本该此外多几一二三四五六七八九十]{1,3}[省市区县州盟旗镇乡村])"
    r"(?=召开|举行|举办|将|已|正|现|位于|地处|坐落)"
)
"""A place that a sentence begins with and tells of."""

_Named = tuple[int, int, str]
"""In which paragraph (from 0) and where a place is named, and which."""


def short_name(region: str) -> str:
    """Return a region's name without its administrative level."""
    return _SHORT.sub("", region) or region


class WholePlaces:
    """Reads the words by which an article means a whole place without its name.

    A place is meant only by its own level: where the region is a province, 全市 is one of its cities.
    It is the one named last before; the region also where none is named, or in another paragraph.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._texts = reading.article.paragraphs
        self._region = reading.region
        self._name = re.compile(re.escape(short_name(self._region)) if self._region else "(?!)")
        self._is_named = any(self._name.search(text) for text in (reading.article.title, *self._texts))
        self._named: dict[str, list[_Named]] = defaultdict(list)
        for level, named in self._places():
            bisect.insort(self._named[level], named)
        source = reading.article.source
        self._own = next(
            ((d.name, d.id) for d in reading.districts() if source.startswith(d.names)),
            (self._region, self._region) if self._name.match(source) else ("", ""),
        )
        self._found = [
            [(match, self._meant(match, number)) for match in _WHOLE.finditer(text)]
            for number, text in enumerate(self._texts)
        ]

    def names_region(self) -> bool:
        """Whether the article names the region, or means it by 我市 and the like."""
        return self._is_named or any(
            match["which"] in _OUR and self._region == subject != ""
            for found in self._found
            for match, subject in found
        )

    def within(self, number: int, begin: int, end: int) -> Iterator[tuple[int, str]]:
        """Yield where whole places are meant in a part of paragraph ``number`` (from 0), and which.

        That is an id, the region, a place as printed, or :data:`UNKNOWN`.
        """
        for match, subject in self._found[number]:
            if begin <= match.start() and match.end() <= end:
                yield match.start(), subject

    def _meant(self, match: re.Match[str], number: int) -> str:
        level = (match["level"] or match["inside"])[-1]
        named = self._named[level]
        before = bisect.bisect(named, (number, match.start()))
        of_region = match["which"] != "该" and self._region.endswith(level)
        if before and (named[before - 1][0] == number or not (of_region and self._is_named)):
            return named[before - 1][2]
        if match["which"] != "该" and self._own[0].endswith(level) and not (of_region and self._is_named):
            return self._own[1]
        return self._region if of_region else UNKNOWN

    def _places(self) -> Iterator[tuple[str, _Named]]:
        """Yield the places that the article names, each with the last character of its level."""
        for number, text in enumerate(self._texts):
            told = self._reading.mentions[number]
            for mention in told:
                entity = self._reading.entities[mention.entity]
                if entity.type == "district":
                    yield entity.name[-1], (number, mention.start, entity.id)
            if self._region:
                for match in self._name.finditer(text):
                    yield self._region[-1], (number, match.start(), self._region)
            for match in _OPENING.finditer(text):
                place, (first, last) = match["place"], match.span("place")
                known = any(mention.start < last and first < mention.end for mention in told)
                if not known and not self._name.match(place) and _is_proper(place):
                    yield place[-1], (number, first, place)


def _is_proper(place: str) -> bool:
    """Whether a place is called by a name and not by words, as 园区 and 城市 are."""
    *stem, level = words.words(place)
    return words.tag(place) == "ns" or (
        len(level) == 1
        and (all(len(part) == 1 for part in stem) or words.tag(stem[0]).startswith(words.NAME_TAGS))
    )
