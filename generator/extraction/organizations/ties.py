"""Read which district and cluster the text itself counts an organization to."""

from __future__ import annotations

import re

from generator.mentions import MentionFinder
from generator.model import Content

_KIND = "(?:龙头|重点|骨干|头部|链主|领军|代表性?|知名|本土|本地|规上)?企业"
_OF_DISTRICT = re.compile(rf"(?:的|辖区内?的?|境内的?|{_KIND})?[“]?")
_INTO_DISTRICT = re.compile(r"”?(?:落户|位于|坐落于?|落地|扎根)(?:在|于)?")
_OF_CLUSTER = re.compile(rf"(?:产业|行业|领域|集群|产业集群)?的?{_KIND}(?:之一)?(?:的|、|——)?[“]?")


class TieReader:
    """Finds districts and clusters that stand right beside an organization's name."""

    def __init__(self, content: Content, finder: MentionFinder) -> None:
        self._districts = {district.id for district in content.districts}
        self._finder = finder

    def district(self, text: str, start: int, end: int) -> str:
        """Return the id of the district the organization at ``start`` to ``end`` is said to be in."""
        for first, last, id_ in self._finder.find(text):
            if id_ not in self._districts:
                continue
            if last < start and _OF_DISTRICT.fullmatch(text, last, start):
                return id_
            if first > end and _INTO_DISTRICT.fullmatch(text, end, first):
                return id_
        return ""

    def clusters(self, text: str, start: int) -> tuple[str, ...]:
        """Return the ids of the clusters whose 企业 the organization is called."""
        found = self._finder.find(text[:start])
        return tuple(
            id_
            for _, last, id_ in found
            if id_ not in self._districts and _OF_CLUSTER.fullmatch(text, last, start)
        )
