"""Compare two states of the content."""

from __future__ import annotations

from generator.changes.entities import entity_changes
from generator.changes.facts import fact_changes
from generator.changes.identity import followed
from generator.changes.links import broken_links, unknown_names, unresolved
from generator.changes.mentions import mention_changes
from generator.changes.model import Changes
from generator.changes.state import State
from generator.changes.texts import article_changes, page_changes
from generator.changes.vocabulary import vocabulary_changes
from generator.tables import TABLES


def compare(base: State, head: State) -> Changes:
    """Return what ``head`` says that ``base`` does not, and the other way round."""
    old = followed(base, head)
    return Changes(
        sections={
            "articles": tuple(article_changes(old, head)),
            "entities": tuple(entity_changes(old, head)),
            "facts": tuple(fact_changes("facts", old, head)),
            "posts": tuple(fact_changes("posts", old, head)),
            "figures": tuple(fact_changes("figures", old, head)),
            "statements": tuple(fact_changes("statements", old, head)),
            "mentions": tuple(mention_changes(old, head)),
            "vocabulary": tuple(vocabulary_changes(base, head)),
            "pages": tuple(page_changes(base, head)),
            "links": tuple(broken_links(base, head)),
            "names": tuple(unknown_names(base, head)),
        },
        counts={table.name: (len(base.tables[table.name]), len(head.tables[table.name])) for table in TABLES}
        | {"names": (len(unresolved(base)), len(unresolved(head)))},
    )
