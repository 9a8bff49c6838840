"""What speaks for a story beginning and ending at certain gaps of a page, as numbers to be added up.

Datelines and bylines open or close a story; a headline speaks of what its story opens with; section
heads stand between paragraphs that speak of one thing. The weights were fitted to labelled pages.
"""

from __future__ import annotations

import re
import statistics
from bisect import bisect, bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from generator.importing.blocks import Block
from generator.importing.bylines import MARKS
from generator.importing.cohesion import Cohesion
from generator.importing.headline_lines import is_kicker, is_label, joint_wording
from generator.importing.pages import Page, byline_of, closes_picture, shown
from generator.importing.sections import heads_of

_WINDOW = 5
_NEAR = 3
_FOREIGN = 1.5
"""What speaks against lines being a story's headline where what stands beyond the story has their words."""

_OPENING = re.compile(
    r"(?:近日|日前|近期|连日来|昨日|昨天|昨|今天|今日|前天|本月|本周|当地时间|[春夏秋冬][日季天]|新春|岁末"
    r"|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日[，上下晚]|记者(?:昨|近|日前|今|从|\d))"
)


class Evidence:
    """What speaks for and against each story a page could be read into."""

    def __init__(self, page: Page, cohesion: Cohesion, parted: Collection[int] = ()) -> None:
        self.parted = parted
        self.page = page
        self.cohesion = cohesion
        self.count = len(page.passages)
        steps = [self._akin(0, gap) for gap in range(1, self.count)]
        self.usual = min(0.14, max(0.05, 0.5 * statistics.median(steps))) if steps else 0.06
        joints = [self._blank(gap) for gap in range(1, self.count) if not page.gaps[gap]]
        self.rare_blanks = len(joints) >= 3 and sum(joints) <= 0.4 * len(joints)
        self.families = set(_new_families(page))
        self.inside = [0.0] * (self.count + 1)
        for gap in range(1, self.count):
            self.inside[gap] = self.inside[gap - 1] + self._interior(gap)
        self.inside[self.count] = self.inside[self.count - 1]
        self.middles = [gap for gap in range(1, self.count) if _is_headline_like(page.gaps[gap])]

    def possible(self, gap: int) -> bool:
        """Tell whether a story may begin at a gap."""
        if gap in (0, self.count) or gap in self.parted:
            return True
        before, after = self.page.passages[gap - 1], self.page.passages[gap]
        return bool(self.page.gaps[gap] or after.lead or before.tail or self.count <= 60)

    def _interior(self, gap: int) -> float:
        """Return what speaks for or against this gap being inside a story."""
        if gap in self.parted:
            return -20.0
        score = 0.0
        blocks = self.page.gaps[gap]
        displays = shown(blocks)
        for block in blocks:
            score -= {"turn": 4.0, "marked": 30.0, "group": 1.5, "origin": 2.5}.get(block.kind, 0.0)
            if block.kind == "byline":
                byline = byline_of(block)
                score -= 2.8 if byline and byline.writers else 1.8
        score -= 2.2 * closes_picture(self.page.passages[gap - 1], blocks)
        if displays:
            score -= 1.5 * (self.recolumned(gap) and self._akin(0, gap) < self.usual)
            score -= 0.5 + (0.0, 0.5, 1.8, 2.8, 3.4)[min(len(displays), 5) - 1]
            score -= 0.5 * sum(len(block.text) > 20 for block in displays)
            score -= 1.8 * any(is_kicker(block.text) for block in displays)
            score -= 1.2 * any(is_label(block.text) for block in displays)
            score -= 1.5 * any(block.text.startswith("——") for block in displays)
            score -= 0.9 * opens_with_time(self.page.passages[gap].text)
            kinds = [block.kind for block in blocks]
            pictured = (
                "photo" in kinds and kinds[-1] == "display"
            )  # a picture, what stands under it, a new story
            score -= 2.0 * (pictured and opens_with_time(self.page.passages[gap].text))
            text = " ".join(block.text for block in displays)
            after = self.cohesion.coverage(text, gap, min(gap + 4, self.count))
            before = self.cohesion.coverage(text, max(0, gap - 4), gap)
            telling = min(1.0, len(text) / 12)  # a headline has its words on one side only
            score += 0.6 * max(after, before) - 0.5 * telling * abs(after - before)
        else:
            strange = self._akin(0, gap) < self.usual or opens_with_time(self.page.passages[gap].text)
            score -= 2.0 * self.recolumned(gap) * (strange or bool(blocks))
        score -= 1.2 * self._set_off(gap)
        score -= 1.5 * (gap in self.families)
        passage, previous = self.page.passages[gap], self.page.passages[gap - 1]
        if passage.lead:
            score -= 5.0 if not passage.lead.about else 2.0
        if previous.tail:
            score -= 3.0
        return score

    def text(self, start: int, stop: int) -> float:
        """Return what speaks for a story of these passages, whatever stands around it."""
        passages = self.page.passages
        first, last = passages[start], passages[stop - 1]
        score = -0.5 + self.inside[stop - 1] - self.inside[start]
        if first.lead:
            score += 3.0 if first.lead.continued else 2.0
            held = bisect_left(self.middles, stop) - bisect(self.middles, start)
            score -= 1.5 * bool(first.lead.continued and held)
        if last.tail:
            score += 1.6
        if opens_with_time(first.text):
            score += 0.7
        parted = start in self.parted
        if start and not (parted or first.lead or self._opened(start) or self._set_off(start)):
            score -= 1.2
        if start and not parted and first.text[:1] in "，。、；：？！）》”’":
            score -= 3.0
        if stop in self.parted:
            return score
        if stop < self.count and not last.block.whole and last.text[-1:] not in "：:—":
            score -= 1.5
        if sum(len(passage.text) for passage in passages[start:stop]) < 45:
            score -= 1.2
        if stop < self.count:
            akin = self._akin(start, stop)
            score += max(-2.5, 1.8 * (self.usual - akin) / self.usual)
            if not self.page.gaps[stop] and not last.tail and not passages[stop].lead:
                opening = opens_with_time(passages[stop].text)
                strange = self.recolumned(stop) and (akin < self.usual or opening)
                strange |= bool(first.lead and first.lead.continued and opening)
                score -= 4.4 - 3.4 * strange - 2.0 * self._set_off(stop)
        return score

    def _set_off(self, gap: int) -> bool:
        """Tell whether a blank line parts two paragraphs where paragraphs have none between them."""
        return self.rare_blanks and not self.page.gaps[gap] and self._blank(gap)

    def _blank(self, gap: int) -> bool:
        before, after = self.page.passages[gap - 1].block, self.page.passages[gap].block
        return after.number - before.last > 1

    def _akin(self, start: int, gap: int) -> float:
        """Return how much the passages before and after a gap share, none before ``start`` considered."""
        left = (max(start, gap - _WINDOW), gap)
        return self.cohesion.similarity(left, (gap, min(self.count, gap + _WINDOW)))

    def recolumned(self, gap: int) -> bool:
        """Tell whether the column is of another width after a gap than before it."""
        before, after = self.page.passages[gap - 1].block, self.page.passages[gap].block
        if len(before.lines) < 3 or len(after.lines) < 3:
            return False
        return abs(max(x.width for x in before.lines[:-1]) - max(x.width for x in after.lines[:-1])) >= 1.8

    def cutting(self, gap: int, cut: int) -> float:
        """Return what speaks against parting two stories at this place in the gap between them."""
        if gap in (0, self.count):
            return 0.0
        before, after = self.page.passages[gap - 1].block, self.page.passages[gap].block
        blocks = (before, *self.page.gaps[gap], after)
        blank = [b.number - a.last - 1 > 0 for a, b in pairwise(blocks)]
        cost = 1.5 if not blank[cut] and any(blank) else 0.0
        left, right = blocks[cut], blocks[cut + 1]
        if right.text.startswith("—"):
            cost += 3.0
        if left.kind == right.kind == "display":
            cost += 0.4 + 1.5 * (joint_wording(left.text, right.text) > 1.0)
        return cost

    def _opened(self, gap: int) -> bool:
        """Tell whether something in a gap or right before it closes a story or opens one, headlines aside."""
        kinds = {block.kind for block in self.page.gaps[gap]}
        before = self.page.passages[gap - 1]
        return bool(
            kinds & {"byline", "origin", "turn", "marked", "group"}
            or before.tail
            or closes_picture(before, self.page.gaps[gap])
        )

    def around(
        self, before: Sequence[Block], after: Sequence[Block], start: int, stop: int
    ) -> Iterator[tuple[float, str]]:
        """Yield the readings of what stands around a story: its score, where the headline is."""
        lead = self.page.passages[start].lead
        held = bisect_left(self.middles, stop) - bisect(self.middles, start)
        credit = self._credits(before, after, self._signed(start, stop))
        picture = closes_picture(self.page.passages[stop - 1], after)
        credit += 1.2 * picture
        credit -= 2.0 * bool(held and any(block.kind == "group" for block in (*before, *after)))
        above, below = shown(before), shown(after)
        if not above and not below:
            parted = start in self.parted or stop in self.parted
            lack = 0.2 if parted or picture or (lead and lead.continued) else (1.2 if lead else 1.8)
            yield credit + max(-lack, self._within(start, stop)), ""
        if above:
            together = 0.6 * any(block.kind == "byline" for block in before)
            yield (
                credit + together + self._headline(above, start, stop, after=False) - 1.3 * len(below),
                "before",
            )
        if below:
            together = 0.3 * any(block.kind == "byline" for block in after)
            yield (
                credit + together + self._headline(below, start, stop, after=True) - 1.3 * len(above),
                "after",
            )

    def _within(self, start: int, stop: int) -> float:
        """Return what speaks for the headline standing inside a story, between its passages."""
        return max(
            (
                2.6 * self.cohesion.coverage(_words(shown(self.page.gaps[gap])), start, stop) - 2.2
                for gap in self.middles[bisect(self.middles, start) : bisect_left(self.middles, stop)]
            ),
            default=-9.0,
        )

    def _signed(self, start: int, stop: int) -> bool:
        """Tell whether the text of a story itself names its writers, before or behind."""
        lead, tail = self.page.passages[start].lead, self.page.passages[stop - 1].tail
        return any(part is not None and part.byline and part.byline.writers for part in (lead, tail))

    def _credits(self, before: Sequence[Block], after: Sequence[Block], signed: bool) -> float:
        score = 0.0
        bylines = int(signed)
        for block in before:
            if block.kind == "byline":
                bylines += 1
                score += 1.7 if block.text[0] in MARKS else 1.4
            else:
                score -= {"turn": 4.0, "origin": 1.2, "group": 0.6, "photo": 0.4}.get(block.kind, 0.0)
        for block in after:
            if block.kind == "byline":
                bylines += 1
                score += 1.2
            else:
                score += {"turn": 2.0, "origin": 1.5, "group": 0.8}.get(block.kind, 0.0)
        return score - (2.6 * (bylines - 1) if bylines > 1 else 0.0)

    def _headline(self, displays: Sequence[Block], start: int, stop: int, after: bool) -> float:
        text = _words(displays)
        near = self.cohesion.coverage(text, start, min(stop, start + _NEAR))
        whole = self.cohesion.coverage(text, start, stop)
        score = -0.7 + 2.0 * near + 0.6 * whole
        beyond = (stop, min(stop + _NEAR, self.count)) if after else (max(0, start - _NEAR), start)
        for group in set_together(displays):
            words = _words(group)
            score -= _FOREIGN * max(
                0.0, self.cohesion.coverage(words, *beyond) - self.cohesion.coverage(words, start, stop)
            )
        size = len(text)
        if size < 5:
            score -= 1.5
        elif size < 8:
            score -= 0.4
        score -= 0.4 * max(0, len(displays) - 4)
        if size > 80:
            score -= 1.0
        if any(block.kind == "marked" for block in displays):
            score += 12.0
        return score


def _new_families(page: Page) -> Iterator[int]:
    """Yield the gaps where section heads of another wording begin than those before them have."""
    heads = [(gap, block.text[-2:]) for gap, blocks in enumerate(page.gaps) for block in heads_of(blocks)]
    for (_, before), (gap, first), (_, second) in zip(heads, heads[1:], heads[2:], strict=False):
        if first == second != before:
            yield gap


def opens_with_time(text: str) -> bool:
    """Tell whether a paragraph says when something was, as the first of a story does."""
    return bool(_OPENING.match(text))


def set_together(displays: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield displayed lines in the groups that nothing parts, no blank line and no byline."""
    start = 0
    for at in range(1, len(displays) + 1):
        if at == len(displays) or displays[at].number - displays[at - 1].last > 1:
            yield tuple(displays[start:at])
            start = at


def _words(blocks: Sequence[Block]) -> str:
    return " ".join(block.text for block in blocks)


def _is_headline_like(gap: Sequence[Block]) -> bool:
    """Tell whether what a gap displays may be a headline with what stands over or under it."""
    displays = shown(gap)
    return len(displays) >= 3 and sum(len(block.text) for block in displays) >= 16
