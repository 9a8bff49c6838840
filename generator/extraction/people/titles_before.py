"""Find the people whose titles stand before their names, and those joined to them in a list."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.content.titles import Titles
from generator.extraction.organizations.bodies import Named
from generator.extraction.organizations.context import Context
from generator.extraction.patterns import one_of
from generator.extraction.people.appearances import Appearance, appearance, category_of
from generator.extraction.people.name_borders import CLOSED, FOLLOWED
from generator.extraction.people.name_ends import ASIDE, NameEnds
from generator.extraction.people.person_names import NameReader, PersonName
from generator.extraction.people.title_phrases import Held, TitleReader

_JOINED = re.compile(r"[、，,和与及]|以及")
_LISTED = re.compile(r"[、 　]|和|与|及|以及")
_REMOVED = re.compile(r"(?:免去|辞去|不再担任|卸任)[^。；]{0,12}$")
_MASTER = "师"
"""The end of a profession that tells a name as well as an office does: 总工程师."""
_MANY = ("副", "常委", "委员", "代表", "院士", "教授", "专家", "研究员", "博士", "成员")
_UNITS = ("办", "局", "部", "处", "科", "室", "院", "所", "中心", "行", "公司", "分会", "委员会")
_WHOLE_NAME = 3
_NEAR = 12
_FEW = 2
_OF_COMPANIES = ("公司", "集团", "企业")
_TITLED_BEHIND = re.compile(r"教授|院士|研究员|博士|同志|先生|女士")


class BeforeReader:
    """Reads titles and the names behind them: 某区区长甲某某、副区长乙某某、丙某某."""

    def __init__(self, titles: Titles, names: NameReader, ends: NameEnds, phrases: TitleReader) -> None:
        self._titles = titles
        self._names = names
        self._ends = ends
        self._phrases = phrases
        self._are_leaders = re.compile(rf"等?(?:市管|区管|县管|在家|有关|其他)?{one_of(titles.leaders)}")
        self._roles = re.compile(one_of([*titles.roles, *titles.leaders]))
        self._after_role = re.compile(
            rf"(?:[（(][^（()），。；]{{1,8}}[）)]|{one_of(titles.candidates)})?[ 　：:]?"
        )

    def read(self, text: str, number: int, context: Context) -> list[Appearance]:
        """Return the people of a paragraph with a title before them, in the order of the text."""
        found: list[Appearance] = []
        floor = 0
        last: Named | None = None
        for match in self._roles.finditer(text):
            role_end = self._after_role.match(text, match.end())
            at = role_end.end() if role_end else match.end()
            name = self._names.at(text, at) if match.start() >= floor else None
            if name is None or self._ends.at(text, match.start(), anywhere=True):
                continue  # 甲某某书记来…: the title belongs to the name before it
            end = (
                match.end()
                if text[match.end() : match.end() + 1] in "（("
                else len(text[:at].rstrip(" 　：:"))
            )
            if match[0] in self._titles.leaders and match[0] not in self._titles.roles:
                last = self._phrases.body_before(text, match.start(), floor, number, context)
                company = match[0].startswith(_OF_COMPANIES) or (last and last.category == "company")
                category = "company" if company else "official"
                found += self._list(text, number, name, category, (), "people.leaders")
                floor = found[-1].end
                continue
            between = text[floor : match.start()] if found else ""
            followed = bool(found) and (len(between) < _NEAR or self._are_titles(between))
            inherited = last if followed and _JOINED.match(between) else None
            if found and self._is_deputy(text, between, match, found[-1]):
                inherited = last
            held = self._phrases.before(text, end, floor, number, context, inherited)
            if not held:
                continue
            if _REMOVED.search(text[floor : held[0].start]):
                continue
            if not any(one.organization for one in held) and not self._stands_alone(text, name, held[-1]):
                continue
            if followed and _JOINED.match(between) and last is None and held[0].start == floor + 1:
                held = [_of_unknown(held[0]), *held[1:]] if found[-1].held else held
            if inherited and held[0].start > floor + 1 and held[0].organization is last:
                gap = held[0].start - floor > 3 and not self._is_deputy(text, between, match, found[-1])
                held = [replace(held[0], organization=None), *held[1:]] if gap else held
            if inherited and found and found[-1].held:
                held = [_in_same_unit(held[0], found[-1].held[-1]), *held[1:]]
            rule = "people.inherited" if inherited and held[0].organization is inherited else "people.titled"
            many = match[0].startswith(_MANY) or any(held[-1].title.startswith(word) for word in _MANY)
            many = many or held[-1].title.endswith(_MANY)
            people = self._list(text, number, name, category_of(held), tuple(held), rule, many=many)
            found += people
            floor = people[-1].end
            last = held[-1].organization
        return found

    def _are_titles(self, between: str) -> bool:
        """Whether nothing but titles joined by 、 stands between a person and the last title of the next."""
        joined = between[1:].split("、")[:-1]
        return bool(joined) and all(
            any(m.end() == len(part) for m in self._roles.finditer(part)) for part in joined
        )

    def _is_deputy(self, text: str, between: str, role: re.Match[str], before: Appearance) -> bool:
        """Whether a bare 副主任 follows its 主任 in the same sentence: 主任甲某某主持会议，副主任乙某某."""
        deputy = text[role.start() - 2 : role.start()] in ("，副", "、副")
        heads = any(held.title.endswith(role[0]) for held in before.held)
        return deputy and heads and "。" not in between

    def _stands_alone(self, text: str, name: PersonName, held: Held) -> bool:
        """Whether a name is one although its title is of no organization that can be told."""
        heads = held.title.endswith((*self._titles.single, _MASTER))
        end = self._names.borders.end(text, name.end)
        closed = end == CLOSED or bool(_TITLED_BEHIND.match(text, name.end))
        dotted = "·" in name.text
        whole = len(name.text) == _WHOLE_NAME and name.text[0] not in self._titles.functional_surnames
        closed = closed or (whole and end >= FOLLOWED)
        return dotted or (heads and closed and name.sure) or self._ends.is_name(text, name.start, name.end)

    def _list(
        self,
        text: str,
        number: int,
        first: PersonName,
        category: str,
        held: tuple[Held, ...],
        rule: str,
        *,
        many: bool = True,
    ) -> list[Appearance]:
        """Return the person and those joined to the first by 、 without a title of their own."""
        found = [appearance(first, number, rule, category, held)]
        end = first.end
        while joint := _LISTED.match(text, self._after_aside(text, end)):
            name = self._names.at(text, joint.end(), titled=joint[0] == "、")
            if name is None or not name.sure or self._roles.match(text, name.end):
                break
            shared = held[-1:] if many else ()
            doubts = () if many else (f"“{name.text}”的职务没有写明",)
            found.append(appearance(name, number, "people.listed", category, shared, doubts))
            end = name.end
        if many and held and not self._can_share(text, end, held[-1], len(found)):
            found[1:] = [
                replace(one, held=(), doubts=(*one.doubts, f"“{one.name}”的职务没有写明"))
                for one in found[1:]
            ]
        return found

    def _can_share(self, text: str, end: int, held: Held, number: int) -> bool:
        """Whether all in a list that ends at ``end`` can hold the title printed before the first.

        A committee has few deputies; and 等市领导 behind the list says that they are of all kinds.
        """
        few = held.title.endswith("副书记") and number > _FEW
        return not few and not self._are_leaders.match(text, end)

    def _after_aside(self, text: str, end: int) -> int:
        aside = ASIDE.match(text, end)
        return aside.end() if aside else end


def _in_same_unit(held: Held, before: Held) -> Held:
    """Return a bare title with the unit its superior's has: 某局某处处长甲某某、副处长乙某某."""
    core = held.title.removeprefix("副")
    bare = held.end - held.start == len(held.title) and core != held.title
    if not bare or held.organization is not before.organization or not before.title.endswith(core):
        return held
    unit = before.title.removesuffix(core)
    return replace(held, title=unit + held.title) if unit and unit.endswith(_UNITS) else held


def _of_unknown(held: Held) -> Held:
    """Return a bare title that is joined to one whose organization is not known: so its own is not."""
    if held.organization is None or held.end - held.start != len(held.title):
        return held
    doubt = f"“{held.title}”承接的机构认不出"
    return replace(held, organization=None, doubt=doubt)
