"""A story as it was read from a page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.importing.doubts import Doubt
from generator.importing.telling.dating import Dated
from generator.model import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story as it was read from a page; ``doubts`` name what was guessed and its line there."""

    title: str
    paragraphs: tuple[str, ...]
    source: str
    dated: Dated
    kicker: str = ""
    subtitle: str = ""
    title_supplied: bool = False
    credit: str = ""
    authors: tuple[str, ...] = ()
    kind: str = "news"
    heads: tuple[Head, ...] = ()
    fragment: str = ""
    doubts: tuple[Doubt, ...] = ()
    line: int = 1
