"""Lay out the site: which pages there are, and what each template is given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator import labels
from generator.content.yaml_lines import Marked, load_yaml
from generator.errors import ContentError, Origin, Problem
from generator.model import Article, Entity, EntityType, Figure, System
from generator.pages.entries import article_entry, entity_entry
from generator.pages.indexes import index_pages
from generator.pages.page import Page
from generator.pages.renderer import Renderer
from generator.portal import Evidence, Portal
from generator.search.entry import SearchEntry
from generator.tables import TABLES

LATEST = 8
"""Articles, and targets, shown as new on the home page."""


def render_pages(portal: Portal, templates: Path, written: Path) -> tuple[Page, ...]:
    """Render every page: the hand-written ones, entities, articles, indexes.

    Hand-written pages are those in the folder ``written``; ``templates/written`` has those that
    every portal needs, for a folder without them.
    """
    renderer = Renderer(portal, templates)
    return (
        *_written(renderer, templates / "written", written),
        *_entities(renderer),
        *_articles(renderer),
        *index_pages(renderer),
    )


def _written(renderer: Renderer, *folders: Path) -> Iterator[Page]:
    """The hand-written pages; ``index.md`` and ``data.md`` open a page that the portal goes on with."""
    paths = {path.name: path for folder in folders for path in sorted(folder.glob("*.md"))}
    for path in paths.values():
        marked, body = _front_matter(path)
        meta = marked.data
        title = str(meta.get("title", path.stem))
        description = str(meta.get("description", title))
        search = SearchEntry(title=title, kind=labels.PAGE)
        if path.stem == "index":
            yield _home(renderer, title, description, body, _featured(renderer.portal, marked))
        elif path.stem == "data":
            yield renderer.page("data", "data.html", title, description, search, intro=body, tables=TABLES)
        else:
            page_meta = {"title": title, "description": description, "hide": ["navigation"]}
            yield Page(url=f"{path.stem}.html", meta=page_meta, body=body, search=search)


def _featured(portal: Portal, marked: Marked) -> System | None:
    """The system the home page opens with; None where it is hidden."""
    wanted = str(marked.data.get("featured", ""))
    found = portal.entity_by_id.get(wanted)
    if found is None or isinstance(found, System):
        return found
    problem = f"“{wanted}”（{found.name}）不是体系"
    raise ContentError([Problem(marked.origin("featured"), problem, "改成 systems.yml 里的 id")])


def _home(renderer: Renderer, title: str, description: str, intro: str, featured: System | None) -> Page:
    portal = renderer.portal
    return renderer.page(
        "home",
        "index.html",
        title,
        description,
        intro=intro,
        featured=featured,
        latest=portal.articles[:LATEST],
        targets=_targets(portal),
    )


def _targets(portal: Portal) -> list[tuple[Article, Figure]]:
    targets = [(a, f) for a in portal.articles for f in a.figures if f.target]
    return [(a, f) for a, f in targets if f.subject in portal.entity_by_id][:LATEST]


def _entities(renderer: Renderer) -> Iterator[Page]:
    portal = renderer.portal
    for entity in portal.entities:
        articles = portal.articles_of(entity)
        kind = labels.ENTITY_TYPE[entity.type]
        yield renderer.page(
            entity.type,
            entity.url,
            entity.name,
            f"{entity.name}（{kind}）：{len(articles)} 篇文章里的事实、表态与数据，逐条附出处。",
            entity_entry(portal, entity, articles),
            entity=entity,
            articles=articles,
            evidence=_unquoted(portal, entity),
            related=portal.related(entity),
            figures=portal.figures_of(entity),
        )


def _unquoted(portal: Portal, entity: Entity) -> list[Evidence]:
    """The sentences that mention the entity, less those of statements, which the page quotes whole."""
    quoted = {(article.id, said.paragraph) for article, said in portal.statements_of(entity)}
    return [item for item in portal.evidence(entity) if (item.article.id, item.paragraph) not in quoted]


def _articles(renderer: Renderer) -> Iterator[Page]:
    for article in renderer.portal.articles:
        mentioned = _mentioned(renderer.portal, article)
        yield renderer.page(
            "article",
            article.url,
            article.title,
            f"{article.source}，{article.date or '日期不详'}。{article.paragraphs[0][:80]}",
            article_entry(article, mentioned),
            article=article,
            mentioned=mentioned,
            heads={head.before: head.text for head in article.heads},
        )


def _mentioned(portal: Portal, article: Article) -> dict[EntityType, list[tuple[Entity, int]]]:
    counts = Counter(mention.entity for mention in portal.mentions_in.get(article.id, ()))
    found: dict[EntityType, list[tuple[Entity, int]]] = {}
    for type_ in labels.ENTITY_TYPE:
        items = [(portal.entity_by_id[id_], count) for id_, count in counts.most_common()]
        if of_type := [(entity, count) for entity, count in items if entity.type == type_]:
            found[of_type[0][0].type] = of_type
    return found


def _front_matter(path: Path) -> tuple[Marked, str]:
    """A hand-written page's front matter, a mapping that may be empty, and what follows it."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise ContentError([Problem(Origin(path), "不是 UTF-8 编码", "另存为 UTF-8 编码")]) from None
    match = re.match(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL)
    if not match:
        return Marked({}, path), text
    marked, problems = load_yaml(match[1], path, first_line=2)
    if marked is None:
        raise ContentError(problems)
    return (marked if isinstance(marked.data, dict) else Marked({}, path)), match[2]
