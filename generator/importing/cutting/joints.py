"""How two passages of a page join: the columns, blanks and words before and after the gap between them."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from itertools import pairwise

from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.sections import heads_of
from generator.importing.lines.pages import Page, Passage, shown
from generator.importing.lines.rubrics import is_box_label
from generator.importing.lines.wording import tells_time

_WINDOW = 5
_NEAR = 3
_LEAST, _FEW, _LINES = 2, 5, 6
"""A column's width is told by two lines or more, five where there are, six of one paragraph at most."""

_OTHER_COLUMN = 1.5
"""Columns differ by at least this width; lines of one by less, as signs and digits are narrow."""

_WIDE, _SHORT = 1.45, 3
"""How many times wider than the columns an introduction is, and how many paragraphs it has at most."""


_NAME = 3
"""Where a box lists a guest with the post held, the name is what stands last: most have three characters."""

_ASKED = ("问：", "答：")
_ANSWER = 6
"""The most paragraphs an answer has."""


class Joints:
    """The gaps between the passages of a page, and what is known of each."""

    def __init__(self, page: Page, cohesion: Cohesion) -> None:
        self.page = page
        self.cohesion = cohesion
        self.count = len(page.passages)
        steps = [self.akin(0, gap) for gap in range(1, self.count)]
        self.usual = min(0.14, max(0.05, 0.5 * statistics.median(steps))) if steps else 0.06
        bare = [self._blank(gap) for gap in range(1, self.count) if not page.gaps[gap]]
        self._rare_blanks = len(bare) >= 3 and sum(bare) <= 0.4 * len(bare)
        self.standfirsts = dict(_standfirsts(page))
        self._indent = _indent(page)
        self.guests = frozenset(_guests(page))
        self._asked = frozenset(_asked(page))
        self._wide = {at for first, stop in self.standfirsts.items() for at in range(first, stop)}
        headed = [gap for gap, blocks in enumerate(page.gaps) if gap and heads_of(blocks)]
        self.families = {*_new_families(page), *filter(self.recolumned, headed[:1])}
        self.closed = frozenset(self._closed())

    def akin(self, start: int, gap: int) -> float:
        """Return how much the passages before and after a gap share, none before ``start`` considered."""
        left = (max(start, gap - _WINDOW), gap)
        return self.cohesion.similarity(left, (gap, min(self.count, gap + _WINDOW)))

    def recolumned(self, gap: int) -> bool:
        """Tell whether the column is of another width after a gap than before it."""
        before, after = self._column(gap, -1), self._column(gap, 1)
        if before is None or after is None or abs(before - after) < _OTHER_COLUMN or gap in self._asked:
            return False
        return self._fits(gap, -1, before, after) and self._fits(gap, 1, after, before)

    def opens_with_time(self, gap: int) -> bool:
        """Tell whether the passage after a gap says when something was, as the first of a story does."""
        return tells_time(self.page.passages[gap].text)

    def is_set_off(self, gap: int) -> bool:
        """Tell whether a blank line parts two paragraphs where paragraphs have none between them."""
        return self._rare_blanks and not self.page.gaps[gap] and self._blank(gap)

    def _closed(self) -> Iterator[int]:
        """Yield the gaps behind an introduction that closes its feature.

        It stands under the byline, or another story begins behind it: with a time, or in other columns.
        """
        for first, stop in self.standfirsts.items():
            before = self.page.gaps[first]
            other = stop < self.count and (
                self.recolumned(stop) or (not before and self.opens_with_time(stop))
            )
            if other or any(block.kind == "byline" for block in before):
                yield stop

    def _fits(self, gap: int, step: int, column: float, other: float) -> bool:
        """Tell whether the passages before (``step`` -1) or behind (1) a gap may be of a ``column``'s width.

        Columns are told by several passages, some of which may be of the ``other``; the nearest decides.
        """
        first = gap if step > 0 else gap - 1
        near = [at for at in range(first, first + _NEAR * step, step) if 0 <= at < self.count]
        for at in near:
            widths = [line.width for line in self.page.passages[at].block.lines]
            if at in self._wide:
                continue
            if len(widths) > 1:
                own = statistics.median(widths[1:-1] or [widths[0] + self._indent])
                return abs(own - column) <= abs(own - other)
            if widths[0] + self._indent >= column + _OTHER_COLUMN:
                return False
        return True

    def _blank(self, gap: int) -> bool:
        before, after = self.page.passages[gap - 1].block, self.page.passages[gap].block
        return after.number - before.last > 1

    def _column(self, gap: int, step: int) -> float | None:
        """Return the width of the column before (``step`` -1) or behind (1) a gap, None if unknown.

        An introduction across the columns is none; what is before it, or behind, counts.
        """
        widths: list[float] = []
        at = gap if step > 0 else gap - 1
        while 0 <= at < self.count and len(widths) < _FEW and abs(at - gap) <= _NEAR + _SHORT:
            joint = at if step > 0 else at + 1
            bare = not self.page.gaps[joint] and not self.page.passages[joint].lead
            if joint != gap and not bare and joint not in self._wide:
                break  # another story may stand there
            lines = () if at in self._wide else self.page.passages[at].block.lines[:-1]
            widths += [line.width for line in lines[::step]][:_LINES]
            at += step
        return statistics.median_high(widths) if len(widths) >= _LEAST else None


def _standfirsts(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the passages set far wider than the page's columns, as first and stop of each short run.

    A feature prints its introduction so, wherever its frame has room: over, between or behind its columns.
    """
    widths = [_width(passage) for passage in page.passages]
    known = [width for width in widths if width]
    usual = statistics.median(known) if known else 0.0
    wrapped = len(known) > 0.5 * len(widths)
    wide = [
        (width or wrapped * passage.block.lines[0].width) >= _WIDE * usual > 0
        for width, passage in zip(widths, page.passages, strict=True)
    ]
    for first in range(len(wide)):
        if wide[first] and not (first and wide[first - 1]):
            stop = next((at for at in range(first, len(wide)) if not wide[at]), len(wide))
            if stop - first <= _SHORT and (first or stop < len(wide)):
                yield first, stop


def _guests(page: Page) -> Iterator[int]:
    """Yield the gaps with lines behind which somebody speaks whom a box over the story lists as a guest."""
    names: frozenset[str] = frozenset()
    for gap in range(len(page.passages)):
        displays = shown(page.gaps[gap])
        label = next((at for at, block in enumerate(displays) if is_box_label(block.text)), None)
        if label is not None:
            names = frozenset(block.text[-_NAME:] for block in displays[label + 1 :])
        elif displays and any(name in page.passages[gap].text for name in names):
            yield gap


def _asked(page: Page) -> Iterator[int]:
    """Yield the gaps between questions and answers, which go on whatever column they stand in."""
    said = [at for at, passage in enumerate(page.passages) if passage.text.startswith(_ASKED)]
    for before, after in pairwise(said):
        if after - before <= _ANSWER:
            yield from range(before + 1, after + 1)


def _indent(page: Page) -> float:
    """Return by how much the first lines of paragraphs are narrower than the others."""
    lines = [passage.block.lines for passage in page.passages if len(passage.block.lines) > 2]
    return max(0.0, statistics.median(many[1].width - many[0].width for many in lines)) if lines else 0.0


def _width(passage: Passage) -> float | None:
    widths = [line.width for line in passage.block.lines[:-1]]
    return statistics.median_high(widths) if widths else None


def _new_families(page: Page) -> Iterator[int]:
    """Yield the gaps where section heads of another wording begin than those before them have."""
    heads = [(gap, block.text[-2:]) for gap, blocks in enumerate(page.gaps) for block in heads_of(blocks)]
    for (_, before), (gap, first), (_, second) in zip(heads, heads[1:], heads[2:], strict=False):
        if first == second != before:
            yield gap
