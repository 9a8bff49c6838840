"""Where a story is not whole: what is missing of it, and where its sentences may be joined wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.doubts import OTHER, Doubt
from generator.importing.telling.clippings import Clipping

_NEXT = 3
"""How many lines farther on the next line of a sentence is at most, blank ones counted."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A part of a story that is not on the page: the words that say so to a reader, and the doubt."""

    words: str
    doubt: Doubt


def find_missing(clipping: Clipping) -> Iterator[Missing]:
    """Yield what is missing before a story and behind it."""
    first, last = clipping.first, clipping.passages[-1]
    if first.lead and first.lead.continued:
        yield Missing(
            f"版面注明“{first.text[: first.lead.end].strip('（）()▲ ')}”，前一部分不在这里。",
            Doubt("这是转版后的部分，前一部分不在这里", first.block.number),
        )
    elif first.text[:1] in "，。、；：！？）》”’":
        yield Missing("开头缺失。", Doubt("开头像是从句子中间开始的", first.block.number))
    if turn := next((block for block in clipping.span.after if block.kind == "turn"), None):
        yield Missing(
            f"版面注明“{turn.text.strip('（）()▶▼ ')}”，后一部分不在这里。",
            Doubt("这一篇转到别的版，后一部分不在这里", turn.number),
        )
    elif not last.block.whole and not last.tail:
        yield Missing("结尾缺失，最后一句没有完。", Doubt("最后一句没有完", last.block.last))


def doubt_joints(clipping: Clipping) -> Iterator[Doubt]:
    """Yield a doubt for each part put elsewhere, each sentence put together across other text or broken."""
    yield from _displaced(clipping)
    for passage in clipping.passages[:-1]:
        if passage.broken:
            yield Doubt("这一段没有完就断了，后面可能接错或缺漏", passage.block.last)


def _displaced(clipping: Clipping) -> Iterator[Doubt]:
    last = 0
    for passage in clipping.passages:
        block = passage.block
        if block.number < last:
            yield Doubt(f"这一段起印在{OTHER}之前，是按内容移到这里的", block.number, other=last)
        for one, other in pairwise(block.lines):
            if not 0 < other.number - one.number <= _NEXT:
                yield Doubt(
                    f"这一句在这一行断开，接到{OTHER}，请核对是否接对", one.number, other=other.number
                )
        last = block.last
