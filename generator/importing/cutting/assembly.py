"""Find the stories of a page: where each begins and ends and which displayed lines are its headline.

All readings of the page are compared by the evidence for them, and the best as a whole is taken;
a page tends to set headlines, and bylines, always before or always after the text.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.evidence import Evidence
from generator.importing.cutting.weights import WEIGHTS, Weights
from generator.importing.lines.blocks import Block
from generator.importing.lines.pages import Page

_FARTHEST = 90
"""No story has more paragraphs."""


@dataclass(frozen=True, slots=True)
class Span:
    """The passages of a story, the displayed lines and credits around it that belong to it.

    ``before`` and ``after`` are parts of the gaps around it; ``headline`` says which of them holds
    the headline.
    """

    start: int
    stop: int
    before: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()
    headline: str = ""


_Key = tuple[int, str, str]
"""Where the gap is cut, on which side of the text the page sets headlines and bylines."""


@dataclass(slots=True)
class _State:
    score: float
    span: Span | None = None
    previous: _State | None = field(default=None, repr=False)


def find_stories(page: Page, parted: Collection[int] = (), weights: Weights = WEIGHTS) -> tuple[Span, ...]:
    """Return the stories of a page in printed order; together they hold every passage and every gap.

    ``parted`` are gaps known to lie between two stories, or two parts of stories.
    """
    count = len(page.passages)
    if not count:
        return ()
    evidence = Evidence(page, Cohesion([passage.text for passage in page.passages]), parted, weights)
    return _Search(page, evidence).best()


class _Search:
    def __init__(self, page: Page, evidence: Evidence) -> None:
        self.page = page
        self.evidence = evidence
        self.weights = evidence.weights
        self.count = len(page.passages)
        self.bounds = [gap for gap in range(self.count + 1) if evidence.possible(gap)]

    def best(self) -> tuple[Span, ...]:
        """Search from the first gap to the last."""
        states: dict[int, dict[_Key, _State]] = {0: {(0, "", ""): _State(0.0)}}
        for stop in self.bounds[1:]:
            states[stop] = self._arrive(stop, states)
        state: _State | None = max(states[self.count].values(), key=lambda s: s.score)
        spans: list[Span] = []
        while state is not None and state.span is not None:
            spans.append(state.span)
            state = state.previous
        return tuple(reversed(spans))

    def _arrive(self, stop: int, states: dict[int, dict[_Key, _State]]) -> dict[_Key, _State]:
        here: dict[_Key, _State] = {}
        gap = self.page.gaps[stop]
        cuts = [len(gap)] if stop == self.count else range(len(gap) + 1)
        parting = [self.evidence.cutting(stop, cut) for cut in range(len(gap) + 1)]
        for start in self.bounds:
            if start >= stop:
                break
            if stop - start > _FARTHEST and start:
                continue
            text = self.evidence.text(start, stop)
            around: dict[tuple[int, int], list[tuple[float, str]]] = {}
            for (cut, mode, signed), state in states[start].items():
                before = self.page.gaps[start][cut:]
                for end in cuts:
                    byline = _side_of_byline(before, gap[:end])
                    turned = self.weights.byline_turned * bool(signed and byline and signed != byline)
                    if (cut, end) not in around:
                        around[cut, end] = list(self.evidence.around(before, gap[:end], start, stop))
                    for score, headline in around[cut, end]:
                        other = self.weights.headline_turned * bool(mode and headline and mode != headline)
                        total = state.score + text + score - turned - other - parting[end]
                        key = (end, headline or mode, byline or signed)
                        if key not in here or total > here[key].score:
                            span = Span(start, stop, before, gap[:end], headline)
                            here[key] = _State(total, span, state)
        return here


def _side_of_byline(before: Sequence[Block], after: Sequence[Block]) -> str:
    sides = [
        name
        for name, gap in (("before", before), ("after", after))
        if any(block.kind == "byline" for block in gap)
    ]
    return sides[0] if len(sides) == 1 else ""
