"""What is asked of people: their posts, what they said, what they signed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from generator.model import Article, Entity, Official, Post, Statement
from generator.portal.joined import Joined, Place, grouped, newest_first


class People(Joined):
    """The questions about people."""

    def posts_of(self, official: Official) -> list[Post]:
        """Return the person's posts, newest article first."""
        return sorted(official.posts, key=lambda post: newest_first(self.article_by_id[post.article]))

    def posts(self) -> Iterator[tuple[Official, Post]]:
        """Yield every post of every person, newest article first for each."""
        for official in self.of_type(Official):
            for post in self.posts_of(official):
                yield official, post

    def posts_at(self, organizations: Collection[str]) -> list[tuple[Official, Post]]:
        """Return the posts held at any of the organizations, given by their ids, person by person."""
        found = [item for id_ in dict.fromkeys(organizations) for item in self._posts_by_body.get(id_, ())]
        return [(official, post) for _, official, post in sorted(found, key=lambda item: item[0])]

    @cached_property
    def _posts_by_body(self) -> Mapping[str, tuple[tuple[int, Official, Post], ...]]:
        """The posts at each organization, with their position among all posts."""
        return grouped((post.organization, (i, who, post)) for i, (who, post) in enumerate(self.posts()))

    def author(self, article: Article, name: str) -> Official | None:
        """Return the registered person who signed the article with ``name``."""
        found = self.entity_by_id.get(self.namesakes.signer(article, name))
        return found if isinstance(found, Official) else None

    def signed_by(self, official: Official) -> list[Article]:
        """Return the articles that carry the person's name as an author."""
        named = dict.fromkeys(a for name in official.names for a in self._articles_by_author.get(name, ()))
        return [article for article in named if self.namesakes.signed(article, official)]

    @cached_property
    def _articles_by_author(self) -> Mapping[str, tuple[Article, ...]]:
        return grouped((name, a) for a in self.articles for name in dict.fromkeys(a.authors))

    def namesakes_of(self, official: Official) -> list[Entity]:
        """Return the other people of the same name."""
        return self.entities_of(self.namesakes.others(official))

    def speakers(self, article: Article, paragraph: int) -> tuple[Entity, ...]:
        """Return the people whose statement a paragraph is."""
        return self.speakers_at((article.id, paragraph))

    def speakers_at(self, place: Place) -> tuple[Entity, ...]:
        """Return the people whose statement the paragraph at a place is."""
        return self._speakers_by_place.get(place, ())

    @cached_property
    def _speakers_by_place(self) -> Mapping[Place, tuple[Entity, ...]]:
        pairs = dict.fromkeys(
            ((a.id, s.paragraph), s.official)
            for a in self.articles
            for s in a.statements
            if s.official in self.entity_by_id
        )
        return grouped((place, self.entity_by_id[id_]) for place, id_ in pairs)

    def said_at(self, official: Entity) -> frozenset[Place]:
        """Return the paragraphs that report what the person said."""
        return frozenset((a.id, said.paragraph) for a, said in self.statements_of(official))

    def statements_of(self, official: Entity) -> list[tuple[Article, Statement]]:
        """Return what the person is reported to have said."""
        return list(self._statements_by_official.get(official.id, ()))

    @cached_property
    def _statements_by_official(self) -> Mapping[str, tuple[tuple[Article, Statement], ...]]:
        return grouped((s.official, (a, s)) for a in self.articles for s in a.statements)
