"""What a web copy says in a line of its own: 来源：某市日报 作者：甲某某."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.importing.bylines.grammar import parse_byline
from generator.importing.bylines.origins import UNKNOWN
from generator.importing.simplifying import simplified
from generator.importing.telling.stories import Story

_ORIGIN = re.compile(
    r"来源[:：]\s*《?([㐀-鿿A-Za-z·]{2,14}?)》?(?=$|[\s|｜（(]|作者|记者|编辑|责编|发布|时间|阅读|浏览)"
)
_WRITER = re.compile(
    r"(?:作者|记者|通讯员)[:：]\s*([㐀-鿿·、 ]{2,24}?)"
    r"(?=$|[|｜（(]|\s*(?:来源|编辑|责编|责任|审核|发布|时间|阅读|浏览))"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """The origin and the writers that a page states apart from its story."""

    source: str = ""
    authors: tuple[str, ...] = ()

    def complete(self, story: Story) -> Story:
        """Return the only story of the page with what it does not say itself."""
        source = self.source if story.source == UNKNOWN and self.source else story.source
        doubts = story.doubts
        if source != story.source:
            doubts = tuple(doubt for doubt in doubts if doubt.about != "source")
        return replace(story, source=source, authors=story.authors or self.authors, doubts=doubts)


def find_stated(furniture: Iterable[str]) -> Stated:
    """Return what the lines of a page that belong to no story state about it."""
    source = ""
    authors: tuple[str, ...] = ()
    for line in map(simplified, furniture):
        if not source and (found := _ORIGIN.search(line)):
            source = found[1]
        if not authors and (found := _WRITER.search(line)):
            byline = parse_byline(f"作者 {found[1]}")
            authors = byline.writers if byline and not byline.uncertain else ()
    return Stated(source, authors)
