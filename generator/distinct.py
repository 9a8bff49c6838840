"""What is shown once where the content has it more than once."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Entity, Official, Post


def distinct_names(entity: Entity) -> list[str]:
    """Return the names to show besides the canonical one, less those that differ in signs alone."""
    shown: dict[str, str] = {}
    for name in entity.names:
        shown.setdefault("".join(filter(str.isalnum, name)), name)
    return list(shown.values())[1:]


def latest_titles(
    posts: Iterable[tuple[Official, Post]],
) -> list[tuple[Official, Post]]:
    """Keep of each person's posts of one title the newest, which stands first."""
    kept: dict[tuple[str, str, str], tuple[Official, Post]] = {}
    for official, post in posts:
        kept.setdefault((official.id, post.organization, post.title), (official, post))
    return list(kept.values())
