"""Tell people of one name apart for a reader: 甲某某（甲区委书记）."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from generator import labels
from generator.model import Article, District, Entity, Official, Organization, Post
from generator.portal.joined import newest_first

_Tell = Callable[[Official, Mapping[str, Entity], Mapping[str, Article]], str]


def told_apart(entities: Sequence[Entity], articles: Iterable[Article]) -> tuple[Entity, ...]:
    """Return the entities; people who share a name have a distinction, each another one.

    It is the newest post, in the fewest words that differ; without posts, what kind of person it is.
    """
    by_id = {entity.id: entity for entity in entities}
    known = {article.id: article for article in articles}
    bearers: dict[str, list[Official]] = defaultdict(list)
    for entity in entities:
        if isinstance(entity, Official):
            for name in entity.names:
                bearers[name].append(entity)
    told: dict[str, str] = {}
    for people in bearers.values():
        if len(people) > 1:
            told |= _distinctions(people, by_id, known)
    return tuple(
        dataclasses.replace(entity, distinction=told[entity.id])
        if isinstance(entity, Official) and entity.id in told
        else entity
        for entity in entities
    )


def _distinctions(
    people: Sequence[Official], entities: Mapping[str, Entity], articles: Mapping[str, Article]
) -> dict[str, str]:
    ways: tuple[_Tell, ...] = (_short, _full)
    for way in ways:
        told = {person.id: way(person, entities, articles) for person in people}
        if len(set(told.values())) == len(people):
            return told
    return {id_: f"{text}，同名第{n}人" for n, (id_, text) in enumerate(told.items(), 1)}


def _newest(person: Official, articles: Mapping[str, Article]) -> Post | None:
    return min(person.posts, key=lambda post: newest_first(articles[post.article]), default=None)


def _short(person: Official, entities: Mapping[str, Entity], articles: Mapping[str, Article]) -> str:
    """As it is printed where that begins with the place, else with the organization's shortest name."""
    post = _newest(person, articles)
    if post is None:
        return labels.OFFICIAL_CATEGORY[person.category]
    body = entities[post.organization]
    district = entities.get(body.district) if isinstance(body, Organization) else None
    plain = post.printed.endswith(post.title) and "、" not in post.printed
    if plain and isinstance(district, District) and post.printed.startswith(district.names):
        return post.printed
    return min(body.names, key=len) + post.title


def _full(person: Official, entities: Mapping[str, Entity], articles: Mapping[str, Article]) -> str:
    post = _newest(person, articles)
    return entities[post.organization].name + post.title if post else _short(person, entities, articles)
