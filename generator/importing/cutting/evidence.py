"""What speaks for a story beginning and ending at certain gaps of a page, as numbers to be added up.

Datelines and bylines open or close a story; a headline speaks of what its story opens with; section
heads stand between paragraphs that speak of one thing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.joints import Joints
from generator.importing.cutting.surroundings import Surroundings, is_marked
from generator.importing.cutting.weights import WEIGHTS, Weights
from generator.importing.lines.blocks import Block, words_of
from generator.importing.lines.headline_lines import joint_wording
from generator.importing.lines.headline_words import argues_on, is_kicker
from generator.importing.lines.pages import Page, byline_of, closes_picture, shown
from generator.importing.lines.rubrics import is_label

_CERTAIN = 30.0
_MARKED = 3
"""A page with three marked bylines (□) or more opens its stories with them."""

_WHOLE_PAGE = 60
"""On a page of more passages a story begins where something says so, for the search to stay short."""


class Evidence:
    """What speaks for and against each story a page could be read into.

    ``parted`` are gaps known to lie between two stories, or two parts of stories.
    """

    def __init__(
        self, page: Page, cohesion: Cohesion, parted: Collection[int] = (), weights: Weights = WEIGHTS
    ) -> None:
        self.page, self.cohesion, self.weights = page, cohesion, weights
        self.count = len(page.passages)
        self.joints = Joints(page, cohesion)
        self._parted = frozenset(parted)
        self._around = Surroundings(self.joints, weights, self._parted)
        marked = any(block.kind == "marked" for gap in page.gaps for block in gap)
        self._topmost = "marked" if marked else "head"
        bylines = sum(block.kind == "byline" and is_marked(block) for gap in page.gaps for block in gap)
        self._unopened = weights.unopened + weights.unopened_marked * (bylines >= _MARKED)
        self._inside = [0.0] * (self.count + 1)
        for gap in range(1, self.count):
            self._inside[gap] = self._inside[gap - 1] - self._against_inside(gap)
        self._inside[self.count] = self._inside[self.count - 1]

    def possible(self, gap: int) -> bool:
        """Tell whether a story may begin at a gap."""
        if gap in (0, self.count) or gap in self._parted:
            return True
        before, after = self.page.passages[gap - 1], self.page.passages[gap]
        if self.count <= _WHOLE_PAGE or self.page.gaps[gap] or after.lead or before.tail:
            return True
        return self._strange(gap) >= 1.0 or self.joints.is_set_off(gap)

    def text(self, start: int, stop: int) -> float:
        """Return what speaks for a story of these passages, whatever stands around it."""
        weights, passages = self.weights, self.page.passages
        first, last = passages[start], passages[stop - 1]
        score = self._inside[stop - 1] - self._inside[start] - weights.story
        if first.lead and first.lead.continued:
            held = self._around.held(start, stop)
            score += weights.opens_continued - weights.continued_over_headline * bool(held)
        elif first.lead:
            score += weights.opens_dateline
        score += weights.closes_tail * bool(last.tail)
        score += weights.opens_time * self.joints.opens_with_time(start)
        if start and start not in self._parted:
            told = first.lead or self._opened(start) or self.joints.is_set_off(start)
            told = told or start in self.joints.closed or self.joints.recolumned(start)
            score -= self._unopened * (not told)
            score -= weights.opens_inside * (first.text[:1] in "，。、；：？！）》”’")
        if stop in self._parted:
            return score
        if sum(len(passage.text) for passage in passages[start:stop]) < 45:
            score -= weights.short
        return score + (self._apart(start, stop) if stop < self.count else 0.0)

    def cutting(self, gap: int, cut: int) -> float:
        """Return what speaks against parting two stories at this place in the gap between them."""
        if gap in (0, self.count):
            return 0.0
        weights = self.weights
        before, after = self.page.passages[gap - 1].block, self.page.passages[gap].block
        blocks = (before, *self.page.gaps[gap], after)
        blank = [b.number - a.last - 1 > 0 for a, b in pairwise(blocks)]
        cost = weights.not_at_blank if not blank[cut] and any(blank) else 0.0
        left, right = blocks[cut], blocks[cut + 1]
        cost += weights.before_subtitle * right.text.startswith("—")
        if left.kind == "display" and right.kind == "byline" and not blank[cut]:
            cost += weights.byline_under_headline
        if left.kind == right.kind == "display":
            cost += weights.before_subtitle * argues_on(right.text)
            cost += weights.between_displays
            cost += weights.joint_wording * (joint_wording(left.text, right.text) > 1.0)
        return cost

    def around(
        self, before: Sequence[Block], after: Sequence[Block], start: int, stop: int
    ) -> Iterator[tuple[float, str]]:
        """Yield the readings of what stands around a story: its score, where the headline is."""
        return self._around.readings(before, after, start, stop)

    def _against_inside(self, gap: int) -> float:
        """Return what speaks against this gap being inside a story."""
        if gap in self._parted:
            return 20.0
        weights, blocks = self.weights, self.page.gaps[gap]
        passage, previous = self.page.passages[gap], self.page.passages[gap - 1]
        if gap in self.joints.standfirsts and all(block.kind == "byline" for block in blocks):
            return weights.standfirst
        cost = sum(self._block(block) for block in blocks)
        cost += weights.picture * closes_picture(previous, blocks)
        if displays := shown(blocks):
            cost += self._displayed(gap, displays) + weights.strange * (
                gap in self.joints.closed and len(displays) == 1
            )
        elif blocks:
            cost += weights.strange * self.joints.recolumned(gap)
        else:
            cost += weights.strange * self._strange(gap)
        cost += weights.set_off * self.joints.is_set_off(gap)
        cost += weights.family * (gap in self.joints.families)
        cost += weights.guest * (gap in self.joints.guests)
        if passage.lead:
            cost += weights.about if passage.lead.about else weights.dateline
        return cost + weights.tail * bool(previous.tail)

    def _block(self, block: Block) -> float:
        weights = self.weights
        if block.kind == "byline":
            byline = byline_of(block)
            return weights.writers if byline and byline.writers else weights.credit
        if block.kind == "head" and self._topmost == "head":
            return weights.marked_head
        costs = {"turn": weights.turn, "marked": _CERTAIN, "group": weights.group, "origin": weights.origin}
        return costs.get(block.kind, 0.0)

    def _displayed(self, gap: int, displays: Sequence[Block]) -> float:
        """Return what speaks against these lines standing inside a story, as section heads do."""
        weights, coverage = self.weights, self.cohesion.coverage
        unlike = self.joints.akin(0, gap) < self.joints.usual
        timed = self.joints.opens_with_time(gap)
        kinds = [block.kind for block in self.page.gaps[gap]]
        pictured = "photo" in kinds and kinds[-1] == "display"  # under a picture and its credit
        text = words_of(displays)
        after = coverage(text, gap, min(gap + 4, self.count))
        before = coverage(text, max(0, gap - 4), gap)
        telling = min(1.0, len(text) / 12)  # a headline has its words on one side only
        return (
            weights.other_column * (unlike and self.joints.recolumned(gap))
            + weights.unlike * unlike
            + weights.displays[min(len(displays), len(weights.displays)) - 1]
            + weights.long_display * sum(len(block.text) > 20 for block in displays)
            + weights.kicker * any(is_kicker(block.text) for block in displays)
            + weights.label * any(is_label(block.text) for block in displays)
            + weights.subtitle * any(block.text.startswith("——") for block in displays)
            + weights.display_time * timed
            + weights.under_picture * (pictured and timed)
            - weights.speaks_of_one * max(after, before)
            + weights.speaks_of_other * telling * abs(after - before)
        )

    def _apart(self, start: int, stop: int) -> float:
        """Return what speaks for the passages behind a story being another one."""
        weights, passages, joints = self.weights, self.page.passages, self.joints
        first, last = passages[start], passages[stop - 1]
        score = -weights.unfinished * last.block.broken
        akin = joints.akin(start, stop)
        score += max(-weights.akin_most, weights.akin * (joints.usual - akin) / joints.usual)
        if not (self.page.gaps[stop] or last.tail or passages[stop].lead):
            strange = self._strange(stop)
            if first.lead and first.lead.continued:
                strange = max(strange, float(joints.opens_with_time(stop)))
            score += weights.strange_between * strange - weights.nothing_between
            score += weights.set_off_between * joints.is_set_off(stop)
        return score

    def _strange(self, gap: int) -> float:
        """Return from 0 to 1 how little the passage after a gap goes on with those before it."""
        if gap in self.joints.closed or self.joints.recolumned(gap):
            return 1.0
        return self.weights.time_strange * self.joints.opens_with_time(gap)

    def _opened(self, gap: int) -> bool:
        """Tell whether something in a gap or right before it closes a story or opens one, headlines aside."""
        kinds = {block.kind for block in self.page.gaps[gap]}
        before = self.page.passages[gap - 1]
        return bool(
            kinds & {"byline", "origin", "turn", "marked", "group"}
            or before.tail
            or closes_picture(before, self.page.gaps[gap])
        )
