"""Find the people of a paragraph and the titles it gives them."""

from __future__ import annotations

from generator.content.titles import Titles
from generator.extraction.organizations.context import Context
from generator.extraction.people.appearances import Appearance, joined
from generator.extraction.people.name_ends import NameEnds
from generator.extraction.people.ner import NameFinder
from generator.extraction.people.person_names import NameReader, PersonName
from generator.extraction.people.title_phrases import TitleReader
from generator.extraction.people.titles_before import BeforeReader
from generator.extraction.people.titles_behind import BehindReader
from generator.extraction.people.untitled import UntitledReader


class PeopleReader:
    """Finds people by the titles before and behind their names, and by what they do."""

    def __init__(
        self, titles: Titles, names: NameReader, phrases: TitleReader, finder: NameFinder | None = None
    ) -> None:
        ends = NameEnds(names, finder)
        self._before = BeforeReader(titles, names, ends, phrases)
        self._behind = BehindReader(titles, ends, phrases)
        self._untitled = UntitledReader(titles, names, ends, phrases)

    def read(self, text: str, number: int, context: Context) -> list[Appearance]:
        """Return the people named in a paragraph, in the order of the text."""
        found = self._before.read(text, number, context)
        known = {one.end: PersonName(one.name, one.start, one.end) for one in found}
        for item in (
            *self._behind.read(text, number, context, known),
            *self._untitled.read(text, number, context, known),
        ):
            same = next((i for i, one in enumerate(found) if one.start == item.start), None)
            if same is not None:
                found[same] = joined(found[same], item)
            elif all(item.end <= one.start or item.start >= one.end for one in found):
                found.append(item)
        return sorted(found, key=lambda item: item.start)
