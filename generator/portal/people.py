"""What is asked of people: their posts, what they said, what they signed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from generator.model import Article, Entity, Official, Post, Span, Statement
from generator.portal.joined import Joined, Place, grouped, newest_first
from generator.sentences import sentence_spans, touches

Said = tuple[Entity, Statement]
"""A person and a statement of theirs."""


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

    def speakers_of(self, place: Place, sentence: Span) -> tuple[Said, ...]:
        """Return the people whose words a sentence of the paragraph at a place is.

        Where statements of several people cover it, it is of whoever began to speak last.
        """
        over = [
            (said[1].span or sentence, said)
            for said in self.said(place)
            if said[1].span is None or touches(said[1].span, sentence)
        ]
        last = max((min(span[0], sentence[0]) for span, _ in over), default=0)
        return tuple(said for span, said in over if min(span[0], sentence[0]) == last)

    def said(self, place: Place) -> tuple[Said, ...]:
        """Return the statements in the paragraph at a place."""
        return self._said_by_place.get(place, ())

    @cached_property
    def _said_by_place(self) -> Mapping[Place, tuple[Said, ...]]:
        by_person = {
            ((a.id, s.paragraph), s.official): (self.entity_by_id[s.official], s)
            for a in self.articles
            for s in a.statements
            if s.official in self.entity_by_id
        }
        return grouped((place, said) for (place, _), said in by_person.items())

    def words(self, article: Article, statement: Statement) -> str:
        """Return the sentences that are the person's words; a mark stands for those of others between."""
        text, last = "", 0
        paragraph = article.paragraphs[statement.paragraph - 1]
        for start, end in sentence_spans(paragraph):
            speakers = self.speakers_of((article.id, statement.paragraph), (start, end))
            if any(person.id == statement.official for person, _ in speakers):
                text += ("……" if text and last != start else "") + paragraph[start:end]
                last = end
        return text.strip()

    def said_at(self, official: Entity) -> frozenset[Place]:
        """Return the paragraphs that report what the person said."""
        return frozenset((a.id, said.paragraph) for a, said in self.statements_of(official))

    def statements_of(self, official: Entity) -> list[tuple[Article, Statement]]:
        """Return what the person is reported to have said."""
        return list(self._statements_by_official.get(official.id, ()))

    @cached_property
    def _statements_by_official(self) -> Mapping[str, tuple[tuple[Article, Statement], ...]]:
        return grouped((s.official, (a, s)) for a in self.articles for s in a.statements)
