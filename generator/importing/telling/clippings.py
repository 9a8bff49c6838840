"""A story cut out of its page: its passages, and what is printed around and between them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.importing.cutting.assembly import Span
from generator.importing.lines.blocks import Block
from generator.importing.lines.pages import Page, Passage, closes_picture


@dataclass(frozen=True, slots=True)
class Clipping:
    """The passages of a story and its part of the page.

    ``gaps`` are what stands before each passage inside the story: before the first one, nothing.
    """

    span: Span
    passages: tuple[Passage, ...]
    gaps: tuple[tuple[Block, ...], ...]

    @property
    def first(self) -> Passage:
        """The passage the story opens with."""
        return self.passages[0]

    @property
    def line(self) -> int:
        """The line of the source its text begins on."""
        return self.first.block.number

    @property
    def around(self) -> tuple[Block, ...]:
        """What is printed before, between and behind its passages."""
        inner = [block for gap in self.gaps for block in gap]
        return (*self.span.before, *inner, *self.span.after)

    @property
    def pictured(self) -> bool:
        """Whether the story is what is said about a picture."""
        tail = self.passages[-1].tail
        signed = tail is not None and tail.byline is not None and bool(tail.byline.photographers)
        return len(self.passages) <= 2 or signed or closes_picture(self.passages[-1], self.span.after)


def cut_out(page: Page, span: Span) -> Clipping:
    """Return the story that ``span`` of ``page`` is."""
    return Clipping(
        span,
        page.passages[span.start : span.stop],
        ((), *page.gaps[span.start + 1 : span.stop]),
    )
