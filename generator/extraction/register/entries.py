"""Put proposals into the form of the register's files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from generator.model import Entity, Evidence, Fact, Member, Official, Organization, Post, System

FILES: Mapping[str, str] = {
    "official": "officials",
    "organization": "organizations",
    "system": "systems",
}
"""The list (and the file) that proposals of each type go into."""


def entry(entity: Entity) -> dict[str, Any]:
    """Return the entity as an item of its file's list, in the order people write the keys."""
    return _present(
        {
            "id": entity.id,
            "former_ids": list(entity.former_ids),
            "name": entity.name,
            "short": entity.short,
            "aliases": list(entity.aliases),
            "not": list(entity.exclude),
            **_own(entity),
            "note": entity.note,
            "status": entity.status,
            "doubts": list(entity.doubts),
            "evidence": [_evidence(item) for item in entity.evidence],
        }
    )


def _own(entity: Entity) -> dict[str, Any]:
    match entity:
        case Official():
            return {"category": entity.category, "posts": [post_entry(post) for post in entity.posts]}
        case Organization():
            about = {"note": entity.fact.text, **_where(entity.fact)} if entity.fact else {}
            return {
                "category": entity.category,
                "parent": entity.parent,
                "district": entity.district,
                "clusters": list(entity.clusters),
                **about,
            }
        case System(summary=Fact() as summary):
            return {
                "kind": entity.kind,
                "owner": entity.owner,
                "summary": summary.text,
                **_where(summary),
                "members": [_member(member) for member in entity.members],
            }
    raise TypeError(entity)


def post_entry(post: Post) -> dict[str, Any]:
    """Return the post as an item of a person's ``posts``."""
    return _present(
        {
            "organization": post.organization,
            "title": post.title,
            "printed": post.printed,
            "article": post.article,
            "paragraph": post.paragraph,
            "status": post.status,
            "span": list(post.span or ()),
            "rule": post.rule,
        }
    )


def _member(member: Member) -> dict[str, Any]:
    fact = {"text": member.fact.text, **_where(member.fact)} if member.fact else {}
    return _present({"name": member.name, "entity": member.entity, "group": member.group, **fact})


def _evidence(item: Evidence) -> dict[str, Any]:
    return {"article": item.article, "paragraph": item.paragraph, "span": list(item.span), "rule": item.rule}


def _where(fact: Fact) -> dict[str, Any]:
    return {"article": fact.article, "paragraph": fact.paragraph}


def _present(item: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty; a person's ``posts`` have to be written even then."""
    return {key: value for key, value in item.items() if key == "posts" or value not in ("", None, [])}


class _Dumper(yaml.SafeDumper):
    """Indents the lists in mappings, as the register's files do; writes no anchors."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless and flow)

    def ignore_aliases(self, data: object) -> bool:
        return True


def _pair(dumper: yaml.SafeDumper, data: list[Any]) -> yaml.Node:
    short = bool(data) and all(isinstance(item, int) for item in data)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=short)


_Dumper.add_representer(list, _pair)


def dump_items(items: list[dict[str, Any]], column: int) -> list[str]:
    """Return the lines of a YAML list whose dashes stand in ``column``."""
    text = yaml.dump(
        items,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=10**6,
    )
    return [" " * column + line for line in text.rstrip("\n").split("\n")]
