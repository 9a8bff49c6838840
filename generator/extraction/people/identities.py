"""Whether two appearances of a name are one person, what the person is, and which posts can be stated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.extraction.people.appearances import Appearance
from generator.extraction.people.title_phrases import Held
from generator.model import Article, Post

_HEADS = ("书记", "主任", "局长", "董事长", "总经理")


def category_told(appearances: Iterable[Appearance]) -> str:
    """Return the category most titles tell; the first of equals."""
    votes: dict[str, int] = defaultdict(int)
    for appearance in appearances:
        votes[appearance.category] += 1 + 10 * sum(not held.former for held in appearance.held)
    return max(votes, key=lambda category: votes[category])


def disagrees(
    appearance: Appearance, category: str, article: Article, seen: list[tuple[Article, Appearance]]
) -> bool:
    """Whether titles can hardly be the same person's as those before them.

    Another category is another person; so is the head of another place in the same article.
    """
    if appearance.category != category:
        return True
    first = next(
        (other for where, other in seen if where is article and other.held and other.category == category),
        appearance,
    )
    return bool(_headed(first) and _headed(appearance) and _headed(first).isdisjoint(_headed(appearance)))


def _headed(appearance: Appearance) -> set[str]:
    """Return the places and companies that the titles make a person the head of."""
    return {
        held.organization.place.name if held.organization.place else held.organization.name
        for held in appearance.held
        if held.organization and held.title.endswith(_HEADS) and not held.title.startswith("副")
    }


def post_of(article: Article, appearance: Appearance, held: Held, ids: dict[str, str]) -> Post | None:
    """Return the post of a title where its organization is one of ``ids``, the register's and proposed."""
    organization = ids.get(held.organization.name) if held.organization else None
    if organization is None:
        return None
    if not appearance.paragraph:
        return Post(
            organization=organization,
            title=held.title,
            article=article.id,
            printed=article.credit,
            status="proposed",
            rule=appearance.rule,
        )
    text = article.paragraphs[appearance.paragraph - 1]
    return Post(
        organization=organization,
        title=held.title,
        article=article.id,
        printed=text[held.start : held.end],
        paragraph=appearance.paragraph,
        status="proposed",
        span=(held.start, held.end),
        rule=appearance.rule,
    )


def is_sure(held: Held) -> bool:
    """Whether the text leaves no choice of organizations; a guess stays a doubt and makes no post."""
    return held.organization is None or held.organization.sure
