"""Tell whether the words before a role name a unit within the organization of the title before."""

from __future__ import annotations

import re

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.organizations.bodies import Bodies, Named
from generator.extraction.organizations.name_words import SESSION
from generator.extraction.people.asked import PUBLIC, Asked

PARTY = ("党工委", "工委", "党委", "党总支", "党支部")
"""The committees of the party that an organization of any kind has."""

_OF_WHOLE = ("校长", "董事长", "理事长", "会长", "行长")
"""Heads of an organization, not of a unit in another."""

_OF_LEVEL = re.compile(r"[省市区县州镇乡村](?:委|政府|人大|政协)")
_WITHOUT_INSTITUTES = ("party", "congress", "cppcc", "association")
_INSTITUTES = ("研究院", "研究所", "学院", "医院", "实验室")

_NEVER_WITHIN = ("学院", "研究院", "医院", "公司", "集团", "银行", "协会", "商会")
"""Two organizations that end so stand beside each other, as two colleges of a university."""


class UnitReader:
    """Judges units by the organization they would be in, and by what somebody is there."""

    def __init__(self, titles: Titles, bodies: Bodies) -> None:
        self._titles = titles
        self._bodies = bodies

    def is_unit_of(self, asked: Asked, last: Named) -> bool:
        """Whether the words can only name a unit within the organization of the title before."""
        kind = self._titles.roles[asked.role.core]
        public = last.category in PUBLIC
        other = (
            asked.role.text.startswith(PARTY),
            asked.role.core in _OF_WHOLE,
            kind == "company" and last.category != "company",
            not public and self._bodies.is_department(asked.written),
            bool(SESSION.search(asked.written)),
            asked.written[:1] in self._titles.levels
            and not asked.written.startswith(tuple(self._titles.not_levels)),
            any(role in asked.written for role in (*self._titles.party_roles, "《")),
            last.category in _WITHOUT_INSTITUTES and asked.written.endswith(_INSTITUTES),
            asked.written.startswith(tuple(self._titles.parties)) or bool(_OF_LEVEL.search(asked.written)),
            any(last.name.endswith(kind) and asked.written.endswith(kind) for kind in _NEVER_WITHIN),
            words.tag(words.words(asked.written)[0]) == "ns",
        )
        line = kind in ("company", "unit") and self._titles.unit_words.issuperset(words.words(asked.written))
        return (line or self._bodies.is_unit(asked.written)) and not any(other)
