"""Give each story the headline that speaks of it where a page prints several beside one another's stories.

Headlines may stand behind both of two stories, or one behind and the next before its text. Which is whose
is told by their words; the position decides where the words do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.groups import is_headline_like, set_together
from generator.importing.lines.blocks import Block, words_of
from generator.importing.lines.headline_words import argues_on, is_kicker
from generator.importing.lines.pages import Page, shown

_NEAR = 3
_REACH = 2
"""A headline stands at most two stories from its own."""

_SWAP = 0.5
"""Two headlines change places where both together fit this much better."""

_GIVE = 0.15
"""A headline goes to a story without one that it fits this much better than where it stands ..."""

_FIT = 0.3
"""... if it fits this well."""

_BESIDE = 0.25
"""What it says for a headline that it stands right before a story."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well displayed lines speak of the stories of a page."""

    cohesion: Cohesion
    spans: Sequence[Span]

    def of(self, group: Sequence[Block], at: int) -> float:
        """Return which part of the lines' words a story has, from 0 to 1; its opening counts twice."""
        text, span = words_of(group), self.spans[at]
        near = self.cohesion.coverage(text, span.start, min(span.start + _NEAR, span.stop))
        return (near + self.cohesion.coverage(text, span.start, span.stop)) / 2


def match_headlines(page: Page, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans with headlines exchanged, or given to stories without one, where words say so."""
    fit = _Fit(Cohesion([passage.text for passage in page.passages]), spans)
    result = list(spans)
    for at in range(len(result) - 1):
        result[at : at + 2] = _reunited(fit, result, at)
    for one in range(len(result)):
        for other in range(one + 1, min(one + 1 + _REACH, len(result))):
            if _exchanged(fit, result, one, other):
                result[one], result[other] = _exchange(result[one], result[other])
    for at, span in enumerate(result):
        if not span.headline and (best := max(_offers(fit, result, at, page), default=None)):
            _, owner, number = best
            group = _spare(result[owner])[number]
            result[owner], result[at] = _without(result[owner], group), _with(span, group)
    return tuple(result)


def _reunited(fit: _Fit, spans: Sequence[Span], at: int) -> tuple[Span, Span]:
    """Return two stories, a kicker between them and the headline under it with the one they speak of."""
    one, other = spans[at : at + 2]
    above, below = list(set_together(shown(one.after))), list(set_together(shown(other.before)))
    if one.headline == "before" or other.headline != "before" or not above or not below:
        return one, other
    if not is_kicker(words_of(above[-1])):
        return one, other
    kicker, title = above[-1], below[0]
    if fit.of(title, at) > fit.of(title, at + 1):
        return replace(one, after=(*one.after, *title), headline="after"), _without(other, title)
    if fit.of(kicker, at + 1) > fit.of(kicker, at):
        return _without(one, kicker), replace(other, before=(*kicker, *other.before))
    return one, other


def _groups(span: Span) -> list[tuple[Block, ...]]:
    """Return the groups of lines displayed on the side of a story where its headline is."""
    side = span.before if span.headline == "before" else span.after
    return list(set_together(shown(side))) if span.headline else []


def _exchanged(fit: _Fit, spans: Sequence[Span], one: int, other: int) -> bool:
    first, second = _headline(spans[one]), _headline(spans[other])
    if not first or not second:
        return False
    now = fit.of(first, one) + fit.of(second, other)
    return fit.of(first, other) + fit.of(second, one) >= now + _SWAP


def _headline(span: Span) -> tuple[Block, ...]:
    return tuple(block for group in _groups(span) for block in group)


def _exchange(one: Span, other: Span) -> tuple[Span, Span]:
    first, second = _headline(one), _headline(other)
    return _with(_without(one, first), second), _with(_without(other, second), first)


def _offers(fit: _Fit, spans: Sequence[Span], at: int, page: Page) -> Iterator[tuple[float, int, int]]:
    """Yield how much better a group of another story's lines fits a story without a headline, and which."""
    inside = page.gaps[spans[at].start + 1 : spans[at].stop]
    held = max((fit.of(shown(gap), at) for gap in inside if is_headline_like(gap)), default=0.0)
    for owner in range(max(0, at - _REACH), min(at + _REACH + 1, len(spans))):
        if owner == at:
            continue
        groups = _spare(spans[owner])
        for number, group in enumerate(groups):
            here = fit.of(group, at)
            beside = owner == at - 1 and group[-1] in spans[owner].after and number == len(groups) - 1
            better = here - fit.of(group, owner) + _BESIDE * beside
            if here >= max(_FIT, held) and better >= _GIVE:
                yield better, owner, number


def _spare(span: Span) -> list[tuple[Block, ...]]:
    """Return the groups of lines a story can do without: it has others, or its headline is elsewhere."""
    own = _groups(span)
    other = span.after if span.headline == "before" else span.before
    groups = [*(own if len(own) > 1 else ()), *set_together(shown(other))]
    return [group for group in groups if not argues_on(words_of(group))]


def _without(span: Span, blocks: Sequence[Block]) -> Span:
    before, after = (tuple(b for b in side if b not in blocks) for side in (span.before, span.after))
    side = {"before": before, "after": after}.get(span.headline, ())
    return replace(span, before=before, after=after, headline=span.headline if shown(side) else "")


def _with(span: Span, blocks: Sequence[Block]) -> Span:
    """Return a story with the lines behind it as its headline."""
    if span.headline == "before":
        return replace(span, before=(*blocks, *span.before))
    return replace(span, after=(*blocks, *span.after), headline="after")
