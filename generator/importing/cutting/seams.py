"""Find where one story runs on into the tail of another inside a paragraph, and part them.

Columns put together wrongly leave a story without its end, and the end, from the middle of a sentence
on, in a paragraph of another story. The words behind a seam are more those of the story broken off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator.importing.cutting.assembly import Span
from generator.importing.cutting.likelihood import Cut, cuts
from generator.importing.cutting.sections import heads_of
from generator.importing.lines.pages import Page, Passage, shown

_REACH = 8
"""The end of a story stands at most eight stories away: few pages have more."""

_CLEAR = 0.17
"""What each word behind a seam must say for it on average, in nats: most seams on labelled pages say more."""

_HEADED = 15.0
"""What each section head behind a seam says against it, in nats: most heads are of the story around them."""


@dataclass(frozen=True, slots=True)
class Seam:
    """From character ``at`` of passage ``inside`` on, up to passage ``stop``, it goes on with ``broken``."""

    broken: int
    inside: int
    at: int
    stop: int


def find_seam(page: Page, spans: Sequence[Span]) -> Seam | None:
    """Return where the end of a story that breaks off most clearly stands in another, None if nowhere."""
    clear = [
        (cut.told - _HEADED * _heads(page, seam), seam)
        for at, broken in enumerate(spans)
        if page.passages[broken.stop - 1].broken and not _is_parted(page, broken)
        for near in (spans[max(0, at - _REACH) : at], spans[at + 1 : at + 1 + _REACH])
        for start, stop in _hosts(page, near)
        for cut, seam in _seams(page, broken, start, stop)
        if cut.clear >= _CLEAR
    ]
    return max(clear, key=lambda told: told[0], default=(0.0, None))[1]


def part_at(page: Page, seam: Seam) -> Page:
    """Return the page with what stands behind a seam where it belongs; no character is lost."""
    parted = page.passages[seam.inside]
    ahead, behind = (
        replace(parted.block, text=text) for text in (parted.text[: seam.at], parted.text[seam.at :])
    )
    passages = list(page.passages)
    passages[seam.inside] = replace(parted, block=ahead, tail=None)
    passages[seam.broken] = passages[seam.broken].joined(Passage(behind, None, parted.tail))
    printed = list(zip(page.gaps, passages, strict=False))
    moved = range(seam.inside + 1, seam.stop)
    order = [k for k in range(len(printed)) if k not in moved]
    at = order.index(seam.broken) + 1
    order[at:at] = moved
    return replace(
        page,
        passages=tuple(printed[k][1] for k in order),
        gaps=(*(printed[k][0] for k in order), page.gaps[-1]),
    )


def _hosts(page: Page, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the passages of each story, alone and with what was read as a story behind it.

    The end of another story that runs on behind a section head looks like one.
    """
    for span, behind in zip_longest(spans, spans[1:]):
        yield span.start, span.stop
        headed = behind is not None and [block.kind for block in behind.before] == ["display"]
        if headed and not span.after and not page.passages[behind.start].lead:
            yield span.start, behind.stop


def _seams(page: Page, broken: Span, start: int, stop: int) -> Iterator[tuple[Cut, Seam]]:
    """Yield the seams that passages of another story may have inside them, the last one first."""
    other = [passage.text for passage in page.passages[broken.start : broken.stop]]
    for cut in cuts(other, [passage.text for passage in page.passages[start:stop]]):
        inside = start + cut.inside
        if len(page.passages[inside].block.lines) == 1:  # columns of wrapped lines end at an end of a line
            yield cut, Seam(broken.stop - 1, inside, cut.at, stop)


def _heads(page: Page, seam: Seam) -> int:
    """Return how many section heads stand behind a seam."""
    return sum(bool(shown(gap) or heads_of(gap)) for gap in page.gaps[seam.inside + 1 : seam.stop])


def _is_parted(page: Page, span: Span) -> bool:
    """Tell whether a story ends at a seam found before: its last line goes on in another paragraph."""
    line = page.passages[span.stop - 1].block.lines[-1]
    return sum(line in passage.block.lines for passage in page.passages) > 1
