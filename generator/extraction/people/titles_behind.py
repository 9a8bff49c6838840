"""Find the people whose titles stand behind their names: 甲某某（某局局长）, 甲某某任某局局长, 甲某某教授."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.content.titles import Titles
from generator.extraction.organizations.bodies import Named
from generator.extraction.organizations.context import Context
from generator.extraction.patterns import one_of
from generator.extraction.people.appearances import Appearance, appearance, category_of
from generator.extraction.people.name_ends import NameEnds
from generator.extraction.people.person_names import PersonName
from generator.extraction.people.title_phrases import Held, TitleReader

_STOP = re.compile(r"[，。；,]|$")
_TAKES = re.compile(
    r"(?:同志)?(?:已|则|又|还|再次)?(?:被(?:任命|选举|推选|聘任|聘)为|当选为?|现任|担任|出任|就任|兼任|调任|改任|转任|升任|接任|任|是)"
)
_CHOSEN = re.compile(r"任命|聘任|聘请|推选|补选|选举|决定")
_CHOSEN_AS = re.compile(r"(?:同志)?为")
_SENTENCE = re.compile(r"[^。！？]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?，?$")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}年")
_INTRODUCED = re.compile(r"，(?=[男女]，)")
_PRONOUN = re.compile(r"(?:^|[。；，])[他她]$")
_CLAUSE = re.compile(r"[^，。；,]*$")


class BehindReader:
    """Reads names and the titles behind them."""

    def __init__(self, titles: Titles, ends: NameEnds, phrases: TitleReader) -> None:
        self._titles = titles
        self._ends = ends
        self._phrases = phrases
        self._behind = re.compile(one_of([*titles.implied, "教授", "副教授", "院士", "研究员", "副研究员"]))
        self._words = tuple(titles.earlier)
        self._earlier = re.compile(one_of(titles.earlier))

    def read(
        self, text: str, number: int, context: Context, known: Mapping[int, PersonName]
    ) -> Iterator[Appearance]:
        """Yield the people of a paragraph; ``known`` are the names found in it already, by their end."""
        for introduced in self._introduced(text, len(text)):
            yield appearance(introduced, number, "people.introduced", "official")
        for match in re.finditer(r"[（(]([^（()）]{3,60})[）)]", text):
            if name := self._ends.at(text, match.start()):
                yield from self._titled(text, number, context, [name], match.start(1), match.end(1))
        for match in re.finditer(r"[，,　 ](?=[^，。；！？“”]{3,60}(?:[，。；,]|$))", text):
            if name := self._ends.at(text, match.start(), strictly=True):
                yield from self._titled(text, number, context, [name], match.end())
        for match in _TAKES.finditer(text):
            names = self._ends.list_at(text, match.start(), known) or self._meant(text, match.start(), known)
            if names and self._is_past(text, names[0].start, match.start(), context):
                yield from self._past(text, number, context, names, match.end())
            elif names:
                yield from self._titled(text, number, context, names, match.end())
        for sentence in _SENTENCE.finditer(text):
            yield from self._chosen(text, number, context, known, *sentence.span())
        yield from self._called(text, number, known)

    def _chosen(
        self, text: str, number: int, context: Context, known: Mapping[int, PersonName], start: int, end: int
    ) -> Iterator[Appearance]:
        """Yield those of a sentence who are elected or appointed: 选举甲某某为主任，乙某某为副主任."""
        verb = _CHOSEN.search(text, start, end)
        last: Named | None = None
        for match in _CHOSEN_AS.finditer(text, verb.end(), end) if verb else ():
            names = self._ends.list_at(text, match.start(), known)
            at = names[0].start if names else match.start()
            first = self._ends.after(text, _CHOSEN, start, at - (text[at - 1] == "、"))
            if first and first.end < match.start() + 1:
                names = [first, *names]
            for item in self._titled(text, number, context, names, match.end(), inherited=last):
                last = item.held[-1].organization
                yield item

    def _introduced(self, text: str, end: int) -> Iterator[PersonName]:
        """Yield the names before ``end`` that a life begins with: 甲某某，男，1970年生."""
        for match in _INTRODUCED.finditer(text, 0, end):
            if name := self._ends.at(text, match.start(), strictly=True):
                yield name

    def _meant(self, text: str, end: int, known: Mapping[int, PersonName]) -> list[PersonName]:
        """Return the one person the paragraph has named where 他 or 她 ends at ``end``."""
        if not _PRONOUN.search(text, 0, end):
            return []
        named = [name for name in known.values() if name.end < end] + list(self._introduced(text, end))
        return named[:1] if len({name.text for name in named}) == 1 else []

    def _is_past(self, text: str, start: int, verb: int, context: Context) -> bool:
        """Whether what is told from ``start`` on is over: 此前甲某某任…, 接替甲某某任….

        So is what a year dates, as in a life told from year to year; the article's own year alone
        dates what it reports.
        """
        at = verb - 1 if _PRONOUN.search(text, 0, verb) else start
        clause = _CLAUSE.search(text, 0, at)
        before = text[: clause.start() - 1] if clause and clause[0] == "" else ""
        told = clause is not None and bool(self._earlier.search(clause[0]))
        told = told or before.endswith(self._words)
        dated = _YEAR.search(text, 0, at)
        now = [int(year[:4]) for year in _YEARS.findall(text)] == [context.year]
        return told or (dated is not None and not now)

    def _past(
        self, text: str, number: int, context: Context, names: list[PersonName], start: int
    ) -> Iterator[Appearance]:
        for item in self._titled(text, number, context, names, start):
            printed = text[item.held[0].start : item.held[-1].end]
            doubt = f"“{printed}”是文中说的从前的任职，没有记入"
            yield replace(item, held=(), doubts=(*item.doubts, doubt))

    def _titled(
        self,
        text: str,
        number: int,
        context: Context,
        names: list[PersonName],
        start: int,
        end: int | None = None,
        inherited: Named | None = None,
    ) -> Iterator[Appearance]:
        """Yield the names where the text from ``start`` to the end of the clause is nothing but titles."""
        if end is None:
            stop = _STOP.search(text, start)
            end = stop.start() if stop else len(text)
        held = tuple(self._phrases.whole(text, start, end, number, context, inherited))
        if held and held[-1].category not in ("citizen", "journalist"):
            for name in names:
                yield appearance(name, number, "people.described", category_of(held), held)

    def _called(self, text: str, number: int, known: Mapping[int, PersonName]) -> Iterator[Appearance]:
        """Yield the people whose title follows the name at once: 甲某某教授."""
        for match in self._behind.finditer(text):
            name = known.get(match.start()) or self._ends.at(text, match.start(), anywhere=True)
            if name is None:
                continue
            implied = self._titles.implied.get(match[0])
            held: tuple[Held, ...] = ()
            if implied:
                body = Named(implied.name, implied.category)
                held = (Held(match[0], "official", name.start, match.end(), body),)
            yield appearance(name, number, "people.called", "official" if implied else "expert", held)
