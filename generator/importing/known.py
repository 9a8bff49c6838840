"""What is known of a page before it is read: by its file's name, by the head of the file or web page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.importing.telling.dating import PageDate, find_page_date
from generator.importing.telling.headlines import NO_HEADLINE, Headline
from generator.importing.telling.stories import Story

_NAMED_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a page: its day, the day its file is named by, its paper.

    ``source``, ``headline`` and ``authors`` are those of its story, if it holds no more than one.
    """

    day: PageDate | None = None
    named_day: PageDate | None = None
    paper: str = ""
    source: str = ""
    headline: Headline = NO_HEADLINE
    authors: tuple[str, ...] = ()

    def complete(self, story: Story) -> Story:
        """Return the only story of the page with the paper and the writers that are known."""
        doubts = story.doubts
        if self.source:
            doubts = tuple(doubt for doubt in doubts if doubt.about != "source")
        return replace(
            story,
            source=self.source or story.source,
            authors=self.authors or story.authors,
            doubts=doubts,
        )


NOTHING = Known()


def find_known(name: str, stated: Mapping[str, Any]) -> Known:
    """Return what the name of a page and what its file states (title, date, source, authors) tell of it."""
    day = find_page_date([str(stated.get("date") or "")])
    named = _NAMED_DAY.search(name)
    named_day = find_page_date([named[0]]) if named else None
    authors = stated.get("authors") or stated.get("author") or ()
    names = (
        authors if isinstance(authors, list) else str(authors).replace("、", " ").split() if authors else []
    )
    return Known(
        day=replace(day, where="网页或文件开头") if day else None,
        named_day=replace(named_day, where="文件名") if named_day else None,
        paper=_text(stated, "source") or _text(stated, "paper"),
        source=_text(stated, "source"),
        headline=Headline(_text(stated, "title"), _text(stated, "kicker"), _text(stated, "subtitle")),
        authors=tuple("".join(str(name).split()) for name in names),
    )


def _text(stated: Mapping[str, Any], key: str) -> str:
    return str(stated.get(key) or "").strip()
