"""What a page is about in the words of schema.org, for programs that read JSON-LD.

Only what people confirmed is claimed. A post is a role that an article of a date speaks of, never the
title a person has; an article page is a restatement that is based on the newspaper's article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator import labels
from generator.distinct import latest_titles
from generator.model import Article, Cluster, District, Entity, Official, Organization, Post, System
from generator.portal import Portal
from generator.site import Site
from generator.tables import TABLES

Node = dict[str, Any]

ARTICLES = 20
"""Articles listed as speaking of an entity, the newest."""
LANGUAGE = "zh-CN"

_ORGANIZATION: Mapping[str, str] = {
    "congress": "GovernmentOrganization",
    "government": "GovernmentOrganization",
    "institute": "ResearchOrganization",
    "media": "NewsMediaOrganization",
}
"""schema.org's type for a category of organizations, where it has one that surely holds."""


class LinkedData:
    """Writes the nodes of one page; ``url`` is the page's address, relative to the site's root."""

    def __init__(self, portal: Portal, site: Site, url: str) -> None:
        self._portal = portal
        self._site = site
        self._url = url

    def page(self, title: str, description: str, subject: Article | Entity | None) -> list[Node]:
        """Return the nodes of the page: the way to it, and what it is about."""
        if self._url == "index.html":
            return [self._website(title, description)]
        nodes = [self._breadcrumb(title)]
        if isinstance(subject, Article):
            nodes.append(self._article(subject))
        elif subject is not None and subject.status == "confirmed":
            nodes.append(self._entity(subject))
        elif self._url == "data.html":
            nodes.append(self._dataset(title, description))
        return nodes

    def _to(self, url: str, fragment: str = "") -> str:
        return self._site.address(url, self._url) + (f"#{fragment}" if fragment else "")

    def _website(self, title: str, description: str) -> Node:
        return {
            "@type": "WebSite",
            "@id": self._to("index.html", "website"),
            "name": self._site.name or title,
            "description": description,
            "inLanguage": LANGUAGE,
            "url": self._to("index.html"),
        }

    def _breadcrumb(self, title: str) -> Node:
        folder = self._url.partition("/")[0]
        kinds = {f"{kind}s": label for kind, label in labels.ENTITY_TYPE.items()} | {
            "articles": labels.ARTICLE
        }
        steps = [("首页", "index.html")]
        if folder in kinds and self._url != f"{folder}/index.html":
            steps.append((kinds[folder], f"{folder}/index.html"))
        steps.append((title, self._url))
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": n, "name": name, "item": self._to(url)}
                for n, (name, url) in enumerate(steps, 1)
            ],
        }

    def _dataset(self, title: str, description: str) -> Node:
        dates = sorted(a.date.isoformat() for a in self._portal.articles if a.date)
        files = [(f"data/{table.name}.csv", table.title, "text/csv") for table in TABLES]
        files.append(("data/portal.json", title, "application/json"))
        return _without_empty(
            {
                "@type": "Dataset",
                "@id": self._to(self._url, "dataset"),
                "name": " - ".join(text for text in (title, self._site.name) if text),
                "description": description,
                "creator": self._publisher(),
                "inLanguage": LANGUAGE,
                "isAccessibleForFree": True,
                "temporalCoverage": f"{dates[0]}/{dates[-1]}" if dates else "",
                "url": self._to(self._url),
                "distribution": [
                    {
                        "@type": "DataDownload",
                        "name": name,
                        "encodingFormat": format_,
                        "contentUrl": self._to(url),
                    }
                    for url, name, format_ in files
                ],
            }
        )

    def _publisher(self) -> Node:
        """Who restates the articles: the portal, which is known by its name alone."""
        return _without_empty(
            {"@type": "Organization", "name": self._site.name or "-", "url": self._site.url}
        )

    def _article(self, article: Article) -> Node:
        mentions = dict.fromkeys(m.entity for m in self._portal.mentions_in.get(article.id, ()))
        return _without_empty(
            {
                "@type": "NewsArticle",
                "@id": self._to(article.url, "article"),
                "url": self._to(article.url),
                "headline": article.title,
                "inLanguage": LANGUAGE,
                "keywords": list(article.topics),
                "creativeWorkStatus": labels.STATUS["proposed"] if article.status == "proposed" else "",
                "publisher": self._publisher(),
                "isBasedOn": self._source(article),
                "mentions": [self._named(e) for e in _confirmed(self._portal.entities_of(mentions))],
            }
        )

    def _source(self, article: Article) -> Node:
        """The newspaper's article: what is printed, and that its date is inferred where it is."""
        medium = self._portal.publisher(article)
        inferred = article.date and article.date_certainty == "inferred"
        return _without_empty(
            {
                "@type": "NewsArticle",
                "@id": self._to(article.url, "source"),
                "headline": "" if article.title_supplied else article.title,
                "alternativeHeadline": article.subtitle,
                "author": [self._author(article, name) for name in article.authors],
                "creditText": article.credit or article.source,
                "datePublished": article.date.isoformat() if article.date else "",
                "description": f"日期为推定：{article.date_basis}" if inferred else "",
                "inLanguage": LANGUAGE,
                "publisher": self._named(medium) if medium and medium.status == "confirmed" else "",
            }
        )

    def _author(self, article: Article, name: str) -> Node:
        known = self._portal.author(article, name)
        if known and known.status == "confirmed":
            return self._named(known)
        return {"@type": "Person", "name": name}

    def _entity(self, entity: Entity) -> Node:
        articles = self._portal.articles_of(entity)[:ARTICLES]
        more: Node = {}
        match entity:
            case Official():
                posts = latest_titles((entity, post) for post in self._portal.posts_of(entity))
                more["memberOf"] = [role for _, post in posts for role in self._role(post)]
            case Organization():
                parents = _confirmed(self._portal.entities_of([entity.parent]))
                more["parentOrganization"] = [self._named(parent) for parent in parents]
            case Cluster():
                systems = _confirmed(self._portal.systems_with(entity))
                more["inDefinedTermSet"] = [self._named(system) for system in systems]
            case System():
                members = self._portal.entities_of(m.entity for m in entity.members)
                more["hasDefinedTerm"] = [
                    self._named(m) for m in _confirmed(members) if isinstance(m, Cluster)
                ]
        return _without_empty(
            {
                **self._named(entity),
                "alternateName": list(entity.names[1:]),
                "subjectOf": [
                    {"@type": "NewsArticle", "@id": self._to(a.url, "article"), "headline": a.title}
                    for a in articles
                ],
                "url": self._to(entity.url),
                **more,
            }
        )

    def _role(self, post: Post) -> Iterable[Node]:
        """The role a post is, at the date of the article that speaks of it."""
        (organization,) = self._portal.entities_of([post.organization])
        if post.status != "confirmed" or organization.status != "confirmed":
            return
        article = self._portal.article_by_id[post.article]
        date = f"{article.date or '日期不详'}{'（推定）' if article.date_certainty == 'inferred' else ''}"
        yield {
            "@type": "OrganizationRole",
            "roleName": post.title,
            "description": f"{article.source} {date}刊载时的职务，不代表现任",
            "memberOf": self._named(organization),
            "subjectOf": {"@type": "NewsArticle", "@id": self._to(article.url, "article")},
        }

    def _named(self, entity: Entity) -> Node:
        return {"@type": _type(entity), "@id": self._to(entity.url, "entity"), "name": entity.name}


def _type(entity: Entity) -> str:
    match entity:
        case Official():
            return "Person"
        case Organization():
            return _ORGANIZATION.get(entity.category, "Organization")
        case District():
            return "AdministrativeArea" if entity.group else "Place"
        case System() if entity.members:
            return "DefinedTermSet"
    return "DefinedTerm"


def _confirmed(entities: Iterable[Entity]) -> list[Entity]:
    return [entity for entity in entities if entity.status == "confirmed"]


def _without_empty(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in ("", [], None)}
