"""Name what an amount measures, in the words of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.extraction.figures.grammar import Amount
from generator.extraction.figures.growth import find_change, with_change, without_change
from generator.extraction.figures.naming import (
    is_scope,
    name_after,
    name_before,
    rate_before,
    without_opening,
)

_STOP = "，,；;。！？!?：:"
_OUT_OF = re.compile(
    r"(?P<whole>[\u4e00-\u9fff]{2,16})(?<![集其当途])中(?:已|共|还|，)*(?P<done>(?:布局|完成|建成|投产|开工|签约|改造|引进|落地|实现|覆盖|突破){1,3})$"
)
"""How many of those named have come so far: 56个零部件中完成布局55个."""
_EACH = "各自"
_ARRIVING = re.compile(r"[到至的]\s*$")
_SHARED_ENDING = re.compile(r"(?:增加值|产量|销量|产值|收入|数量|总额|吞吐量|投资|比重)$")
_COUNTED = frozenset(
    "家个项条座栋幢所处种类款只头羽匹株棵台套件架艘列班辆节根粒片块张间篇部册本枚颗箱桶包袋盒瓶副双对盏口尾组支次场批单笔宗份道门幅例剂趟名人位户"
)

_Pair = tuple[int, int, int]
"""Where a 分别 stands, and the numbers of the first and the last amount it goes with."""


def clause_start(text: str, start: int, position: int) -> int:
    """Return where the clause that holds ``position`` begins, not before ``start``."""
    return max([start, *(text.rfind(sign, start, position) + 1 for sign in _STOP)])


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence from ``start`` of a text with its amounts; ``periods`` are the times, no part of a name."""

    text: str
    start: int
    amounts: Sequence[Amount]
    periods: Sequence[tuple[int, int]]

    def indicators(self) -> list[str]:
        """Return what each amount measures: words of the sentence, empty where they name nothing."""
        pairs = list(self._pairs())
        named: list[str] = []
        for index in range(len(self.amounts)):
            own = [(at, first, last) for at, first, last in pairs if first <= index <= last]
            found = self._listed(index, own) or self._behind(index, own, named) or self._own(index, named)
            start = self.amounts[index].start
            each = found and _EACH in self.text[clause_start(self.text, self.start, start) : start]
            named.append(_EACH + found if each else found)
        return named

    def _own(self, index: int, named_before: Sequence[str]) -> str:
        amount = self.amounts[index]
        before = named_before[-1] if named_before else ""
        clause = clause_start(self.text, self.start, amount.core)
        floor = max([clause, *(a.end for a in self.amounts[:index] if a.end <= amount.start)])
        left = self._left(floor, amount.start).rpartition(_EACH)[2]
        if change := find_change(left):
            return with_change(name_before(left[: change.start()]) or without_change(before), change)
        if floor > clause and (part := _OUT_OF.search(left)):
            return part["done"] + part["whole"]
        right = name_after(self.text, amount.end, stated=left.endswith("有"))
        if right and (amount.unit[0] in _COUNTED or self.text[amount.unit_end - 1] == "级"):
            return right
        named = name_before(left)
        if named and not is_scope(named) and not ("了" in named and right):
            return named
        joined = floor > clause and self.text[floor : amount.start].strip() in ("、", "和", "与", "及")
        if joined or _ARRIVING.search(left) or (is_scope(named) and not right):
            rate = rate_before(left)
            return before if before.startswith(rate) else rate + before
        return right

    def _left(self, start: int, end: int) -> str:
        parts = []
        for first, last in self.periods:
            if first >= start and last <= end:
                parts.append(self.text[start:first])
                start = last
        return "".join((*parts, self.text[start:end])).strip()

    def _pairs(self) -> Iterator[_Pair]:
        """Yield each 分别 with the first and the last of the amounts it goes with."""
        last_start = self.amounts[-1].start if self.amounts else self.start
        for match in re.finditer("分别", self.text[self.start : last_start]):
            at = self.start + match.start()
            first = next(n for n, amount in enumerate(self.amounts) if amount.start >= at)
            last = first
            while last + 1 < len(self.amounts) and self._joined(last):
                last += 1
            if first < last:
                yield at, first, last

    def _joined(self, index: int) -> bool:
        between = self.text[self.amounts[index].end : self.amounts[index + 1].start]
        return between.strip() in ("、", "和", "与", "及", "，", "以及")

    def _listed(self, index: int, pairs: Iterable[_Pair]) -> str:
        """Return the item of the list before 分别 that belongs to the amount."""
        for at, first, last in pairs:
            head = self.text[clause_start(self.text, self.start, at) : at]
            count = last - first + 1
            items = _items(without_opening(head), count)
            if len(items) < count or not ("、" in head or len(items) == count):
                continue
            wanted = items[len(items) - count + index - first]
            shared = _SHARED_ENDING.search(items[-1])
            if shared and not wanted.endswith(shared[0]):
                wanted += shared[0]
            change = find_change(self.text[at : self.amounts[first].start])
            return with_change(wanted, change) if change else wanted
        return ""

    def _behind(self, index: int, pairs: Iterable[_Pair], named: Sequence[str]) -> str:
        """Return the indicator where amounts are paired: 游客1亿人次，收入3亿元，分别增长15%、18%."""
        for at, first, last in pairs:
            change = find_change(self.text[max(at - 2, self.start) : self.amounts[first].start])
            before = index - (last - first + 1)
            opened = self.text[clause_start(self.text, self.start, at) : at]
            if change and before >= 0 and opened in ("", "同比", "环比", "比上年", "较上年"):
                return with_change(named[before], change)
        return ""


def _items(head: str, count: int) -> list[str]:
    """Return the items of a list; 和 and the like join them only where 、 alone gives too few."""
    items = [item for item in head.split("、") if item]
    return items if len(items) == count else [i for i in re.split(r"、|和|与|以及|及", head) if i]
