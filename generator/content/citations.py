"""A register carried over from another portal: its facts without the articles they come from."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator

from generator.model import Cluster, Content, Entity, Official, Organization, System


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


def without_citations(content: Content) -> Content:
    """Return the content with every fact, post and goal of the register left out.

    What is left, names, kinds and what belongs to what, needs no source.
    """
    return dataclasses.replace(
        content,
        tiers=tuple(dataclasses.replace(tier, goal=None) for tier in content.tiers),
        clusters=tuple(dataclasses.replace(cluster, plan=()) for cluster in content.clusters),
        organizations=tuple(dataclasses.replace(o, fact=None) for o in content.organizations),
        officials=tuple(dataclasses.replace(official, posts=()) for official in content.officials),
        systems=tuple(_bare_system(system) for system in content.systems),
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


def _bare_system(system: System) -> System:
    members = tuple(dataclasses.replace(member, fact=None) for member in system.members)
    return dataclasses.replace(system, summary=None, members=members)
