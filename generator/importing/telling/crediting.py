"""What a story says of where it comes from: bylines, datelines, closing brackets, lines of origin."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importing.bylines.grammar import Byline
from generator.importing.doubts import Doubt
from generator.importing.lines.pages import byline_of
from generator.importing.telling.clippings import Clipping


def bylines_of(clipping: Clipping) -> tuple[Byline, ...]:
    """Return the bylines of a story: of its lead, then those around it, then of closing brackets."""
    lead = clipping.first.lead
    leading = lead.byline if lead else None
    around = [byline_of(block) for block in clipping.around if block.kind in ("byline", "photo")]
    closing = [passage.tail.byline for passage in clipping.passages if passage.tail]
    return tuple(byline for byline in (leading, *around, *closing) if byline)


def media_of(clipping: Clipping, bylines: Sequence[Byline]) -> list[str]:
    """Return the papers and agencies that the dateline and the bylines name, in that order."""
    lead = clipping.first.lead
    media = (lead.medium if lead else "", *(byline.medium for byline in bylines))
    return [medium for medium in media if medium]


def origins_of(clipping: Clipping) -> list[str]:
    """Return what the story says it is taken from: lines such as 据《…》, brackets that close it."""
    lines = [block.text for block in clipping.around if block.kind == "origin"]
    return lines + [p.tail.origin for p in clipping.passages if p.tail and p.tail.origin]


def authors_of(clipping: Clipping, bylines: Sequence[Byline]) -> tuple[str, ...]:
    """Return the writers; the photographers where what they took is all there is."""
    writers = [name for byline in bylines for name in byline.writers]
    photographers = [name for byline in bylines for name in byline.photographers]
    return tuple(dict.fromkeys(writers or (photographers if clipping.pictured else [])))


def credit_of(clipping: Clipping) -> str:
    """Return the words of all credits as they are printed."""
    parts = []
    first = clipping.first
    if first.lead:
        parts.append(first.text[: first.lead.end].strip())
    parts += [b.text for b in clipping.around if b.kind in ("byline", "origin", "group", "photo", "turn")]
    parts += [p.text[p.tail.start :].strip() for p in clipping.passages if p.tail]
    return " ".join(part for part in parts if part)


def doubt_names(clipping: Clipping, bylines: Sequence[Byline]) -> list[Doubt]:
    """Return a doubt for each name in a byline that may be none."""
    return [
        Doubt(f"署名中的“{name}”不像常见的姓名，请核对", clipping.line)
        for byline in bylines
        for name in byline.uncertain
    ]
