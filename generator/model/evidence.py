"""Where a part of the content was written or read, and whether a person has confirmed it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from generator.errors import Origin

Status = Literal["confirmed", "proposed", "rejected"]

Span = tuple[int, int]
"""Start and end of characters in a paragraph, the end not included."""

NOWHERE = Origin(Path("-"))


def origin_field() -> Origin:
    """Return the field that says where something was written; no comparison looks at it."""
    return field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where extraction found an entity: characters of a paragraph (from 1), and the rule that read them."""

    article: str
    paragraph: int
    span: Span
    rule: str
    origin: Origin = origin_field()
