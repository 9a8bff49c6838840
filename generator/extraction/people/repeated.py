"""Tell a name by where else its article prints it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.people.name_borders import CLOSED, NameBorders

_OPENS = re.compile(r"(?:^|[\s，。、；：！？”（(])$")
_STATES = re.compile(r"强调|指出|要求|表示")
_SEVERAL = 2
_WHOLE_NAME = 3


class Repeated:
    """Looks readings of a name up in the paragraphs of its article."""

    def __init__(self, titles: Titles, borders: NameBorders, paragraphs: Sequence[str]) -> None:
        self._units = tuple(titles.units)
        self._borders = borders
        self._paragraphs = paragraphs

    def only(self, names: Sequence[str]) -> str | None:
        """Return the one of several readings that the article prints between borders as well."""
        found = [name for name in names if any(self._stands(name, text) for text in self._paragraphs)]
        return found[0] if len(found) == 1 else None

    def speaks(self, name: str) -> bool:
        """Whether several paragraphs begin with somebody's full name and what he states.

        Its characters make no word, and it does not end as a body does.
        """
        begun = sum(
            text.startswith(name) and _STATES.match(text, len(name)) is not None for text in self._paragraphs
        )
        no_word = len(words.words(name)) == len(name) == _WHOLE_NAME
        return begun >= _SEVERAL and no_word and not name.endswith(self._units)

    def _stands(self, name: str, text: str) -> bool:
        return any(
            _OPENS.search(text, 0, match.start()) and self._borders.end(text, match.end()) == CLOSED
            for match in re.finditer(re.escape(name), text)
        )
