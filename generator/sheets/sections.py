"""The sections of a briefing sheet that several kinds of entities share, and the rows they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator import labels
from generator.model import Article, Entity, Fact, Figure, Official, Post
from generator.portal import Place, Portal, Quote
from generator.sentences import sentence_spans
from generator.sheets.sheet import Citation, Row, Section, printed_date

ROWS = 12
"""Rows of a section, before the sheet is made to fit."""
QUOTES = 12
"""Statements or sentences of a section, which are longer."""
NAMES = 16
"""Names in a list of names."""
LENGTH = 150
"""Characters of a statement or sentence."""


def facts(*pairs: tuple[str, str | Fact | None]) -> Section:
    """Return the section that opens a sheet, of the pairs of label and value that have a value."""
    rows = [
        fact_row(value, label) if isinstance(value, Fact) else Row((label, value))
        for label, value in pairs
        if value
    ]
    return Section(title="概况", rows=tuple(rows), total=len(rows))


def listed(title: str, rows: Sequence[Row]) -> Section:
    """Return a section of rows that need no more than a title."""
    return Section(title=title, rows=tuple(rows[:ROWS]), total=len(rows))


def fact_row(fact: Fact | None, label: str = "") -> Row:
    """Return the row of a fact behind its label; without a fact the label stands alone."""
    if fact is None:
        return Row((label, ""))
    return Row((label, clip(fact.text)), (_citation(fact.article, fact.paragraph),))


def post_row(portal: Portal, post: Post, official: Official | None = None) -> Row:
    """Return the row of a post: of which organization, or, where the ``official`` is named too, of whom."""
    organization = portal.entity_by_id[post.organization].name
    title = post.title + pending(post.status)
    named = (
        (organization, title)
        if official is None
        else (official.title + pending(official.status), organization + title)
    )
    date = printed_date(portal.article_by_id[post.article])
    return Row((*named, date), (_citation(post.article, post.paragraph),))


def figures(portal: Portal, entity: Entity) -> Section:
    """Return the newest figures whose subject the entity is."""
    known = portal.figures_of(entity)
    return Section(
        title="数据与目标",
        columns=("指标", "数值", "时期", "性质"),
        rows=tuple(_figure(article, figure) for article, figure in known[:ROWS]),
        total=len(known),
    )


def _figure(article: Article, figure: Figure) -> Row:
    kind = ("目标" if figure.target else "现状") + pending(figure.status)
    return Row((figure.indicator, figure.text, figure.period, kind), ((article.id, figure.paragraph),))


def related(portal: Portal, entity: Entity, places: Iterable[Place], skip: Iterable[Entity] = ()) -> Section:
    """Return whom and what the paragraphs at ``places`` speak of besides, less those in ``skip``."""
    skipped = {other.id for other in skip}
    beside = portal.related(entity, places)
    rows = []
    for kind in ("cluster", "district", "official", "system"):
        found = [item.entity for item in beside.get(kind, []) if item.entity.id not in skipped]
        if found:
            more = f"等 {len(found)} 个" if len(found) > NAMES else ""
            rows.append(Row((labels.ENTITY_TYPE[kind], names(found[:NAMES]) + more)))
    return Section(title="同段提到", rows=tuple(rows), total=len(rows))


def evidence(quotes: Sequence[Quote], title: str) -> Section:
    """Return the newest sentences, each behind the names of those who say it."""
    rows = []
    for quote in quotes[:QUOTES]:
        speakers = "".join(
            f"{person.title}{pending(said.status)}："
            for person, said in quote.speakers
            if person.name not in quote.text
        )
        rows.append(
            Row(
                (printed_date(quote.article), speakers + clip(quote.text)),
                ((quote.article.id, quote.paragraph),),
            )
        )
    return Section(title=title, rows=tuple(rows), total=len(quotes))


def _citation(article: str, paragraph: int | None) -> Citation:
    return article, paragraph or 0


def names(entities: Iterable[Entity]) -> str:
    """Return the short names, those that wait for review marked."""
    return "、".join(entity.label + pending(entity.status) for entity in entities)


def pending(status: str) -> str:
    """Return the mark of what waits for review."""
    return "（待核）" if status == "proposed" else ""


def clip(text: str) -> str:
    """Return the text up to the last sentence that fits, or cut off with a mark."""
    text = text.strip()
    if len(text) <= LENGTH:
        return text
    ends = [end for _, end in sentence_spans(text) if LENGTH // 2 <= end <= LENGTH]
    return text[: ends[-1]] + "……" if ends else text[: LENGTH - 2] + "……"
