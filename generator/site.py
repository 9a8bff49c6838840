"""The site as a whole: what it is called, and where it will stand."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from generator.errors import BuildError


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What the configuration says of the site; ``url`` ends in a slash and is "" where it is not known."""

    name: str = ""
    description: str = ""
    url: str = ""

    def address(self, target: str, page: str) -> str:
        """Return the address of ``target`` for what stands at ``page``, both relative to the site's root.

        It is absolute where the site's own address is known, and else relative to ``page``.
        """
        if self.url:
            return self.url + target
        return posixpath.relpath(target, posixpath.dirname(page) or ".")


def read_site(config: Mapping[str, Any]) -> Site:
    """Read the site from the engine's configuration.

    Raises :class:`BuildError` where ``site_url`` is not an address.
    """
    url = str(config.get("site_url") or "").strip()
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment):
        raise BuildError(
            f"site_url（环境变量 SITE_URL）不是网址：{url}\n    改法：写成 https://example.org/portal/"
        )
    return Site(
        name=str(config.get("site_name") or ""),
        description=str(config.get("site_description") or ""),
        url=url.rstrip("/") + "/" if url else "",
    )
