"""What a person read on a page: facts and character positions in the raw text, never sentences.

A label file is YAML named like its page. Positions (``at``, ``body``, ``head``, ``byline``) are
[start, end) in the characters of the page file as it is. What the keys hold:

- ``stories``: ``body`` is the text of the story in reading order, section heads within it
  included; ``head`` (headlines, displaced section heads) and ``byline`` (credits, datelines,
  guest lists; those inside a body too) belong to it as well, but whether they end up in its
  paragraphs is not counted. A story without ``title`` has none in print. ``sources`` are the
  papers that may be named. A ``date`` is ``open`` where leaving it out is as right as inferring
  it; a story without the key is not measured by it. The story of a lone caption is ``optional``.
- ``officials``: everyone named in a body who is not its reporter; ``category`` as in the register, or
  ``any`` where it knows none that fits, as for private people: neither missed nor false.
- ``posts``: canonical full names; ``also`` are organizations that are as right. The text is one
  page's: an organization it only abbreviates may stay abbreviated.
- ``districts``, ``clusters``: ids of the register that a story speaks of, once each.
- ``systems``: frameworks with a number in their name. Named ones without digits are not measured.
- ``figures``: a number with a unit that measures something. Dates, durations, ordinals, names
  (5G) and idioms are none. Counts that only announce a list (6个集群) and size classes inside
  such counts are ``optional``: neither missed nor false.
- ``statements``: who is reported to have said something, once for each paragraph. ``at`` is what is
  said there, with the words that name the speaker in the same sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story of a page. ``titles`` holds every right reading of the headline."""

    id: str
    body: tuple[Span, ...]
    head: tuple[Span, ...] = ()
    byline: tuple[Span, ...] = ()
    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    dated: bool = False
    date: str | None = None
    date_open: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone named on the page, and whether as official, company person or expert."""

    name: str
    category: str
    at: Span
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A title somebody holds at one of several ways to write an organization."""

    story: str
    name: str
    organizations: tuple[str, ...]
    title: str
    at: Span
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity of the register, a system or a document that a story names, or who speaks in it."""

    story: str
    name: str
    at: Span
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of a story; ``readings`` are its right values with their units, the best first."""

    story: str
    at: Span
    readings: tuple[tuple[float, str], ...]
    target: bool
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The labels of one page."""

    page: str
    register: str = "register"
    stories: tuple[Story, ...] = ()
    officials: tuple[Person, ...] = ()
    posts: tuple[Post, ...] = ()
    districts: tuple[Named, ...] = ()
    clusters: tuple[Named, ...] = ()
    systems: tuple[Named, ...] = ()
    documents: tuple[Named, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Named, ...] = ()


def load_labels(path: Path) -> Labels:
    """Read one label file."""
    data = yaml.safe_load(path.read_text("utf-8"))
    return Labels(
        page=data["page"],
        register=data.get("register", "register"),
        stories=tuple(_story(item) for item in data["stories"]),
        officials=tuple(Person(**_at(item)) for item in data.get("officials", ())),
        posts=tuple(_post(item) for item in data.get("posts", ())),
        districts=tuple(_named(item, "id") for item in data.get("districts", ())),
        clusters=tuple(_named(item, "id") for item in data.get("clusters", ())),
        systems=tuple(_named(item, "name") for item in data.get("systems", ())),
        documents=tuple(_named(item, "title") for item in data.get("documents", ())),
        figures=tuple(_figure(item) for item in data.get("figures", ())),
        statements=tuple(_named(item, "name") for item in data.get("statements", ())),
    )


def _spans(item: dict[str, Any], key: str) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in item.get(key, ()))


def _at(item: dict[str, Any]) -> dict[str, Any]:
    return {**item, "at": (item["at"][0], item["at"][1])}


def _story(item: dict[str, Any]) -> Story:
    titles = [item["title"]] if "title" in item else []
    date = item.get("date", {})
    return Story(
        id=item["id"],
        body=_spans(item, "body"),
        head=_spans(item, "head"),
        byline=_spans(item, "byline"),
        titles=(*titles, *(other["title"] for other in item.get("also", ()))),
        authors=tuple(item.get("authors", ())),
        sources=tuple(item.get("sources", ())),
        dated="date" in item,
        date=date.get("value"),
        date_open=date.get("open", False),
        optional=item.get("optional", False),
    )


def _post(item: dict[str, Any]) -> Post:
    item = _at(item)
    return Post(organizations=(item.pop("organization"), *item.pop("also", ())), **item)


def _named(item: dict[str, Any], key: str) -> Named:
    item = _at(item)
    return Named(name=str(item.pop(key)), **item)


def _figure(item: dict[str, Any]) -> Figure:
    item = _at(item)
    first = (item.pop("value"), item.pop("unit"))
    also = tuple((value, unit) for value, unit in item.pop("also", ()))
    return Figure(readings=(first, *also), **item)
