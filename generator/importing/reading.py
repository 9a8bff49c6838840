"""From the text of a page to its stories: every stage in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from generator.importing.bylines.origins import find_paper
from generator.importing.cutting.assembly import Span, find_stories
from generator.importing.cutting.matching import match_headlines
from generator.importing.cutting.relocating import find_move, rearrange
from generator.importing.cutting.seams import find_seam, part_at
from generator.importing.cutting.sections import settle_heads
from generator.importing.cutting.splices import find_splices, mend
from generator.importing.cutting.stacked import find_stack, unstack
from generator.importing.cutting.weights import WEIGHTS
from generator.importing.lines.lines import Line, read_lines
from generator.importing.lines.pages import Page, lay_out
from generator.importing.lines.unwrapping import unwrap
from generator.importing.telling.dating import PageDate, find_page_date
from generator.importing.telling.sharing import share_credits
from generator.importing.telling.stated import find_stated
from generator.importing.telling.stories import Story
from generator.importing.telling.telling import PageFacts, tell

_IN_PLACE = replace(WEIGHTS, stacked=9.0)
"""Headlines stand at their own stories; what has to be moved shows where that reads a page badly."""

_Found = TypeVar("_Found")

_MOVES = 3
"""So many places of one kind are mended on a page at most."""


def read_page(text: str, day: PageDate | None = None, paper: str = "") -> tuple[Story, ...]:
    """Return the stories of a page text, in printed order.

    A line ``===`` separates stories, a line that begins with ``# `` is a headline; everything else
    is found out. ``day`` and ``paper`` are known from elsewhere (a file name, a web page's head).
    """
    lines = tuple(read_lines(text))
    furniture = [line.text for line in lines if line.kind == "furniture"]
    day = day or find_page_date(furniture)
    paper = paper or find_paper(line.text for line in lines if len(line.text) <= 24)
    gaps = [bool(b.gap) for a, b in pairwise(lines)]
    share = sum(gaps) / len(gaps) if gaps else 0.0
    facts = PageFacts(paper, day, "none" if share < 0.03 else "all" if share > 0.9 else "apart")
    stated = find_stated(furniture)
    stories: list[Story] = []
    for part in _parts(lines):
        page = settle_heads(lay_out(unwrap(part)))
        if any(line.kind == "cut" for line in lines):
            stories += _told(page, _guided(page), facts)
        else:
            stories += _told(*_arranged(page), facts)
    if len(stories) == 1:
        stories = [stated.complete(story) for story in stories]
    return tuple(stories)


def _told(page: Page, spans: tuple[Span, ...], facts: PageFacts) -> tuple[Story, ...]:
    return share_credits(page, spans, tell(page, spans, facts))


def _arranged(page: Page) -> tuple[Page, tuple[Span, ...]]:
    """Return the stories of a page, and the page with displaced sections put where they belong."""
    for _ in range(_MOVES):
        splice = next(iter(find_splices(page)), None)
        if splice is None:
            break
        page = mend(page, splice, find_stories(page, {splice.broken + 1, splice.rest}))
    spans = find_stories(page, weights=_IN_PLACE)
    page, spans = _mended(page, spans, find_seam, part_at)
    page, spans = _mended(page, spans, find_move, rearrange)
    page, _ = _mended(page, spans, find_stack, unstack)
    return page, match_headlines(page, find_stories(page))


def _mended(
    page: Page,
    spans: tuple[Span, ...],
    find: Callable[[Page, Sequence[Span]], _Found | None],
    mend_at: Callable[[Page, _Found], Page],
) -> tuple[Page, tuple[Span, ...]]:
    """Return the page with the places mended that ``find`` finds in its stories, and its stories then."""
    for _ in range(_MOVES):
        found = find(page, spans)
        if found is None:
            break
        page = mend_at(page, found)
        spans = find_stories(page, weights=_IN_PLACE)
    return page, spans


def _parts(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    parts: list[list[Line]] = [[]]
    for line in lines:
        if line.kind == "cut":
            parts.append([])
        else:
            parts[-1].append(line)
    return [tuple(part) for part in parts if part]


def _guided(page: Page) -> tuple[Span, ...]:
    """Return the one story of a part that a person cut out."""
    count = len(page.passages)
    if not count:
        return ()
    before, after = page.gaps[0], page.gaps[count]
    side = "before" if any(b.kind in ("display", "head", "marked") for b in before) else "after"
    return (Span(0, count, before, after, side),)
