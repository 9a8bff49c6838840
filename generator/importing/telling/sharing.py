"""Credits that cover several stories of a page: 本组稿件由…采写."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.importing.bylines.grammar import Byline
from generator.importing.bylines.origins import UNKNOWN, find_origin
from generator.importing.doubts import Doubt
from generator.importing.lines.blocks import Block
from generator.importing.lines.pages import byline_of
from generator.importing.telling.clippings import Clipping
from generator.importing.telling.stories import Story


def share_credits(clippings: Sequence[Clipping], stories: Sequence[Story]) -> tuple[Story, ...]:
    """Give the authors of a group credit (本组稿件由…采写) to the stories of its group."""
    result = list(stories)
    for number, clipping in enumerate(clippings):
        for block in clipping.around:
            if block.kind != "group" or not (byline := byline_of(block)):
                continue
            for other in _group(block, number, result):
                lead = clippings[other].first.lead
                if lead and lead.medium and lead.medium[0] != "本" and lead.medium != byline.medium:
                    continue  # an agency's story is nobody's of this paper
                result[other] = _credited(result[other], byline, block.number)
    return tuple(result)


def _credited(story: Story, byline: Byline, line: int) -> Story:
    source = find_origin([byline.medium], [], "") if story.source == UNKNOWN else story.source
    doubts = tuple(doubt for doubt in story.doubts if source == UNKNOWN or doubt.about != "source")
    shared = Doubt("作者取自一组稿件的共同署名", line)
    return replace(story, authors=byline.writers, source=source, doubts=(*doubts, shared))


def _group(block: Block, number: int, stories: Sequence[Story]) -> Iterable[int]:
    if "版" in block.text[:4]:
        return [i for i, story in enumerate(stories) if not story.authors]
    members = [number]
    while members[-1] and not stories[members[-1] - 1].authors and not stories[members[-1] - 1].fragment:
        members.append(members[-1] - 1)
    return [i for i in members if not stories[i].authors]
