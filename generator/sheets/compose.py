"""Choose what stands on an entity's briefing sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator import labels
from generator.distinct import distinct_names, latest_titles
from generator.model import Article, Cluster, District, Entity, Official
from generator.portal import Portal
from generator.sheets.fit import fit
from generator.sheets.sections import (
    QUOTES,
    ROWS,
    clip,
    evidence,
    fact_row,
    facts,
    figures,
    listed,
    names,
    pending,
    post_row,
    related,
)
from generator.sheets.sheet import Row, Section, Sheet, printed_date
from generator.site import Site

SHEET_TYPES = (Cluster, District, Official)
"""The kinds of entities that have a sheet."""

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
            title=entity.title,
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
    yield facts(
        ("层级", tier.name),
        ("层级目标", tier.goal),
        ("所属体系", names(portal.systems_with(entity))),
        ("又称", "、".join(distinct_names(entity))),
    )
    yield figures(portal, entity)
    yield listed("规划", [fact_row(fact) for fact in entity.plan])
    companies = portal.companies_in(entity)
    yield listed("企业", [fact_row(company.fact, names([company])) for company in companies])
    yield related(portal, entity, portal.places.get(entity.id, ()))
    yield evidence(portal.evidence(entity), "报道依据")


def _district(portal: Portal, entity: District) -> Iterator[Section]:
    group = portal.group(entity)
    yield facts(
        ("类别", entity.kind),
        ("片区", group.name if group else ""),
        ("涉及区县", names(portal.entities_of(entity.parents))),
        ("开发区", names(portal.zones_in(entity))),
        ("所属体系", names(portal.systems_with(entity))),
        ("又称", "、".join(distinct_names(entity))),
    )
    leaders = latest_titles(portal.leaders_of(entity))
    yield Section(
        title="领导",
        note=PRINTED,
        columns=("姓名", "职务", "报道日期"),
        rows=tuple(post_row(portal, post, official) for official, post in leaders[:ROWS]),
        total=len(leaders),
    )
    yield figures(portal, entity)
    systems = portal.systems_of(entity)
    yield listed(
        "本地体系", [fact_row(system.summary, system.name + pending(system.status)) for system in systems]
    )
    companies = [o for o in portal.organizations_in(entity) if o.category == "company"]
    yield listed("本地企业", [fact_row(company.fact, names([company])) for company in companies])
    yield related(portal, entity, portal.places.get(entity.id, ()), skip=[*systems, *(o for o, _ in leaders)])
    yield evidence(portal.evidence(entity), "报道依据")


def _official(portal: Portal, entity: Official) -> Iterator[Section]:
    yield facts(
        ("类别", labels.OFFICIAL_CATEGORY[entity.category]),
        ("又称", "、".join(distinct_names(entity))),
        ("说明", entity.note),
    )
    posts = latest_titles((entity, post) for post in portal.posts_of(entity))
    yield Section(
        title="任职",
        note=PRINTED,
        columns=("机构", "职务", "报道日期"),
        rows=tuple(post_row(portal, post) for _, post in posts[:ROWS]),
        total=len(posts),
    )
    said = portal.said_at(entity)
    statements = portal.statements_of(entity)
    yield Section(
        title="表态",
        rows=tuple(
            Row(
                (printed_date(article), clip(portal.words(article, s)) + pending(s.status)),
                ((article.id, s.paragraph),),
            )
            for article, s in statements[:QUOTES]
        ),
        total=len(statements),
    )
    places = portal.places.get(entity.id, ())
    yield related(portal, entity, [place for place in places if place in said] or places)
    others = [quote for quote in portal.evidence(entity) if not quote.is_of(entity)]
    yield evidence(others, "其他提及" if statements else "报道依据")
