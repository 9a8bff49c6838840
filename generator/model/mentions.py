"""Names found in the text of articles."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.evidence import Span


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One entity at one place: ``article.paragraphs[paragraph][start:end] == text``.

    ``entity`` is empty where several people bear the name and nothing tells which of them is meant.
    """

    article: str
    paragraph: int
    start: int
    end: int
    entity: str
    text: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """A name in a paragraph (from 1; 0 is the byline) that may be any of ``people``, given by their ids."""

    article: str
    paragraph: int
    name: str
    people: tuple[str, ...]
    span: Span | None = None
