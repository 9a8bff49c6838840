"""What an article has named so far: whom 该公司 and 区委 mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.extraction.organizations.article_places import ArticlePlaces
from generator.extraction.organizations.bodies import Named
from generator.extraction.organizations.places import Place, Places
from generator.mentions import MentionFinder
from generator.model import Article

_SHORTEST_PART = 3

_UNNAMED = re.compile(r"[一某另]家(?!人)[^，。；！？]{0,16}?(?:企业|公司|集团|厂)")
"""A company that the text does not call by its name: 公司 behind it may be that one."""

_SPEAKER = re.compile(r"[^\s，。：！？]{2,6}：.")
_SPEAKERS = 3
"""How many paragraphs begin with a speaker in a conversation that is printed as one."""


class Context:
    """The places and organizations of one article in the order they are named.

    ``finder`` finds the register's districts, among others; ``home`` is the place of the paper.
    """

    def __init__(self, places: Places, finder: MentionFinder, article: Article, home: Place | None) -> None:
        texts = (article.title, *article.paragraphs)
        self._places = ArticlePlaces(places, finder, article, home)
        self.year = article.date.year if article.date else 0
        self.is_dialogue = sum(bool(_SPEAKER.match(text)) for text in texts) >= _SPEAKERS
        self._paragraphs = article.paragraphs
        self._organizations: list[tuple[int, int, Named]] = []
        self._short: dict[str, Named] = {}

    def name_place(self, number: int, start: int, place: Place) -> None:
        """Note a place that a title named."""
        self._places.name(number, start, place)

    def place(self, level: str, number: int, start: int) -> Place | None:
        """Return the place meant by a level alone there; not sure where it can be another."""
        return self._places.meant(level, number, start)

    def zone(self, number: int, start: int) -> Place | None:
        """Return the zone that is meant before ``start`` by a body that only zones have."""
        return self._places.zone(number, start)

    def name_organization(self, number: int, start: int, named: Named, end: int = 0) -> None:
        """Note an organization that was named; a place within its name is not spoken of."""
        self._organizations.append((number, start, named))
        self._places.leave_out(number, start, end)

    def name_short(self, short: str, named: Named) -> None:
        """Note what the article calls an organization from there on."""
        self._short[short] = named

    def called_so(self, text: str, is_unit: Callable[[str], bool]) -> Named | None:
        """Return the organization the article calls so, with the unit of it that follows."""
        found = [short for short in self._short if text.startswith(short) and is_unit(text[len(short) :])]
        short = max(found, key=len, default="")
        return replace(self._short[short], unit=text[len(short) :], alias=short) if short else None

    def called(self, short: str, number: int, start: int) -> Named | None:
        """Return the one company or institute named before of whose name a shorter one is a part."""
        if len(short) < _SHORTEST_PART:
            return None
        found = {
            named.name: named
            for n, at, named in self._organizations
            if (n, at) < (number, start)
            and short in named.name
            and named.category in ("company", "institute")
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def organization(self, category: str, number: int, start: int) -> Named | None:
        """Return the organization of a category that was named last before a place in the text.

        None where a company is spoken of between that the text does not name.
        """
        before = [
            (n, at, named)
            for n, at, named in self._organizations
            if (n, at) < (number, start) and named.category == category
        ]
        if not before:
            return None
        last, at, named = max(before, key=lambda item: item[:2])
        return None if category == "company" and self._is_another_told(last, at, number, start) else named

    def _is_another_told(self, last: int, at: int, number: int, start: int) -> bool:
        """Tell whether a company without a name is told of between two places in the text."""
        between = [
            text[at if n == last else 0 : start if n == number else None]
            for n, text in enumerate(self._paragraphs, 1)
            if last <= n <= number
        ]
        return any(_UNNAMED.search(text) for text in between)
