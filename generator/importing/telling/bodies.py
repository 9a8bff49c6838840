"""The body of a story: its paragraphs, its section heads, and what else is printed with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.cutting.sections import heads_of
from generator.importing.doubts import Doubt
from generator.importing.lines.blocks import Block
from generator.importing.lines.pages import shown
from generator.importing.telling.clippings import Clipping
from generator.importing.telling.headlines import join_heads
from generator.importing.telling.titling import FoundHeadline
from generator.model import Head
from generator.surnames import can_be_name


@dataclass(frozen=True, slots=True)
class Body:
    """The paragraphs and section heads of a story.

    Paragraphs begin with boxed lines and end with captions and lines without a place.
    """

    paragraphs: tuple[str, ...]
    heads: tuple[Head, ...]
    doubts: tuple[Doubt, ...]


def texts_of(clipping: Clipping) -> tuple[str, ...]:
    """Return the running text of a story without its dateline and the brackets that close it."""
    texts = []
    for number, passage in enumerate(clipping.passages):
        start = passage.lead.end if passage.lead and not number else 0
        stop = passage.tail.start if passage.tail else len(passage.text)
        texts.append(passage.text[start:stop].strip() or passage.text)
    return tuple(texts)


def read_body(clipping: Clipping, found: FoundHeadline) -> Body:
    """Return the body of a story; the lines of its headline are no part of it."""
    span = clipping.span
    opening = _opening_heads(clipping, found)
    paragraphs = [block.text for block in found.headline.boxed]
    heads: list[Head] = []
    for text, gap in zip(texts_of(clipping), (opening, *clipping.gaps[1:]), strict=True):
        displays = [block for block in (*heads_of(gap), *shown(gap)) if block not in found.used]
        if displays:
            heads.append(Head(join_heads(displays), len(paragraphs) + 1))
        paragraphs.append(text)
    captions = [block for block in clipping.around if block.kind == "caption"]
    placed = (*found.used, *opening)
    around = (*shown((*span.before, *span.after)), *heads_of(span.after))
    leftover = [block for block in around if block not in placed]
    return Body(
        (*paragraphs, *(block.text for block in (*captions, *leftover))),
        tuple(head for head in heads if head.text),
        (
            *_doubted_boxes(found.headline.boxed),
            *(Doubt(f"“{block.text[:20]}”不知放在哪里，附在文末", block.number) for block in leftover),
        ),
    )


def _doubted_boxes(boxed: Sequence[Block]) -> Iterator[Doubt]:
    """Yield the doubt about a box that lists names apart from the posts they hold."""
    names = [block for block in boxed if can_be_name(block.text.replace(" ", ""))]
    if len(names) > 1:
        yield Doubt("方框里姓名和职务分开列出，请核对谁任什么职务", names[0].number)


def _opening_heads(clipping: Clipping, found: FoundHeadline) -> tuple[Block, ...]:
    """Return what heads the first section of a story whose headline stands elsewhere."""
    before = clipping.span.before
    displays = shown(before)
    beside = clipping.span.headline == "before" and any(block in found.used for block in displays)
    return heads_of(before) if beside else (*heads_of(before), *displays)
