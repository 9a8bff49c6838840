"""Newspaper articles."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from generator.errors import Origin
from generator.model.evidence import Status, origin_field
from generator.model.reported import Document, Figure, Statement


@dataclass(frozen=True, slots=True)
class Head:
    """A section head and the number of the paragraph it stands before."""

    text: str
    before: int


@dataclass(frozen=True, slots=True)
class Meant:
    """A person an article names, by the id: for a name that several people bear."""

    official: str
    origin: Origin = origin_field()


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a reading of the source is not sure of; ``line`` is the source's, 0 where it is none."""

    text: str
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One newspaper article: what is printed about it, and its paragraphs.

    ``former_ids`` are the names its file had before, the oldest first.
    ``curated`` are the keys a person wrote in the front matter: what stands there is not extracted.
    ``imported`` is the mark by which ``briefing import`` knows a file that nobody has edited.
    ``people`` says who is meant by names that several people bear. ``lines`` are those of the
    file that the paragraphs begin on.
    """

    id: str
    title: str
    source: str
    kind: str
    date: dt.date | None
    date_certainty: str
    date_basis: str
    page: str
    paragraphs: tuple[str, ...]
    heads: tuple[Head, ...] = ()
    authors: tuple[str, ...] = ()
    kicker: str = ""
    subtitle: str = ""
    title_supplied: bool = False
    credit: str = ""
    fragment: str = ""
    topics: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    people: tuple[Meant, ...] = ()
    status: Status = "confirmed"
    review: tuple[Doubt, ...] = ()
    imported: str = ""
    curated: frozenset[str] = frozenset()
    former_ids: tuple[str, ...] = ()
    lines: tuple[int, ...] = field(default=(), compare=False, repr=False)
    origin: Origin = origin_field()

    def origin_of(self, paragraph: int) -> Origin:
        """Where a paragraph (from 1) is written; the file's beginning where it is not known."""
        known = 0 < paragraph <= len(self.lines)
        return Origin(self.origin.path, self.lines[paragraph - 1]) if known else self.origin

    @property
    def year(self) -> str:
        """The year as the archive files it, ``undated`` where no date is known."""
        return str(self.date.year) if self.date else "undated"

    @property
    def url(self) -> str:
        """The page's address, relative to the site's root."""
        return f"articles/{self.year}/{self.id}.html"

    @property
    def former_urls(self) -> tuple[str, ...]:
        """The addresses the page had before, the oldest first; an id begins with its year."""
        return tuple(f"articles/{id_.partition('-')[0]}/{id_}.html" for id_ in self.former_ids)

    @property
    def first_id(self) -> str:
        """The id it was first published by, which stays the same where it is renamed."""
        return (*self.former_ids, self.id)[0]
