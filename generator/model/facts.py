"""What articles say of an entity: facts, posts, and members of a system."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Origin
from generator.model.evidence import Span, Status, origin_field


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line about an entity, and the article that says it.

    ``paragraph`` is None until the portal has found the first paragraph that mentions the entity.
    """

    text: str
    article: str
    paragraph: int | None = None
    origin: Origin = origin_field()


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
    origin: Origin = origin_field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One part of a system: another entity, or only a name and what is said of it."""

    name: str
    entity: str = ""
    group: str = ""
    fact: Fact | None = None
    origin: Origin = origin_field()
