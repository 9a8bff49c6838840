"""Read lists of districts that are written by one character each: “甲乙丙” for 甲区, 乙县 and 丙市."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.model import District, Entity

_QUOTED = re.compile(r"“([\u4e00-\u9fff]{3,6})”")
"""Shorter runs are words more often than lists."""


class Initials:
    """Knows which district a first character stands for, where it stands for one only.

    A development zone gives way to a district proper; a character that two districts begin with
    says nothing, and a run with such a character is not read.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        districts = [entity for entity in entities if isinstance(entity, District)]
        proper: dict[str, set[str]] = defaultdict(set)
        zones: dict[str, set[str]] = defaultdict(set)
        for district in districts:
            (zones if district.parents else proper)[district.label[0]].add(district.id)
        self._one = {
            sign: next(iter(ids))
            for sign in proper.keys() | zones.keys()
            if len(ids := proper.get(sign) or zones[sign]) == 1
        }

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Return (start, end, district's id) for each character of each list in ``text``."""
        found: list[tuple[int, int, str]] = []
        for match in _QUOTED.finditer(text):
            ids = [self._one.get(sign, "") for sign in match[1]]
            if all(ids) and len(set(ids)) == len(ids):
                start = match.start(1)
                found += [(start + i, start + i + 1, id_) for i, id_ in enumerate(ids)]
        return found
