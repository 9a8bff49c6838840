"""Lay out the site: which pages there are, and what each template is given."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment

from generator import labels
from generator.model import Article, Cluster, District, Entity, Figure, Official, Organization, System
from generator.names import initial, pinyin_keys, sort_key
from generator.pages.filters import FILTERS
from generator.pages.markdown import environment
from generator.pages.page import Links, Page
from generator.pages.text import linked_paragraph
from generator.portal import Portal
from generator.search.entry import SearchEntry
from generator.tables import TABLES

EVIDENCE_LIMIT = 200
"""Sentences shown on one page; a hub's page must not grow with the archive."""
LATEST = 8
"""Articles, and targets, shown as new on the home page."""
HIDDEN = {"home": ["navigation", "toc"]}
"""Sidebars left out, where other than the navigation."""


def render_pages(portal: Portal, templates: Path, written: Path) -> tuple[Page, ...]:
    """Render every page: entities, articles, indexes, and the hand-written ones in ``written``."""
    env = environment(templates)
    env.filters |= FILTERS
    site = _Site(portal, env)
    return tuple(
        page
        for pages in (
            site.written(written),
            site.entities(),
            site.articles(),
            site.indexes(),
        )
        for page in pages
    )


class _Site:
    """Renders templates with what they have in common: the portal, labels, links."""

    def __init__(self, portal: Portal, env: Environment) -> None:
        self.portal = portal
        self.env = env

    def page(
        self,
        template: str,
        url: str,
        title: str,
        description: str,
        search: SearchEntry | None = None,
        **context: Any,
    ) -> Page:
        links = Links(url)
        body = self.env.get_template(f"{template}.md.j2").render(
            portal=self.portal,
            links=links,
            labels=labels,
            linked=lambda article, n: linked_paragraph(self.portal, article, n, links),
            title=title,
            evidence_limit=EVIDENCE_LIMIT,
            **context,
        )
        meta = {"title": title, "description": description, "hide": HIDDEN.get(template, ["navigation"])}
        return Page(url=url, meta=meta, body=_tidy(body), search=search)

    def written(self, folder: Path) -> Iterator[Page]:
        """The hand-written pages; ``index.md`` is the text of the home page."""
        for path in sorted(folder.glob("*.md")):
            meta, body = _front_matter(path.read_text("utf-8-sig"))
            title = str(meta.get("title", path.stem))
            description = str(meta.get("description", title))
            search = SearchEntry(title=title, kind=labels.PAGE)
            if path.stem == "index":
                featured = self.portal.entity_by_id.get(str(meta.get("featured", "")))
                yield self.page(
                    "home",
                    "index.html",
                    title,
                    description,
                    intro=body,
                    featured=featured,
                    latest=self.portal.articles[:LATEST],
                    targets=self._targets(),
                )
            elif path.stem == "data":
                yield self.page("data", "data.html", title, description, search, intro=body, tables=TABLES)
            else:
                yield Page(
                    url=f"{path.stem}.html",
                    meta={"title": title, "description": description, "hide": ["navigation"]},
                    body=body,
                    search=search,
                )

    def _targets(self) -> list[tuple[Article, Figure]]:
        known = self.portal.entity_by_id
        targets = [(a, f) for a in self.portal.articles for f in a.figures if f.target]
        return [(a, f) for a, f in targets if f.subject in known][:LATEST] or targets[:LATEST]

    def entities(self) -> Iterator[Page]:
        for entity in self.portal.entities:
            articles = self.portal.articles_of(entity)
            kind = labels.ENTITY_TYPE[entity.type]
            yield self.page(
                entity.type,
                entity.url,
                entity.name,
                f"{entity.name}（{kind}）：{len(articles)} 篇文章里的事实、表态与数据，逐条附出处。",
                self._entity_entry(entity, articles),
                entity=entity,
                articles=articles,
                evidence=self.portal.evidence(entity),
                related=self.portal.related(entity),
                figures=self.portal.figures_of(entity),
            )

    def articles(self) -> Iterator[Page]:
        for article in self.portal.articles:
            mentioned = _by_type(self.portal, article)
            yield self.page(
                "article",
                article.url,
                article.title,
                f"{article.source}，{article.date or '日期不详'}。{article.paragraphs[0][:80]}",
                _article_entry(article, mentioned),
                article=article,
                mentioned=mentioned,
                heads={head.before: head.text for head in article.heads},
            )

    def indexes(self) -> Iterator[Page]:
        portal = self.portal
        yield self.page(
            "clusters",
            "clusters/index.html",
            "产业集群",
            "按层级排列的全部产业集群。",
            clusters=portal.of_type(Cluster),
        )
        yield self.page(
            "districts",
            "districts/index.html",
            "区县",
            "按片区排列的全部区县与开发区。",
            districts=portal.of_type(District),
        )
        officials = sorted(portal.of_type(Official), key=lambda item: sort_key(item.name))
        yield self.page(
            "officials",
            "officials/index.html",
            "人物",
            "按任职机构和姓名拼音排列的人物。",
            officials=officials,
            by_letter=_grouped((initial(official.name), official) for official in officials),
            by_organization=self._by_organization(officials),
        )
        organizations = sorted(portal.of_type(Organization), key=lambda item: sort_key(item.name))
        yield self.page(
            "organizations",
            "organizations/index.html",
            "机构",
            "按类别排列的机构与企业。",
            by_category=_grouped((item.category, item) for item in organizations),
        )
        yield self.page(
            "systems",
            "systems/index.html",
            "体系",
            "报道里有名称或编号的体系、行动与目标。",
            by_kind=_grouped((item.kind, item) for item in portal.of_type(System)),
        )
        years = _grouped((article.year, article) for article in portal.articles)
        yield self.page(
            "articles",
            "articles/index.html",
            "文章",
            "全部文章，从新到旧。",
            years=years,
            latest=portal.articles[: LATEST * 4],
        )
        for year, articles in years.items():
            yield self.page(
                "year",
                f"articles/{year}/index.html",
                "日期不详的文章" if year == "undated" else f"{year} 年的文章",
                f"{len(articles)} 篇文章，从新到旧。",
                months=_grouped((_month(article), article) for article in articles),
            )

    def _entity_entry(self, entity: Entity, articles: list[Article]) -> SearchEntry:
        dates = sorted(article.date.isoformat() for article in articles if article.date)
        return SearchEntry(
            title=entity.name,
            kind=labels.ENTITY_TYPE[entity.type],
            names=entity.names[1:],
            keys=tuple(dict.fromkeys(key for name in entity.names for key in pinyin_keys(name))),
            districts=self._districts(entity),
            clusters=(entity.label,) if isinstance(entity, Cluster) else (),
            years=tuple(sorted({article.year for article in articles if article.date})),
            date=dates[-1] if dates else "",
            detail=f"{len(articles)} 篇文章",
        )

    def _districts(self, entity: Entity) -> tuple[str, ...]:
        ids = []
        if isinstance(entity, District):
            ids = [entity.id, *entity.parents]
        elif isinstance(entity, Organization):
            ids = [entity.district]
        elif isinstance(entity, Official):
            held = {post.organization for post in entity.posts}
            ids = [o.district for o in self.portal.of_type(Organization) if o.id in held]
        elif isinstance(entity, System):
            ids = [entity.owner]
        found = [self.portal.entity_by_id[id_] for id_ in ids if id_ in self.portal.entity_by_id]
        return tuple(dict.fromkeys(d.label for d in found if isinstance(d, District)))

    def _by_organization(
        self, officials: list[Official]
    ) -> dict[Organization, list[tuple[Official, list[str]]]]:
        held: dict[str, dict[Official, list[str]]] = defaultdict(lambda: defaultdict(list))
        for official in officials:
            for post in official.posts:
                titles = held[post.organization][official]
                if post.title not in titles:
                    titles.append(post.title)
        order = list(labels.ORGANIZATION_CATEGORY)
        organizations = sorted(
            (o for o in self.portal.of_type(Organization) if o.id in held),
            key=lambda o: (order.index(o.category), sort_key(o.name)),
        )
        return {o: list(held[o.id].items()) for o in organizations}


def _article_entry(article: Article, mentioned: dict[str, list[tuple[Entity, int]]]) -> SearchEntry:
    def names(kind: str) -> tuple[str, ...]:
        return tuple(entity.label for entity, _ in mentioned.get(kind, ()))

    return SearchEntry(
        title=article.title,
        kind=labels.ARTICLE,
        names=tuple(text for text in (article.kicker, article.subtitle) if text),
        districts=names("district"),
        clusters=names("cluster"),
        years=(article.year,) if article.date else (),
        date=article.date.isoformat() if article.date else "",
        detail=f"{article.source} · {article.date or '日期不详'}",
    )


def _by_type(portal: Portal, article: Article) -> dict[str, list[tuple[Entity, int]]]:
    counts: dict[str, int] = defaultdict(int)
    for mention in portal.mentions_in.get(article.id, ()):
        counts[mention.entity] += 1
    found: dict[str, list[tuple[Entity, int]]] = {kind: [] for kind in labels.ENTITY_TYPE}
    for id_, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        entity = portal.entity_by_id[id_]
        found[entity.type].append((entity, count))
    return {kind: items for kind, items in found.items() if items}


def _grouped(pairs: Any) -> dict[Any, list[Any]]:
    groups: dict[Any, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def _month(article: Article) -> str:
    return article.date.strftime("%Y-%m") if article.date else ""


def _front_matter(text: str) -> tuple[dict[str, Any], str]:
    match = re.match(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL)
    if not match:
        return {}, text
    meta = yaml.safe_load(match[1])
    return (meta if isinstance(meta, dict) else {}), match[2]


def _tidy(body: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", body).strip() + "\n"
