"""What speaks for the lines before and after a run of passages being its headline and its credits."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.importing.cutting.groups import headline_groups, is_headline_like, set_together
from generator.importing.cutting.joints import Joints
from generator.importing.cutting.weights import Weights
from generator.importing.lines.blocks import Block, words_of
from generator.importing.lines.pages import closes_picture, shown
from generator.importing.signs import MARKS

_NEAR, _FAR = 3, 12
_HEADS, _AS_LONG = 2, 2
"""A line over a story is its first section head where two others are as long, give or take two characters."""

_OWN = 0.25
"""A headline that stands with another's has so much more of its words in its own story."""

_BEFORE = {"turn": 4.0, "origin": 1.2, "group": 0.6, "photo": 0.4}
"""What closes a story hardly stands before one."""

_AFTER = {"turn": 2.0, "origin": 1.5, "group": 0.8}


class Surroundings:
    """What a page prints around its stories; ``parted`` are gaps known to lie between two."""

    def __init__(self, joints: Joints, weights: Weights, parted: frozenset[int]) -> None:
        self._joints = joints
        self._page = joints.page
        self._coverage = joints.cohesion.coverage
        self._elsewhere = lru_cache(maxsize=None)(self._most)
        self._weights = weights
        self._parted = parted
        groups = {gap: headline_groups(blocks) for gap, blocks in enumerate(self._page.gaps)}
        self._stacks = {gap: found for gap, found in groups.items() if len(found) > 1}
        self._middles = [gap for gap in range(1, joints.count) if is_headline_like(self._page.gaps[gap])]

    def readings(
        self, before: Sequence[Block], after: Sequence[Block], start: int, stop: int
    ) -> Iterator[tuple[float, str]]:
        """Yield each way to read what stands around a story: its score, on which side the headline is."""
        weights, passages = self._weights, self._page.passages
        lead = passages[start].lead
        credit = self._credits(before, after, self._signed(start, stop))
        medium = lead.medium if lead else ""
        credit -= weights.signed_and_taken * (bool(medium) and _is_of_another(medium, (*before, *after)))
        picture = closes_picture(passages[stop - 1], after)
        credit += weights.picture_after * picture
        if self.held(start, stop) and any(block.kind == "group" for block in (*before, *after)):
            credit -= weights.group_over_headline
        above, below = shown(before), shown(after)
        if not above and not below:
            known = start in self._parted or stop in self._parted or picture or (lead and lead.continued)
            lack = weights.lack_known if known else weights.lack_dateline if lead else weights.lack
            yield credit + max(-lack, self._within(start, stop), self._stacked(start, stop)), ""
        signed = [any(block.kind == "byline" for block in side) for side in (before, after)]
        if above:
            score = self._headline(above, start, stop, after=False) - weights.leftover * len(below)
            yield credit + weights.together_before * signed[0] + score, "before"
        if below:
            first_head = len(above) == 1 and self._heads_alike(above[0], start, stop) >= _HEADS
            score = self._headline(below, start, stop, after=True)
            score -= weights.leftover * (0 if first_head else len(above))
            yield credit + weights.together_after * signed[1] + score, "after"

    def _heads_alike(self, head: Block, start: int, stop: int) -> int:
        """Return how many lines stand alone between the passages of a story that are as long as its first."""
        return sum(
            abs(len(shown(blocks)[0].text) - len(head.text)) <= _AS_LONG
            for blocks in self._page.gaps[start + 1 : stop]
            if len(shown(blocks)) == 1
        )

    def held(self, start: int, stop: int) -> int:
        """Return how many gaps inside a story hold lines that could be a headline."""
        return bisect_left(self._middles, stop) - bisect(self._middles, start)

    def _within(self, start: int, stop: int) -> float:
        """Return what speaks for the headline standing inside a story, between its passages."""
        return max(
            (
                self._inside(words_of(shown(self._page.gaps[gap])), start, stop)
                for gap in self._middles[bisect(self._middles, start) : bisect_left(self._middles, stop)]
            ),
            default=-9.0,
        )

    def _inside(self, text: str, start: int, stop: int) -> float:
        """Return what speaks for lines inside a story: their words in its text, and in its introduction."""
        weights = self._weights
        score = weights.within * self._coverage(text, start, stop) - weights.within_least
        for first, last in self._joints.standfirsts.items():
            if start < first and last <= stop:
                score += weights.within_introduced * self._coverage(text, first, last)
        return score

    def _stacked(self, start: int, stop: int) -> float:
        """Return what speaks for the headline of a story standing with another story's, near by."""
        best = -9.0
        for gap, groups in self._stacks.items():
            if gap in (start, stop) or not start - _FAR <= gap <= stop + _FAR:
                continue
            texts = [words_of(group) for group in groups]
            more = [
                self._coverage(text, start, stop) - self._coverage(text, gap - _NEAR, gap + _NEAR)
                for text in texts
            ]
            if min(more) < 0:
                own = [text for text, words in zip(texts, more, strict=True) if words >= _OWN]
                best = max([best, *(self._fit(text, start, stop) for text in own)])
        return best - self._weights.stacked

    def _signed(self, start: int, stop: int) -> bool:
        """Tell whether the text of a story itself names its writers, before or behind."""
        lead, tail = self._page.passages[start].lead, self._page.passages[stop - 1].tail
        return any(part is not None and part.byline and part.byline.writers for part in (lead, tail))

    def _credits(self, before: Sequence[Block], after: Sequence[Block], signed: bool) -> float:
        weights, score, bylines = self._weights, 0.0, int(signed)
        for block in before:
            if block.kind == "byline":
                bylines += 1
                score += weights.marked_byline_before if is_marked(block) else weights.byline_before
            else:
                score -= _BEFORE.get(block.kind, 0.0)
        for block in after:
            if block.kind == "byline":
                bylines += 1
                score += weights.marked_byline_after if is_marked(block) else weights.byline_after
            else:
                score += _AFTER.get(block.kind, 0.0)
        taken = any(block.kind == "origin" for block in (*before, *after))
        own = any(block.kind == "byline" and "本报" in block.text for block in (*before, *after))
        score -= weights.signed_and_taken * (taken and own)
        return score - weights.second_byline * max(0, bylines - 1)

    def _fit(self, text: str, start: int, stop: int) -> float:
        """Return what the words of a headline say for its being that of a story."""
        near = self._coverage(text, start, min(stop, start + _NEAR))
        whole = self._coverage(text, start, stop)
        return self._weights.near * near + self._weights.whole * whole - self._weights.headline

    def _headline(self, displays: Sequence[Block], start: int, stop: int, after: bool) -> float:
        weights, text = self._weights, words_of(displays)
        score = self._fit(text, start, stop)
        beyond = (stop, min(stop + _FAR, self._joints.count)) if after else (max(0, start - _FAR), start)
        for group in set_together(displays):
            words = words_of(group)
            there = self._elsewhere(words, beyond)
            score -= weights.foreign * max(0.0, there - self._coverage(words, start, stop))
        size = len(text)
        score -= weights.very_short * (size < 5) + weights.rather_short * (5 <= size < 8)
        score -= weights.many_lines * max(0, len(displays) - 4) + weights.very_long * (size > 80)
        return score + 12.0 * any(block.kind == "marked" for block in displays)

    def _most(self, text: str, beyond: tuple[int, int]) -> float:
        """Return how much some few passages of a range speak of what a text does."""
        first, last = beyond
        return max(
            (self._coverage(text, at, min(at + _NEAR, last)) for at in range(first, last)), default=0.0
        )


def _is_of_another(medium: str, blocks: Sequence[Block]) -> bool:
    """Tell whether a story whose dateline names a medium is said to be taken from another one."""
    return any(block.kind == "origin" and medium not in block.text for block in blocks)


def is_marked(byline: Block) -> bool:
    """Tell whether a byline has a sign such as □ before it, as papers set where a story begins."""
    return byline.text[0] in MARKS
