"""Which place a level alone means in an article: whose 区委 and 市长 it speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.extraction.organizations.homes import rank
from generator.extraction.organizations.place_mentions import INSIDE, Manner, PlaceMention, place_mentions
from generator.extraction.organizations.places import Place, Places
from generator.mentions import MentionFinder
from generator.model import Article

_DOMINANT = 3
"""How many times as often a place is spoken of from inside as all others, to be the article's own."""

_SENTENCE = re.compile(r"[。！？]")
_HOSTS = re.compile(r"[^。！？]*?(?:陪同|接待|迎接|作陪|会见|汇报|介绍)")
_GOES = re.compile(r"[^。！？，]*?(?:带队|率队|率领|随行|随团|同行|参加考察|参加学习|参加调研)")


class ArticlePlaces:
    """The places of one article in the order they are named.

    ``finder`` finds the register's districts, among others; ``home`` is the place of the paper.
    """

    def __init__(self, places: Places, finder: MentionFinder, article: Article, home: Place | None) -> None:
        self._home = home
        self._region = places.region
        self._zones = places.zones
        self._texts = (article.title, *article.paragraphs)
        self._named = [
            mention
            for number, text in enumerate(self._texts)
            for mention in place_mentions(text, number, places, finder)
        ]
        self._names_region = any(name in text for name in places.region_names for text in self._texts)

    def name(self, number: int, start: int, place: Place) -> None:
        """Note a place that a title named."""
        self._named.append(PlaceMention(number, start, start, place, Manner.TITLED))

    def leave_out(self, number: int, start: int, end: int) -> None:
        """Forget the places within an organization's name, which are not spoken of."""
        self._named = [m for m in self._named if m.number != number or not start <= m.start < end]

    def meant(self, level: str, number: int, start: int) -> Place | None:
        """Return the place meant by a level alone at a place in the text; not sure where it can be another.

        It is the paper's own where that is known, the region for the region's level, or else the one
        the article speaks of; a place that somebody visits is meant by what its hosts are called.
        """
        mentions = [
            m
            for m in self._named
            if _is_level(m.place, level) and m.manner is not Manner.ORIGIN and m.place.sure
        ]
        here = [m for m in mentions if m.number == number and m.start < start]
        begin = self._sentence(number, start)
        sentence = [m for m in here if m.start >= begin]
        visited = next((m for m in reversed(sentence) if m.manner is Manner.VISITED), None)
        home = self._own(level, mentions)
        hosts = _HOSTS.match(self._texts[number], start)
        before = [m for m in self._named if m.number == number and m.start < start]
        if home and hosts and any(m.manner is Manner.VISITED and _is_in(m, home) for m in before):
            return home
        if visited and hosts:
            doubtful = home is not None and home.name != visited.place.name
            if self._region and _is_level(self._region, level) and home == self._region:
                doubtful = not any(m.manner is Manner.TITLED for m in sentence if m.start < visited.start)
            return _unsure(visited.place) if doubtful or self._guests(level, number) else visited.place
        if home:
            others = [
                m
                for m in here
                if m.place.name != home.name and m.manner in INSIDE and (m.start >= begin or m.start == m.end)
            ]
            gone = visited and visited.place.name != home.name
            if others or (gone and not _GOES.match(self._texts[number], start)):
                named = home.name in {m.place.name for m in here}
                at_home = self._is_region(home) and named and not gone
                return home if at_home else _unsure(home)
            return home
        if self._home and rank(level) == rank(self._home.level) and not _is_level(self._home, level):
            return _unsure(here[-1].place) if here else None
        found = self._spoken_of(level, mentions, here, sentence, number, start)
        return _unsure(found) if found and self._is_venue(found) else found

    def _is_venue(self, place: Place) -> bool:
        """Whether an article speaks for a smaller place: 甲区的推介会在乙市举行."""
        titled = any(m.place.name == place.name and m.manner is Manner.TITLED for m in self._named)
        own = None if titled else self._dominant(self._named)
        return own is not None and rank(own.level) > rank(place.level)

    def _own(self, level: str, mentions: list[PlaceMention]) -> Place | None:
        """Return the place of the paper, or the region, where it is of the level.

        An article that never names the region, but another place of its level, may be another's.
        """
        if self._home and _is_level(self._home, level):
            return self._home
        if self._region and _is_level(self._region, level):
            foreign = self._home and rank(self._home.level) <= rank(level)
            others = not (self._names_region or self._home) and any(self._is_repeated(m) for m in mentions)
            return None if foreign or others else self._region
        return None

    def _is_repeated(self, mention: PlaceMention) -> bool:
        """Whether the article speaks from inside a place and names it again."""
        short = mention.place.name.removesuffix(mention.place.level)
        if self._region and short.startswith(self._region.name):
            short = short.removeprefix(self._region.name) or short
        return mention.manner in INSIDE and sum(text.count(short) for text in self._texts) > 1

    def _is_region(self, place: Place) -> bool:
        return self._region is not None and place.name == self._region.name

    def _spoken_of(
        self,
        level: str,
        mentions: list[PlaceMention],
        here: list[PlaceMention],
        sentence: list[PlaceMention],
        number: int,
        start: int,
    ) -> Place | None:
        """Return the place that an article of an unknown paper speaks of from inside."""
        own = self._dominant(mentions)
        names = {m.place.name for m in here}
        if len(names) == 1:
            last = here[-1].place
            inside = any(m.manner in INSIDE for m in here)
            strange = not inside and (self._guests(level, number) or (own and own.name != last.name))
            return _unsure(last) if strange else last
        if names:
            told = {m.place.name for m in sentence}
            alone = len(told) == 1 and sentence[0].manner is Manner.ACTING
            return sentence[0].place if alone else _unsure(here[-1].place)
        guests = any(self._guests(level, n) for n in range(number + 1))
        if own and not guests:
            return own
        before = [m for m in mentions if (m.number, m.start) < (number, start)]
        if not before:
            return None
        several = guests or len({m.place.name for m in before}) > 1
        return _unsure(before[-1].place) if several else before[-1].place

    def _dominant(self, mentions: Sequence[PlaceMention]) -> Place | None:
        """Return the place that the article speaks of from inside far more than of any other."""
        inside = {m.place.name: m.place for m in mentions if m.manner in INSIDE}
        counted = Counter(m.place.name for m in mentions if m.manner in INSIDE).most_common(2)
        acting = [m for m in mentions if m.manner in INSIDE]
        once = len(acting) == 1 and acting[0].manner is Manner.ACTING and not self._is_repeated(acting[0])
        if not counted or once or (len(counted) > 1 and counted[0][1] < _DOMINANT * counted[1][1]):
            return None
        return inside[counted[0][0]]

    def _guests(self, level: str, number: int) -> bool:
        """Whether bare titles of a level go to a place of it: 区委书记甲某某到乙区考察."""
        bare = re.compile(rf"(?:^|[，。；、\s日午晨前天]){level}(?:委|长|政府|人大|政协|领导)")
        return any(
            m.number == number
            and m.manner is Manner.VISITED
            and _is_level(m.place, level)
            and bare.search(self._texts[number], self._sentence(number, m.start), m.start)
            for m in self._named
        )

    def _sentence(self, number: int, start: int) -> int:
        """Return where the sentence around a place in the text begins."""
        ends = [match.end() for match in _SENTENCE.finditer(self._texts[number], 0, start)]
        return ends[-1] if ends else 0

    def zone(self, number: int, start: int) -> Place | None:
        """Return the zone that the paragraph names before ``start``, for a body that only zones have.

        Without one it is the paper's own.
        """
        here = [m.place for m in self._named if m.number == number and m.start < start]
        here = [place for place in here if place.level in self._zones]
        home = self._home if self._home and self._home.level in self._zones else None
        names = {place.name for place in (*here, *([home] if home else []))}
        found = here[-1] if here else home
        return _unsure(found) if found and len(names) > 1 else found


def _unsure(place: Place) -> Place:
    return Place(place.name, place.level, place.district, sure=False)


def _is_level(place: Place, level: str) -> bool:
    """Whether a place is of a level; an autonomous county is called 县 as well."""
    return place.level == level or (level in "县州" and place.level == f"自治{level}")


def _is_in(mention: PlaceMention, place: Place) -> bool:
    """Whether a mention is of a place or of one that the text says to lie in it."""
    return mention.place.name == place.name or place.name in mention.within
