"""Choose what stands on an entity's briefing sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator import labels
from generator.distinct import distinct_names, latest_titles
from generator.model import Article, Cluster, District, Entity, Fact, Figure, Official, Post
from generator.portal import Place, Portal, Quote
from generator.sentences import sentence_spans
from generator.sheets.fit import fit
from generator.sheets.sheet import Citation, Row, Section, Sheet, printed_date
from generator.site import Site

SHEET_TYPES = (Cluster, District, Official)
"""The kinds of entities that have a sheet."""

ROWS = 12
"""Rows of a section, before the sheet is made to fit."""
QUOTES = 12
"""Statements or sentences of a section, which are longer."""
NAMES = 16
"""Names in a list of names."""
LENGTH = 150
"""Characters of a statement or sentence."""
PRINTED = "职务以报道刊载时为准，不代表现任。"


def compose(portal: Portal, entity: Entity, site: Site) -> Sheet:
    """Return the entity's sheet: what a reader needs in a meeting, on two pages at most.

    Raises :class:`TypeError` for an entity that is none of ``SHEET_TYPES``.
    """
    match entity:
        case Cluster():
            sections = _cluster(portal, entity)
        case District():
            sections = _district(portal, entity)
        case Official():
            sections = _official(portal, entity)
        case _:
            raise TypeError(entity)
    articles = portal.articles_of(entity)
    return fit(
        Sheet(
            title=entity.name,
            kind=labels.ENTITY_TYPE[entity.type],
            proposed=entity.status == "proposed",
            as_of=_newest(portal.articles),
            coverage=_coverage(articles),
            sections=tuple(section for section in sections if section.rows),
            path=entity.url,
            articles=portal.article_by_id,
            site=site.name,
            address=site.url,
        )
    )


def _newest(articles: Iterable[Article]) -> str:
    return max((a.date.isoformat() for a in articles if a.date), default="")


def _coverage(articles: Sequence[Article]) -> str:
    if not articles:
        return "未见单独报道"
    dates = sorted(article.date.isoformat() for article in articles if article.date)
    span = (
        "" if not dates else f"（{dates[0]}）" if dates[0] == dates[-1] else f"（{dates[0]} 至 {dates[-1]}）"
    )
    return f"见于 {len(articles)} 篇文章{span}"


def _cluster(portal: Portal, entity: Cluster) -> Iterator[Section]:
    tier = portal.tier(entity)
    yield _facts(
        ("层级", tier.name),
        ("层级目标", tier.goal),
        ("所属体系", _names(portal.systems_with(entity))),
        ("又称", "、".join(distinct_names(entity))),
    )
    yield _figures(portal, entity)
    yield _list("规划", [_fact(fact) for fact in entity.plan])
    companies = portal.companies_in(entity)
    yield _list("企业", [_fact(company.fact, _names([company])) for company in companies])
    yield _related(portal, entity, portal.places.get(entity.id, ()))
    yield _evidence(portal.evidence(entity), "报道依据")


def _district(portal: Portal, entity: District) -> Iterator[Section]:
    group = portal.group(entity)
    yield _facts(
        ("类别", entity.kind),
        ("片区", group.name if group else ""),
        ("涉及区县", _names(portal.entities_of(entity.parents))),
        ("开发区", _names(portal.zones_in(entity))),
        ("所属体系", _names(portal.systems_with(entity))),
        ("又称", "、".join(distinct_names(entity))),
    )
    leaders = latest_titles(portal.leaders_of(entity))
    yield Section(
        title="领导",
        note=PRINTED,
        columns=("姓名", "职务", "报道日期"),
        rows=tuple(_post(portal, post, official) for official, post in leaders[:ROWS]),
        total=len(leaders),
    )
    yield _figures(portal, entity)
    systems = portal.systems_of(entity)
    yield _list(
        "本地体系", [_fact(system.summary, system.name + _pending(system.status)) for system in systems]
    )
    companies = [o for o in portal.organizations_in(entity) if o.category == "company"]
    yield _list("本地企业", [_fact(company.fact, _names([company])) for company in companies])
    yield _related(
        portal, entity, portal.places.get(entity.id, ()), skip=[*systems, *(o for o, _ in leaders)]
    )
    yield _evidence(portal.evidence(entity), "报道依据")


def _official(portal: Portal, entity: Official) -> Iterator[Section]:
    yield _facts(
        ("类别", labels.OFFICIAL_CATEGORY[entity.category]),
        ("又称", "、".join(distinct_names(entity))),
        ("说明", entity.note),
    )
    posts = latest_titles((entity, post) for post in portal.posts_of(entity))
    yield Section(
        title="任职",
        note=PRINTED,
        columns=("机构", "职务", "报道日期"),
        rows=tuple(_post(portal, post) for _, post in posts[:ROWS]),
        total=len(posts),
    )
    said = portal.said_at(entity)
    statements = portal.statements_of(entity)
    yield Section(
        title="表态",
        rows=tuple(
            Row(
                (printed_date(article), _clip(article.paragraphs[s.paragraph - 1]) + _pending(s.status)),
                ((article.id, s.paragraph),),
            )
            for article, s in statements[:QUOTES]
        ),
        total=len(statements),
    )
    places = portal.places.get(entity.id, ())
    yield _related(portal, entity, [place for place in places if place in said] or places)
    others = [quote for quote in portal.evidence(entity) if (quote.article.id, quote.paragraph) not in said]
    yield _evidence(others, "其他提及" if statements else "报道依据")


def _facts(*pairs: tuple[str, str | Fact | None]) -> Section:
    rows = [
        _fact(value, label) if isinstance(value, Fact) else Row((label, value))
        for label, value in pairs
        if value
    ]
    return Section(title="概况", rows=tuple(rows), total=len(rows))


def _list(title: str, rows: Sequence[Row]) -> Section:
    return Section(title=title, rows=tuple(rows[:ROWS]), total=len(rows))


def _fact(fact: Fact | None, label: str = "") -> Row:
    if fact is None:
        return Row((label, ""))
    return Row((label, _clip(fact.text)), (_citation(fact.article, fact.paragraph),))


def _post(portal: Portal, post: Post, official: Official | None = None) -> Row:
    organization = portal.entity_by_id[post.organization].name
    title = post.title + _pending(post.status)
    named = (
        (organization, title)
        if official is None
        else (official.name + _pending(official.status), f"{organization} {title}")
    )
    date = printed_date(portal.article_by_id[post.article])
    return Row((*named, date), (_citation(post.article, post.paragraph),))


def _figures(portal: Portal, entity: Entity) -> Section:
    figures = portal.figures_of(entity)
    return Section(
        title="数据与目标",
        columns=("指标", "数值", "时期", "性质"),
        rows=tuple(_figure(article, figure) for article, figure in figures[:ROWS]),
        total=len(figures),
    )


def _figure(article: Article, figure: Figure) -> Row:
    kind = ("目标" if figure.target else "现状") + _pending(figure.status)
    return Row((figure.indicator, figure.text, figure.period, kind), ((article.id, figure.paragraph),))


def _related(portal: Portal, entity: Entity, places: Iterable[Place], skip: Iterable[Entity] = ()) -> Section:
    skipped = {other.id for other in skip}
    related = portal.related(entity, places)
    rows = []
    for kind in ("cluster", "district", "official", "system"):
        found = [item.entity for item in related.get(kind, []) if item.entity.id not in skipped]
        if found:
            more = f"等 {len(found)} 个" if len(found) > NAMES else ""
            rows.append(Row((labels.ENTITY_TYPE[kind], _names(found[:NAMES]) + more)))
    return Section(title="同段提到", rows=tuple(rows), total=len(rows))


def _evidence(quotes: Sequence[Quote], title: str) -> Section:
    rows = []
    for quote in quotes[:QUOTES]:
        speakers = "".join(f"{s.name}：" for s in quote.speakers if s.name not in quote.text)
        rows.append(
            Row(
                (printed_date(quote.article), speakers + _clip(quote.text)),
                ((quote.article.id, quote.paragraph),),
            )
        )
    return Section(title=title, rows=tuple(rows), total=len(quotes))


def _citation(article: str, paragraph: int | None) -> Citation:
    return article, paragraph or 0


def _names(entities: Iterable[Entity]) -> str:
    return "、".join(entity.label + _pending(entity.status) for entity in entities)


def _pending(status: str) -> str:
    return "（待核）" if status == "proposed" else ""


def _clip(text: str) -> str:
    """Return the text up to the last sentence that fits, or cut off with a mark."""
    text = text.strip()
    if len(text) <= LENGTH:
        return text
    ends = [end for _, end in sentence_spans(text) if LENGTH // 2 <= end <= LENGTH]
    return text[: ends[-1]] + "……" if ends else text[: LENGTH - 2] + "……"
