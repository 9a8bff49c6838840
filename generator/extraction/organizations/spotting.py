"""Find the organizations of a paragraph whose names end in a telling word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.organizations.bodies import LEGAL, Bodies, Named, Resolve
from generator.extraction.organizations.naming import OrganizationReader
from generator.extraction.organizations.places import Places
from generator.extraction.patterns import one_of

_WHOLE = ("集团",)


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """An organization named at characters ``start`` to ``end`` of a paragraph."""

    start: int
    end: int
    named: Named


class OrganizationFinder:
    """Finds companies, institutes and associations wherever they stand."""

    def __init__(self, titles: Titles, places: Places, bodies: Bodies, reader: OrganizationReader) -> None:
        self._titles = titles
        self._places = places
        self._bodies = bodies
        self._reader = reader
        spotted = [w for w, kind in titles.organization_suffixes.items() if kind in ("company", "institute")]
        spotted += [w for w, kind in titles.organization_suffixes.items() if kind == "association"]
        self._spotted = re.compile(one_of(w for w in spotted if len(w) > 1 or w == "厂"))

    def mentions(self, text: str, resolve: Resolve) -> Iterator[OrganizationMention]:
        """Yield the companies, institutes and associations of a paragraph that end in a telling word."""
        found: list[OrganizationMention] = []
        for match in self._spotted.finditer(text):
            if not words.ends_at(text, match.end()):  # 分会 in 设分会场
                continue
            start = self._reader.words.left(text, match.start())
            start += self._reader.words.after_prose(text[start : match.end()])
            name = text[start : match.end()]
            if second := self._second_place(name):
                start, name = start + second, name[second:]
            named = (
                self._reader.known(name)
                or self._bodies.read(name, resolve)
                or self._reader.by_suffix(name, resolve)
            )
            if named is None or named.unit or (not named.id and not self._certain(name, named)):
                continue
            if found and found[-1].start == start:
                found.pop()
            if not found or found[-1].end <= start:
                found.append(OrganizationMention(start, match.end(), named))
        yield from found

    def _second_place(self, name: str) -> int:
        """Return where a company's name begins behind the zone it lies in: 某新区|某市某某有限公司."""
        if not name.endswith(LEGAL):
            return 0
        for written, rest in self._places.leading(name):
            inside = self._places.level(written) in self._titles.zones
            if inside and (
                rest.startswith(self._places.region_names) or words.tag(words.words(rest)[0]) == "ns"
            ):
                return len(written)
        return 0

    def _certain(self, name: str, named: Named) -> bool:
        """Whether a name outside a title is one: it has a legal form, or begins with a name."""
        first = words.words(name)[0]
        proper = not words.tag(first) or words.tag(first).startswith(words.NAME_TAGS) or "某" in first
        if named.category in ("party", "government", "congress", "cppcc"):
            return False
        if words.tag(first) == "ns" and name.endswith(_WHOLE) and len(name) > 3:
            return True
        return name.endswith(LEGAL) or (len(name) >= 5 and proper and words.tag(first) != "eng")
