"""The words of the portal as frozen dataclasses.

Nothing here knows a region: which clusters, districts or officials there are is content.
Paragraphs are counted from 1 wherever people write or read them (front matter, anchors) and
are plain tuple positions, from 0, in :class:`Mention` and in the exported data.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Literal

from generator.errors import Origin

EntityType = Literal["cluster", "district", "official", "organization", "system"]
Status = Literal["confirmed", "proposed", "rejected"]

Span = tuple[int, int]
"""Start and end of characters in a paragraph, the end not included."""

NOWHERE = Origin(Path("-"))


def _origin() -> Origin:
    return field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number an article reports.

    ``value`` has the written scale multiplied out (1.2万 is 12000), ``unit`` is what is counted,
    ``text`` is the figure as it stands in the paragraph.
    """

    text: str
    indicator: str
    subject: str
    period: str
    target: bool
    value: float | int
    unit: str
    paragraph: int
    status: Status = "confirmed"
    span: Span | None = None
    rule: str = ""
    origin: Origin = _origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A paragraph in which a person is reported to have said something."""

    official: str
    paragraph: int
    status: Status = "confirmed"
    span: Span | None = None
    rule: str = ""
    origin: Origin = _origin()


@dataclass(frozen=True, slots=True)
class Meant:
    """A person an article names, by the id: for a name that several people bear."""

    official: str
    origin: Origin = _origin()


@dataclass(frozen=True, slots=True)
class Head:
    """A section head and the number of the paragraph it stands before."""

    text: str
    before: int


@dataclass(frozen=True, slots=True)
class Document:
    """A policy document an article names: its full title and the short name used in the text."""

    title: str
    short: str
    paragraph: int | None = None
    status: Status = "confirmed"
    span: Span | None = None
    rule: str = ""


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
    origin: Origin = _origin()

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line about an entity, and the article that says it.

    ``paragraph`` is None until the portal has found the first paragraph that mentions the entity.
    """

    text: str
    article: str
    paragraph: int | None = None
    origin: Origin = _origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A title held at an organization, as an article of some date prints it.

    ``span`` is where ``printed`` stands in the paragraph and ``rule`` the one that read it.
    """

    organization: str
    title: str
    article: str
    printed: str = ""
    paragraph: int | None = None
    status: Status = "confirmed"
    span: Span | None = None
    rule: str = ""
    origin: Origin = _origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One part of a system: another entity, or only a name and what is said of it."""

    name: str
    entity: str = ""
    group: str = ""
    fact: Fact | None = None
    origin: Origin = _origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where extraction found an entity: characters of a paragraph (from 1), and the rule that read them."""

    article: str
    paragraph: int
    span: Span
    rule: str
    origin: Origin = _origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What every entity of the register has.

    ``exclude`` lists the longer strings that contain one of the names and mean something else;
    ``former_ids`` are the ids it was published by before, the oldest first; ``evidence`` and
    ``doubts`` come with a proposal.
    """

    type: ClassVar[EntityType]

    id: str
    name: str
    short: str = ""
    aliases: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    status: Status = "confirmed"
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    origin: Origin = _origin()

    @property
    def title(self) -> str:
        """The full name as a reader tells it from every other one."""
        return self.name

    @property
    def label(self) -> str:
        """The name to show where room is short."""
        return self.short or self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Every string that means this entity, the canonical name first."""
        return tuple(dict.fromkeys(n for n in (self.name, self.short, *self.aliases) if n))

    @property
    def url(self) -> str:
        """The page's address, relative to the site's root."""
        return f"{self.type}s/{self.id}.html"

    @property
    def former_urls(self) -> tuple[str, ...]:
        """The addresses the page had before, the oldest first."""
        return tuple(f"{self.type}s/{id_}.html" for id_ in self.former_ids)

    @property
    def first_id(self) -> str:
        """The id it was first published by, which stays the same where it is renamed."""
        return (*self.former_ids, self.id)[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """A size class of clusters and what is aimed at for it."""

    id: str
    name: str
    short: str
    goal: Fact | None = None
    part_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster(Entity):
    """An industrial cluster."""

    type: ClassVar[EntityType] = "cluster"
    tier: str
    plan: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A named group of districts."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class District(Entity):
    """A district, a county or a development zone; ``tile`` is its (column, row) on the tile map."""

    type: ClassVar[EntityType] = "district"
    kind: str
    group: str = ""
    tile: tuple[int, int] | None = None
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Entity):
    """A party or government body, a company, an institute, a medium."""

    type: ClassVar[EntityType] = "organization"
    category: str
    parent: str = ""
    district: str = ""
    clusters: tuple[str, ...] = ()
    fact: Fact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Official(Entity):
    """A person; ``category`` tells officials from company people, experts and journalists.

    ``distinction`` is what the portal tells the person from others of the same name by.
    """

    type: ClassVar[EntityType] = "official"
    category: str
    posts: tuple[Post, ...] = ()
    distinction: str = ""

    @property
    def title(self) -> str:
        """The name, and behind it what tells the person from others of that name."""
        return f"{self.name}（{self.distinction}）" if self.distinction else self.name

    @property
    def label(self) -> str:
        """The same for a list: a short name is nobody else's."""
        return self.title if self.distinction else self.short or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class System(Entity):
    """A numbered or named framework, its owner (an entity's id or a plain name) and its members."""

    type: ClassVar[EntityType] = "system"
    kind: str
    owner: str
    summary: Fact | None
    members: tuple[Member, ...] = ()

    @property
    def numbered(self) -> bool:
        """Whether a number is part of its name."""
        return any(char.isdigit() for char in self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A page people wrote as a page; ``featured`` is the system that the home page opens with."""

    name: str
    title: str
    description: str
    body: str
    featured: str = ""
    origin: Origin = _origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything people wrote: the articles and the register, checked entry by entry."""

    articles: tuple[Article, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    districts: tuple[District, ...] = ()
    organizations: tuple[Organization, ...] = ()
    officials: tuple[Official, ...] = ()
    systems: tuple[System, ...] = ()
    tiers: tuple[Tier, ...] = ()
    groups: tuple[Group, ...] = ()
    districts_basis: str = ""
    region: str = ""
    """What the portal is about, as the text calls it: whose figures are meant where none is named."""
    pages: tuple[WrittenPage, ...] = ()

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Every entity of the register, kind after kind, in the order of the files."""
        return (*self.clusters, *self.districts, *self.officials, *self.organizations, *self.systems)


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
