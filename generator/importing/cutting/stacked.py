"""Two stories whose headlines stand one over another behind both of them, or behind one in the other.

A frame of the page may hold its headlines apart from its text. Each headline has its words in its own
story, and a story begins as stories do: with a dateline, a time, a column of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.groups import headline_groups
from generator.importing.cutting.joints import Joints
from generator.importing.lines.blocks import Block, words_of
from generator.importing.lines.pages import Page, shown

_SIZE = 80
"""A story found so has at least this many characters."""

_OWN = 0.25
"""A headline has at least this much more of its words in its own story than in the other ..."""

_BOTH = 0.8
"""... and both together this much."""


_COLUMN = 0.3
"""What a column of another width says for a story beginning or ending there."""

_GOES_ON = 4.0
"""What it says that passages behind a story share words with those before it and not with it."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Passages ``start`` to ``stop`` are another story than those around them up to ``end``.

    ``headline`` is that of the other passages, which stands in the gap at ``end`` with this story's.
    """

    start: int
    stop: int
    end: int
    headline: tuple[Block, ...]


def find_stack(page: Page, spans: Sequence[Span]) -> Stack | None:
    """Return the clearest case of two stories read as one before their two headlines, None where none is."""
    cohesion = Cohesion([passage.text for passage in page.passages])
    joints = Joints(page, cohesion)
    found = [
        way
        for span in spans
        for headlines in permutations(headline_groups(span.after), 2)
        for way in _ways(joints, span, headlines)
    ]
    return max(found, key=lambda way: way[0])[1] if found else None


def unstack(page: Page, stack: Stack) -> Page:
    """Return the page with the inner story behind the outer one, and each headline behind its own."""
    order = [*range(stack.start), *range(stack.stop, stack.end), *range(stack.start, stack.stop)]
    order += range(stack.end, len(page.passages))
    gaps = [list(page.gaps[k]) for k in order] + [list(page.gaps[-1])]
    inner = stack.end - (stack.stop - stack.start)
    for block in stack.headline:
        gaps[stack.end].remove(block)
    gaps[inner] = [*stack.headline, *gaps[inner]]
    return Page(tuple(page.passages[k] for k in order), tuple(tuple(gap) for gap in gaps), page.furniture)


def _ways(
    joints: Joints, span: Span, headlines: tuple[tuple[Block, ...], ...]
) -> Iterator[tuple[float, Stack]]:
    outer, inner = map(words_of, headlines)
    coverage, passages = joints.cohesion.coverage, joints.page.passages
    for start in range(span.start + 1, span.stop):
        if not _may_begin(joints, start):
            continue
        for stop in range(start + 1, span.stop + 1):
            if sum(len(one.text) for one in passages[start:stop]) < _SIZE:
                continue
            sides = [(span.start, start), (stop, span.stop)]
            own = coverage(inner, start, stop) - max(coverage(inner, *side) for side in sides)
            other = max(coverage(outer, *side) for side in sides) - coverage(outer, start, stop)
            if min(own, other) >= _OWN and own + other >= _BOTH:
                score = own + other + _edges(joints, span, start, stop)
                yield score, Stack(start, stop, span.stop, headlines[0])


def _edges(joints: Joints, span: Span, start: int, stop: int) -> float:
    """Return what speaks for a story beginning and ending here: other columns, the outer one going on."""
    score = _COLUMN * (joints.recolumned(start) + (stop == span.stop or joints.recolumned(stop)))
    if stop < span.stop:
        rest, similarity = (stop, span.stop), joints.cohesion.similarity
        score += _GOES_ON * (similarity(rest, (span.start, start)) - similarity(rest, (start, stop)))
    return score


def _may_begin(joints: Joints, gap: int) -> bool:
    passage = joints.page.passages[gap]
    if shown(joints.page.gaps[gap]):
        return False
    return passage.lead is not None or joints.opens_with_time(gap) or joints.recolumned(gap)
