"""What waits for a person: proposals, doubts and names of several people, the oldest article first."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator import labels
from generator.errors import Origin
from generator.model import Article, Content, Entity, Official, Organization, Post, Span, Unclear
from generator.portal import Portal, grouped
from generator.quoting import quoted, titled
from generator.sentences import sentences_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One line to confirm, correct or reject: what it claims and the sentence it rests on.

    ``sentence`` is empty where the claim rests on no single sentence (a doubt about a whole page).
    ``others`` are the places that claim the same, as text.
    """

    date: dt.date | None
    claim: str
    sentence: str
    article: str
    origin: Origin
    others: tuple[str, ...] = ()

    def __str__(self) -> str:
        when = self.date.isoformat() if self.date else "日期不详"
        quote = f"\n    原句：{self.sentence}" if self.sentence else ""
        others = f"\n    另有 {len(self.others)} 处相同：{'、'.join(self.others)}" if self.others else ""
        return f"{self.origin}：{when} {self.claim}{quote}{others}"


def review_queue(portal: Portal) -> tuple[Waiting, ...]:
    """Return everything of the register and the articles that waits for review.

    ``portal`` is linked with its proposals. The oldest article comes first, those without a date
    last; within an article the order of the files.
    """
    waiting = [
        *(item for entity in portal.entities for item in _entity(portal, entity)),
        *(item for article in portal.articles for item in _article(article)),
        *_unclear(portal),
    ]
    waiting.sort(key=lambda item: (item.date is None, item.date or dt.date.min, item.article, item.origin))
    return tuple(waiting)


def unconfirmed(portal: Portal) -> int:
    """Return how many figures, statements and documents were extracted and written down by nobody."""
    statuses = [
        item.status
        for article in portal.articles
        for items in (article.figures, article.statements, article.documents)
        for item in items
    ]
    return statuses.count("proposed")


def proposals(content: Content) -> tuple[int, int]:
    """Return how many entities, and how many posts of others, the register holds as proposals."""
    entities = sum(entity.status == "proposed" for entity in content.entities)
    known = [person for person in content.officials if person.status == "confirmed"]
    return entities, sum(post.status == "proposed" for person in known for post in person.posts)


def _entity(portal: Portal, entity: Entity) -> Iterator[Waiting]:
    if entity.status == "proposed":
        kind = labels.ENTITY_TYPE[entity.type]
        doubts = f"（{'；'.join(entity.doubts)}）" if entity.doubts else ""
        yield _waiting(portal, f"{kind}{quoted(entity.title)}{doubts}", _shown(portal, entity), entity.origin)
    if isinstance(entity, Official):
        yield from _posts(portal, entity)


def _posts(portal: Portal, official: Official) -> Iterator[Waiting]:
    """Yield each proposed post once, by the oldest article that prints it."""
    proposed = [post for post in official.posts if post.status == "proposed"]
    for (organization, title), posts in grouped(((p.organization, p.title), p) for p in proposed).items():
        first, *others = sorted(posts, key=lambda post: _age(portal, post.article))
        claim = f"{quoted(official.title)}任职：{portal.entity_by_id[organization].name} {title}"
        printed = f"（署名）{first.printed}" if first.printed else ""
        place = _Place(first.article, first.paragraph, first.span, printed)
        waiting = _waiting(portal, claim, place, first.origin)
        yield dataclasses.replace(waiting, others=tuple(_told(portal, post) for post in others))


def _told(portal: Portal, post: Post) -> str:
    article = portal.article_by_id[post.article]
    return f"{post.origin}：{article.date or '日期不详'}{titled(article.title)}"


class _Place(NamedTuple):
    """Where an article shows something; without a paragraph (from 1) ``text`` is what it prints besides."""

    article: str
    paragraph: int | None = None
    span: Span | None = None
    text: str = ""


def _shown(portal: Portal, entity: Entity) -> _Place | None:
    """Return where the oldest article shows the entity: as it was read, in its text, or beside it."""
    mentions = portal.mentions_of.get(entity.id, ())
    places = (
        [_Place(found.article, found.paragraph, found.span) for found in entity.evidence]
        or [_Place(found.article, found.paragraph + 1, (found.start, found.end)) for found in mentions]
        or [_Place(article.id, text=text) for article, text in _beside(portal, entity)]
    )
    return min(places, key=lambda place: (_age(portal, place.article), place[1:3]), default=None)


def _beside(portal: Portal, entity: Entity) -> Iterator[tuple[Article, str]]:
    """Yield the articles that name a person in their byline, or a medium as where they were printed."""
    if isinstance(entity, Official):
        for article in portal.signed_by(entity):
            yield article, f"（署名）{article.credit or '、'.join(article.authors)}"
    if isinstance(entity, Organization):
        for article in portal.published_by(entity):
            yield article, f"（来源）{article.source}"
        for official, post in portal.posts_at([entity.id]):
            yield (
                portal.article_by_id[post.article],
                f"（任职）{official.title}：{post.printed or post.title}",
            )


def _age(portal: Portal, article: str) -> tuple[bool, dt.date, str]:
    """Return the key that sorts articles from old to new, those without a date last."""
    found = portal.article_by_id.get(article)
    return (found is None or found.date is None, (found and found.date) or dt.date.min, article)


def _waiting(portal: Portal, claim: str, place: _Place | None, origin: Origin) -> Waiting:
    article = portal.article_by_id.get(place.article) if place else None
    sentence = place.text if place else ""
    if article and place and place.paragraph:
        paragraph = article.paragraphs[place.paragraph - 1]
        sentence = sentences_at(paragraph, place.span) if place.span else paragraph
    return Waiting(
        date=article.date if article else None,
        claim=claim,
        sentence=sentence,
        article=place.article if place else "",
        origin=origin,
    )


def _unclear(portal: Portal) -> Iterator[Waiting]:
    """Yield the names of which several people may be meant, each once an article."""
    names: dict[tuple[str, str], list[Unclear]] = defaultdict(list)
    for one in portal.unclear:
        names[one.article, one.name].append(one)
    for (article_id, name), places in names.items():
        article = portal.article_by_id[article_id]
        first = next((one for one in places if one.paragraph), places[0])
        where = "、".join(f"第{n}段" if n else "署名" for n in dict.fromkeys(p.paragraph for p in places))
        people = "、".join(
            f"{id_}（{portal.entity_by_id[id_].title}）" if id_ in portal.entity_by_id else id_
            for id_ in first.people
        )
        claim = (
            f"{titled(article.title)}{where}的{quoted(name)}不知指谁，没有链接：{people}。"
            "在元数据里加 people: [那个人的 id]；或在那个人的 posts 里写上这篇文章"
        )
        origin = article.origin_of(first.paragraph)
        yield _waiting(portal, claim, _Place(article_id, first.paragraph or None, first.span), origin)


def _article(article: Article) -> Iterator[Waiting]:
    for doubt in article.review:
        place = f"（版面文本第 {doubt.line} 行）" if doubt.line else ""
        yield Waiting(
            date=article.date,
            claim=f"{titled(article.title)}{doubt.text}{place}",
            sentence="",
            article=article.id,
            origin=article.origin,
        )
    if article.status == "proposed" and not article.review:
        yield Waiting(
            date=article.date,
            claim=f"文章{titled(article.title)}待核",
            sentence="",
            article=article.id,
            origin=article.origin,
        )
