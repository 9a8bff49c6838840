"""Find the people who are named without a title: who acts like an official, and who leaves a post."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.organizations.context import Context
from generator.extraction.patterns import one_of
from generator.extraction.people.appearances import Appearance, appearance
from generator.extraction.people.name_ends import ASIDE, NameEnds
from generator.extraction.people.person_names import NameReader, PersonName
from generator.extraction.people.title_phrases import TitleReader

_ACTS = re.compile(
    r"等?(?:强调|指出|要求|主持|出席|陪同|会见|参加|在主席台)|一行|[及和](?=[^，。；]{2,40}(?:出席|陪同|参加))"
)
_LIST_BEGINS = re.compile(r"(?:^|[，。；：\s]|由|为|有|是|会上|现场|领导和|同志和)(?=[^，。；、]{2,4}、)")
_ALL_NAMED = re.compile(r"(?:分别|他们|依次)(?:是|为)$")
_LIST_ENDS = re.compile(
    r"(?:等(?P<kind>[^，。；、]{0,10}?)|[^，。；、]{0,6})"
    r"(?:出席|参加|陪同|列席|就座|在主席台|担任|当选|领导|参会|与会|发表|发言)"
    r"|等?[^，。；、]{0,14}作了?(?:交流)?发言"
)
_SHORTEST_LIST = 3
_LEAVES = re.compile(
    r"(?:同志)?(?:已|将)?(?:不再(?:担任|兼任|任)?|调离|辞任|卸任|辞去|被?免去)(?P<post>[^，。；]{2,24})?"
)
_REMOVED = re.compile(r"(?:接受|同意|批准|免去|罢免|撤销)了?")
_OF_POST = re.compile(r"(?:同志)?(?:辞去|的)(?P<post>[^，。；]{2,24}?)的?职务")
_POST_ENDS = re.compile(r"([^，。；、]{4,40}?)职务")
_AND = re.compile(r"[、和]")


class UntitledReader:
    """Reads names that nothing but what the people do shows to be names."""

    def __init__(self, titles: Titles, names: NameReader, ends: NameEnds, phrases: TitleReader) -> None:
        self._titles = titles
        self._roles = re.compile(one_of(titles.roles))
        self._names = names
        self._ends = ends
        self._phrases = phrases

    def read(
        self, text: str, number: int, context: Context, known: Mapping[int, PersonName]
    ) -> Iterator[Appearance]:
        """Yield the people of a paragraph; ``known`` are the names found in it already, by their end."""
        for match in _REMOVED.finditer(text):
            names, end = self._list_from(text, match.end())
            if post := _OF_POST.match(text, end):
                yield from self._leaving(text, number, context, names, post)
            else:
                yield from self._removed(text, number, context, match.end())
        for match in _LEAVES.finditer(text):
            leaving = self._ends.list_at(text, match.start(), known)
            yield from self._leaving(text, number, context, leaving, match)
        for match in _LIST_BEGINS.finditer(text):
            names, end = self._list_from(text, match.end(), titled=False)
            told = _LIST_ENDS.match(text, end) or _ALL_NAMED.search(text, 0, match.end())
            if len(names) >= _SHORTEST_LIST and told:
                category = self._category(told.groupdict().get("kind") or "")
                for name in names:
                    yield appearance(name, number, "people.acting", category)
        speaker = self._names.at(text, 0, titled=False) if context.is_dialogue else None
        if speaker and text.startswith("：", speaker.end) and words.tag(speaker.text) in ("", "nr"):
            yield appearance(speaker, number, "people.speaking", "official")
        for match in _ACTS.finditer(text):
            confirmed = match[0] != "一行"
            if acting := self._ends.at(text, match.start(), strictly=True, confirmed=confirmed):
                yield appearance(acting, number, "people.acting", "official")

    def _category(self, called: str) -> str:
        """Return the category of those who are called so behind their list, as 等专家.

        It is official where nothing tells it, or more than one.
        """
        kinds = {self._titles.roles[match[0]] for match in self._roles.finditer(called.replace("代表", ""))}
        kind = next(iter(kinds)) if len(kinds) == 1 else ""
        return kind if kind in ("citizen", "expert", "company") else "official"

    def _removed(self, text: str, number: int, context: Context, start: int) -> Iterator[Appearance]:
        """Yield who is removed from the post printed right behind the name: 免去甲某某市某局局长职务."""
        stop = _POST_ENDS.match(text, start)
        for length in (3, 2) if stop else ():
            name = self._names.between(text, start, start + length)
            if stop and name and self._phrases.whole(text, name.end, stop.end(1), number, context):
                doubt = f"文中说不再担任“{text[name.end : stop.end(1)]}”"
                yield appearance(name, number, "people.resigned", "official", (), (doubt,))
                return

    def _list_from(self, text: str, start: int, *, titled: bool = True) -> tuple[list[PersonName], int]:
        """Return the names joined by 、 from ``start`` on, and where the last one and its note end."""
        found: list[PersonName] = []
        end = start
        while True:
            name = self._names.at(text, end, titled=titled)
            if name is None:
                break
            found.append(name)
            aside = ASIDE.match(text, name.end)
            end = aside.end() if aside else name.end
            joint = _AND.match(text, end)
            if joint is None or not name.sure:
                break
            end = joint.end()
        return found, end

    def _leaving(
        self, text: str, number: int, context: Context, names: list[PersonName], match: re.Match[str]
    ) -> Iterator[Appearance]:
        """Yield the people who leave a post: they are named, the post is none of theirs any more."""
        post = (match["post"] or "").removesuffix("职务")
        held = self._phrases.whole(
            text, match.start("post"), match.start("post") + len(post), number, context
        )
        for name in names:
            doubts = (f"文中说不再担任“{post}”",) if post else ()
            category = held[-1].category if held else "official"
            yield appearance(name, number, "people.resigned", category, (), doubts)
