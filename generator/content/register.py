"""Read the register: one YAML file per kind of entity."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
    Fact,
    Group,
    Member,
    Official,
    Organization,
    Post,
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
    broken: frozenset[str] = field(default_factory=frozenset)


def load_register(folder: Path) -> tuple[Register, list[Problem]]:
    """Read every register file in ``folder``; a file that is not there is an empty one."""
    problems: list[Problem] = []
    entities: list[Entity] = []
    broken: set[str] = set()
    files: dict[str, tuple[Marked, set[int]]] = {}
    for name, build in _BUILDERS.items():
        path = folder / f"{name}.yml"
        if not path.exists():
            continue
        marked, found = _load(path, f"{name}.yml")
        problems += [problem for _, problem in found]
        if marked is None or not isinstance(marked.data, dict):
            continue
        items = marked.data.get(name)
        if not isinstance(items, list):
            continue
        bad = {where[1] for where, _ in found if len(where) > 1 and where[0] == name}
        files[name] = (marked, {i for i in bad if isinstance(i, int)})
        for i, item in enumerate(items):
            if i not in bad:
                entities.append(build(item, _Entry(marked, (name, i))))
            elif isinstance(item, dict) and isinstance(item.get("id"), str):
                broken.add(item["id"])
    return (
        Register(
            entities=tuple(entities),
            tiers=tuple(_tiers(files.get("clusters"))),
            groups=tuple(_groups(files.get("districts"))),
            districts_basis=_basis(files.get("districts")),
            broken=frozenset(broken),
        ),
        problems,
    )


def _load(path: Path, schema: str) -> tuple[Marked | None, list[tuple[Location, Problem]]]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return None, [((), Problem(Origin(path), "不是 UTF-8 编码", "另存为 UTF-8 编码"))]
    marked, problems = load_yaml(text, path)
    if marked is None:
        return None, [((), problem) for problem in problems]
    return marked, list(check_schema(marked, schema))


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
        "origin": entry.origin(),
    }


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


def _tiers(file: tuple[Marked, set[int]] | None) -> Iterator[Tier]:
    if file is None:
        return
    marked, _ = file
    for i, item in enumerate(marked.data.get("tiers") or ()):
        if not isinstance(item, dict) or not {"id", "name", "short"} <= item.keys():
            continue
        goal = item.get("goal")
        fact = None
        if isinstance(goal, dict) and {"text", "article"} <= goal.keys():
            fact = _Entry(marked, ("tiers", i)).fact(goal, goal["text"], "goal")
        yield Tier(id=item["id"], name=item["name"], short=item["short"], goal=fact)


def _groups(file: tuple[Marked, set[int]] | None) -> Iterator[Group]:
    if file is None:
        return
    for item in file[0].data.get("groups") or ():
        if isinstance(item, dict) and {"id", "name"} <= item.keys():
            yield Group(id=item["id"], name=item["name"])


def _basis(file: tuple[Marked, set[int]] | None) -> str:
    basis = file[0].data.get("basis") if file else None
    return basis if isinstance(basis, str) else ""
