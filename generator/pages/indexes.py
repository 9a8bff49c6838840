"""The index pages: one for each kind of entity, and the articles by date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from generator import labels
from generator.model import Article, District, Official, Organization, System
from generator.names import initial, sort_key
from generator.pages.page import Page
from generator.pages.renderer import Renderer
from generator.portal import Portal
from generator.search.entry import SearchEntry

LATEST = 32
"""Articles listed before the reader has to choose a year."""

T = TypeVar("T")


def index_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of each kind of entity that there is, then those of the articles."""
    portal = renderer.portal
    yield renderer.page("clusters", "clusters/index.html", "产业集群", "按层级排列的全部产业集群。")
    yield renderer.page(
        "districts",
        "districts/index.html",
        "区县",
        "按片区排列的全部区县与开发区。",
        districts=portal.of_type(District),
    )
    yield renderer.page(
        "matrix",
        "matrix.html",
        "集群与区县",
        "哪个集群与哪个区县同段见报，每格连到出处。",
        SearchEntry(title="集群与区县", kind=labels.PAGE),
    )
    officials = sorted(portal.of_type(Official), key=lambda item: sort_key(item.name, person=True))
    yield renderer.page(
        "officials",
        "officials/index.html",
        "人物",
        "分官员、企业人士等几类，按任职机构和姓名拼音排列的人物。",
        by_letter=_grouped((initial(official.name, person=True), official) for official in officials),
        by_category={
            category: (_by_organization(portal, category), [p for p in of_category if not p.posts])
            for category in labels.OFFICIAL_CATEGORY
            if (of_category := [person for person in officials if person.category == category])
        },
    )
    organizations = sorted(portal.of_type(Organization), key=lambda item: sort_key(item.label))
    yield renderer.page(
        "organizations",
        "organizations/index.html",
        "机构",
        "按类别排列的机构与企业。",
        by_category=_grouped((item.category, item) for item in organizations),
    )
    yield renderer.page(
        "systems",
        "systems/index.html",
        "体系",
        "报道里有名称或编号的体系、行动与目标。",
        numbered=[item for item in portal.of_type(System) if item.numbered],
        by_kind=_grouped((s.kind, s) for s in portal.of_type(System) if not s.numbered),
    )
    yield from _article_indexes(renderer)


def _article_indexes(renderer: Renderer) -> Iterator[Page]:
    articles = renderer.portal.articles
    years = _grouped((article.year, article) for article in articles)
    yield renderer.page(
        "articles",
        "articles/index.html",
        "文章",
        "全部文章，从新到旧。",
        years=years,
        latest=articles[:LATEST],
    )
    for year, of_year in years.items():
        yield renderer.page(
            "year",
            f"articles/{year}/index.html",
            "日期不详的文章" if year == "undated" else f"{year} 年的文章",
            f"{len(of_year)} 篇文章，从新到旧。",
            months=_grouped((_month(article), article) for article in of_year),
        )


def _by_organization(
    portal: Portal, category: str
) -> list[tuple[Organization, list[tuple[Official, list[str]]]]]:
    """The people of a category with their titles, by organization: those by kind, then as in the register."""
    titles: dict[tuple[str, str], list[str]] = defaultdict(list)
    people: dict[str, dict[str, Official]] = defaultdict(dict)
    for official, post in portal.posts():
        if official.category != category:
            continue
        people[post.organization][official.id] = official
        held = titles[post.organization, official.id]
        if post.title not in held:
            held.append(post.title)
    order = list(labels.ORGANIZATION_CATEGORY)
    organizations = [o for o in portal.of_type(Organization) if o.id in people]
    organizations.sort(key=lambda organization: order.index(organization.category))
    return [
        (organization, [(person, titles[organization.id, id_]) for id_, person in held.items()])
        for organization in organizations
        for held in [people[organization.id]]
    ]


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def _month(article: Article) -> str:
    return article.date.strftime("%Y-%m") if article.date else ""
