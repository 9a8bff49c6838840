"""Read a person's name by where it ends: before a title, a verb or a bracket."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.extraction import words
from generator.extraction.people.ner import NameFinder
from generator.extraction.people.person_names import NameReader, PersonName
from generator.surnames import COMPOUND, SINGLE

ASIDE = re.compile(r"(?:[（(][^（()）]{1,8}[）)])?")
"""A note on a person between the name and what follows, as （女）."""

_ASIDE_BEFORE = re.compile(r"[（(][^（()）]{1,8}[）)]$")
_OPEN_BEFORE = re.compile(r"(?:^|[。；：！？，、”“\s（(]|任命|选举|推选|补选|免去)$")
_GIVES_TO = "为由请与和及给"
_DOTTED = re.compile(r"(?<![一-鿿])[一-鿿]+(?:[·•・‧][一-鿿]+)+$")


class NameEnds:
    """Reads names backwards from where they end. ``finder`` is the optional model for names."""

    def __init__(self, names: NameReader, finder: NameFinder | None = None) -> None:
        self._names = names
        self._finder = finder

    def at(
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
            free = bool(_OPEN_BEFORE.search(text[max(0, start - 2) : start]))
            if strictly and not free:
                continue
            name = self._names.at(text, start, titled=False)
            if name is None or name.end != end:
                continue
            if anywhere and length == 3 and text[start - 1] in _GIVES_TO:
                return name
            if confirmed and free and self._names.repeated.speaks(text[start:end]):
                return name
            if (confirmed or not free) and not self.is_name(text, start, end):
                continue
            if free or anywhere or strictly or self.is_name(text, start, end):
                return name
        return None

    def list_at(self, text: str, end: int, known: Mapping[int, PersonName]) -> list[PersonName]:
        """Return the names joined by 、 of which the last ends at ``end``, in the order of the text.

        ``known`` are names found already, by their end.
        """
        found: list[PersonName] = []
        while True:
            if aside := _ASIDE_BEFORE.search(text, max(0, end - 10), end):
                end = aside.start()
            name = known.get(end) or self.at(text, end)
            if name is None:
                return found[::-1]
            found.append(name)
            if text[name.start - 1 : name.start] not in ("、", "和") or not name.start:
                return found[::-1]
            end = name.start - 1

    def after(self, text: str, before: re.Pattern[str], start: int, end: int) -> PersonName | None:
        """Return the name that fills the text between the last ``before`` and ``end``."""
        begins = [match.end() for match in before.finditer(text, start, end)]
        name = self._names.at(text, begins[-1]) if begins else None
        return name if name and name.end == end else None

    def is_name(self, text: str, start: int, end: int) -> bool:
        """Whether the model or the tagger takes a piece of text for a name."""
        found = self._finder is not None and self._finder.end_of_name(text, start) == end
        return found or words.is_name(text, start, end)
