"""Find the people of an article and the titles it gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.bodies import Named
from generator.extraction.context import Context
from generator.extraction.ner import NameFinder
from generator.extraction.patterns import one_of
from generator.extraction.person_names import NameReader, PersonName
from generator.extraction.title_phrases import Held, TitleReader
from generator.surnames import COMPOUND, SINGLE

_OPEN_BEFORE = re.compile(r"(?:^|[。；：！？，、”“\s（(])$")
_JOINED = re.compile(r"[、，,和与及]|以及")
_LISTED = re.compile(r"[、 　]|和|与|及|以及")
_ACTS = re.compile(
    r"等?(?:强调|指出|要求|主持|出席|陪同|会见|参加)|[及和](?=[^，。；]{2,40}(?:出席|陪同|参加))"
)
_TAKES = re.compile(r"(?:同志)?(?:现任|担任|出任|当选为|当选|就任|兼任|任|是)")
_APPOINTED = re.compile(
    r"(?:任命|聘任|聘请|推选|选举|决定(?!任命|聘|接受|免去))[：:]?(?P<name>[^，。；、：]{2,8}?)(?:同志)?为"
)
_RESIGNED = re.compile(
    r"(?:接受|同意|批准|免去|罢免)(?P<name>[^，。；、：]{2,8}?)(?:同志)?(?:辞去|的)(?P<post>[^，。；]{2,24}?)职务"
)
_REMOVED = re.compile(r"(?:免去|辞去|不再担任|卸任)[^。；]{0,12}$")
_DOTTED = re.compile(r"(?<![一-鿿])[一-鿿]+(?:[·•・‧][一-鿿]+)+$")
_HEADS = ("长", "书记", "主任", "经理", "主席", "总裁")
_MANY = ("副", "常委", "委员", "代表", "院士", "教授", "专家", "研究员", "博士", "成员")


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person named in a paragraph (from 1), with the titles the text gives there."""

    name: str
    paragraph: int
    start: int
    end: int
    rule: str
    category: str
    held: tuple[Held, ...] = ()
    doubts: tuple[str, ...] = ()


class PeopleReader:
    """Finds people by the titles before and behind their names."""

    def __init__(
        self, titles: Titles, names: NameReader, phrases: TitleReader, finder: NameFinder | None = None
    ) -> None:
        self._titles = titles
        self._names = names
        self._phrases = phrases
        self._finder = finder
        self._roles = re.compile(one_of([*titles.roles, *titles.leaders]))
        self._after_role = re.compile(rf"{one_of(titles.candidates)}?[ 　：:]?")
        self._behind = re.compile(one_of([*titles.implied, "教授", "院士", "研究员"]))

    def read(self, text: str, number: int, context: Context) -> list[Appearance]:
        """Return the people named in a paragraph, in the order of the text."""
        found = self._titled(text, number, context)
        taken = [(item.start, item.end) for item in found]
        for item in (
            *self._described(text, number, context),
            *self._called(text, number, context),
            *self._resigned(text, number),
            *self._acting(text, number),
        ):
            same = next((i for i, one in enumerate(found) if one.start == item.start), None)
            if same is not None:
                found[same] = _joined(found[same], item)
            elif all(item.end <= start or item.start >= end for start, end in taken):
                found.append(item)
                taken.append((item.start, item.end))
        return sorted(found, key=lambda item: item.start)

    def _titled(self, text: str, number: int, context: Context) -> list[Appearance]:
        found: list[Appearance] = []
        floor = 0
        last: Named | None = None
        for match in self._roles.finditer(text):
            role_end = self._after_role.match(text, match.end())
            at = role_end.end() if role_end else match.end()
            name = self._names.at(text, at) if match.start() >= floor else None
            if name is None or self._ending_at(text, match.start(), anywhere=True):
                continue  # 甲某某书记来…: the title belongs to the name before it
            end = at - len(role_end[0]) + len(role_end[0].rstrip(" 　：:")) if role_end else at
            if match[0] in self._titles.leaders and match[0] not in self._titles.roles:
                found += self._list(text, number, name, "official", (), "people.leaders")
                floor, last = (
                    found[-1].end,
                    self._phrases.body_before(text, match.start(), floor, number, context),
                )
                continue
            between = text[floor : match.start()] if found else ""
            joined = bool(found) and len(between) < 12
            inherited = last if joined and _JOINED.match(between) else None
            held = self._phrases.before(text, end, floor, number, context, inherited)
            if not held:
                continue
            if _REMOVED.search(text[floor : held[0].start]):
                continue
            if not any(one.organization for one in held) and not self._stands_alone(text, name, held[-1]):
                continue
            if inherited and held[0].start > floor + 1 and held[0].organization is last:
                held = [replace(held[0], organization=None), *held[1:]] if len(between) > 3 else held
            rule = "people.inherited" if inherited and held[0].organization is inherited else "people.titled"
            many = match[0].startswith(_MANY) or any(held[-1].title.startswith(word) for word in _MANY)
            many = many or held[-1].title.endswith(_MANY)
            people = self._list(text, number, name, held[-1].category, tuple(held), rule, many=many)
            found += people
            floor = people[-1].end
            last = held[-1].organization
        return found

    def _stands_alone(self, text: str, name: PersonName, held: Held) -> bool:
        """Whether a name is one although its title is of no organization that can be told."""
        heads = held.title.endswith(_HEADS)
        closed = text[name.end : name.end + 1] in ("", "，", "。", "：", "；", "）")
        return (heads and closed and name.sure) or self._is_name(text, name.start, name.end)

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
        doubts = () if first.sure else (f"姓名“{first.text}”的边界不能确定",)
        found = [Appearance(first.text, number, first.start, first.end, rule, category, held, doubts)]
        end = first.end
        while joint := _LISTED.match(text, end):
            name = self._names.at(text, joint.end(), titled=joint[0] == "、")
            if name is None or not name.sure or self._roles.match(text, name.end):
                break
            shared = held[-1:] if many else ()
            doubts = () if many else (f"“{name.text}”的职务没有写明",)
            listed = "people.listed"
            found.append(
                Appearance(name.text, number, name.start, name.end, listed, category, shared, doubts)
            )
            end = name.end
        return found

    def _described(self, text: str, number: int, context: Context) -> Iterator[Appearance]:
        """Yield the people whose title stands behind their name: 甲某某（某局局长）, 甲某某任某局局长."""
        for match in re.finditer(r"[（(]([^（()）]{3,60})[）)]", text):
            if name := self._ending_at(text, match.start()):
                yield from self._behind_name(text, number, context, name, match.start(1), match.end(1))
        for match in re.finditer(r"[，,　 ](?=[^，。；！？“”]{3,60}(?:[，。；,]|$))", text):
            name = self._ending_at(text, match.start(), strictly=True)
            stop = re.compile(r"[，。；,]|$").search(text, match.end())
            if name and stop:
                yield from self._behind_name(text, number, context, name, match.end(), stop.start())
        for match in _TAKES.finditer(text):
            name = self._ending_at(text, match.start())
            stop = re.compile(r"[，。；,]|$").search(text, match.end())
            if name and stop:
                yield from self._behind_name(text, number, context, name, match.end(), stop.start())
        for match in _APPOINTED.finditer(text):
            name = self._names.at(text, match.start("name"))
            stop = re.compile(r"[，。；,]|$").search(text, match.end())
            if name and stop and name.end <= match.end("name"):
                yield from self._behind_name(text, number, context, name, match.end(), stop.start())

    def _behind_name(
        self, text: str, number: int, context: Context, name: PersonName, start: int, end: int
    ) -> Iterator[Appearance]:
        held = self._phrases.whole(text, start, end, number, context)
        if held and held[-1].category not in ("citizen", "journalist"):
            yield Appearance(
                name.text,
                number,
                name.start,
                name.end,
                "people.described",
                held[-1].category,
                tuple(held),
                () if name.sure else (f"姓名“{name.text}”的边界不能确定",),
            )

    def _resigned(self, text: str, number: int) -> Iterator[Appearance]:
        """Yield the people who leave a post: the person is named, the post is none of theirs any more."""
        for match in _RESIGNED.finditer(text):
            name = self._names.at(text, match.start("name"))
            if name and name.end <= match.end("name"):
                doubt = f"文中说不再担任“{match['post']}”"
                yield Appearance(
                    name.text, number, name.start, name.end, "people.resigned", "official", (), (doubt,)
                )

    def _called(self, text: str, number: int, context: Context) -> Iterator[Appearance]:
        """Yield the people whose title follows the name at once: 甲某某教授."""
        for match in self._behind.finditer(text):
            name = self._ending_at(text, match.start(), anywhere=True)
            if name is None:
                continue
            implied = self._titles.implied.get(match[0])
            held: tuple[Held, ...] = ()
            if implied:
                body = Named(implied.name, implied.category)
                held = (Held(match[0], "official", name.start, match.end(), body),)
            category = "official" if implied else "expert"
            yield Appearance(name.text, number, name.start, name.end, "people.called", category, held)

    def _acting(self, text: str, number: int) -> Iterator[Appearance]:
        """Yield the people who act like officials at the beginning of a clause, without a title."""
        for match in _ACTS.finditer(text):
            if name := self._ending_at(text, match.start(), strictly=True, confirmed=True):
                yield Appearance(name.text, number, name.start, name.end, "people.acting", "official")

    def _ending_at(
        self,
        text: str,
        end: int,
        *,
        strictly: bool = False,
        anywhere: bool = False,
        confirmed: bool = False,
    ) -> PersonName | None:
        """Return the name that ends at ``end``.

        ``strictly`` asks for punctuation before it, ``anywhere`` for the tagger's or the model's word
        where there is none, ``confirmed`` for that word in any case.
        """
        if dotted := _DOTTED.search(text, max(0, end - 24), end):
            return self._names.at(text, dotted.start())
        for length in (3, 2, 4):
            start = end - length
            if start < 0 or not (text[start] in SINGLE or text[start : start + 2] in COMPOUND):
                continue
            free = bool(_OPEN_BEFORE.search(text[:start][-1:]))
            if strictly and not free:
                continue
            name = self._names.at(text, start, titled=False)
            if name is None or name.end != end:
                continue
            if (confirmed or not free) and not self._is_name(text, start, end):
                continue
            if free or anywhere or strictly or self._is_name(text, start, end):
                return name
        return None

    def _is_name(self, text: str, start: int, end: int) -> bool:
        if self._finder:
            return self._finder.end_of_name(text, start) == end
        return words.is_name(text, start, end)


def _joined(one: Appearance, other: Appearance) -> Appearance:
    """Add the titles behind a name to those before it."""
    known = {(held.organization, held.title) for held in one.held}
    more = tuple(held for held in other.held if (held.organization, held.title) not in known)
    return replace(one, held=(*one.held, *more))
