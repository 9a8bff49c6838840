"""Tell where the organization in front of a role begins."""

from __future__ import annotations

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.organizations.bodies import Named
from generator.extraction.organizations.context import Context
from generator.extraction.organizations.naming import OrganizationReader
from generator.extraction.people.asked import Asked
from generator.extraction.people.offices import OfficeReader
from generator.extraction.people.roles import Piece
from generator.surnames import SINGLE

_LONGEST_NAME = 3


class BeginningReader:
    """Cuts the prose before an organization's name off, and leaves what 和 or 与 joins in it."""

    def __init__(self, titles: Titles, offices: OfficeReader, organizations: OrganizationReader) -> None:
        self._titles = titles
        self._offices = offices
        self._organizations = organizations
        self._calls = (*titles.roles, *titles.leaders, "期间", "时间")

    def read(
        self, text: str, piece: Piece, stop: int, last: Named | None, number: int, context: Context
    ) -> tuple[int, bool]:
        """Return where the organization begins, and whether it may as well begin elsewhere."""
        before = text[piece.start : stop]
        begin = piece.start + self._organizations.words.trimmed(before)
        wider = piece.start + self._organizations.words.trimmed(before, joined=True)
        written = text[begin:stop]
        unsure = self._organizations.words.may_begin_later(written) and not self._organizations.known(written)
        if unsure or wider == begin:
            return begin, unsure
        role = piece.role
        asked = Asked(text[wider:stop], role, role.text, last, number, wider, context)
        if self._offices.is_public(asked) or self._is_association(asked, text[begin:stop]):
            return wider, False
        first = text[wider : begin - 1]
        apart = text[begin - 1] not in "和与及" or not first or first.endswith(self._calls)
        if not apart and last and last.category == "institute" and self._offices.is_unit_of(asked, last):
            return wider, False  # 某某大学某某学院院长甲某某、新闻与传播学院院长乙某某
        if apart or self._organizations.read(first, asked.place, asked.recall):
            return begin, False
        person = first[0] in SINGLE and len(first) <= _LONGEST_NAME and not words.tag(first)
        if not person and self._organizations.read(asked.written, asked.place, asked.recall):
            return wider, False  # 某大学城市与环境学院
        return begin, not person and words.tag(words.words(first)[-1])[:1] in ("n", "j")

    def _is_association(self, asked: Asked, rest: str) -> bool:
        """Whether 和 stands in the name of a place's association: 某国石油和化学工业联合会."""
        if words.tag(words.words(asked.written)[0]) != "ns" or self._is_own_name(rest):
            return False
        whole = self._organizations.read(asked.written, asked.place, asked.recall)
        return whole is not None and whole.category == "association"

    def _is_own_name(self, text: str) -> bool:
        return words.tag(words.words(text)[0]).startswith(words.NAME_TAGS) or text[0] in self._titles.levels
