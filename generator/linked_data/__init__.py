"""What a page is about in the words of schema.org, for programs that read JSON-LD.

Only what people confirmed is claimed. A post is a role that an article of a date speaks of, never the
title a person has; an article page is a restatement that is based on the newspaper's article.
"""

from __future__ import annotations

from generator import labels
from generator.linked_data.nodes import LANGUAGE, Node, without_empty
from generator.linked_data.subjects import Subjects
from generator.model import Article, Entity
from generator.tables import TABLES

__all__ = ["LinkedData"]


class LinkedData(Subjects):
    """Writes the nodes of one page; ``url`` is the page's address, relative to the site's root."""

    def page(self, title: str, description: str, subject: Article | Entity | None) -> list[Node]:
        """Return the nodes of the page: the way to it, and what it is about."""
        if self.url == "index.html":
            return [self._website(title, description)]
        nodes = [self._breadcrumb(title)]
        if isinstance(subject, Article):
            nodes.append(self.article(subject))
        elif subject is not None and subject.status == "confirmed":
            nodes.append(self.entity(subject))
        elif self.url == "data.html":
            nodes.append(self._dataset(title, description))
        return nodes

    def _website(self, title: str, description: str) -> Node:
        return {
            "@type": "WebSite",
            "@id": self.to("index.html", "website"),
            "name": self.site.name or title,
            "description": description,
            "inLanguage": LANGUAGE,
            "url": self.to("index.html"),
        }

    def _breadcrumb(self, title: str) -> Node:
        folder = self.url.partition("/")[0]
        kinds = {f"{kind}s": label for kind, label in labels.ENTITY_TYPE.items()} | {
            "articles": labels.ARTICLE
        }
        steps = [("首页", "index.html")]
        if folder in kinds and self.url != f"{folder}/index.html":
            steps.append((kinds[folder], f"{folder}/index.html"))
        steps.append((title, self.url))
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": n, "name": name, "item": self.to(url)}
                for n, (name, url) in enumerate(steps, 1)
            ],
        }

    def _dataset(self, title: str, description: str) -> Node:
        dates = sorted(a.date.isoformat() for a in self.portal.articles if a.date)
        files = [(f"data/{table.name}.csv", table.title, "text/csv") for table in TABLES]
        files.append(("data/portal.json", title, "application/json"))
        return without_empty(
            {
                "@type": "Dataset",
                "@id": self.to(self.url, "dataset"),
                "name": " - ".join(text for text in (title, self.site.name) if text),
                "description": description,
                "creator": self.publisher(),
                "inLanguage": LANGUAGE,
                "isAccessibleForFree": True,
                "temporalCoverage": f"{dates[0]}/{dates[-1]}" if dates else "",
                "url": self.to(self.url),
                "distribution": [
                    {
                        "@type": "DataDownload",
                        "name": name,
                        "encodingFormat": format_,
                        "contentUrl": self.to(url),
                    }
                    for url, name, format_ in files
                ],
            }
        )
