"""Tell the words of an organization's name from the prose before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.patterns import one_of

_HARD = re.compile(r"[\s，。、；：！？,;:!?（）()【】\[\]《》<>“”‘’「」…—－|/+]")
_BRACKETED = re.compile(r"(?<=[一-鿿])（[一-鿿]{2,6}）(?=[一-鿿])")
_AND = ("和", "与", "及")
_LOCATIVE = ("中", "上", "下", "前", "内", "后")
_LONGEST = 32

SESSION = re.compile(r"第?[一二三四五六七八九十0-9]{1,3}届")
"""Tells the session of a congress or a committee: no part of its name."""

_HEARD = "听"
"""A verb of one character before whoever speaks: 听某某公司董事长甲某某介绍."""

_COUNTED = ("家", "名", "位", "个", "处", "里")
"""Words for counting, which a place's name may have in it."""

_PARTICLES = ("得", "着", "过", "地", "之")
"""Particles that stand in a transliterated name as well, among other single characters."""

_IN_PLACES = ("都", "从")
"""Function words that a place's name may have before its level, behind one other character."""

_SMALL_PLACE = re.compile(r".{0,2}(?:街道|镇|乡|村|社区)")
"""What makes a numeral the beginning of a place's name: 五里墩街道."""


_KINDS_IN_NAMES = (
    "家|的|协会|商会|联|服务|发展|促进|管理|集团|公共|孵化|融资|担保|信用|创业|创新"
    "|学院|局|处|科|办|研究|总部"
)
"""What goes on with 企业 in a name: 高新技术企业协会."""


class OrganizationWords:
    """Judges the words before and in a name. ``known`` are names that are no prose, whatever they hold."""

    def __init__(self, titles: Titles, known: Iterable[str]) -> None:
        self._titles = titles
        whole = {*titles.zones, *titles.departments, *titles.departments.values()}
        whole |= {*titles.department_stems, *titles.bodies}
        self._kind = re.compile(
            rf"{one_of(titles.company_kinds)}(?:企业|公司)(?!{_KINDS_IN_NAMES})(?=.{{3}})"
        )
        self._whole = re.compile(one_of(name for name in (*whole, *known) if len(name) > 1))

    def trimmed(self, text: str, *, joined: bool = False) -> int:
        """Return where the organization at the end of ``text`` begins: behind the last word of prose.

        ``joined`` takes 和 and the like for a part of the name, as in 农业和农村委员会.
        """
        cut = at = 0
        kinds = [match.end() for match in self._kind.finditer(text)]
        whole = [match.span() for match in self._whole.finditer(text)]
        sessions = [match.span() for match in SESSION.finditer(text)]
        previous = ""
        for word in words.words(text):
            end = at + len(word)
            inside = any(start < end and at < stop for start, stop in whole)
            inside = inside or any(cut < start < end and at < stop for start, stop in sessions)
            inside = inside or bool(words.tag(word) == "m" and _SMALL_PLACE.match(text, end))
            inside = inside or (word in _PARTICLES and len(previous) == 1 and at - 1 > cut)
            inside = inside or (word in _COUNTED and not words.tag(previous).startswith(("m", "r")))
            inside = inside or (
                word in _LOCATIVE and words.tag(text[at : end + 1]).startswith(words.NAME_TAGS)
            )
            inside = inside or (
                word in _IN_PLACES and len(previous) == 1 and text[end : end + 1] in self._titles.levels
            )
            small = word in _LOCATIVE and previous[-1:] in self._titles.levels
            inside = inside or (small and bool(_SMALL_PLACE.match(text, end)))  # 甲乡|中某村
            previous = word
            if self._leads_to_place(word, text[end:]) or (
                at == cut and self._leads_to_speaker(word, text[end:])
            ):
                cut = end
            last = end == len(text) and word in (*self._titles.units, *self._titles.organization_suffixes)
            inside = inside or (joined and word in _AND)
            opening = word in _LOCATIVE and at == cut  # 中铁…, 上汽…
            if not (inside or last or opening) and self._stops(word, text[end : end + 1]):
                cut = end
            at = end
        return max(cut, *kinds) if kinds else cut

    def _leads_to_place(self, word: str, rest: str) -> bool:
        """Whether a word is a verb whose object begins with a place: 响应|江西省…."""
        verb = (
            len(word) > 1 and words.tag(word).startswith("v") and word not in self._titles.inside_organization
        )
        return verb and bool(rest) and words.tag(words.words(rest[:_LONGEST])[0]) == "ns"

    def _leads_to_speaker(self, word: str, rest: str) -> bool:
        """Whether a word is a verb before a speaker's organization, not the first character of its name."""
        return word == _HEARD and len(words.words(rest[:_LONGEST] or word)[0]) > 1

    def may_begin_later(self, text: str) -> bool:
        """Whether a name may be read from its second character on as well: 听丁科技公司董事长甲某某介绍."""
        return text.startswith(_HEARD)

    def _stops(self, word: str, following: str) -> bool:
        if word in self._titles.before_organization:
            return True
        if word in self._titles.inside_organization or len(word) < 2:
            return word.isdigit()
        if following in self._titles.levels or "某" in word:
            return False
        if word.startswith("第"):
            return word.endswith("届")  # 第一医院, but 第十四届
        return words.tag(word)[:1] in ("p", "c", "r", "u", "t", "m") or word.isdigit()

    def after_prose(self, text: str) -> int:
        """Return where a name begins that nothing but its end tells: behind the last verb as well.

        Where all is prose, as in 该厂, that is the end of ``text``.
        """
        cut = at = 0
        begin = self.trimmed(text)
        for word, following in pairwise([*words.words(text[begin:]), ""]):
            at += len(word)
            business = words.tag(word) == "vn" and text[begin + at :] in self._titles.organization_suffixes
            verb = len(word) > 1 and words.tag(word).startswith("v") and not business
            named = not words.tag(following) or words.tag(following).startswith(words.NAME_TAGS)
            if verb and following and (named if word in self._titles.inside_organization else at > cut):
                cut = at if named or word not in self._titles.inside_organization else cut
        return begin + cut

    def left(self, text: str, end: int) -> int:
        """Return where the words before ``end`` begin; a place in brackets is part of a name."""
        start = max(0, end - _LONGEST)
        brackets = [match.span() for match in _BRACKETED.finditer(text, start) if match.end() <= end]
        for hard in _HARD.finditer(text, start, end):
            if not any(first <= hard.start() < last for first, last in brackets):
                start = hard.end()
        return start

    def is_prose(self, name: str) -> bool:
        """Whether a word stands in the name that no name has."""
        parts = words.words(name)
        return any(
            part in self._titles.before_organization and (len(part) > 1 or part in "的了是在和与")
            for part in parts
            if part not in self._titles.inside_organization and part not in self._titles.organization_suffixes
        ) and not self._whole.search(name)

    def is_word(self, stem: str) -> bool:
        """Whether a stem is a noun of the language and no name: 刀具 of what is left of a company's name."""
        kind = words.tag(stem)
        return kind.startswith("n") and not kind.startswith(words.NAME_TAGS) and words.frequency(stem) > 0

    def is_common(self, stem: str) -> bool:
        """Whether a stem says no more than a line of business, as in 科技有限公司."""
        common = self._titles.company_words | self._titles.unit_words
        return all(part in common for part in words.words(stem))

    def is_proper(self, stem: str) -> bool:
        """Whether something in the stem is a name and not a word of the language."""
        parts = words.words(stem)
        if any(words.tag(part).startswith(words.NAME_TAGS) or not words.tag(part) for part in parts):
            return True
        if (
            "某" in stem
            or parts[0] in self._titles.wide
            or any(stem.startswith(level) for level in self._titles.levels)
        ):
            return True
        return sum(len(part) == 1 for part in parts) >= 2
