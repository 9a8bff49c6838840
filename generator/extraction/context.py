"""What an article has named so far: whom 该公司 and 区委 mean."""

from __future__ import annotations

from generator.extraction import words
from generator.extraction.bodies import Named
from generator.extraction.places import Place, Places
from generator.mentions import MentionFinder

_SHORTEST_PART = 3


class Context:
    """The places and organizations of one article in the order they are named.

    ``finder`` finds the register's districts, among others.
    """

    def __init__(self, places: Places, finder: MentionFinder, title: str) -> None:
        self._places = places
        self._finder = finder
        self._named: list[tuple[int, int, Place]] = []
        self._organizations: list[tuple[int, int, Named]] = []
        self._read(0, title)

    def paragraph(self, number: int, text: str) -> None:
        """Take in the places of a paragraph (from 1)."""
        self._read(number, text)

    def _read(self, number: int, text: str) -> None:
        for start, _, id_ in self._finder.find(text):
            if place := self._places.district(id_):
                self._named.append((number, start, place))
        at = 0
        for word in words.words(text):
            level = self._places.level(word)
            if len(word) > len(level) > 0 and words.tag(word) == "ns":
                self._named.append((number, at, self._places.named(word)))
            at += len(word)

    def name_place(self, number: int, start: int, place: Place) -> None:
        """Note a place that a title named."""
        self._named.append((number, start, place))

    def name_organization(self, number: int, start: int, named: Named) -> None:
        """Note an organization that was named."""
        self._organizations.append((number, start, named))

    def place(self, level: str, number: int, start: int) -> Place | None:
        """Return the place meant by a level alone at a place in the text.

        It is the last of that level in the paragraph before it, else the region, else the last in
        the article; not sure where the article names several.
        """
        before = [p for n, at, p in self._named if (n, at) < (number, start) and _is_level(p, level)]
        here = [p for n, at, p in self._named if n == number and at < start and _is_level(p, level)]
        region = self._places.region
        if region and _is_level(region, level):
            others = {p.name for p in here} - {region.name}
            if others and region.name not in {p.name for p in here}:
                return _unsure(here[-1])
            return region
        several = len({p.name for p in before}) > 1
        if here:
            return here[-1] if len({p.name for p in here}) == 1 else _unsure(here[-1])
        if before:
            return _unsure(before[-1]) if several else before[-1]
        return None

    def nearest(self, number: int, start: int) -> Place | None:
        """Return the last place that the paragraph names before ``start``, for a body without one."""
        here = [p for n, at, p in self._named if n == number and at < start and p.level]
        if not here:
            return None
        return here[-1] if len({p.name for p in here}) == 1 else _unsure(here[-1])

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
        """Return the organization of a category that was named last before a place in the text."""
        before = [
            (n, at, named)
            for n, at, named in self._organizations
            if (n, at) < (number, start) and named.category == category
        ]
        return max(before, key=lambda item: item[:2])[2] if before else None


def _unsure(place: Place) -> Place:
    return Place(place.name, place.level, place.district, sure=False)


def _is_level(place: Place, level: str) -> bool:
    """Whether a place is of a level; an autonomous county is called 县 as well."""
    return place.level == level or (level in "县州" and place.level == f"自治{level}")
