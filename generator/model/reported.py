"""What an article reports: figures, statements, and the policy documents it names."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Origin
from generator.model.evidence import Span, Status, origin_field


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
    origin: Origin = origin_field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a person is reported to have said in a paragraph: all of it where there is no ``span``."""

    official: str
    paragraph: int
    status: Status = "confirmed"
    span: Span | None = None
    rule: str = ""
    origin: Origin = origin_field()


@dataclass(frozen=True, slots=True)
class Document:
    """A policy document an article names: its full title and the short name used in the text."""

    title: str
    short: str
    paragraph: int | None = None
    status: Status = "confirmed"
    span: Span | None = None
    rule: str = ""
