"""Read the portal as rows of plain values, each table in a stable order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model import Cluster, District, Entity, Fact, Official, Organization, System
from generator.portal import Portal

Row = dict[str, Any]


def articles(portal: Portal) -> Iterator[Row]:
    """Yield a row for each article."""
    for article in sorted(portal.articles, key=lambda article: article.id):
        yield {
            "id": article.id,
            "title": article.title,
            "kicker": article.kicker,
            "subtitle": article.subtitle,
            "title_supplied": article.title_supplied,
            "date": article.date.isoformat() if article.date else None,
            "date_certainty": article.date_certainty,
            "date_basis": article.date_basis,
            "source": article.source,
            "credit": article.credit,
            "authors": list(article.authors),
            "kind": article.kind,
            "topics": list(article.topics),
            "fragment": article.fragment,
            "page": article.page,
            "documents": [document.title for document in article.documents],
            "status": article.status,
            "url": article.url,
            "former_urls": list(article.former_urls),
            "paragraphs": list(article.paragraphs),
        }


def entities(portal: Portal) -> Iterator[Row]:
    """Yield a row for each entity."""
    for entity in sorted(portal.entities, key=lambda entity: entity.id):
        yield {
            "id": entity.id,
            "type": entity.type,
            "name": entity.name,
            "title": entity.title,
            "short": entity.short,
            "aliases": list(entity.names[1:]),
            "status": entity.status,
            "category": _category(entity),
            "parents": _parents(entity),
            "articles": len(portal.articles_of(entity)),
            "mentions": len(portal.mentions_of.get(entity.id, ())),
            "url": entity.url,
            "former_urls": list(entity.former_urls),
        }


def _category(entity: Entity) -> str:
    match entity:
        case Cluster(tier=value) | District(kind=value) | System(kind=value):
            return value
        case Organization(category=value) | Official(category=value):
            return value
    raise TypeError(entity)


def _parents(entity: Entity) -> list[str]:
    match entity:
        case District():
            return list(entity.parents)
        case Organization():
            return [id_ for id_ in (entity.parent, entity.district) if id_]
        case System():
            return [entity.owner]
    return []


def mentions(portal: Portal) -> Iterator[Row]:
    """Yield a row for each mention."""
    for mention in sorted(portal.mentions):
        yield {
            "entity": mention.entity,
            "article": mention.article,
            "paragraph": mention.paragraph,
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
        }


def posts(portal: Portal) -> Iterator[Row]:
    """Yield a row for each post."""
    rows = []
    for official, post in portal.posts():
        date = portal.article_by_id[post.article].date
        rows.append(
            {
                "official": official.id,
                "official_name": official.name,
                "organization": portal.entity_by_id[post.organization].name,
                "organization_id": post.organization,
                "title": post.title,
                "printed": post.printed,
                "article": post.article,
                "paragraph": post.paragraph - 1 if post.paragraph else None,
                "date": date.isoformat() if date else None,
                "status": post.status,
            }
        )
    rows.sort(key=lambda row: [str(value) for value in row.values()])
    yield from rows


def facts(portal: Portal) -> Iterator[Row]:
    """Yield a row for each line the register says about an entity or a tier."""
    for tier in portal.tiers:
        if tier.goal:
            yield _fact(None, tier.name, "goal", tier.goal.text, tier.goal)
    for entity in sorted(portal.entities, key=lambda entity: entity.id):
        for kind, text, fact in _facts_of(portal, entity):
            yield _fact(entity.id, entity.name, kind, text, fact)


def _fact(entity: str | None, name: str, kind: str, text: str, fact: Fact | None) -> Row:
    return {
        "entity": entity,
        "name": name,
        "kind": kind,
        "text": text,
        "article": fact.article if fact else None,
        "paragraph": fact.paragraph - 1 if fact and fact.paragraph else None,
    }


def _facts_of(portal: Portal, entity: Entity) -> Iterator[tuple[str, str, Fact | None]]:
    if entity.note:
        yield "note", entity.note, None
    match entity:
        case Cluster():
            yield from (("plan", fact.text, fact) for fact in entity.plan)
        case Organization(fact=Fact() as fact):
            yield "note", fact.text, fact
        case System():
            if entity.summary:
                yield "summary", entity.summary.text, entity.summary
            for member in entity.members:
                known = portal.entity_by_id.get(member.entity)
                name = member.name or (known.name if known else "")
                said = member.fact.text if member.fact else ""
                yield "member", "：".join(part for part in (member.group, name, said) if part), member.fact


def statements(portal: Portal) -> Iterator[Row]:
    """Yield a row for each statement."""
    for article in sorted(portal.articles, key=lambda article: article.id):
        for statement in sorted(article.statements, key=lambda s: (s.paragraph, s.official)):
            if statement.official in portal.entity_by_id:
                yield {
                    "official": statement.official,
                    "article": article.id,
                    "paragraph": statement.paragraph - 1,
                    "text": portal.words(article, statement),
                    "status": statement.status,
                }


def figures(portal: Portal) -> Iterator[Row]:
    """Yield a row for each figure."""
    for article in sorted(portal.articles, key=lambda article: article.id):
        for figure in sorted(article.figures, key=lambda f: (f.paragraph, f.indicator, f.subject)):
            subject = portal.entity_by_id.get(figure.subject)
            yield {
                "article": article.id,
                "paragraph": figure.paragraph - 1,
                "indicator": figure.indicator,
                "value": figure.value,
                "unit": figure.unit,
                "period": figure.period,
                "subject": subject.name if subject else figure.subject,
                "subject_id": subject.id if subject else None,
                "target": figure.target,
                "text": figure.text,
                "status": figure.status,
            }
