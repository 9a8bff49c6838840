"""The filters that the page templates use."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from markupsafe import Markup

from generator.model import Article, Entity, Member
from generator.portal import Evidence, Portal, Related


def groupby_article(evidence: Iterable[Evidence]) -> Iterator[tuple[Article, list[Evidence]]]:
    """Group sentences by their article, in the order they stand in."""
    for _, group in itertools.groupby(evidence, key=lambda item: item.article.id):
        sentences = list(group)
        yield sentences[0].article, sentences


def pairs_by_article(pairs: Iterable[tuple[Article, Any]]) -> Iterator[tuple[Article, list[Any]]]:
    """Group (article, thing) pairs by the article, in the order they stand in."""
    for _, group in itertools.groupby(pairs, key=lambda pair: pair[0].id):
        items = list(group)
        yield items[0][0], [thing for _, thing in items]


def groupby_group(members: Iterable[Member]) -> list[tuple[str, list[Member]]]:
    """Group the members of a system, groups in the order of their first member."""
    groups: dict[str, list[Member]] = {}
    for member in members:
        groups.setdefault(member.group, []).append(member)
    return list(groups.items())


def is_bare(members: Iterable[Member]) -> bool:
    """Whether the members are entities of which nothing more is said."""
    return all(member.entity and not (member.fact and member.fact.text) for member in members)


def with_counts(entities: Iterable[Entity], portal: Portal) -> list[tuple[Entity, int]]:
    """Pair each entity with the number of paragraphs that speak of it."""
    return [(entity, len(portal.places.get(entity.id, ()))) for entity in entities]


def related_counts(related: Iterable[Related]) -> list[tuple[Entity, int]]:
    """Pair each related entity with the number of paragraphs it shares."""
    return [(item.entity, len(item.places)) for item in related]


def member_entities(members: Iterable[Member], portal: Portal) -> list[tuple[Entity, int]]:
    """Pair the entities among the members with the paragraphs that speak of each."""
    return with_counts((portal.entity_by_id[m.entity] for m in members if m.entity), portal)


def to_set(values: Iterable[str]) -> set[str]:
    """Return the values as a set."""
    return set(values)


def markup(text: str) -> Markup:
    """Pass Markdown of the repository's own pages through as it is."""
    return Markup(text)


FILTERS: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        groupby_article,
        pairs_by_article,
        groupby_group,
        is_bare,
        with_counts,
        related_counts,
        member_entities,
        to_set,
        markup,
    )
}
