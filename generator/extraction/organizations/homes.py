"""Tell where an article speaks from: what 我区 and a bare 区委 mean in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction import words
from generator.extraction.organizations.places import Place, Places
from generator.model import Article, Content

_DATELINE = re.compile(r"^[（(【\s]*([^\s，。：（）()【】]{2,12}?)(?:记者)?讯")
_SOURCE = re.compile(r"来源[：:]\s*([^\s，。：（）()]{2,16})")
_RANKS = {"省": 0, "自治区": 0, "市": 1, "州": 1, "自治州": 1, "盟": 1, "地区": 1}
_LOCAL, _VILLAGE = 2, 3
_VILLAGES = ("镇", "乡", "街道", "村")
_LONGEST = 4
_LEVELS = ("市", "区", "县", "州", "盟", "旗")
_BARE = re.compile(r"(?:^|[，。；、：“日])(?:副|常务副)?市(?:委|长|政府|人大|政协|领导)|我市", re.MULTILINE)
"""What an article says of its own place, in a city: 市委, 我市."""


class HomeReader:
    """Reads the place of the paper that printed an article."""

    def __init__(self, content: Content, places: Places) -> None:
        self._places = places
        self._has_districts = bool(content.districts)
        self._media = {
            name: body.district
            for body in content.organizations
            for name in body.names
            if body.category == "media" and body.district
        }

    def home(self, article: Article) -> Place | None:
        """Return the place of the paper, told by the register or by its name; None where neither tells."""
        text = "\n".join((article.title, *article.paragraphs))
        for name in self._papers(article):
            if name in self._media and (place := self._places.district(self._media[name])):
                return place
            if place := self._named(name, text):
                return place
        return None

    def _papers(self, article: Article) -> Iterator[str]:
        yield article.source
        if article.paragraphs:
            if dateline := _DATELINE.match(article.paragraphs[0]):
                yield dateline[1]
            if source := _SOURCE.search(article.paragraphs[-1]):
                yield source[1]

    def _named(self, paper: str, text: str) -> Place | None:
        """Return the place a paper's name begins with, with the level the article writes it with."""
        if place := self._places.beginning(paper):
            return place
        for length in range(min(_LONGEST, len(paper) - 1), 1, -1):
            for level in _LEVELS:
                name = paper[:length]
                full = name if name.endswith(level) and length > 2 else name + level
                if full in text:
                    return self._places.named(full)
        return self._of_dictionary(paper, text)

    def _of_dictionary(self, paper: str, text: str) -> Place | None:
        """Return the city of a paper that the text calls without its level: 某某日报, 某某, 市委.

        The dictionary must know the city; only outside the portal's region does it tell one.
        """
        for length in range(min(_LONGEST, len(paper) - 1), 1, -1):
            name = paper[:length]
            city = words.tag(name) == "ns" and words.tag(name + "市") == "ns"
            if city and not self._has_districts and name in text and _BARE.search(text):
                return self._places.named(name + "市")
        return None


def rank(level: str) -> int:
    """Return how far down a level is: provinces, cities, districts and zones, villages."""
    return _VILLAGE if level in _VILLAGES else _RANKS.get(level, _LOCAL)
