"""Render one template into one page."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator import charts, labels
from generator.linked_data import LinkedData
from generator.pages.filters import FILTERS
from generator.pages.frame import Frame
from generator.pages.head import head
from generator.pages.markdown import environment
from generator.pages.page import Links, Page
from generator.pages.previews import preview
from generator.pages.text import linked_paragraph
from generator.portal import Portal
from generator.search.entry import SearchEntry
from generator.site import Site

LIMIT = 200
"""Sentences, statements, figures or articles listed on a page: a hub must not grow with the archive."""

WIDE = frozenset(("article", "compare", "figures", "home"))
"""The kinds of pages that need the room of the table of contents; none shows the navigation beside it."""


class Renderer:
    """Renders templates with what they have in common: the portal, the labels, the way to other pages."""

    def __init__(self, portal: Portal, templates: Path, site: Site) -> None:
        self.portal = portal
        self.site = site
        self._env = environment(templates)
        self._env.filters |= FILTERS
        about = functools.cache(functools.partial(preview, portal))
        self._env.globals |= {"labels": labels, "charts": charts, "preview": about}

    @property
    def macros(self) -> Any:
        """The pieces of HTML that are handed to scripts."""
        return self._env.get_template("compared.md.j2").module

    def page(
        self,
        template: str,
        url: str,
        title: str,
        description: str,
        search: SearchEntry | None = None,
        scripts: tuple[str, ...] = (),
        frame: Frame | None = None,
        **context: Any,
    ) -> Page:
        """Return the page at ``url`` made by ``template`` (a file's name without its ending).

        What the page is about is given to the template as ``entity`` or ``article``.
        ``scripts`` are the files of ``templates/assets`` that it loads besides the theme's; ``frame``
        is what stands around it.
        """
        links = Links(url)
        body = self._env.get_template(f"{template}.md.j2").render(
            portal=self.portal,
            links=links,
            linked=lambda article, n: linked_paragraph(self.portal, article, n, links),
            title=title,
            limit=LIMIT,
            **context,
        )
        if frame:
            around = self._env.get_template("frame.md.j2")
            body = around.render(links=links, frame=frame, body=Markup(body))
        subject = context.get("entity") or context.get("article")
        hidden = ["navigation", "toc"] if template in WIDE else ["navigation"]
        meta = {
            "title": title,
            "description": description,
            "hide": hidden,
            **head(subject),
        }
        if scripts:
            meta["scripts"] = list(scripts)
        nodes = LinkedData(self.portal, self.site, url).page(title, description, subject)
        return Page(url=url, meta=meta, body=_tidy(body), search=search, linked_data=tuple(nodes))


def _tidy(body: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", body).strip() + "\n"
