"""What a page tells programs in its head, beside its title and description."""

from __future__ import annotations

from typing import Any

from generator.feeds import FEED_TYPES, feed_url
from generator.model import Article, Entity, Official

Subject = Article | Entity | None
"""What a page is about: one article, one entity, or more than one thing."""


def head(subject: Subject) -> dict[str, Any]:
    """Return the front matter that the theme makes a page's head of.

    ``og_type`` is what OpenGraph calls the page (https://ogp.me/#types), ``feed`` the address of its
    own feed relative to the site's root.
    """
    match subject:
        case Article():
            return {"og_type": "article"}
        case Official():
            return {"og_type": "profile", "feed": feed_url(subject)}
        case Entity() if isinstance(subject, FEED_TYPES):
            return {"og_type": "website", "feed": feed_url(subject)}
    return {"og_type": "website"}
