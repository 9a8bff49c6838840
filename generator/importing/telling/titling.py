"""Which headline a story has: lines beside it, lines inside it, or else the words it opens with."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.groups import set_together
from generator.importing.cutting.sections import heads_of
from generator.importing.doubts import Doubt
from generator.importing.lines.blocks import Block, words_of
from generator.importing.lines.headline_lines import Spacing
from generator.importing.lines.pages import shown
from generator.importing.lines.rubrics import is_label
from generator.importing.telling.clippings import Clipping
from generator.importing.telling.headlines import NO_HEADLINE, Headline, read_headline

_MIDDLE = 0.45
"""A headline inside its story speaks of at least this part of it ..."""

_PARTED = 0.3
"""... and of this part if a blank line parts a kicker or a subtitle from it."""

_CLEARLY = 0.15
"""So much more than of a headline beside it."""

_ONLY = 0.3
"""So much is enough where none stands beside the story; with a kicker set apart, it need not be much."""

_PART = 6

_COUNTED = re.compile(r"([三四五六七八九十])[大个项条张]")
_NUMERALS = "三四五六七八九十"
_ANNOUNCES = 0.5
"""What it says for a headline that it counts as many things as the story has section heads."""


@dataclass(frozen=True, slots=True)
class FoundHeadline:
    """The headline of a story, every displayed line that went into it, and what is doubtful about it."""

    headline: Headline
    used: tuple[Block, ...]
    doubts: tuple[Doubt, ...] = ()


def find_headline(clipping: Clipping, spacing: Spacing, cohesion: Cohesion) -> FoundHeadline:
    """Return the headline printed beside a story, or inside it where that one hardly speaks of it."""
    span = clipping.span
    coverage = partial(_speaks_of, cohesion, clipping)
    side = span.before if span.headline == "before" else span.after
    displays = shown(side) if span.headline else ()
    headline = read_headline(displays, spacing, coverage)
    certain = headline.marked or any(block.kind == "head" for block in displays)
    if not certain and (middle := _middle(clipping, spacing, cohesion, headline)):
        found = read_headline(middle, spacing, coverage)
        doubts = (Doubt("标题夹在正文中间，请核对是不是这一篇的", found.line, "title"),)
        if not _is_weak(headline, coverage):
            return FoundHeadline(found, middle, doubts)
        above = " ".join(text for text in (headline.kicker, headline.title, headline.subtitle) if text)
        kicker = " ".join(text for text in (above, found.kicker) if text)
        whole = replace(found, kicker=kicker, boxed=(*headline.boxed, *found.boxed))
        return FoundHeadline(whole, (*displays, *middle), doubts)
    doubt = ""
    if headline.title and not headline.marked:
        if is_label(headline.title):
            doubt = "标题只是一个栏目名，这一篇也许另有标题"
        elif span.headline == "after":
            doubt = "标题印在正文之后，是按内容认定的"
        elif coverage(headline.title) < 0.12:
            doubt = "标题与正文很少有共同的词，请核对是不是这一篇的"
    return FoundHeadline(headline, displays, (Doubt(doubt, headline.line, "title"),) if doubt else ())


def settle_headline(found: FoundHeadline, known: Headline) -> FoundHeadline:
    """Return a headline with what is known of it, and the lines that print it; others stay what they are.

    Where the title was found as it is known, kicker and subtitle are those printed with it.
    """
    read = found.headline
    if known == NO_HEADLINE:
        return found
    title = _bare(known.title)
    if read.title and _bare(read.title) in title and not (known.kicker or known.subtitle):
        kicker = "" if _bare(read.kicker + read.title) in title else read.kicker
        subtitle = "" if _bare(read.title + read.subtitle) in title else read.subtitle
        return FoundHeadline(replace(read, title=known.title, kicker=kicker, subtitle=subtitle), found.used)
    told = replace(known, title=known.title or read.title, line=read.line)
    words = _bare(f"{told.kicker}{told.title}{told.subtitle}")
    return FoundHeadline(told, tuple(block for block in found.used if _bare(block.text) in words))


def _bare(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def supply_title(paragraphs: Sequence[str]) -> str:
    """Return a title in 〔〕 made of the words a story opens with."""
    text = re.sub(r"\s+", " ", paragraphs[0])
    found = re.match(r".{8,32}?(?=[，。；！？：])|.{1,28}", text)
    return f"〔{found[0] if found else text[:28]}…〕"


def _speaks_of(cohesion: Cohesion, clipping: Clipping, text: str) -> float:
    """Return how much a headline says of a story: by its words, and by counting its sections (六大行动)."""
    counted = _COUNTED.search(text)
    heads = sum(bool(heads_of(gap)) for gap in (clipping.span.before, *clipping.gaps[1:]))
    announced = counted is not None and _NUMERALS.find(counted[1]) + 3 == heads
    return _coverage(cohesion, clipping.span, text) + _ANNOUNCES * announced


def _coverage(cohesion: Cohesion, span: Span, text: str) -> float:
    near = cohesion.coverage(text, span.start, min(span.start + 3, span.stop))
    return (near + cohesion.coverage(text, span.start, span.stop)) / 2


def _is_weak(headline: Headline, coverage: Callable[[str], float]) -> bool:
    return not headline.title or is_label(headline.title) or coverage(headline.title) < 0.15


def _middle(clipping: Clipping, spacing: Spacing, cohesion: Cohesion, beside: Headline) -> tuple[Block, ...]:
    """Return the displayed lines inside the story that most likely are its headline, none if none are.

    Where one stands beside the story, only a headline with a kicker or a subtitle set apart outdoes it,
    which a section head has not, and only if the story speaks of it more.
    """
    coverage = partial(_speaks_of, cohesion, clipping)
    weak = _is_weak(beside, coverage)
    if not weak and (beside.kicker or beside.subtitle):
        return ()
    best = 0.0
    lines: tuple[Block, ...] = ()
    filled = [displays for gap in clipping.gaps if (displays := shown(gap))]
    alone = len(filled) == 1 and not beside.title  # section heads come in several
    for displays in filled:
        text = words_of(displays)
        parted = _has_summary(displays) or (spacing == "apart" and _is_parted(displays))
        if not parted and (not weak or len(text) < 12 or not (alone or len(displays) > 1)):
            continue
        covered = cohesion.coverage(text, clipping.span.start, clipping.span.stop)
        if not beside.title:
            least = 0.0 if parted else _ONLY
        else:
            least = (_PARTED if parted else _MIDDLE) if weak else coverage(beside.title) + _CLEARLY
        if covered >= least and covered > best:
            best, lines = covered, displays
    return lines


def _has_summary(displays: Sequence[Block]) -> bool:
    """Tell whether some displayed lines sum up a story (■某事 ■某事) and another is what they stand with."""
    summing = [block.text.startswith("■") for block in displays]
    return any(summing) and not all(summing)


def _is_parted(displays: Sequence[Block]) -> bool:
    """Tell whether displayed lines are two or more groups that a blank line parts, each long enough."""
    groups = list(set_together(displays))
    return len(groups) > 1 and all(len(words_of(group)) >= _PART for group in groups)
