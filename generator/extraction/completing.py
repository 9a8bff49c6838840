"""Complete articles with what nobody wrote down: their figures, statements and documents."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from generator.extraction.documents import find_documents
from generator.extraction.figures.reading import find_figures
from generator.extraction.reading import Reading, readings
from generator.extraction.statements import find_statements
from generator.model import Article, Entity, Mention


def complete(
    articles: Iterable[Article], entities: Iterable[Entity], mentions: Iterable[Mention], region: str
) -> tuple[Article, ...]:
    """Return the articles with proposals for what their front matter leaves out.

    The keys ``figures``, ``statements`` and ``documents`` stand each for itself: who wrote one, even
    an empty list, had the last word on it. ``mentions`` are those of ``entities`` in the articles.
    """
    return tuple(_completed(reading) for reading in readings(articles, entities, mentions, region))


def _completed(reading: Reading) -> Article:
    article = reading.article
    changes: dict[str, Any] = {}
    if "figures" not in article.curated:
        changes["figures"] = find_figures(reading)
    if "statements" not in article.curated:
        changes["statements"] = find_statements(reading)
    if "documents" not in article.curated:
        changes["documents"] = find_documents(reading)
    return dataclasses.replace(article, **changes) if changes else article
