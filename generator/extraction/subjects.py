"""Find whose figure an amount is: the entity the sentence speaks of, the whole region, or its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.reading import Reading
from generator.model import Organization

UNKNOWN = "未注明"
"""The subject of a figure where neither the text nor the register says whose it is."""

_WHOLE_DISTRICT = re.compile(r"全区|全县|我区|我县|全镇|该区|该县|全旗")
_WHOLE_REGION = re.compile(r"全市|我市|全省|我省|全域|市内|省内|该市|该省")
_WIDER = {"我国": "全国", "全国": "全国", "全球": "全球"}
_WIDER_BEFORE = re.compile(r"(我国|全国|全球)(?:共|共有|有)?$")
_SAME_COMPANY = re.compile(
    r"该(?:公司|企业|集团|院|所|校|中心|实验室|园区)|(?:(?<=[，。；：“])|^)(?:公司|企业|集团)(?=[已将现累近今去去在拥共目])"
)
_NO_SUBJECT_BEFORE = re.compile(r"(?:在|与|同|和|对|向|据|从|由|给|为|于|占|及其|以及|记者来到|走进|来到)$")
_NO_SUBJECT = ("media", "party", "government", "congress", "cppcc")


class SubjectFinder:
    """Remembers, while an article is read from top to bottom, who was spoken of last."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._last_organization = ""
        self._last_district = ""
        self._last = ""

    def enter(self, paragraph: int) -> None:
        """Begin a paragraph (from 0): what is said of nobody there is no longer about the one before."""
        self._last = ""

    def subject(self, paragraph: int, start: int, position: int, clause: int) -> str:
        """Return the subject of an amount at ``position`` of the sentence that begins at ``start``.

        ``clause`` is where the amount's own clause begins. The result is an entity's id, a name as
        printed, or :data:`UNKNOWN`.
        """
        text = self._reading.article.paragraphs[paragraph]
        part = max(start, text.rfind("；", start, position) + 1)
        for begin in dict.fromkeys((clause, part, start)):
            if found := self._named(paragraph, text, begin, position):
                self._last = found
                return found
        if self._last:
            return self._last
        return self._reading.region or UNKNOWN

    def may_be(self, id_: str) -> bool:
        """Whether figures are told of the entity: no paper, no office, nobody who only speaks."""
        entity = self._reading.entities[id_]
        if isinstance(entity, Organization):
            return entity.category not in _NO_SUBJECT
        return entity.type in ("district", "cluster")

    def leave(self, paragraph: int, start: int, end: int) -> None:
        """Finish a sentence: the entities it names may be meant by 该公司 and 全区 after it."""
        for mention in self._reading.mentions[paragraph]:
            if start <= mention.start < end:
                self._note(mention.entity)

    def _note(self, id_: str) -> None:
        entity = self._reading.entities[id_]
        if isinstance(entity, Organization) and entity.category not in _NO_SUBJECT:
            self._last_organization = id_
        elif entity.type == "district":
            self._last_district = id_

    def _named(self, paragraph: int, text: str, begin: int, position: int) -> str:
        """Return the first subject named between ``begin`` and ``position``; adjuncts last."""
        named = list(self._mentioned(paragraph, text, begin, position))
        named += _matches(_WHOLE_REGION, text, begin, position, self._reading.region)
        named += _matches(_WHOLE_DISTRICT, text, begin, position, self._last_district)
        named += _matches(_SAME_COMPANY, text, begin, position, self._last_organization)
        if wider := _WIDER_BEFORE.search(text, begin, position):
            named.append((0, wider.start(), _WIDER[wider[1]]))
        if (region := self._reading.region) and not named:
            name = re.compile(re.escape(re.sub(r"[省市区县]$", "", region)))
            named += _matches(name, text, begin, position, region)
        return min(named)[2] if named else ""

    def _mentioned(self, paragraph: int, text: str, begin: int, position: int) -> Iterator[_Candidate]:
        for mention in self._reading.mentions[paragraph]:
            if begin <= mention.start < position:
                self._note(mention.entity)
                if self.may_be(mention.entity):
                    adds = _NO_SUBJECT_BEFORE.search(text[max(mention.start - 4, 0) : mention.start])
                    yield 2 if adds else 1, mention.start, mention.entity


_Candidate = tuple[int, int, str]
"""How far back a subject stands (0 first), where it is named, and what it is."""


def _matches(
    pattern: re.Pattern[str], text: str, begin: int, position: int, subject: str
) -> list[_Candidate]:
    found = pattern.finditer(text, begin, position) if subject else ()
    return [(1, match.start(), subject) for match in found]
