"""Read a person's name at a place in the text where grammar expects one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.patterns import one_of
from generator.extraction.people.name_borders import CLOSED, CLOSING, FOLLOWED, NameBorders
from generator.extraction.people.name_readings import before_numeral, before_preposition
from generator.extraction.people.ner import NameFinder
from generator.extraction.people.repeated import Repeated
from generator.surnames import COMPOUND, SINGLE

_SPACED = re.compile(r"([一-鿿])[ 　]([一-鿿])(?=[\s，。、；：！？（）()“”]|$)")
_DOTTED = re.compile(r"[一-鿿A-Za-z]{1,8}(?:[·•・‧][一-鿿A-Za-z]{1,12})+")
_LATIN = re.compile(r"[A-Z][a-zé'’-]+(?: (?:[A-Z]\.? ?)?[A-Z][a-zé'’-]+){1,2}(?![A-Za-z])")
COMMON = 1000
"""How often the dictionary has seen a word that is taken for a word before it is for a given name."""

_STEMS = "甲乙丙丁戊己庚辛壬癸"
"""Stand for surnames in examples; 某 after a real surname hides who it is."""

_SELDOM_GIVEN = "从与也则且曾"
"""Function words that some are called by: only where punctuation shows where the name ends."""

_DOTS = "·•・‧"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name and where it stands; ``text`` has no spaces. ``sure`` is false where it may end elsewhere."""

    text: str
    start: int
    end: int
    sure: bool = True


class NameReader:
    """Reads names by their surname, their length and what stands behind them.

    ``known`` are names that are names wherever they stand after a title, ``finder`` is the optional
    model that proposes names, ``paragraphs`` are the article's, where a name may stand again.
    """

    def __init__(
        self,
        titles: Titles,
        known: Iterable[str] = (),
        finder: NameFinder | None = None,
        paragraphs: Sequence[str] = (),
    ) -> None:
        self._titles = titles
        self._no_names = frozenset(
            (*titles.not_names, *titles.organization_suffixes, *titles.units, *titles.bodies)
        )
        self._known = sorted(known, key=lambda name: (-len(name), name))
        self._finder = finder
        self.borders = NameBorders(titles)
        self.repeated = Repeated(titles, self.borders, paragraphs)
        levels = one_of(level for level in titles.levels if len(level) == 1)
        self._bodies = re.compile(f"{levels}{one_of(word for word in titles.bodies if len(word) > 1)}")
        self._phrases = re.compile(one_of(titles.phrases_after_name))
        self._roles = re.compile(one_of(word for word in titles.roles if len(word) > 1))

    def at(self, text: str, start: int, *, titled: bool = True) -> PersonName | None:
        """Return the name that begins at ``start``, None where none does.

        ``titled`` says that a title stands before it: a name may then be a word of the dictionary.
        """
        for name in self._known:
            if text.startswith(name, start) and self.borders.end(text, start + len(name)):
                return self._name(text, start, start + len(name))
        spaced = _SPACED.match(text, start)
        if spaced and spaced[1] in SINGLE and spaced[2] not in self._titles.not_in_given:
            return self._name(text, start, spaced.end())
        if dotted := _DOTTED.match(text, start):
            return self._dotted(text, start, dotted.end())
        if latin := _LATIN.match(text, start):
            return self._name(text, start, latin.end()) if titled else None
        return self._chinese(text, start, titled)

    def between(self, text: str, start: int, end: int) -> PersonName | None:
        """Return the name that ``text[start:end]`` can be, wherever it stands; None where it can be none."""
        surname = 2 if text[start : start + 2] in COMPOUND else 1
        begins = surname == 2 or text[start : start + 1] in SINGLE
        if not begins or end - start <= surname or not self._can_be(text[start:end], surname):
            return None
        return self._name(text, start, end)

    def _name(self, text: str, start: int, end: int, sure: bool = True) -> PersonName | None:
        if self._phrases.match(text, end):
            return None
        raw = text[start:end]
        name = raw if raw.isascii() else re.sub(r"\s", "", raw)
        return PersonName(re.sub(f"[{_DOTS}]", "·", name), start, end, sure)

    def _dotted(self, text: str, start: int, end: int) -> PersonName | None:
        """Read parts joined by dots; the last part goes on until something that follows a name."""
        last = max(text.rfind(dot, start, end) for dot in _DOTS) + 1
        stops = [s for s in range(last + 1, end + 1) if s - last > 1 or s == end]
        ends = [stop for stop in stops if self.borders.end(text, stop) >= FOLLOWED]
        if not ends or self._roles.search(text[start:last]):
            return None
        run = last
        while run < end and text[run] in self._titles.transliterated:
            run += 1
        stop = next((stop for stop in ends if stop >= run), ends[0])
        if text[stop : stop + 1] in (*self._titles.transliterated,) and self.borders.goes_on(text, stop + 1):
            stop += 1  # 买买提出席 is not what 买买 puts forward
        return self._name(text, start, stop)

    def _chinese(self, text: str, start: int, titled: bool) -> PersonName | None:
        surname = 2 if text[start : start + 2] in COMPOUND else 1
        if (surname == 1 and text[start : start + 1] not in SINGLE) or self._bodies.match(text, start):
            return None
        found = [
            (self.borders.end(text, end), end)
            for end in range(start + surname + 1, min(start + surname + 2, len(text)) + 1)
            if self._can_be(text[start:end], surname, closed=bool(CLOSING.match(text, end)))
        ]
        found = before_preposition(text, start, [(kind, end) for kind, end in found if kind])
        found, sure = before_numeral(text, start, found, self.repeated)
        named = self._finder.end_of_name(text, start) if self._finder else None
        best = [end for kind, end in found if kind >= FOLLOWED and kind == max(found)[0]]
        if named in best or (not best and titled and found and named == found[-1][1]):
            return self._name(text, start, named or 0)
        if not best:
            return None
        if len(found) > 1 and len(best) == 1 and best[0] == start + surname + 1:
            longer = max(end for _, end in found)
            if self._begins_follower(text, best[0], longer) and words.is_name(text, start, longer):
                return self._accepted(text, start, longer, titled, sure=False)
        if len(best) > 1:
            taggers = [end for end in best if words.is_name(text, start, end)]
            return self._accepted(text, start, (taggers or best)[-1], titled, sure=len(taggers) == 1)
        return self._accepted(text, start, best[0], titled, sure)

    def _can_be(self, name: str, surname: int, *, closed: bool = False) -> bool:
        given = name[surname:]
        allowed = _SELDOM_GIVEN if closed else ""
        return (
            all("一" <= c <= "鿿" for c in name)
            and not any(c in self._titles.not_in_given and c not in allowed for c in given)
            and name not in self._no_names
            and name[:2] not in self._titles.not_names
            and given not in self._titles.courtesy
            and ("某" not in given or name[0] in _STEMS)
            and not self._roles.search(name)
        )

    def _begins_follower(self, text: str, end: int, longer: int) -> bool:
        """Whether the word behind a name may as well begin with its last character: 甲某正|在."""
        return (self.borders.goes_on(text, end)) and self.borders.end(text, longer) >= FOLLOWED

    def _accepted(
        self, text: str, start: int, end: int, titled: bool, sure: bool = True
    ) -> PersonName | None:
        name = text[start:end]
        flag = words.tag(name)
        is_word = bool(flag) and not flag.startswith("nr")
        if is_word and (
            not titled or not flag.startswith(("n", "t", "a")) or self.borders.end(text, end) < CLOSED
        ):
            return None
        ahead = words.words(text[start : start + 8])[0]
        if len(ahead) > len(name) and not words.tag(ahead).startswith("nr"):
            return None
        if name[0] in self._titles.functional_surnames and self._is_cut(text, start + 1, end):
            return None
        if name[0] in self._titles.functional_surnames and (not titled or self._is_phrase(name)):
            return self._name(text, start, end, sure) if self._is_confirmed(text, start, end) else None
        return self._name(text, start, end, sure)

    def _is_cut(self, text: str, start: int, end: int) -> bool:
        """Whether a word of the language begins at ``start`` that goes on behind ``end``: 和代|表."""
        word = words.words(text[start : start + 8])[0]
        return len(word) > end - start and not words.tag(word).startswith("nr")

    def _is_phrase(self, name: str) -> bool:
        """Whether a name is a function word and a word, such as 向记者."""
        given = name[1:]
        if len(given) == 1:
            particle = words.tag(given)[:1] in ("v", "d", "p", "c") and words.frequency(given) > COMMON
            return bool(words.tag(name)) or particle
        flag = words.tag(given)
        is_word = flag[:1] in ("n", "v", "r", "m") and not flag.startswith(words.NAME_TAGS)
        return is_word and words.frequency(given) > COMMON

    def _is_confirmed(self, text: str, start: int, end: int) -> bool:
        """Ask the model or the tagger about a surname that is more often a word, as in 向记者."""
        found = self._finder is not None and self._finder.end_of_name(text, start) == end
        return found or words.is_name(text, start, end) or self.repeated.speaks(text[start:end])
