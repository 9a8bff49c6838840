"""What the pipeline found on a page, in the shape that is compared with the labels."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Article, Head, Official
from generator.portal import Portal


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStory:
    """An article the page was read into. ``guessed`` says that its title is not printed."""

    title: str
    paragraphs: tuple[str, ...]
    heads: tuple[Head, ...] = ()
    guessed: bool = False
    authors: tuple[str, ...] = ()
    source: str = ""
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMention:
    """An entity of the register in a paragraph (from 0) of a story (its index)."""

    kind: str
    id: str
    story: int
    paragraph: int
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFigure:
    """A number as it was read, and the words it was read from."""

    value: float
    unit: str
    target: bool
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStatement:
    """What a person is read to have said: ``start`` to ``end`` of a paragraph (from 0) of a story."""

    name: str
    story: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Everything found on one page; ``people`` with their category, ``posts`` as name, body, title."""

    stories: tuple[FoundStory, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    posts: tuple[tuple[str, str, str], ...] = ()
    mentions: tuple[FoundMention, ...] = ()
    systems: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    figures: tuple[FoundFigure, ...] = ()
    statements: tuple[FoundStatement, ...] = ()


def found_in(portal: Portal) -> Found:
    """Take from a portal what is measured."""
    index = {article.id: i for i, article in enumerate(portal.articles)}
    return Found(
        stories=tuple(_story(article) for article in portal.articles),
        people=tuple((person.name, person.category) for person in portal.of_type(Official)),
        posts=tuple(
            (person.name, portal.entity_by_id[post.organization].name, post.title)
            for person, post in portal.posts()
            if person.category != "journalist" and post.organization in portal.entity_by_id
        ),
        mentions=tuple(
            FoundMention(
                kind=portal.entity_by_id[mention.entity].type,
                id=mention.entity,
                story=index[mention.article],
                paragraph=mention.paragraph,
                start=mention.start,
            )
            for mention in portal.mentions
        ),
        systems=tuple(entity.name for entity in portal.entities if entity.type == "system"),
        documents=tuple(document.title for article in portal.articles for document in article.documents),
        figures=tuple(
            FoundFigure(
                value=figure.value,
                unit=figure.unit,
                target=figure.target,
                text=_context(article.paragraphs[figure.paragraph - 1], figure.text),
            )
            for article in portal.articles
            for figure in article.figures
        ),
        statements=tuple(
            FoundStatement(
                name=portal.entity_by_id[statement.official].name,
                story=index[article.id],
                paragraph=statement.paragraph - 1,
                start=statement.span[0],
                end=statement.span[1],
            )
            for article in portal.articles
            for statement in article.statements
            if statement.span and statement.official in portal.entity_by_id
        ),
    )


def _story(article: Article) -> FoundStory:
    return FoundStory(
        title=article.title,
        guessed=article.title_supplied,
        paragraphs=article.paragraphs,
        heads=article.heads,
        authors=article.authors,
        source=article.source,
        date=article.date.isoformat() if article.date else None,
    )


def _context(paragraph: str, text: str) -> str:
    """Return ``text`` with the characters before it."""
    at = paragraph.find(text)
    return paragraph[max(0, at - 12) : at + len(text)] if at >= 0 else text
