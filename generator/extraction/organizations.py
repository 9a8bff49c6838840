"""Read the names of organizations: those of the register, public bodies, companies, institutes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.bodies import Bodies, Named, Resolve
from generator.extraction.patterns import one_of
from generator.extraction.places import Place, Places
from generator.model import Content, Organization

Recall = Callable[[str], Named | None]
"""Finds the organization of a category that was named last."""

_HARD = re.compile(r"[\s，。、；：！？,;:!?（）()【】\[\]《》<>“”‘’「」…—－|/+]")
_BRACKETED = re.compile(r"(?<=[一-鿿])（[一-鿿]{2,6}）(?=[一-鿿])")
_AND = ("和", "与", "及")
_LOCATIVE = ("中", "上", "下", "前", "内", "后")
_CALLED_SO = {"所": "所", "院": "院", "校": ("大学", "学院", "学校", "中学", "小学", "校")}
"""How an institute's name ends that a word with this end stands for: 我所 is no university."""

_POINTING = "该本我"
_LEGAL = ("有限公司", "有限责任公司")
SESSION = re.compile(r"第?[一二三四五六七八九十0-9]{1,3}届")
"""Tells the session of a congress or a committee: no part of its name."""

_COUNTED = ("家", "名", "位", "个", "处", "里")
"""Words for counting, which a place's name may have in it."""

_PARTICLES = ("得", "着", "过", "地", "之")
"""Particles that stand in a transliterated name as well, among other single characters."""

_SMALL_PLACE = re.compile(r".{0,2}(?:街道|镇|乡|村|社区)")
"""What makes a numeral the beginning of a place's name: 五里墩街道."""

_LONGEST = 32
_SHORT = 10
_RARE = 100
"""A word the dictionary has seen less often can be a company's own name."""


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """An organization named at characters ``start`` to ``end`` of a paragraph."""

    start: int
    end: int
    named: Named


class OrganizationReader:
    """Reads organizations where grammar says that one stands, and finds those with a telling end."""

    def __init__(self, content: Content, titles: Titles, places: Places, bodies: Bodies) -> None:
        self._titles = titles
        self._places = places
        self._bodies = bodies
        self._registered: dict[str, Organization] = {}
        for organization in content.organizations:
            for name in organization.names:
                self._registered.setdefault(name, organization)
        self._suffixes = tuple(sorted(titles.organization_suffixes, key=lambda word: (-len(word), word)))
        spotted = [w for w, kind in titles.organization_suffixes.items() if kind in ("company", "institute")]
        spotted += [w for w, kind in titles.organization_suffixes.items() if kind == "association"]
        self._spotted = re.compile(one_of(w for w in spotted if len(w) > 1 or w == "厂"))
        posts = ("长", "书记", "主任", "经理", "总裁", "主席", "常委")
        self._roles = {role for role in titles.roles if len(role) > 1 and role.endswith(posts)}
        whole = {*titles.zones, *titles.departments, *titles.departments.values(), *titles.department_stems, *titles.bodies}
        self._whole = re.compile(
            one_of(name for name in (*whole, *self._registered, *places.names) if len(name) > 1)
        )

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
        return self._by_suffix(text, resolve)

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
        if not 2 <= len(name) <= _SHORT or self._prose(name) or not self._proper(name):
            return None
        return Named(name, "company", unit, self._located(name), name, "", len(name) > 2)

    def before_title(self, text: str) -> Named | None:
        """Return a company whose name is made of words of the language, as 首都机场集团 before 董事长."""
        suffix = next((s for s in self._suffixes if text.endswith(s)), "")
        stem = text.removesuffix(suffix)
        if self._titles.organization_suffixes.get(suffix) != "company" or self._prose(text):
            return None
        first = words.words(stem)[0] if stem else ""
        telling = words.tag(first)[:1] in ("n", "j", "") and (len(stem) > 3 or words.frequency(first) < _RARE)
        if len(stem) < 2 or self._common(stem) or not telling:
            return None
        return Named(text, "company", "", self._located(text), text)

    def trimmed(self, text: str, *, joined: bool = False) -> int:
        """Return where the organization at the end of ``text`` begins: behind the last word of prose.

        ``joined`` takes 和 and the like for a part of the name, as in 农业和农村委员会.
        """
        cut = at = 0
        whole = [match.span() for match in self._whole.finditer(text)]
        sessions = [match.span() for match in SESSION.finditer(text)]
        previous = ""
        for word in words.words(text):
            end = at + len(word)
            inside = any(start < end and at < stop for start, stop in whole)
            inside = inside or any(cut < start and start < end and at < stop for start, stop in sessions)
            inside = inside or bool(words.tag(word) == "m" and _SMALL_PLACE.match(text, end))
            inside = inside or (word in _PARTICLES and len(previous) == 1 and at - 1 > cut)
            inside = inside or (word in _COUNTED and not words.tag(previous).startswith(("m", "r")))
            previous = word
            if self._leads_to_place(word, text[end:]):
                cut = end
            last = end == len(text) and word in self._titles.units
            inside = inside or (joined and word in _AND)
            opening = word in _LOCATIVE and at == cut  # 中铁…, 上汽…
            if not (inside or last or opening) and self._stops(word, text[end : end + 1]):
                cut = end
            at = end
        return cut

    def _leads_to_place(self, word: str, rest: str) -> bool:
        """Whether a word is a verb whose object begins with a place: 响应|江西省…."""
        verb = len(word) > 1 and words.tag(word).startswith("v") and word not in self._titles.inside_organization
        return verb and bool(rest) and words.tag(words.words(rest)[0]) == "ns"

    def _stops(self, word: str, following: str) -> bool:
        if word in self._titles.before_organization:
            return True
        if word in self._titles.inside_organization or len(word) < 2:
            return word.isdigit()
        if following in self._titles.levels or "某" in word:
            return False
        if word.startswith("第"):
            return word.endswith("届")  # 第一医院, but 第十四届
        return words.tag(word)[:1] in ("p", "c", "r", "u", "t", "m") or word.isdigit()

    def mentions(self, text: str, resolve: Resolve) -> Iterator[OrganizationMention]:
        """Yield the companies, institutes and associations of a paragraph that end in a telling word."""
        found: list[OrganizationMention] = []
        for match in self._spotted.finditer(text):
            start = self._left(text, match.start())
            start += self._after_prose(text[start : match.end()])
            name = text[start : match.end()]
            named = self.known(name) or self._bodies.read(name, resolve) or self._by_suffix(name, resolve)
            if named is None or named.unit or (not named.id and not self._certain(name, named)):
                continue
            if found and found[-1].start == start:
                found.pop()
            if not found or found[-1].end <= start:
                found.append(OrganizationMention(start, match.end(), named))
        yield from found

    def _after_prose(self, text: str) -> int:
        """Return where a name begins that nothing but its end tells: behind the last verb as well."""
        cut = at = 0
        parts = words.words(text[self.trimmed(text) :])
        for word, following in zip(parts, [*parts[1:], ""], strict=True):
            at += len(word)
            verb = len(word) > 1 and words.tag(word).startswith("v")
            named = not words.tag(following) or words.tag(following).startswith(words.NAME_TAGS)
            if verb and following and (named if word in self._titles.inside_organization else at > cut):
                cut = at if named or word not in self._titles.inside_organization else cut
        return self.trimmed(text) + cut

    def _left(self, text: str, end: int) -> int:
        """Return where the words before ``end`` begin; a place in brackets is part of a name."""
        start = max(0, end - _LONGEST)
        brackets = [match.span() for match in _BRACKETED.finditer(text, start, end)]
        for hard in _HARD.finditer(text, start, end):
            if not any(first <= hard.start() < last for first, last in brackets):
                start = hard.end()
        return start

    def _referred(self, text: str, recall: Recall) -> Named | None:
        for end in range(len(text), 0, -1):
            category = self._titles.coreference.get(text[:end])
            if category and self._bodies.is_unit(text[end:]):
                meant = recall(category)
                if meant and not meant.name.endswith(_CALLED_SO.get(text[end - 1], "")):
                    return None
                return replace(meant, unit=text[end:], alias="") if meant else None
        return None

    def _as_registered(self, organization: Organization, unit: str, alias: str) -> Named | None:
        if organization.status == "rejected":
            return None
        place = self._places.district(organization.district) if organization.district else None
        if place is None and organization.category in ("party", "government", "congress", "cppcc"):
            place = self._places.region if self._of_region(organization) else None
        return Named(organization.name, organization.category, unit, place, alias, organization.id)

    def _as_read(self, organization: Organization, read: Named) -> Named | None:
        """Return the organization of the register that a reading comes to, no surer than the reading."""
        named = self._as_registered(organization, read.unit, read.alias)
        return replace(named, place=named.place or read.place, sure=read.sure) if named else None

    def _of_region(self, organization: Organization) -> bool:
        region = self._places.region
        return region is not None and region.name in organization.name

    def _by_suffix(self, text: str, resolve: Resolve) -> Named | None:
        """Return the organization whose name ends in a telling word, the earliest that leaves a unit."""
        ends = sorted({m.end() for suffix in self._suffixes for m in re.finditer(re.escape(suffix), text)})
        for end in ends:
            name, unit = text[:end], text[end:]
            suffix = next(s for s in self._suffixes if name.endswith(s))
            continued = unit.startswith(self._suffixes)  # 某某机场 of 某某机场有限公司
            continued = continued or (0 < len(unit) < 5 and unit.endswith(self._suffixes))  # its 某市分行
            if len(name) <= len(suffix) or continued or not self._bodies.is_unit(unit):
                continue
            category = self._titles.organization_suffixes[suffix]
            stem = name[: -len(suffix)]
            if (
                self._prose(name)
                or self._common(stem)
                or not (suffix.endswith(_LEGAL) or self._proper(stem) or self._proper(name))
            ):
                return None
            return self._placed(Named(name, category, unit, self._located(name), name), resolve)
        return None

    def _placed(self, named: Named, resolve: Resolve) -> Named | None:
        """Spell out the place of 市…协会 and the like."""
        for level in self._titles.levels:
            if named.name.startswith(level) and not named.name.startswith(tuple(self._titles.not_levels)):
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

    def _prose(self, name: str) -> bool:
        """Whether a word stands in the name that no name has."""
        parts = words.words(name)
        return any(
            part in self._titles.before_organization and (len(part) > 1 or part in "的了是在和与")
            for part in parts
            if part not in self._titles.inside_organization
        ) and not self._whole.search(name)

    def _common(self, stem: str) -> bool:
        """Whether a stem says no more than a line of business, as in 科技有限公司."""
        common = self._titles.company_words | self._titles.unit_words
        return all(part in common for part in words.words(stem))

    def _proper(self, stem: str) -> bool:
        """Whether something in the stem is a name and not a word of the language."""
        parts = words.words(stem)
        if any(words.tag(part).startswith(words.NAME_TAGS) or not words.tag(part) for part in parts):
            return True
        if (
            "某" in stem
            or parts[0] in self._titles.wide
            or any(stem.startswith(level) for level in self._titles.levels)
        ):
            return True
        return sum(len(part) == 1 for part in parts) >= 2

    def _certain(self, name: str, named: Named) -> bool:
        """Whether a name outside a title is one: it has a legal form, or begins with a name."""
        first = words.words(name)[0]
        proper = not words.tag(first) or words.tag(first).startswith(words.NAME_TAGS) or "某" in first
        if named.category in ("party", "government", "congress", "cppcc"):
            return False
        return name.endswith(_LEGAL) or (len(name) >= 5 and proper and words.tag(first) != "eng")
