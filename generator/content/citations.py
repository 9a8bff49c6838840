"""A register carried over from another portal: its facts without the articles they come from."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator

from generator.model import Cluster, Content, Entity, Fact, Official, Organization, Post, System


def cited_articles(content: Content) -> list[str]:
    """Return the id of the article behind each fact, post and goal of the register."""
    goals = [tier.goal.article for tier in content.tiers if tier.goal]
    return [*goals, *(id_ for entity in content.entities for id_ in _cited(entity))]


def is_carried_over(content: Content, broken: Collection[str] = ()) -> bool:
    """Whether most of what the register says comes from articles that are not here.

    A slip in an id must be reported, a register copied into a folder of other articles must work;
    such a folder may well hold an article that happens to bear a cited id. Articles in ``broken``
    are here, but could not be read.
    """
    here = {*broken, *(article.id for article in content.articles)}
    cited = cited_articles(content)
    return 2 * sum(id_ in here for id_ in cited) < len(cited)


def with_sources_here(content: Content) -> Content:
    """Return the content without the facts, posts and goals whose source is not here.

    What is left of the entities, names, kinds and what belongs to what, needs no source.
    """
    length = {article.id: len(article.paragraphs) for article in content.articles}

    def here(cited: Fact | Post | None) -> bool:
        return cited is not None and (cited.paragraph or 1) <= length.get(cited.article, 0)

    def kept(fact: Fact | None) -> Fact | None:
        return fact if here(fact) else None

    def system(entity: System) -> System:
        members = tuple(dataclasses.replace(member, fact=kept(member.fact)) for member in entity.members)
        return dataclasses.replace(entity, summary=kept(entity.summary), members=members)

    return dataclasses.replace(
        content,
        tiers=tuple(dataclasses.replace(tier, goal=kept(tier.goal)) for tier in content.tiers),
        clusters=tuple(
            dataclasses.replace(cluster, plan=tuple(filter(here, cluster.plan)))
            for cluster in content.clusters
        ),
        organizations=tuple(dataclasses.replace(o, fact=kept(o.fact)) for o in content.organizations),
        officials=tuple(
            dataclasses.replace(official, posts=tuple(filter(here, official.posts)))
            for official in content.officials
        ),
        systems=tuple(map(system, content.systems)),
    )


def _cited(entity: Entity) -> Iterator[str]:
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
