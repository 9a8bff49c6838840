"""Compare two states of the content."""

from __future__ import annotations

from generator.changes.entities import entity_changes
from generator.changes.facts import fact_changes
from generator.changes.links import broken_links, unknown_names
from generator.changes.model import Changes
from generator.changes.state import State
from generator.changes.texts import article_changes, page_changes
from generator.tables import TABLES


def compare(base: State, head: State) -> Changes:
    """Return what ``head`` says that ``base`` does not, and the other way round."""
    return Changes(
        sections={
            "articles": tuple(article_changes(base, head)),
            "entities": tuple(entity_changes(base, head)),
            "facts": tuple(fact_changes("facts", base, head)),
            "posts": tuple(fact_changes("posts", base, head)),
            "figures": tuple(fact_changes("figures", base, head)),
            "statements": tuple(fact_changes("statements", base, head)),
            "pages": tuple(page_changes(base, head)),
            "links": tuple(broken_links(base, head)),
            "names": tuple(unknown_names(base, head)),
        },
        counts={table.name: (len(base.tables[table.name]), len(head.tables[table.name])) for table in TABLES},
    )
