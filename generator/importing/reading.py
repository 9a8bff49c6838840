"""From the text of a page to its stories: every stage in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.importing.bylines.origins import find_paper
from generator.importing.cutting.assembly import Span, find_stories
from generator.importing.cutting.groups import set_together
from generator.importing.cutting.matching import match_headlines
from generator.importing.cutting.relocating import find_move, rearrange
from generator.importing.cutting.seams import find_seam, part_at
from generator.importing.cutting.sections import settle_heads
from generator.importing.cutting.splices import find_splice, mend
from generator.importing.cutting.stacked import find_stack, unstack
from generator.importing.cutting.weights import WEIGHTS
from generator.importing.known import NOTHING, Known
from generator.importing.lines.blocks import Block
from generator.importing.lines.headline_lines import Spacing
from generator.importing.lines.lines import Line, read_lines
from generator.importing.lines.pages import Page, lay_out, shown
from generator.importing.lines.unwrapping import unwrap
from generator.importing.telling.clippings import cut_out
from generator.importing.telling.dating import find_page_date
from generator.importing.telling.headlines import NO_HEADLINE
from generator.importing.telling.sharing import share_credits
from generator.importing.telling.stated import find_stated
from generator.importing.telling.stories import Story
from generator.importing.telling.telling import PageFacts, tell

_IN_PLACE = replace(WEIGHTS, stacked=9.0)
"""Headlines stand at their own stories; what has to be moved shows where that reads a page badly."""

_Found = TypeVar("_Found")

_MOVES = 3
"""The most places of one kind that are mended on a page."""


def read_page(text: str, known: Known = NOTHING) -> tuple[Story, ...]:
    """Return the stories of a page text, in printed order.

    No story crosses a line ``===``; a line that begins with ``# `` is a headline. Everything else is
    found out, unless every part between lines ``===`` has its headline marked: then each is one story.
    Lines are counted from 1 in ``text``.
    """
    lines = tuple(read_lines(text))
    furniture = [line.text for line in lines if line.kind == "furniture"]
    parts = _with_text([settle_heads(lay_out(unwrap(part))) for part in _parts(lines)])
    by_hand = len(parts) > 1 and all(map(_is_marked_throughout, parts))
    read = [_whole(part) if by_hand and _marks(part) else _arranged(part) for part in parts]
    alone = sum(len(spans) for _, spans in read) == 1
    facts = PageFacts(
        paper=known.paper or find_paper(line.text for line in lines if len(line.text) <= 24),
        day=known.day or find_page_date(furniture),
        named_day=known.named_day,
        headline=known.headline if alone else NO_HEADLINE,
        spacing=_spacing(lines),
        texts=tuple(passage.text for page, _ in read for passage in page.passages),
    )
    clippings = [[cut_out(page, span) for span in spans] for page, spans in read]
    stories = [
        story for (page, _), cut in zip(read, clippings, strict=True) for story in tell(page, cut, facts)
    ]
    told = share_credits([clipping for cut in clippings for clipping in cut], stories)
    return tuple(known.complete(find_stated(furniture).complete(story)) for story in told) if alone else told


def _spacing(lines: Sequence[Line]) -> Spacing:
    gaps = [bool(line.gap) for line in lines[1:]]
    share = sum(gaps) / len(gaps) if gaps else 0.0
    return "none" if share < 0.03 else "all" if share > 0.9 else "apart"


def _arranged(page: Page) -> tuple[Page, tuple[Span, ...]]:
    """Return the stories of a page, and the page with displaced sections put where they belong."""
    for _ in range(_MOVES):
        splice = find_splice(page)
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


def _with_text(parts: Sequence[Page]) -> list[Page]:
    """Return the parts that hold running text; what others print goes to the next one, or to the last."""
    found: list[Page] = []
    held: tuple[Block, ...] = ()
    for part in parts:
        first, *rest = part.gaps
        held = (*held, *first)
        if part.passages:
            found.append(replace(part, gaps=(held, *rest)))
            held = ()
    if found and held:
        *rest, last = found[-1].gaps
        found[-1] = replace(found[-1], gaps=(*rest, (*last, *held)))
    return found


def _marks(part: Page) -> list[Block]:
    """Return the lines of a part that a person marked as headlines."""
    return [block for gap in part.gaps for block in gap if block.kind == "marked"]


def _is_marked_throughout(part: Page) -> bool:
    """Tell whether a person marked the one headline of a part, or it shows nothing that could be one."""
    marks = _marks(part)
    return len(list(set_together(marks))) == 1 if marks else not any(map(shown, part.gaps))


def _whole(page: Page) -> tuple[Page, tuple[Span, ...]]:
    """Return the one story of a part that a person cut out."""
    count = len(page.passages)
    if not count:
        return page, ()
    before, after = page.gaps[0], page.gaps[count]
    return page, (Span(0, count, before, after, "before" if shown(before) else "after"),)
