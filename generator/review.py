"""What waits for a person: proposals, doubts and names of several people, the oldest article first."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator import labels
from generator.errors import Origin
from generator.model import Article, Entity, Official, Span, Unclear
from generator.portal import Portal
from generator.sentences import sentences_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One line to confirm, correct or reject: what it claims and the sentence it rests on.

    ``sentence`` is empty where the claim rests on no single sentence (a doubt about a whole page).
    """

    date: dt.date | None
    claim: str
    sentence: str
    article: str
    origin: Origin

    def __str__(self) -> str:
        when = self.date.isoformat() if self.date else "日期不详"
        quote = f"\n    原句：{self.sentence}" if self.sentence else ""
        return f"{self.origin}：{when} {self.claim}{quote}"


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


def _entity(portal: Portal, entity: Entity) -> Iterator[Waiting]:
    if entity.status == "proposed":
        kind = labels.ENTITY_TYPE[entity.type]
        doubts = f"（{'；'.join(entity.doubts)}）" if entity.doubts else ""
        article, paragraph, span = _found(portal, entity)
        yield _waiting(portal, f"{kind}“{entity.title}”{doubts}", article, paragraph, span, entity.origin)
    for post in entity.posts if isinstance(entity, Official) else ():
        if post.status == "proposed":
            organization = portal.entity_by_id[post.organization].name
            claim = f"“{entity.title}”任职：{organization} {post.title}"
            yield _waiting(portal, claim, post.article, post.paragraph, post.span, post.origin)


def _found(portal: Portal, entity: Entity) -> tuple[str, int | None, Span | None]:
    for found in entity.evidence:
        return found.article, found.paragraph, found.span
    mentions = portal.mentions_of.get(entity.id, ())
    oldest = mentions[-1].article if mentions else ""
    for mention in mentions:
        if mention.article == oldest:
            return oldest, mention.paragraph + 1, (mention.start, mention.end)
    return "", None, None


def _waiting(
    portal: Portal, claim: str, article_id: str, paragraph: int | None, span: Span | None, origin: Origin
) -> Waiting:
    article = portal.article_by_id.get(article_id)
    sentence = _sentence(article.paragraphs[paragraph - 1], span) if article and paragraph else ""
    return Waiting(
        date=article.date if article else None,
        claim=claim,
        sentence=sentence,
        article=article_id,
        origin=origin,
    )


def _sentence(paragraph: str, span: Span | None) -> str:
    return sentences_at(paragraph, span) if span else paragraph


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
            f"《{article.title}》{where}的“{name}”不知指谁，没有链接：{people}。"
            "在元数据里加 people: [那个人的 id]；或在那个人的 posts 里写上这篇文章"
        )
        origin = article.origin_of(first.paragraph)
        yield _waiting(portal, claim, article_id, first.paragraph or None, first.span, origin)


def _article(article: Article) -> Iterator[Waiting]:
    for doubt in article.review:
        place = f"（版面文本第 {doubt.line} 行）" if doubt.line else ""
        yield Waiting(
            date=article.date,
            claim=f"《{article.title}》{doubt.text}{place}",
            sentence="",
            article=article.id,
            origin=article.origin,
        )
    if article.status == "proposed" and not article.review:
        yield Waiting(
            date=article.date,
            claim=f"文章《{article.title}》待核",
            sentence="",
            article=article.id,
            origin=article.origin,
        )
