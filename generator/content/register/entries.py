"""Entities made of the well-formed entries of the register."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.content.register.files import Entry
from generator.model import (
    Cluster,
    District,
    Entity,
    Evidence,
    Member,
    Official,
    Organization,
    Post,
    Span,
    System,
    Tier,
)


def _common(item: dict[str, Any], entry: Entry) -> dict[str, Any]:
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


def _evidence(found: dict[str, Any], entry: Entry, index: int) -> Evidence:
    return Evidence(
        article=found["article"],
        paragraph=found["paragraph"],
        span=_span(found["span"]),
        rule=found["rule"],
        origin=entry.origin("evidence", index),
    )


def _span(pair: list[int]) -> Span:
    return pair[0], pair[1]


def _cluster(item: dict[str, Any], entry: Entry) -> Cluster:
    plan = tuple(entry.fact(fact, fact["text"], "plan", i) for i, fact in enumerate(item.get("plan", ())))
    return Cluster(**_common(item, entry), tier=item["tier"], plan=plan)


def _district(item: dict[str, Any], entry: Entry) -> District:
    tile = item.get("tile")
    return District(
        **_common(item, entry),
        kind=item["kind"],
        group=item.get("group", ""),
        tile=(tile[0], tile[1]) if tile else None,
        parents=tuple(item.get("parents", ())),
    )


def _organization(item: dict[str, Any], entry: Entry) -> Organization:
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


def _official(item: dict[str, Any], entry: Entry) -> Official:
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


def _system(item: dict[str, Any], entry: Entry) -> System:
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


BUILDERS: dict[str, Callable[[dict[str, Any], Entry], Entity]] = {
    "clusters": _cluster,
    "districts": _district,
    "officials": _official,
    "organizations": _organization,
    "systems": _system,
}
"""What makes an entity of an entry, by the file and list the entry is in."""


def tier(item: dict[str, Any], entry: Entry) -> Tier:
    """Return the tier an entry describes."""
    goal = item.get("goal")
    return Tier(
        id=item["id"],
        name=item["name"],
        short=item["short"],
        goal=entry.fact(goal, goal["text"], "goal") if goal else None,
        part_of=item.get("part_of", ""),
    )
