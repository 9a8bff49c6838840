"""Displayed lines of a gap in the groups they are set in, and which of those may be headlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.importing.lines.blocks import Block, words_of
from generator.importing.lines.headline_words import is_kicker
from generator.importing.lines.pages import shown
from generator.importing.lines.rubrics import is_label

_SHORTEST = 8


def set_together(displays: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield displayed lines in the groups that nothing parts, no blank line and no byline."""
    start = 0
    for at in range(1, len(displays) + 1):
        if at == len(displays) or displays[at].number - displays[at - 1].last > 1:
            yield tuple(displays[start:at])
            start = at


def headline_groups(gap: Sequence[Block]) -> list[tuple[Block, ...]]:
    """Return the groups of displayed lines of a gap that could each be a headline by itself."""
    return [group for group in set_together(shown(gap)) if _is_headline(words_of(group))]


def _is_headline(text: str) -> bool:
    return len(text) >= _SHORTEST and not text.startswith("—") and not (is_kicker(text) or is_label(text))


def is_headline_like(gap: Sequence[Block]) -> bool:
    """Tell whether what a gap displays may be a headline with what stands over or under it."""
    displays = shown(gap)
    several = len(displays) >= 3 or len(list(set_together(displays))) >= 2
    return several and sum(len(block.text) for block in displays) >= 14
