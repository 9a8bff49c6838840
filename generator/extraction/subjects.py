"""Find whose figure an amount is: the entity the sentence speaks of, the whole region, or its text."""

from __future__ import annotations

import re

from generator.extraction.reading import Reading

UNKNOWN = "未注明"
"""The subject of a figure where neither the text nor the register says whose it is."""

_SUBJECTS = ("district", "cluster", "organization")
_WHOLE_DISTRICT = re.compile(r"全区|全县|我区|我县|全镇|该区|该县|全旗")
_WHOLE_REGION = re.compile(r"全市|我市|全省|我省|全域|市内|省内|该市|该省")
_WIDER = {"我国": "全国", "全国": "全国", "全球": "全球"}
_WIDER_BEFORE = re.compile(r"(我国|全国|全球)(?:共|共有|有)?$")
_SAME_COMPANY = re.compile(r"该(?:公司|企业|集团|院|所|校|中心|实验室|园区)|(?:(?<=[，。；：“])|^)(?:公司|企业|集团)(?=[已将现累近今去去在拥共目])")
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

    def leave(self, paragraph: int, start: int, end: int) -> None:
        """Finish a sentence: the entities it names may be meant by 该公司 and 全区 after it."""
        for mention in self._reading.mentions[paragraph]:
            if start <= mention.start < end:
                self._note(mention.entity)

    def _note(self, entity: str) -> None:
        kind = self._reading.entities[entity].type
        if kind == "organization" and self._is_company(entity):
            self._last_organization = entity
        elif kind == "district":
            self._last_district = entity

    def _is_company(self, entity: str) -> bool:
        return getattr(self._reading.entities[entity], "category", "") in ("company", "institute", "other")

    def _named(self, paragraph: int, text: str, begin: int, position: int) -> str:
        candidates: list[tuple[int, int, str]] = []
        for mention in self._reading.mentions[paragraph]:
            if not begin <= mention.start < position:
                continue
            self._note(mention.entity)
            kind = self._reading.type_of(mention)
            category = getattr(self._reading.entities[mention.entity], "category", "")
            if kind not in _SUBJECTS or category in _NO_SUBJECT:
                continue
            weight = 2 if _NO_SUBJECT_BEFORE.search(text[max(mention.start - 4, 0) : mention.start]) else 1
            candidates.append((weight, mention.start, mention.entity))
        for match in _WHOLE_REGION.finditer(text, begin, position):
            candidates.append((1, match.start(), self._reading.region))
        if wider := _WIDER_BEFORE.search(text, begin, position):
            candidates.append((0, wider.start(), _WIDER[wider[1]]))
        if self._last_district:
            for match in _WHOLE_DISTRICT.finditer(text, begin, position):
                candidates.append((1, match.start(), self._last_district))
        if self._last_organization:
            for match in _SAME_COMPANY.finditer(text, begin, position):
                candidates.append((1, match.start(), self._last_organization))
        if (region := self._reading.region) and not candidates:
            for match in re.finditer(re.escape(re.sub(r"[省市区县]$", "", region)), text[begin:position]):
                candidates.append((1, begin + match.start(), region))
        candidates = [item for item in candidates if item[2]]
        return min(candidates)[2] if candidates else ""
