"""Read the names of organizations: those of the register, public bodies, companies, institutes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.organizations.bodies import LEGAL, Bodies, Named, Resolve
from generator.extraction.organizations.name_words import SESSION, OrganizationWords
from generator.extraction.organizations.places import Place, Places
from generator.model import Content, Organization

Recall = Callable[[str], Named | None]
"""Finds the organization of a category that was named last."""

_CALLED_SO = {"所": ("所",), "院": ("院",), "校": ("大学", "学院", "学校", "中学", "小学", "校")}
"""How an institute's name ends that a word with this end stands for: 我所 is no university."""

_CALLED_AFTER = ("集团", "合作社", "协会", "商会")
"""Words that stand only for an organization with the word in its name: not any company is 集团."""

_BRACKET = re.compile(r"（[一-鿿]{1,6}）")
"""Part of a name in 某某大学（某地）."""

_POINTING = "该本我"
_LONGEST = 32
_SHORT = 10
_RARE = 100
"""A word the dictionary has seen less often can be a company's own name."""


class OrganizationReader:
    """Reads organizations where grammar says that one stands."""

    def __init__(self, content: Content, titles: Titles, places: Places, bodies: Bodies) -> None:
        self._titles = titles
        self._places = places
        self._bodies = bodies
        self._registered: dict[str, Organization] = {}
        for organization in content.organizations:
            for name in organization.names:
                self._registered.setdefault(name, organization)
        self._suffixes = tuple(sorted(titles.organization_suffixes, key=lambda word: (-len(word), word)))
        posts = (*titles.single, *titles.party_roles)
        self._roles = {role for role in titles.roles if len(role) > 1 and role.endswith(posts)}
        self.words = OrganizationWords(titles, (*self._registered, *places.names))

    def read(self, text: str, resolve: Resolve, recall: Recall) -> Named | None:
        """Return the organization that the whole of ``text`` names, with the unit of it that follows."""
        if not text or len(text) > _LONGEST + _SHORT or self._roles & set(words.words(text)):
            return None
        text = SESSION.sub("", text)
        if found := self._referred(text, recall):
            return found
        if found := self.known(text):
            return found if found.place else self._placed_as_written(found, text, resolve)
        if text[0] in _POINTING and text[1:2] in self._titles.levels:
            text = text[1:]
        if found := self._bodies.read(text, resolve):
            known = self._registered.get(found.name)
            return self._as_read(known, found) if known else found
        return self.by_suffix(text, resolve)

    def _placed_as_written(self, named: Named, text: str, resolve: Resolve) -> Named:
        """Add the place that the words name to a body of the register that is of no district there."""
        body = self._bodies.read(text, resolve)
        return replace(named, place=body.place) if body and body.name == named.name else named

    def known(self, text: str) -> Named | None:
        """Return the organization of the register whose name, and perhaps a unit, is ``text``."""
        for end in range(len(text), 1, -1):
            organization = self._registered.get(text[:end])
            if organization and self._bodies.is_unit(text[end:]):
                return self._as_registered(organization, text[end:], text[:end])
        return None

    def by_suffix(self, text: str, resolve: Resolve) -> Named | None:
        """Return the organization whose name ends in a telling word, the earliest that leaves a unit."""
        found = (m for suffix in self._suffixes for m in re.finditer(re.escape(suffix), text))
        ends = {m.end(): _BRACKET.match(text, m.end()) for m in found}
        for end, bracket in sorted(ends.items()):
            suffix = next(s for s in self._suffixes if text.endswith(s, 0, end))
            after = bracket.end() if bracket else end
            after += text.startswith("）", after) and "（" in text[:after]
            name, unit = text[:after], text[after:]
            continued = unit.startswith(self._suffixes)  # 某某机场 of 某某机场有限公司
            continued = continued or (0 < len(unit) < 5 and unit.endswith(self._suffixes))  # its 某市分行
            cut = suffix.endswith("大") and text.startswith("学", end)  # 某某理工大|学
            if len(name) <= len(suffix) or cut or continued or not self._bodies.is_unit(unit):
                continue
            category = self._titles.organization_suffixes[suffix]
            stem = text[: end - len(suffix)]
            if (
                self.words.is_prose(name)
                or self._bodies.body(name)  # of which place, nothing tells
                or (suffix.endswith(LEGAL) and self.words.is_word(stem))
                or (self.words.is_common(stem) and category != "association")
                or not (suffix.endswith(LEGAL) or self.words.is_proper(stem) or self.words.is_proper(name))
            ):
                return None
            return self._placed(Named(name, category, unit, self._located(name), name), resolve)
        return None

    def short(self, text: str) -> Named | None:
        """Return a company that is called by a bare name, as before 董事长, with its unit if one is told."""
        parts = words.words(text)
        unit_from = len(parts)
        if text.endswith(tuple(self._titles.units)):
            unit_from -= 1
            while unit_from > 1 and parts[unit_from - 1] in self._titles.unit_words:
                unit_from -= 1
        name, unit = "".join(parts[:unit_from]), "".join(parts[unit_from:])
        if unit and (len(unit) < 3 or len(name) < 2 or not self._bodies.is_unit(unit)):
            name, unit = text, ""
        bare = name in self._titles.organization_suffixes or name in self._titles.levels  # 地区总裁
        bare = bare or self._bodies.body(name) is not None  # 海关店长
        if (
            bare
            or not 2 <= len(name) <= _SHORT
            or self.words.is_prose(name)
            or not self.words.is_proper(name)
        ):
            return None
        return Named(name, "company", unit, self._located(name), name, "", len(name) > 2)

    def before_title(self, text: str) -> Named | None:
        """Return a company whose name is made of words of the language, as 首都机场集团 before 董事长."""
        suffix = next((s for s in self._suffixes if text.endswith(s)), "")
        stem = text.removesuffix(suffix)
        if self._titles.organization_suffixes.get(suffix) != "company" or self.words.is_prose(text):
            return None
        first = words.words(stem)[0] if stem else ""
        telling = words.tag(first)[:1] in ("n", "j", "") and (len(stem) > 3 or words.frequency(first) < _RARE)
        if len(stem) < 2 or self.words.is_common(stem) or not telling:
            return None
        return Named(text, "company", "", self._located(text), text)

    def _referred(self, text: str, recall: Recall) -> Named | None:
        for end in range(len(text), 0, -1):
            category = self._titles.coreference.get(text[:end])
            if category and self._bodies.is_unit(text[end:]):
                meant = recall(category)
                kinds = (kind for kind in _CALLED_AFTER if text.endswith(kind, 0, end))
                if meant and not meant.name.endswith(_CALLED_SO.get(text[end - 1], ("",))):
                    return None
                if meant and any(kind not in meant.name for kind in kinds):
                    return None
                return replace(meant, unit=text[end:], alias="") if meant else None
        return None

    def _as_registered(self, organization: Organization, unit: str, alias: str) -> Named:
        place = self._places.district(organization.district) if organization.district else None
        if place is None and organization.category in ("party", "government", "congress", "cppcc"):
            place = self._places.region if self._of_region(organization) else None
        return Named(organization.name, organization.category, unit, place, alias, organization.id)

    def _as_read(self, organization: Organization, read: Named) -> Named:
        """Return the organization of the register that a reading comes to, no surer than the reading."""
        named = self._as_registered(organization, read.unit, read.alias)
        place = named.place if read.sure and named.place else read.place
        return replace(named, place=place, sure=read.sure)

    def _of_region(self, organization: Organization) -> bool:
        region = self._places.region
        return region is not None and region.name in organization.name

    def _placed(self, named: Named, resolve: Resolve) -> Named | None:
        """Spell out the place of 市…协会 and the like."""
        for level in self._titles.levels:
            common = named.name.startswith(tuple(self._titles.not_levels))
            common = common and not self._bodies.is_department(named.name[len(level) :])  # 县|市场监管局
            if named.name.startswith(level) and not common:
                place = resolve(level)
                if place is None:
                    return None
                full = place.name + named.name[len(level) :]
                return replace(named, name=full, place=place, alias="", sure=place.sure)
        return named

    def _located(self, name: str) -> Place | None:
        """Return the place that stands at the beginning of a name: a district of the register or another."""
        if found := self._places.at_start(name):
            return found
        written = next(
            (w for w, rest in self._places.leading(name) if rest and w not in self._titles.levels), ""
        )
        place = self._places.named(written) if len(written) > 2 else None
        return place if place and place.level in self._titles.levels else None
