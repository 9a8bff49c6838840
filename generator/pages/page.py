"""A page before an engine has seen it, and the way from one page to another."""

from __future__ import annotations

import functools
import html
import json
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from markupsafe import Markup

from generator.model import Article, Entity
from generator.search.entry import SearchEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown page; ``url`` is its address relative to the site's root, ending in ``.html``."""

    url: str
    meta: Mapping[str, Any]
    body: str
    search: SearchEntry | None = None
    linked_data: tuple[Mapping[str, Any], ...] = ()

    @property
    def path(self) -> str:
        """The Markdown file's path in the tree handed to the engine."""
        return self.url.removesuffix(".html") + ".md"

    @property
    def text(self) -> str:
        """The file's text: front matter, escaped because the theme puts it into HTML as it is, and body."""
        escaped = {k: html.escape(v) if isinstance(v, str) else v for k, v in self.meta.items()}
        if self.linked_data:
            escaped["linked_data"] = script_json(
                {"@context": "https://schema.org", "@graph": self.linked_data}
            )
        meta = yaml.safe_dump(escaped, allow_unicode=True, sort_keys=True, width=10**6)
        return f"---\n{meta}---\n\n{self.body}"


_ENDS_SCRIPT = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def script_json(data: Any) -> str:
    """Return JSON that holds inside a ``script`` element, whatever text is in it."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.translate(_ENDS_SCRIPT)


@dataclass(frozen=True, slots=True)
class Links:
    """Writes the addresses of other pages as seen from the page at ``url``."""

    url: str

    def markdown(self, target: Article | Entity | str, anchor: str = "") -> Markup:
        """Return a link target for Markdown, which the engine checks and rewrites."""
        path = self._relative(target).removesuffix(".html") + ".md"
        return Markup(path + (f"#{anchor}" if anchor else ""))

    def html(self, target: Article | Entity | str, anchor: str = "") -> Markup:
        """Return a link target for raw HTML."""
        return Markup(self._relative(target) + (f"#{anchor}" if anchor else ""))

    def _relative(self, target: Article | Entity | str) -> str:
        return _relative(target if isinstance(target, str) else target.url, posixpath.dirname(self.url))


@functools.cache
def _relative(url: str, folder: str) -> str:
    """Return the way from ``folder`` to ``url``; rooted, because for others the machine's folder is read."""
    return posixpath.relpath(f"/{url}", f"/{folder}")
