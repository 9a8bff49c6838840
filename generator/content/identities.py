"""Check that ids and names mean one thing only; people alone may share a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from generator.errors import Problem
from generator.model import Article, Content, District, Entity, Official, Post
from generator.quoting import quoted

RESERVED = "index"
"""The name of every kind's own index page."""


def check_identities(content: Content) -> list[Problem]:
    """Return every id, former id, name and place on the map that two things have."""
    return [
        *_duplicates(content),
        *_twins(content.officials),
        *_former(content.entities),
        *_former(content.articles),
    ]


def _duplicates(content: Content) -> Iterator[Problem]:
    ids: dict[str, Entity] = {}
    names: dict[str, Entity] = {}
    tiles: dict[tuple[int, int], District] = {}
    for entity in content.entities:
        if entity.id == RESERVED:
            yield _problem(entity, f"id 不能是“{RESERVED}”", "换一个 id：这是目录页的名字")
        if (first := ids.setdefault(entity.id, entity)) is not entity:
            yield _problem(
                entity, f"id“{entity.id}”已被{quoted(first.name)}占用（{first.origin}）", "换一个 id"
            )
        for name in entity.names:
            first = names.setdefault(name, entity)
            if first.id != entity.id and not _namesakes(first, entity):
                yield _problem(
                    entity,
                    f"{quoted(name)}同时是{quoted(first.name)}（{first.origin}）和{quoted(entity.name)}的名称",
                    "从其中一个的 name、short、aliases 里删去它，或改成更长的写法",
                )
        if isinstance(entity, District) and entity.tile:
            at = tiles.setdefault(entity.tile, entity)
            if at is not entity:
                yield _problem(entity, f"格子 {list(entity.tile)} 已有{quoted(at.name)}", "换一个 tile")


def _namesakes(one: Entity, other: Entity) -> bool:
    return isinstance(one, Official) and isinstance(other, Official)


def _twins(officials: Sequence[Official]) -> Iterator[Problem]:
    """People who share a name share no post: that would be one person, written twice."""
    holders: dict[tuple[str, str, str, str], Official] = {}
    for person in officials:
        posts = [post for post in person.posts if "rejected" not in (person.status, post.status)]
        twins: dict[str, tuple[Official, Post]] = {}
        for name, post in product(person.names, posts):
            first = holders.setdefault((name, post.organization, post.title, post.article), person)
            if first is not person:
                twins.setdefault(first.id, (first, post))
        for first, post in twins.values():
            yield Problem(
                post.origin,
                f"同名的“{first.id}”（{first.origin}）也有这个任职（{post.title}）",
                "同一个人只写一条；是两个人，就把这个任职只留给其中一个",
            )


def _former(items: Sequence[Entity | Article]) -> Iterator[Problem]:
    """A former id stays with what it meant: it is nothing else's, neither today nor before."""
    live: dict[str, Entity | Article] = {item.id: item for item in items}
    taken: dict[str, Entity | Article] = {}
    for item in items:
        for id_ in item.former_ids:
            other = live.get(id_) or taken.get(id_)
            if id_ == RESERVED:
                yield _problem(item, f"former_ids 里不能有“{RESERVED}”", "删去它：这是目录页的名字")
            elif other is item:
                yield _problem(item, f"former_ids 里的“{id_}”写了两次，或就是现在的 id", "删去它")
            elif other is not None:
                again = isinstance(item, Article) and isinstance(other, Article) and other.id == id_
                yield _problem(
                    item,
                    f"former_ids 里的“{id_}”已被另一条占用（{other.origin}）",
                    "一个旧网址只能转到一个页面："
                    + (
                        "那一篇如果是重复导入的，核对后删去那个文件；不是，就删去这里的旧名"
                        if again
                        else "删去其中一处"
                    ),
                )
            taken.setdefault(id_, item)


def _problem(item: Entity | Article, message: str, mend: str) -> Problem:
    return Problem(item.origin, message, mend)
