"""A register carried over from another portal: its facts without the articles they come from."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import TypeVar, cast

from generator.model import Cluster, Content, Entity, Evidence, Fact, Official, Organization, Post, System

E = TypeVar("E", bound=Entity)

FEW = 4
"""A register file with no more citations than this is not judged by itself."""


def cited_articles(content: Content) -> dict[str, list[str]]:
    """Return, for each type of entity, the id of the article behind each fact, post and goal."""
    cited: dict[str, list[str]] = defaultdict(list)
    cited["cluster"] += [tier.goal.article for tier in content.tiers if tier.goal]
    for entity in content.entities:
        cited[entity.type] += _cited(entity)
    return dict(cited)


def with_sources_here(content: Content, broken: Collection[str] = ()) -> Content:
    """Return the content without the facts, posts and goals that were carried over without a source.

    A slip in an article's id must be reported; a register file copied into a folder of other
    articles must work, even if one of them happens to bear a cited id. So a file counts as carried
    over when most of what it says comes from articles that are not here (where it says little, when
    the same is true of the whole register), and then only what articles here show is kept.
    Names, kinds and what belongs to what need no source. Articles in ``broken`` are here, but could
    not be read.
    """
    known = {*broken, *(article.id for article in content.articles)}
    by_type = cited_articles(content)
    everything = [id_ for cited in by_type.values() for id_ in cited]
    foreign = {
        type_
        for type_, cited in by_type.items()
        if _mostly_elsewhere(cited, known) and (len(cited) > FEW or _mostly_elsewhere(everything, known))
    }

    return only_sources_here(content, foreign)


def only_sources_here(content: Content, types: Collection[str]) -> Content:
    """Return the content without what entities of ``types`` are cited for and no article here can show."""
    length = {article.id: len(article.paragraphs) for article in content.articles}

    def here(cited: Fact | Post | Evidence | None) -> bool:
        return cited is not None and (cited.paragraph or 1) <= length.get(cited.article, 0)

    def kept(entity: Entity) -> Entity:
        entity = dataclasses.replace(entity, evidence=tuple(filter(here, entity.evidence)))
        match entity:
            case Cluster():
                return dataclasses.replace(entity, plan=tuple(filter(here, entity.plan)))
            case Official():
                return dataclasses.replace(entity, posts=tuple(filter(here, entity.posts)))
            case Organization():
                return dataclasses.replace(entity, fact=entity.fact if here(entity.fact) else None)
            case System():
                members = tuple(
                    member if here(member.fact) else dataclasses.replace(member, fact=None)
                    for member in entity.members
                )
                summary = entity.summary if here(entity.summary) else None
                return dataclasses.replace(entity, summary=summary, members=members)
        return entity

    def of(entities: tuple[E, ...]) -> tuple[E, ...]:
        return tuple(cast("E", kept(e)) if e.type in types else e for e in entities)

    return dataclasses.replace(
        content,
        tiers=tuple(
            dataclasses.replace(tier, goal=None) if "cluster" in types and not here(tier.goal) else tier
            for tier in content.tiers
        ),
        clusters=of(content.clusters),
        districts=of(content.districts),
        organizations=of(content.organizations),
        officials=of(content.officials),
        systems=of(content.systems),
    )


def _mostly_elsewhere(cited: Collection[str], known: Collection[str]) -> bool:
    return 2 * sum(id_ in known for id_ in cited) < len(cited)


def _cited(entity: Entity) -> Iterator[str]:
    yield from (found.article for found in entity.evidence)
    match entity:
        case Cluster():
            yield from (fact.article for fact in entity.plan)
        case Official():
            yield from (post.article for post in entity.posts)
        case Organization():
            yield from (fact.article for fact in [entity.fact] if fact)
        case System():
            facts = [entity.summary, *(member.fact for member in entity.members)]
            yield from (fact.article for fact in facts if fact)
