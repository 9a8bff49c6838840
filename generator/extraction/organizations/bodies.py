"""Canonical names of public bodies: 甲区发改委 is the 发展和改革委员会 of 甲区."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.content.titles import Body, Titles
from generator.extraction import words
from generator.extraction.organizations.places import Place, Places

Resolve = Callable[[str], Place | None]
"""Finds the place meant by a level alone, such as 区 in 区委, from what was said before."""

_LONGEST_UNIT = 16
LEGAL = ("有限公司", "有限责任公司")
"""What has a legal form is a company of its own, and no unit of the one whose name it begins with."""

_OF_ZONES = ("管理委员会", "工作委员会")
"""Bodies that a zone has, and no city, district or county."""

_PREFECTURE = re.compile(r"^([一-鿿]{2,5}?)(?:地区)?地委")
_ALSO = re.compile(r"（[^（）]+）$")
"""Another name of the same body: 工商联（总商会）."""

_CONSULTATIVE = ("政协", "中国人民政治协商会议")
_RULING = "中共"
"""Stands before the place in 中共某市委员会; the canonical name says the party itself."""


@dataclass(frozen=True, slots=True)
class Named:
    """An organization as the text names it: canonical name, category, and the unit within it.

    ``id`` is the register's where it is there. ``alias`` is how it was written where that alone
    tells it from others.
    """

    name: str
    category: str
    unit: str = ""
    place: Place | None = None
    alias: str = ""
    id: str = ""
    sure: bool = True


class Bodies:
    """Reads names of party, government and other public bodies."""

    def __init__(self, titles: Titles, places: Places) -> None:
        self._titles = titles
        self._places = places
        self._units = tuple(titles.units)
        self._others = tuple(word for word in titles.bodies if len(word) > 1 and word not in titles.units)
        self._parties = [short for short in titles.parties if len(short) > 1]
        self._full = {*titles.department_stems, *titles.departments.values()}
        self._national = {**{body.name: body for body in titles.national.values()}, **titles.national}
        self._abbreviated = frozenset(word[0] for word in (*titles.departments, *titles.department_stems))

    def read(self, text: str, resolve: Resolve) -> Named | None:
        """Return the public body that the whole of ``text`` names, with a unit of it where one follows."""
        for word, unit in self._prefixes(text):
            if body := self._national.get(word):
                return Named(body.name, body.category, unit, None, word)
        text = _ALSO.sub("", text)
        text = _PREFECTURE.sub(r"\1地区地委", text.removeprefix(_RULING))
        for short in _CONSULTATIVE:
            if text.startswith(short) and text.endswith("委员会"):
                text = text.removeprefix(short).removesuffix("委员会") + "政协"
        if found := self._of_party(text, resolve):
            return found
        for written, behind in self._places.leading(text):
            rest = behind
            if written not in self._titles.levels and behind[:1] == written[-1:]:
                rest = behind[1:]  # 乙县县委 is 乙县委
            for word, unit in self._prefixes(rest):
                if any(party in written for party in self._parties):
                    continue
                body = self._titles.bodies.get(word) or self._department(word, text)
                if body and (found := self._placed(body, written, unit, text, resolve)):
                    return found
        return None

    def _of_party(self, text: str, resolve: Resolve) -> Named | None:
        """Read the committee of a party other than the ruling one, or of the youth league."""
        for short, full in self._titles.parties.items():
            if not text.startswith(short):
                continue
            for written, rest in self._places.leading(text[len(short) :]):
                alone = written in self._titles.levels
                place = resolve(written) if alone else self._places.named(written)
                if place and rest.removeprefix(written[-1:]) in ("委", "委会", "委员会"):
                    name = f"{full}{place.name}委员会"
                    return Named(name, "association", "", place, "" if alone else text, "", place.sure)
        return None

    def of_place(self, body: Body, place: Place) -> Named:
        """Return the body of a place."""
        return Named(body.name.format(place=place.name), body.category, "", place, "", "", place.sure)

    def can_be_of(self, body: Body, place: Place) -> bool:
        """Whether a body that is named without its place can be of a place."""
        plain = place.level in self._titles.levels and place.level not in (*self._titles.zones, "街道")
        return not (plain and self.is_of_zones(body))

    def is_of_zones(self, body: Body) -> bool:
        """Whether a body is of a kind that zones have, as 管委会."""
        return body.name.endswith(_OF_ZONES)

    def body(self, word: str) -> Body | None:
        """Return the body a short name such as 政府 stands for."""
        return self._titles.bodies.get(word)

    def is_unit(self, text: str) -> bool:
        """Whether ``text`` can name a unit within an organization; nothing is the organization itself."""
        return not text or (
            text.endswith(self._units)
            and not text.startswith(self._others)
            and 2 <= len(text) <= _LONGEST_UNIT
            and not text.startswith("和")
            and not text.endswith(("体系", *LEGAL))
        )

    def is_department(self, text: str) -> bool:
        """Whether ``text`` is a government department's name without its place."""
        return self._department(text, text) is not None

    def _prefixes(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield each beginning of ``text`` whose rest is nothing or a unit, the longest first."""
        for end in range(len(text), 0, -1):
            if self.is_unit(text[end:]):
                yield text[:end], text[end:]

    def _department(self, word: str, text: str) -> Body | None:
        for short, full in sorted(self._titles.department_suffixes.items(), key=lambda item: -len(item[0])):
            stem = word.removesuffix(short)
            if not stem or stem == word:
                continue
            plain = stem.removeprefix("人民").removeprefix("政府")
            stem = plain if stem not in self._full and plain in self._full else stem
            known = self._titles.departments.get(stem)
            if known or stem in self._full:
                return Body("{place}" + (known or stem) + full, "government")
            if words.tag(words.words(stem)[0]) == "ns":
                continue
            common = any(text.startswith(w) for w in self._titles.not_levels)
            joined = any(mark in stem for mark in "和与及局厅委")
            letters = short == "委" and len(stem) <= 4 and self._abbreviated.issuperset(stem)  # 科经委
            if 2 <= len(stem) <= 12 and (short in "局厅办署" or letters) and not common and not joined:
                return Body("{place}" + word, "government")
        return None

    def _placed(self, body: Body, written: str, unit: str, text: str, resolve: Resolve) -> Named | None:
        alone = written in self._titles.levels
        place = resolve(written) if alone else self._places.named(written)
        if place is None or (alone and not self.can_be_of(body, place)):
            return None
        alias = "" if alone else text.removesuffix(unit)
        return Named(body.name.format(place=place.name), body.category, unit, place, alias, "", place.sure)
