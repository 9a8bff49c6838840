"""What a sighting tells of who the person is: the posts that can be stated, and what they are the head of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.content.titles import Titles
from generator.extraction.people.appearances import Appearance
from generator.extraction.people.title_phrases import Held
from generator.model import Article, Post

BYLINE = "people.byline"


@dataclass(frozen=True, slots=True)
class Sighting:
    """An appearance in an article, with the posts that can be stated of it.

    ``heads`` are the places, or the companies, that its titles make the person the head of;
    ``levels`` the administrative level of those that have one. ``doubts`` are about its posts.
    """

    article: Article
    appearance: Appearance
    posts: tuple[Post, ...]
    heads: frozenset[str]
    levels: Mapping[str, str]
    doubts: tuple[str, ...] = ()

    @property
    def tells_a_post(self) -> bool:
        """Whether a post is stated that the person holds today."""
        return bool(self.posts) and not all(held.former for held in self.appearance.held)


def sighting(
    article: Article,
    appearance: Appearance,
    ids: Mapping[str, str],
    rejected: Collection[str],
    titles: Titles,
) -> Sighting:
    """Return what an appearance tells.

    ``ids`` are the organizations', the register's and proposed; ``rejected`` are the names of those that
    the register has no more.
    """
    heads = (*titles.heads, *titles.other_heads)
    stated = (_post(article, appearance, held, ids) for held in appearance.held if _is_sure(held))
    heading = [
        (body.place.name if body.place else body.name, body.place.level if body.place else "")
        for held in appearance.held
        if (body := held.organization) and _is_head(held, heads)
    ]
    return Sighting(
        article,
        appearance,
        tuple(post for post in stated if post),
        frozenset(name for name, _ in heading),
        {name: level for name, level in heading if level},
        tuple(
            f"“{held.title}”所在的机构“{held.organization.name}”已否决，没有记入"
            for held in appearance.held
            if held.organization and held.organization.name in rejected
        ),
    )


def category_told(appearances: Iterable[Appearance]) -> str:
    """Return the category most titles tell; the first of equals."""
    votes: dict[str, int] = defaultdict(int)
    for appearance in appearances:
        votes[appearance.category] += 1 + 10 * sum(not held.former for held in appearance.held)
    return max(votes, key=lambda category: votes[category])


def _is_head(held: Held, heads: tuple[str, ...]) -> bool:
    return held.title.endswith(heads) and "副" not in held.title and not held.former


def _is_sure(held: Held) -> bool:
    """Whether the text leaves no choice of organizations; a guess stays a doubt and makes no post."""
    return held.organization is None or held.organization.sure


def _post(article: Article, appearance: Appearance, held: Held, ids: Mapping[str, str]) -> Post | None:
    """Return the post of a title where its organization is known."""
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
