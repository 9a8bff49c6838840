"""Lay out the site: which pages there are, and what each template is given."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import labels
from generator.content.written import read_written
from generator.errors import ContentError
from generator.model import Article, Cluster, Entity, EntityType, Figure, System, WrittenPage
from generator.pages.compare import compare_page
from generator.pages.entries import article_entry, entity_entry
from generator.pages.figures import figures_page
from generator.pages.frame import frames
from generator.pages.glance import glance
from generator.pages.indexes import index_pages
from generator.pages.page import Page
from generator.pages.renderer import Renderer
from generator.pages.timeline import timeline_pages
from generator.portal import Portal
from generator.search.entry import SearchEntry
from generator.sheets import SHEET_TYPES, compose
from generator.site import Site
from generator.tables import TABLES

LATEST = 8
"""Articles shown as new on the home page."""
TARGETS = 12
"""Targets shown there."""


def render_pages(portal: Portal, templates: Path, site: Site | None = None) -> tuple[Page, ...]:
    """Render every page: the hand-written ones, entities, articles, indexes.

    ``templates/written`` holds the hand-written pages that every portal needs, for content that
    has none of its own by that name. Raises :class:`~generator.errors.ContentError` where one of
    those has mistakes.
    """
    renderer = Renderer(portal, templates, site or Site())
    defaults, problems = read_written(templates / "written")
    if problems:
        raise ContentError(problems)
    written = {page.name: page for page in (*defaults, *portal.pages)}
    return (
        *_written(renderer, written.values()),
        *_entities(renderer),
        *_articles(renderer),
        *index_pages(renderer),
        figures_page(renderer),
        *timeline_pages(renderer),
        compare_page(renderer),
    )


def _written(renderer: Renderer, pages: Iterable[WrittenPage]) -> Iterator[Page]:
    """The hand-written pages; ``index`` and ``data`` open a page that the portal goes on with."""
    for page in pages:
        search = SearchEntry(title=page.title, kind=labels.PAGE)
        if page.name == "index":
            yield _home(renderer, page)
        elif page.name == "data":
            yield renderer.page(
                "data", "data.html", page.title, page.description, search, intro=page.body, tables=TABLES
            )
        else:
            meta = {"title": page.title, "description": page.description, "hide": ["navigation"]}
            yield Page(url=f"{page.name}.html", meta=meta, body=page.body, search=search)


def _home(renderer: Renderer, page: WrittenPage) -> Page:
    portal = renderer.portal
    own = any(written.name == page.name for written in portal.pages)
    return renderer.page(
        "home",
        "index.html",
        page.title if own else renderer.site.name or page.title,
        page.description,
        intro=page.body,
        featured=portal.entity_by_id.get(page.featured) or _framework(portal),
        latest=portal.articles[:LATEST],
        targets=_targets(portal),
        figures=[(article, figure) for article in portal.articles for figure in article.figures],
    )


def _framework(portal: Portal) -> System | None:
    """The system that most clusters are members of: what the home page opens with unless told otherwise."""
    sizes = Counter(system for cluster in portal.of_type(Cluster) for system in portal.systems_with(cluster))
    return max(sizes, key=sizes.__getitem__, default=None)


def _targets(portal: Portal) -> list[tuple[Article, Figure]]:
    targets = [(a, f) for a in portal.articles for f in a.figures if f.target]
    return targets[:TARGETS]


def _entities(renderer: Renderer) -> Iterator[Page]:
    portal = renderer.portal
    around = frames(portal)
    for entity in portal.entities:
        articles = portal.articles_of(entity)
        kind = labels.ENTITY_TYPE[entity.type]
        places, said_at = portal.places.get(entity.id, ()), portal.said_at(entity)
        said = portal.spoken_of(entity)
        yield renderer.page(
            entity.type,
            entity.url,
            entity.title,
            f"{entity.title}（{kind}）：{len(articles)} 篇文章里的事实、表态与数据，逐条附出处。",
            entity_entry(portal, entity, articles),
            frame=around[entity.url],
            entity=entity,
            articles=articles,
            evidence=[quote for quote in portal.evidence(entity) if not quote.is_of(entity)],
            said=said,
            related=portal.related(entity, [place for place in places if place not in said_at]),
            glance=glance(portal, entity, [item for items in said.values() for item in items]),
            figures=portal.figures_of(entity),
            sheet=compose(portal, entity, renderer.site) if isinstance(entity, SHEET_TYPES) else None,
        )


def _articles(renderer: Renderer) -> Iterator[Page]:
    around = frames(renderer.portal)
    for article in renderer.portal.articles:
        mentioned = _mentioned(renderer.portal, article)
        yield renderer.page(
            "article",
            article.url,
            article.title,
            f"{article.source}，{article.date or '日期不详'}。{article.paragraphs[0][:80]}",
            article_entry(article, mentioned),
            scripts=("copy.js",),
            frame=around[article.url],
            article=article,
            mentioned=mentioned,
            heads=_heads(article),
        )


def _heads(article: Article) -> dict[int, list[str]]:
    heads: dict[int, list[str]] = defaultdict(list)
    for head in article.heads:
        heads[head.before].append(head.text)
    return dict(heads)


def _mentioned(portal: Portal, article: Article) -> dict[EntityType, list[tuple[Entity, int]]]:
    counts = Counter(mention.entity for mention in portal.mentions_in.get(article.id, ()))
    found: dict[EntityType, list[tuple[Entity, int]]] = {}
    for type_ in labels.ENTITY_TYPE:
        items = [(portal.entity_by_id[id_], count) for id_, count in counts.most_common()]
        if of_type := [(entity, count) for entity, count in items if entity.type == type_]:
            found[of_type[0][0].type] = of_type
    return found
