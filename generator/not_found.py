"""The page for addresses that do not exist, in a site that is not told its own address."""

from __future__ import annotations

import re
from pathlib import Path

_ROOTED = re.compile(r'(\b(?:href|src)=")/(?!/)([^"]*)')


def make_relative(site: Path) -> None:
    """Make the links of the built ``404.html`` relative to the site's root, where engines write ``/``.

    Below a host's root they would lead out of the site.
    """
    path = site / "404.html"
    page = path.read_text("utf-8")
    page = _ROOTED.sub(lambda link: link[1] + (link[2] or "./"), page)
    for rooted in ('new URL("/"', '"base": "/"', 'base-url="/"'):
        page = page.replace(rooted, rooted.replace('"/"', '"."'))
    path.write_text(page, "utf-8")
