"""A page as paragraphs and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importing.bylines.grammar import Byline, parse_byline
from generator.importing.bylines.group_credits import parse_group_credit
from generator.importing.bylines.leads import Lead, Tail, parse_lead, parse_tail
from generator.importing.bylines.names import has_both_surnames
from generator.importing.lines.blocks import Block
from generator.importing.simplifying import simplified
from generator.importing.vocabulary import is_word

_CAPTION = re.compile(r"[▲▼△▽↑↓←→]|(?:[上下左右]|[大小题])?图[为①-⑨一二三1-9][：:，为]?")
_CREDIT = re.compile(
    r"(?:本报|[㐀-鿿]{2,8})?(?:记者|通讯员)?\s*[㐀-鿿]{2,3}\s*[摄攝](?:影)?$|[（(](?:资料图片|资料照片|[^（）()]{2,14}摄)[）)]。?$"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of running text, and how it opens or closes a story."""

    block: Block
    lead: Lead | None = None
    tail: Tail | None = None

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return self.block.text

    @property
    def broken(self) -> bool:
        """Whether the paragraph stops inside a sentence."""
        return self.block.broken and not self.tail

    def joined(self, other: Passage) -> Passage:
        """Return one paragraph of this and what goes on with it."""
        return Passage(self.block.joined(other.block), self.lead, other.tail)


@dataclass(frozen=True, slots=True)
class Page:
    """The passages of a page in printed order, and the gaps around them: one more than passages."""

    passages: tuple[Passage, ...]
    gaps: tuple[tuple[Block, ...], ...]
    furniture: tuple[Block, ...] = ()


def lay_out(blocks: Sequence[Block]) -> Page:
    """Sort blocks into passages and gaps; sentences that a picture interrupts are made whole."""
    passages: list[Block] = []
    gaps: list[list[Block]] = [[]]
    furniture: list[Block] = []
    for block in blocks:
        if block.kind == "furniture":
            furniture.append(block)
        elif block.kind == "paragraph" and not _is_caption(block):
            if _under_picture(passages, gaps):
                gaps[-2:] = [[*gaps[-2], replace(passages.pop(), kind="caption"), *gaps[-1]]]
            if passages and _interrupted(passages[-1], gaps[-1], block):
                passages[-1] = passages[-1].joined(block)
            else:
                passages.append(block)
                gaps.append([])
        else:
            gaps[-1].append(replace(block, kind="caption") if block.kind == "paragraph" else block)
    return Page(
        tuple(Passage(block, parse_lead(block.text), parse_tail(block.text)) for block in passages),
        tuple(tuple(_with_bylines(gap)) for gap in gaps),
        tuple(furniture),
    )


def byline_of(block: Block) -> Byline | None:
    """Return the byline a block is."""
    if block.kind == "group":
        return parse_group_credit(block.text)
    return parse_byline(block.text, bare=True) if block.kind in ("byline", "photo") else None


def shown(gap: Sequence[Block]) -> tuple[Block, ...]:
    """Return what a gap displays: candidates for headlines and section heads."""
    return tuple(block for block in gap if block.kind in ("display", "head", "marked"))


def closes_picture(passage: Passage, gap: Sequence[Block]) -> bool:
    """Tell whether a photographer's credit follows a paragraph at once: that is a picture's whole story.

    Behind a blank line it does so where the paragraph says that it speaks of a picture.
    """
    if not gap or gap[0].kind != "photo":
        return False
    return gap[0].number - passage.block.last == 1 or "图为" in passage.text


def _is_caption(block: Block) -> bool:
    text = simplified(block.text)
    return bool(len(text) < 220 and (_CAPTION.match(text) or (len(text) < 120 and _CREDIT.search(text))))


def _under_picture(passages: Sequence[Block], gaps: Sequence[Sequence[Block]]) -> bool:
    """Tell whether the last paragraph is the text of a picture set into an unfinished sentence."""
    if len(passages) < 2 or not gaps[-1] or not all(block.kind == "photo" for block in gaps[-1]):
        return False
    before, text = passages[-2:]
    return before.broken and not gaps[-2] and text.whole and gaps[-1][0].number - text.last == 1


def _interrupted(before: Block, gap: Sequence[Block], after: Block) -> bool:
    pictured = bool(gap) and all(block.kind in ("caption", "photo") for block in gap)
    return pictured and before.broken and parse_lead(after.text) is None


def _with_bylines(gap: Sequence[Block]) -> list[Block]:
    """Recognise names without a role: after 本报记者 on a line of its own, or under a headline."""
    result: list[Block] = []
    for block in gap:
        last = result[-1] if result else None
        called = last is not None and (byline := byline_of(last)) is not None and byline.anonymous
        if block.kind == "display" and called and last and _only_names(block.text, words=True):
            result[-1] = replace(last, text=f"{last.text} {block.text}", lines=last.lines + block.lines)
            continue
        result.append(block)
    displays = [block for block in result if block.kind == "display"]
    has_byline = any(block.kind == "byline" for block in result)
    names = [block for block in displays if _only_names(block.text)]
    if (
        len(names) == 1
        and not has_byline
        and any(len(b.text) >= 6 for b in shown(result) if b is not names[0])
    ):
        at = result.index(names[0])
        if at in (0, len(result) - 1) or result[at - 1].kind in ("display", "marked"):
            result[at] = replace(names[0], kind="byline")
    return result


def _only_names(text: str, words: bool = False) -> bool:
    """Tell whether a line holds names alone; ``words``: also such as are words (a role calls for them)."""
    byline = None if text.endswith(("：", ":")) else parse_byline(text, bare=True)
    if not byline or not byline.writers or len(byline.writers) > 4 or byline.uncertain:
        return False
    return words or not any(is_word(name) or has_both_surnames(name) for name in byline.writers)
