"""What the register tells of one who bears a name: where the articles show the person, and as what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.model import Article, Evidence, Official, Post

Hit = tuple[int, int, str]
"""Start and end of a name in a paragraph, and the id of what bears it; empty where that stays open."""

T = TypeVar("T", Post, Evidence)
_ASIDE = ("（", "(")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at a place; ``number`` is the paragraph's (from 1), ``hits`` are all names found in it."""

    article: Article
    number: int
    start: int
    end: int
    hits: Sequence[Hit]

    @property
    def paragraph(self) -> str:
        """The text around it."""
        return self.article.paragraphs[self.number - 1]

    @property
    def text(self) -> str:
        """The name itself."""
        return self.paragraph[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person, with the posts nobody refused and the evidence by article, and the titles of them all."""

    person: Official
    titles: frozenset[tuple[str, str]]
    """The organization's id and the title of each post."""
    printed: frozenset[str]
    posts: Mapping[str, Sequence[Post]]
    evidence: Mapping[str, Sequence[Evidence]]

    def was_read_at(self, name: Name) -> bool:
        """Whether the register's evidence of the person is this very place."""
        return any(
            found.paragraph == name.number and found.span == (name.start, name.end)
            for found in self.evidence.get(name.article.id, ())
        )

    def has_title_beside(self, name: Name) -> bool:
        """Whether a post is printed at the name: organization and title, or in the words of any article.

        Those words have to begin where a name does: 区委书记 alone is in every district.
        """
        text = name.paragraph
        for start, end, id_ in name.hits:
            if (id_, text[end : name.start]) in self.titles or text[start : name.start] in self.printed:
                return True
            aside = start == name.end + 1 and text[name.end] in _ASIDE
            if aside and any(id_ == body and text.startswith(title, end) for body, title in self.titles):
                return True
        return False

    def is_printed_before(self, name: Name) -> bool:
        """Whether in front of the name stands what its article is recorded to print of the person."""
        before = name.paragraph[: name.start]
        posts = self.posts.get(name.article.id, ())
        return any(before.endswith(post.printed or post.title) for post in posts)

    def paragraphs(self, article: Article) -> set[int | None]:
        """Return the paragraphs of the article that are cited for the person; None is the whole of it."""
        return {
            *(found.paragraph for found in self.evidence.get(article.id, ())),
            *(post.paragraph for post in self.posts.get(article.id, ())),
            *(said.paragraph for said in article.statements if said.official == self.person.id),
        }

    def is_in(self, article: Article) -> bool:
        """Whether the article is cited for the person, otherwise than for having signed it."""
        person = self.person
        signed = person.category == "journalist" and not set(person.names).isdisjoint(article.authors)
        return bool(self.paragraphs(article) - ({None} if signed else set()))


def bearer(person: Official) -> Bearer:
    """Return what the person's entry tells."""
    held = [post for post in person.posts if post.status != "rejected"]
    return Bearer(
        person,
        frozenset((post.organization, post.title) for post in held),
        frozenset(post.printed for post in held if post.printed),
        _by_article(held),
        _by_article(person.evidence),
    )


def _by_article(items: Iterable[T]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for item in items:
        found[item.article].append(item)
    return dict(found)
