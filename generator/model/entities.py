"""The entities of the register, and the classes and groups they are sorted into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from generator.errors import Origin
from generator.model.evidence import Evidence, Status, origin_field
from generator.model.facts import Fact, Member, Post

EntityType = Literal["cluster", "district", "official", "organization", "system"]


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
    origin: Origin = origin_field()

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
