"""The nodes of what a page is about: an article or an entity."""

from __future__ import annotations

from collections.abc import Iterable

from generator import labels
from generator.distinct import latest_titles
from generator.linked_data.nodes import LANGUAGE, Node, Writer, confirmed, without_empty
from generator.model import Article, Cluster, Entity, Official, Organization, Post, System

ARTICLES = 20
"""Articles listed as speaking of an entity, the newest."""


class Subjects(Writer):
    """Writes the nodes of articles and entities."""

    def article(self, article: Article) -> Node:
        """Return the node of an article's page, which restates the newspaper's."""
        mentions = dict.fromkeys(m.entity for m in self.portal.mentions_in.get(article.id, ()))
        return without_empty(
            {
                "@type": "NewsArticle",
                "@id": self.to(article.url, "article"),
                "url": self.to(article.url),
                "headline": article.title,
                "inLanguage": LANGUAGE,
                "keywords": list(article.topics),
                "creativeWorkStatus": labels.STATUS["proposed"] if article.status == "proposed" else "",
                "publisher": self.publisher(),
                "isBasedOn": self._source(article),
                "mentions": [self.named(e) for e in confirmed(self.portal.entities_of(mentions))],
            }
        )

    def _source(self, article: Article) -> Node:
        """The newspaper's article: what is printed, and that its date is inferred where it is."""
        medium = self.portal.publisher(article)
        inferred = article.date and article.date_certainty == "inferred"
        return without_empty(
            {
                "@type": "NewsArticle",
                "@id": self.to(article.url, "source"),
                "headline": "" if article.title_supplied else article.title,
                "alternativeHeadline": article.subtitle,
                "author": [self._author(article, name) for name in article.authors],
                "creditText": article.credit or article.source,
                "datePublished": article.date.isoformat() if article.date else "",
                "description": f"日期为推定：{article.date_basis}" if inferred else "",
                "inLanguage": LANGUAGE,
                "publisher": self.named(medium) if medium and medium.status == "confirmed" else "",
            }
        )

    def _author(self, article: Article, name: str) -> Node:
        known = self.portal.author(article, name)
        if known and known.status == "confirmed":
            return self.named(known)
        return {"@type": "Person", "name": name}

    def entity(self, entity: Entity) -> Node:
        """Return the node of an entity, with what belongs to it and the articles that speak of it."""
        articles = self.portal.articles_of(entity)[:ARTICLES]
        more: Node = {}
        match entity:
            case Official():
                posts = latest_titles((entity, post) for post in self.portal.posts_of(entity))
                more["disambiguatingDescription"] = entity.distinction
                more["memberOf"] = [role for _, post in posts for role in self._role(post)]
            case Organization():
                parents = confirmed(self.portal.entities_of([entity.parent]))
                more["parentOrganization"] = [self.named(parent) for parent in parents]
            case Cluster():
                systems = confirmed(self.portal.systems_with(entity))
                more["inDefinedTermSet"] = [self.named(system) for system in systems]
            case System():
                members = self.portal.entities_of(m.entity for m in entity.members)
                more["hasDefinedTerm"] = [self.named(m) for m in confirmed(members) if isinstance(m, Cluster)]
        return without_empty(
            {
                **self.named(entity),
                "alternateName": list(entity.names[1:]),
                "subjectOf": [
                    {"@type": "NewsArticle", "@id": self.to(a.url, "article"), "headline": a.title}
                    for a in articles
                ],
                "url": self.to(entity.url),
                **more,
            }
        )

    def _role(self, post: Post) -> Iterable[Node]:
        """The role a post is, at the date of the article that speaks of it."""
        (organization,) = self.portal.entities_of([post.organization])
        if post.status != "confirmed" or organization.status != "confirmed":
            return
        article = self.portal.article_by_id[post.article]
        date = f"{article.date or '日期不详'}{'（推定）' if article.date_certainty == 'inferred' else ''}"
        yield {
            "@type": "OrganizationRole",
            "roleName": post.title,
            "description": f"{article.source} {date}刊载时的职务，不代表现任",
            "memberOf": self.named(organization),
            "subjectOf": {"@type": "NewsArticle", "@id": self.to(article.url, "article")},
        }
