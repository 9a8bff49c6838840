"""Join articles, register and mentions into the portal."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import get_args

from generator.content.citations import only_sources_here
from generator.distinctions import told_apart
from generator.errors import ContentError, Problem
from generator.extraction.completing import complete
from generator.mentions import find_mentions
from generator.model import (
    Article,
    Content,
    District,
    Entity,
    EntityType,
    Mention,
    Official,
    Organization,
    Status,
    System,
    Unclear,
)
from generator.namesakes import Namesakes
from generator.portal import Place, Portal, newest_first
from generator.sources import SourceFinder


def link(content: Content, include_proposed: bool = True) -> Portal:
    """Join the content into a portal.

    What is rejected, and what is proposed where ``include_proposed`` is false, is left out: entities
    with the ties of others to them, posts, figures, statements, documents. What is proposed is shown
    together with what extraction reads in the articles where their front matter is silent. Raises
    :class:`~generator.errors.ContentError` where a fact's article does not speak of its entity.
    """
    shown: set[Status] = {"confirmed", "proposed"} if include_proposed else {"confirmed"}
    hidden = {entity.id: entity.name for entity in content.entities if entity.status not in shown}
    articles = tuple(sorted(content.articles, key=newest_first))
    away = tuple(entity for entity in content.entities if entity.id in hidden)
    known = tuple(_without(entity, hidden, shown) for entity in content.entities if entity.status in shown)
    found = find_mentions(articles, known, away)
    if include_proposed:
        articles = complete(articles, (*known, *away), found, content.region)
    articles = tuple(_article_without(article, hidden, shown) for article in articles)
    mentions = tuple(mention for mention in found if mention.entity and mention.entity not in hidden)
    namesakes = Namesakes(content.entities)
    unclear = tuple(_unclear(articles, found, namesakes))
    finder = SourceFinder(articles, mentions, unclear)
    entities = told_apart([finder.entity(entity) for entity in known], content.articles)
    tiers = tuple(finder.tier(tier) for tier in content.tiers)
    if finder.problems:
        raise ContentError(finder.problems)
    places = _places(articles, entities, mentions)
    return Portal(
        articles=articles,
        entities=entities,
        tiers=tiers,
        groups=content.groups,
        districts_basis=content.districts_basis,
        mentions=mentions,
        article_by_id={article.id: article for article in articles},
        entity_by_id={entity.id: entity for entity in entities},
        places=places,
        entities_at=_inverse(places),
        mentions_of=_grouped(mentions, "entity"),
        mentions_in=_grouped(mentions, "article"),
        media_by_name=_media(entities),
        namesakes=namesakes,
        unclear=unclear,
        pages=content.pages,
    )


def source_problems(content: Content) -> list[Problem]:
    """Return the facts and posts whose article does not speak of their entity.

    Unlike :func:`link` it takes content with other mistakes in it; what refers to an article or a
    member that is not here is left to those who report that.
    """
    content = only_sources_here(content, get_args(EntityType))
    shown: set[Status] = {"confirmed", "proposed"}
    refused = [entity for entity in content.entities if entity.status not in shown]
    hidden = {entity.id: entity.name for entity in refused}
    known = [_without(entity, hidden, shown) for entity in content.entities if entity.status in shown]
    found = find_mentions(content.articles, known, refused)
    unclear = _unclear(content.articles, found, Namesakes(content.entities))
    finder = SourceFinder(content.articles, (mention for mention in found if mention.entity), unclear)
    for entity in known:
        finder.entity(_without_strangers(entity, {entity.id for entity in known}))
    return finder.problems


def _without_strangers(entity: Entity, known: Collection[str]) -> Entity:
    """Return a system without the members that are not in the register."""
    if not isinstance(entity, System):
        return entity
    members = tuple(member for member in entity.members if not member.entity or member.entity in known)
    return dataclasses.replace(entity, members=members)


def _unclear(
    articles: Iterable[Article], found: Iterable[Mention], namesakes: Namesakes
) -> Iterator[Unclear]:
    """Yield the names that stay open, article by article: in the byline, then in the text."""
    open_: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        if not mention.entity:
            open_[mention.article].append(mention)
    for article in articles:
        yield from namesakes.unclear_authors(article)
        for mention in open_.get(article.id, ()):
            yield namesakes.unclear(
                article, mention.paragraph + 1, mention.text, (mention.start, mention.end)
            )


def _without(entity: Entity, hidden: Mapping[str, str], shown: Collection[Status]) -> Entity:
    """Return the entity without its ties to hidden ones, which are given with their names."""
    match entity:
        case Official():
            posts = tuple(p for p in entity.posts if p.organization not in hidden and p.status in shown)
            return dataclasses.replace(entity, posts=posts)
        case Organization():
            parent = "" if entity.parent in hidden else entity.parent
            district = "" if entity.district in hidden else entity.district
            return dataclasses.replace(entity, parent=parent, district=district)
        case District():
            parents = tuple(parent for parent in entity.parents if parent not in hidden)
            return dataclasses.replace(entity, parents=parents)
        case System():
            members = tuple(member for member in entity.members if member.entity not in hidden)
            owner = hidden.get(entity.owner, entity.owner)
            return dataclasses.replace(entity, owner=owner, members=members)
    return entity


def _article_without(article: Article, hidden: Mapping[str, str], shown: Collection[Status]) -> Article:
    figures = tuple(
        dataclasses.replace(figure, subject=hidden.get(figure.subject, figure.subject))
        for figure in article.figures
        if figure.status in shown
    )
    statements = tuple(
        said for said in article.statements if said.official not in hidden and said.status in shown
    )
    documents = tuple(document for document in article.documents if document.status in shown)
    return dataclasses.replace(article, figures=figures, statements=statements, documents=documents)


def _places(
    articles: tuple[Article, ...], entities: tuple[Entity, ...], mentions: tuple[Mention, ...]
) -> dict[str, tuple[Place, ...]]:
    order = {article.id: i for i, article in enumerate(articles)}
    found: dict[str, set[Place]] = {entity.id: set() for entity in entities}
    for mention in mentions:
        found[mention.entity].add((mention.article, mention.paragraph + 1))
    for article in articles:
        for figure in article.figures:
            if figure.subject in found:
                found[figure.subject].add((article.id, figure.paragraph))
        for statement in article.statements:
            if statement.official in found:
                found[statement.official].add((article.id, statement.paragraph))
    return {
        id_: tuple(sorted(places, key=lambda place: (order[place[0]], place[1])))
        for id_, places in found.items()
    }


def _inverse(places: Mapping[str, tuple[Place, ...]]) -> dict[Place, tuple[str, ...]]:
    inverse: dict[Place, list[str]] = defaultdict(list)
    for id_, at in places.items():
        for place in at:
            inverse[place].append(id_)
    return {place: tuple(ids) for place, ids in inverse.items()}


def _media(entities: tuple[Entity, ...]) -> dict[str, Organization]:
    media = [e for e in entities if isinstance(e, Organization) and e.category == "media"]
    return {name: medium for medium in media for name in medium.names}


def _grouped(mentions: tuple[Mention, ...], key: str) -> dict[str, tuple[Mention, ...]]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[getattr(mention, key)].append(mention)
    return {name: tuple(group) for name, group in groups.items()}
