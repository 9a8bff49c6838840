"""Section heads that are told by their likeness to one another, and put over the section they speak of.

Heads of one story are often worded alike (…行动, …行动; 打造…集群, 打造…集群). A headline is not, so such
lines are no headlines, and where a frame of the page left them elsewhere they are put back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.groups import set_together
from generator.importing.lines.blocks import Block
from generator.importing.lines.headline_words import lacks_number
from generator.importing.lines.pages import Page

_COUNT = "[一二三四五六七八九十]+"
_ORDINAL = re.compile(rf"第{_COUNT}[卷章篇部节]|{_COUNT}、|[（(]{_COUNT}[）)]")
_LABELLED = re.compile(r"([^ ，]{1,4})([ ，])[^，]{4,14}")
"""A word the section is about, and what is said of it."""

_BRIEF, _LENGTHS = 8, 2
"""Heads of single paragraphs by turns are so short, and differ in length by less."""

_ALIKE = 0.4
_LONGEST = 22
_OTHERS = 2
"""The fewest other section heads a section head is like."""

_CLEAR = 0.45
"""A section speaks of at least this part of its head ..."""

_STRANGE = 0.6
"""... and one it does not belong to of at most this part of that."""

_LAST, _AHEAD = 0.35, 1.25
"""At the end of a page this part will do, if it is more than any other section's by this factor."""


def settle_heads(page: Page) -> Page:
    """Return the page with section heads known as such, each before the passage it is the head of."""
    known = _parallel(page)
    moved = _moves(page, known)
    sections = [
        [replace(block, kind="section") if block.number in known | moved.keys() else block for block in gap]
        for gap in page.gaps
    ]
    gaps = [[block for block in gap if block.number not in moved] for gap in sections]
    for block in (block for gap in sections for block in gap if block.number in moved):
        gaps[moved[block.number]].append(block)
    return replace(page, gaps=tuple(tuple(gap) for gap in gaps))


def _moves(page: Page, known: frozenset[int]) -> dict[int, int]:
    """Return the passages that heads printed elsewhere belong before, by the lines of the heads."""
    asked = known | _listed(page)
    if not asked:
        return {}
    cohesion = Cohesion([passage.text for passage in page.passages])
    moved = {}
    for at, gap in enumerate(page.gaps):
        for block in gap:
            if block.number in asked and not _stands_over_its_own(block, at, page):
                to = _belongs(block, at, cohesion, len(page.passages))
                headline = any(other.kind == "display" for other in page.gaps[to])
                if to != at and (block.number in known or not headline):
                    moved[block.number] = to
    return {**moved, **_made_room(page, known, moved)}


def _made_room(page: Page, known: frozenset[int], moved: Mapping[int, int]) -> dict[int, int]:
    """Return where heads go at whose place another was put: over the text before them, which they close.

    Two sections have no passage in common, so such heads are printed under their sections.
    """
    found = {}
    for to in set(moved.values()):
        blocks = page.gaps[to]
        if len(blocks) == 1 and blocks[0].number in known - moved.keys():
            first = next((gap for gap in range(to - 1, 0, -1) if page.gaps[gap]), 0)
            if first < to - 1 and not any(block.number in known for block in page.gaps[first]):
                found[blocks[0].number] = first
    return found


def _stands_over_its_own(block: Block, at: int, page: Page) -> bool:
    return _is_set_over(block, at, page) or _in_turn(block, at, page)


def _is_set_over(block: Block, at: int, page: Page) -> bool:
    """Tell whether a blank line parts a head from what is over it, and none from its paragraph."""
    blocks = [*(passage.block for passage in page.passages[max(0, at - 1) : at]), *page.gaps[at]]
    if at == len(page.passages) or blocks[-1] is not block or len(blocks) == 1:
        return False
    over, under = block.number - blocks[-2].last, page.passages[at].block.number - block.last
    return over > 1 and under == 1


def _in_turn(block: Block, at: int, page: Page) -> bool:
    """Tell whether heads that end alike stand by turns with single paragraphs, each over its own."""
    beside = [gap for near in (at - 1, at + 1) for gap in page.gaps[near : near + 1] if near > 0]
    alone = [gap[0].text[-2:] for gap in beside if len(gap) == 1]
    return at < len(page.passages) and len(page.gaps[at]) == 1 and block.text[-2:] in alone


def _parallel(page: Page) -> frozenset[int]:
    """Return the lines of displayed blocks that are counted, lack a number or are like several others."""
    brief = [
        (at, block)
        for at, gap in enumerate(page.gaps)
        for block in gap
        if block.kind == "display" and len(block.text) <= _LONGEST
    ]
    found = {block.number for _, block in brief if lacks_number(block.text)}
    shown = [(at, block) for at, block in brief if not _between_stories(page, at)]
    for at, block in shown:
        alike = [other for other in shown if other[1] is not block and _alike(block.text, other[1].text)]
        if len({other for other, _ in alike} | {at}) > _OTHERS or _ORDINAL.match(block.text):
            found.add(block.number)
    return frozenset({*found, *_by_turns(page)})


def _by_turns(page: Page) -> Iterator[int]:
    """Yield the lines of short displayed blocks of one length that stand by turns with single paragraphs."""
    brief = [
        len(gap[0].text) if len(gap) == 1 and gap[0].kind == "display" and len(gap[0].text) <= _BRIEF else 0
        for gap in page.gaps
    ]
    for at in range(1, len(brief) - _OTHERS - 1):
        gaps = range(at, at + _OTHERS + 1)
        sizes = [brief[gap] for gap in gaps]
        alike = min(sizes) > 0 and max(sizes) - min(sizes) < _LENGTHS
        if alike and not any(_between_stories(page, gap) for gap in gaps):
            yield from (page.gaps[gap][0].number for gap in gaps)


def _listed(page: Page) -> frozenset[int]:
    """Return the lines behind the credit of a group and the headline under it.

    A frame may hold heads of its sections there, apart from their text.
    """
    found = set()
    for gap in page.gaps:
        credit = next((at for at, block in enumerate(gap) if block.kind == "group"), len(gap))
        behind = list(set_together([block for block in gap[credit:] if block.kind == "display"]))
        found |= {group[0].number for group in behind[1:] if len(group) == 1}
    return frozenset(found)


def _between_stories(page: Page, at: int) -> bool:
    """Tell whether bylines or datelines at a gap say that a story ends or begins there."""
    if any(block.kind in ("byline", "origin", "turn") for block in page.gaps[at]):
        return True
    before, after = page.passages[at - 1 : at] if at else (), page.passages[at : at + 1]
    return any(passage.tail for passage in before) or any(passage.lead for passage in after)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return False
    labels = _LABELLED.fullmatch(one), _LABELLED.fullmatch(other)
    if labels[0] and labels[1]:
        return labels[0][2] == labels[1][2] and abs(len(labels[0][1]) - len(labels[1][1])) <= 1
    if one[-2:] == other[-2:] and abs(len(one) - len(other)) <= 4 and max(len(one), len(other)) <= 14:
        return True
    if (" " in one) != (" " in other):
        return False
    tail = 2.0 * (one[-3:] == other[-3:])  # what they end in counts again
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio + tail / 10 >= _ALIKE + 0.05


def _belongs(block: Block, at: int, cohesion: Cohesion, count: int) -> int:
    """Return the passage before which a head belongs; where it stands unless another is clearly meant."""
    here = cohesion.coverage(block.text, at, min(at + 2, count)) if at < count else 0.0
    spoken = [(cohesion.coverage(block.text, k, k + 1), -abs(k - at), k) for k in range(count)]
    (there, _, best), (second, *_) = sorted([*spoken, (0.0, 0, at)], reverse=True)[:2]
    if at == count:  # nothing stands under it
        return best if there >= min(_CLEAR, max(_LAST, _AHEAD * second)) else at
    return best if there >= _CLEAR and here <= _STRANGE * there else at


def heads_of(gap: Sequence[Block]) -> tuple[Block, ...]:
    """Return the known section heads of a gap."""
    return tuple(block for block in gap if block.kind == "section")
