"""Read the register: one YAML file per kind of entity."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content.schema import check_schema
from generator.content.yaml_lines import Location, Marked, load_yaml
from generator.errors import Origin, Problem
from generator.model import (
    Cluster,
    District,
    Entity,
    Evidence,
    Fact,
    Group,
    Member,
    Official,
    Organization,
    Post,
    Span,
    System,
    Tier,
)


@dataclass(frozen=True, slots=True)
class Register:
    """What the register's files hold: the entries that are well formed, and the rest.

    ``broken`` are the ids of entries that were left out because something in them is wrong, so
    that what refers to them is not reported a second time.
    """

    entities: tuple[Entity, ...] = ()
    tiers: tuple[Tier, ...] = ()
    groups: tuple[Group, ...] = ()
    districts_basis: str = ""
    region: str = ""
    broken: frozenset[str] = field(default_factory=frozenset)


def load_register(folder: Path) -> tuple[Register, list[Problem]]:
    """Read every register file in ``folder``; a file that is not there is an empty one."""
    problems: list[Problem] = []
    entities: list[Entity] = []
    broken: set[str] = set()
    tiers: list[Tier] = []
    groups: list[Group] = []
    basis = region = ""
    for name, build in _BUILDERS.items():
        path = folder / f"{name}.yml"
        if not path.exists():
            continue
        file, found = _load(path, f"{name}.yml")
        problems += found
        broken |= file.broken
        entities += [build(item, entry) for item, entry in file.sound(name)]
        if name == "clusters":
            tiers = [_tier(item, entry) for item, entry in file.sound("tiers")]
        elif name == "districts":
            groups = [Group(id=item["id"], name=item["name"]) for item, _ in file.sound("groups")]
            basis = str(file.data.get("basis", ""))
            region = str(file.data.get("region", ""))
    return (
        Register(
            entities=tuple(entities),
            tiers=tuple(tiers),
            groups=tuple(groups),
            districts_basis=basis,
            region=region,
            broken=frozenset(broken),
        ),
        problems,
    )


def _load(path: Path, schema: str) -> tuple[_File, list[Problem]]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        text = path.read_text("utf-8", "replace")
        return _unread(text, path), [Problem(Origin(path), "不是 UTF-8 编码", "另存为 UTF-8 编码")]
    marked, problems = load_yaml(text, path)
    if marked is None:
        return _unread(text, path), problems
    found = list(check_schema(marked, schema))
    bad = frozenset(where[:2] for where, _ in found)
    return _File(marked, bad, _ids_at(marked.data, bad)), [problem for _, problem in found]


def _unread(text: str, path: Path) -> _File:
    """A file that is not YAML: what looks like an id in it counts as present."""
    return _File(Marked({}, path), frozenset(), frozenset(_ID.findall(text)))


_ID = re.compile(r"""^\s*(?:-\s+)?id:\s*['"]?([a-z0-9-]+)""", re.MULTILINE)


def _ids_at(data: Any, places: Iterable[Location]) -> frozenset[str]:
    items = [data[key][i] for key, i in (place for place in places if len(place) == 2)]
    ids = [item.get("id") for item in items if isinstance(item, dict)]
    return frozenset(id_ for id_ in ids if isinstance(id_, str))


@dataclass(frozen=True, slots=True)
class _File:
    """A register file; ``bad`` are the places (list, index) of entries with something wrong in them."""

    marked: Marked
    bad: frozenset[Location]
    broken: frozenset[str]

    @property
    def data(self) -> dict[str, Any]:
        return self.marked.data if isinstance(self.marked.data, dict) else {}

    def sound(self, name: str) -> Iterator[tuple[dict[str, Any], _Entry]]:
        """Yield the well-formed items of a list."""
        items = self.data.get(name)
        for i, item in enumerate(items if isinstance(items, list) else ()):
            if (name, i) not in self.bad:
                yield item, _Entry(self.marked, (name, i))


@dataclass(frozen=True, slots=True)
class _Entry:
    marked: Marked
    at: Location

    def origin(self, *more: str | int) -> Origin:
        return self.marked.origin(*self.at, *more)

    def fact(self, data: Mapping[str, Any], text: str, *more: str | int) -> Fact:
        return Fact(
            text=text,
            article=data["article"],
            paragraph=data.get("paragraph"),
            origin=self.origin(*more),
        )


def _common(item: dict[str, Any], entry: _Entry) -> dict[str, Any]:
    return {
        "id": item["id"],
        "name": item["name"],
        "short": item.get("short", ""),
        "aliases": tuple(item.get("aliases", ())),
        "exclude": tuple(item.get("not", ())),
        "status": item["status"],
        "note": item.get("note", ""),
        "evidence": tuple(_evidence(found, entry, i) for i, found in enumerate(item.get("evidence", ()))),
        "doubts": tuple(item.get("doubts", ())),
        "former_ids": tuple(item.get("former_ids", ())),
        "origin": entry.origin(),
    }


def _evidence(found: dict[str, Any], entry: _Entry, index: int) -> Evidence:
    return Evidence(
        article=found["article"],
        paragraph=found["paragraph"],
        span=_span(found["span"]),
        rule=found["rule"],
        origin=entry.origin("evidence", index),
    )


def _span(pair: list[int]) -> Span:
    return pair[0], pair[1]


def _cluster(item: dict[str, Any], entry: _Entry) -> Cluster:
    plan = tuple(entry.fact(fact, fact["text"], "plan", i) for i, fact in enumerate(item.get("plan", ())))
    return Cluster(**_common(item, entry), tier=item["tier"], plan=plan)


def _district(item: dict[str, Any], entry: _Entry) -> District:
    tile = item.get("tile")
    return District(
        **_common(item, entry),
        kind=item["kind"],
        group=item.get("group", ""),
        tile=(tile[0], tile[1]) if tile else None,
        parents=tuple(item.get("parents", ())),
    )


def _organization(item: dict[str, Any], entry: _Entry) -> Organization:
    common = _common(item, entry)
    fact = None
    if "article" in item:
        fact = entry.fact(item, item["note"])
        common["note"] = ""
    return Organization(
        **common,
        category=item["category"],
        parent=item.get("parent", ""),
        district=item.get("district", ""),
        clusters=tuple(item.get("clusters", ())),
        fact=fact,
    )


def _official(item: dict[str, Any], entry: _Entry) -> Official:
    posts = tuple(
        Post(
            organization=post["organization"],
            title=post["title"],
            article=post["article"],
            printed=post.get("printed", ""),
            paragraph=post.get("paragraph"),
            status=post.get("status", "confirmed"),
            span=_span(post["span"]) if "span" in post else None,
            rule=post.get("rule", ""),
            origin=entry.origin("posts", i),
        )
        for i, post in enumerate(item["posts"])
    )
    return Official(**_common(item, entry), category=item["category"], posts=posts)


def _system(item: dict[str, Any], entry: _Entry) -> System:
    members = tuple(
        Member(
            name=member.get("name", ""),
            entity=member.get("entity", ""),
            group=member.get("group", ""),
            fact=entry.fact(member, member.get("text", ""), "members", i) if "article" in member else None,
            origin=entry.origin("members", i),
        )
        for i, member in enumerate(item.get("members", ()))
    )
    return System(
        **_common(item, entry),
        kind=item["kind"],
        owner=item["owner"],
        summary=entry.fact(item, item["summary"], "summary"),
        members=members,
    )


_BUILDERS: dict[str, Callable[[dict[str, Any], _Entry], Entity]] = {
    "clusters": _cluster,
    "districts": _district,
    "officials": _official,
    "organizations": _organization,
    "systems": _system,
}


def _tier(item: dict[str, Any], entry: _Entry) -> Tier:
    goal = item.get("goal")
    return Tier(
        id=item["id"],
        name=item["name"],
        short=item["short"],
        goal=entry.fact(goal, goal["text"], "goal") if goal else None,
        part_of=item.get("part_of", ""),
    )
