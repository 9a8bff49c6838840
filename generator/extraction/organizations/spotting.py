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
_INSTITUTES = ("大学", "学院", "研究院", "研究所", "科学院")
_BRANCH = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,4}?)[\u4e00-\u9fff]{0,8}?(?:中心|研究院|研究所|学院|分院)")
"""What an institute has in another place, an institute of its own: 某某大学|乙市创新中心."""

_PROSE = ("v", "p", "c", "u", "d", "r")
"""The kinds of words that a list is introduced with."""

_JOINTS = ("、", "和", "与", "及", "以及")


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
        doubtful: re.Match[str] | None = None
        for match in self._ends(text):
            read = self._read(text, match, resolve)
            if read is None:
                doubtful = match
                continue
            listed = doubtful and doubtful[0] == match[0] and text[doubtful.end() : read.start] in _JOINTS
            if doubtful and listed and (first := self._first_of_list(text, doubtful, resolve)):
                found.append(first)
            doubtful = None
            if found and found[-1].start == read.start:
                found.pop()
            if not found or found[-1].end <= read.start:
                found.append(read)
        yield from found

    def _ends(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the telling words that end where a word does, as 分会 in 设分会场 does not."""
        at = 0
        while match := self._spotted.search(text, at):
            whole = words.ends_at(text, match.end())
            at = match.end() if whole else match.start() + 1
            if whole:
                yield match

    def _read(self, text: str, match: re.Match[str], resolve: Resolve) -> OrganizationMention | None:
        """Return the organization that ends in a telling word, None where it cannot be told to be one."""
        start, end = self._start(text, match), match.end()
        name = text[start:end]
        if second := self._second_place(name):
            start, name = start + second, name[second:]
        named = (
            self._reader.known(name)
            or self._bodies.read(name, resolve)
            or self._reader.by_suffix(name, resolve)
        )
        if named is None or named.unit or (not named.id and not self._certain(name, named)):
            return None
        branch = _BRANCH.match(text, end) if name.endswith(_INSTITUTES) else None
        if branch and self._is_place(branch["place"]):
            end = branch.end()
            named = self._reader.known(text[start:end]) or Named(text[start:end], "institute")
        return OrganizationMention(start, end, named)

    def _is_place(self, text: str) -> bool:
        return words.tag(text) == "ns" or text in self._places.names

    def _start(self, text: str, match: re.Match[str]) -> int:
        start = self._reader.words.left(text, match.start())
        return start + self._reader.words.after_prose(text[start : match.end()])

    def _first_of_list(self, text: str, match: re.Match[str], resolve: Resolve) -> OrganizationMention | None:
        """Return the first of several alike, whose name may begin behind any verb: 建设甲乙实验室."""
        start = at = self._reader.words.left(text, match.start())
        for word in words.words(text[start : match.start()]):
            at += len(word)
            start = at if words.tag(word)[:1] in _PROSE else start
        named = self._reader.by_suffix(text[start : match.end()], resolve)
        return OrganizationMention(start, match.end(), named) if named and not named.unit else None

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
