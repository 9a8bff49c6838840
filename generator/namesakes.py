"""Whom a name means that several people bear: in the text of an article and in its byline.

The closer to the name, the more it counts: what the register says was read at this very place; the title
printed beside the name; whom the register cites the paragraph for; whom the article. What leaves nobody,
or more than one, stays open: a name is rather not linked than linked to the wrong person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.bearers import Bearer, Hit, Name, bearer
from generator.model import Article, Entity, Official, Unclear


class Namesakes:
    """Knows which names several people bear, and what tells those people apart.

    ``entities`` are all of the register, those that are not shown too: what means one of them means
    nobody else.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        bearers: dict[str, list[Bearer]] = defaultdict(list)
        for person in (entity for entity in entities if isinstance(entity, Official)):
            told = bearer(person)
            for name in person.names:
                bearers[name].append(told)
        self._bearers: Mapping[str, tuple[Bearer, ...]] = {k: tuple(v) for k, v in bearers.items()}
        self._shared = {name for name, people in bearers.items() if len(people) > 1}

    def others(self, person: Official) -> tuple[str, ...]:
        """Return the ids of the others who bear one of the person's names."""
        found = (other.person.id for name in person.names for other in self._bearers.get(name, ()))
        return tuple(dict.fromkeys(id_ for id_ in found if id_ != person.id))

    def settled(self, article: Article, hits: Sequence[Sequence[Hit]]) -> list[Sequence[Hit]]:
        """Return the hits of each paragraph with the id of the person each shared name means."""
        names = [
            Name(article, number, start, end, found)
            for number, found in enumerate(hits, 1)
            for start, end, _ in found
            if self._shared and article.paragraphs[number - 1][start:end] in self._shared
        ]
        if not names:
            return list(hits)
        closest = {(name.number, name.start): self._closest(name) for name in names}
        present = {_only(people) for people in closest.values()}
        meant = {at: self._meant(name, closest[at], present) for at, name in zip(closest, names, strict=True)}
        return [
            [(start, end, meant.get((number, start), id_)) for start, end, id_ in found]
            for number, found in enumerate(hits, 1)
        ]

    def signer(self, article: Article, name: str) -> str:
        """Return the id of who signed the article with ``name``, empty where nothing shows it.

        It takes a post that the article is cited for. Among several of one name a byline means the
        one who writes for a paper.
        """
        people = self._bearers.get(name, ())
        if named := _written(article, people):
            return _only(named)
        if len(people) > 1:
            people = tuple(p for p in people if p.person.category == "journalist") or people
        return _only([p for p in people if p.posts.get(article.id)])

    def signed(self, article: Article, person: Official) -> bool:
        """Whether the article counts as the person's: by the name alone where nobody else bears it."""
        return any(
            name not in self._shared or self.signer(article, name) == person.id
            for name in person.names
            if name in article.authors
        )

    def unclear_authors(self, article: Article) -> Iterator[Unclear]:
        """Yield the names in the byline that stay open."""
        for name in dict.fromkeys(article.authors):
            if name in self._shared and not self.signer(article, name):
                yield self.unclear(article, 0, name)

    def unclear(
        self, article: Article, paragraph: int, name: str, span: tuple[int, int] | None = None
    ) -> Unclear:
        """Return what is said of a name that stays open; ``paragraph`` is counted from 1."""
        people = (told.person for told in self._bearers[name])
        ids = tuple(person.id for person in people if person.status != "rejected")
        return Unclear(article.id, paragraph, name, ids, span)

    def _people(self, name: Name) -> Sequence[Bearer]:
        people = self._bearers[name.text]
        return _written(name.article, people) or people

    def _closest(self, name: Name) -> Sequence[Bearer]:
        """Return whom the place itself or the title beside the name shows."""
        people = self._people(name)
        here = [person for person in people if person.was_read_at(name)]
        return here or [person for person in people if person.has_title_beside(name)]

    def _meant(self, name: Name, closest: Sequence[Bearer], present: set[str]) -> str:
        """Return whom the first step from near to far leaves alone; ``present`` are told elsewhere in it."""
        people = self._people(name)
        cited = [p for p in people if p.person.id in present or p.is_in(name.article)]
        steps = (
            people,
            closest,
            [p for p in cited if p.is_printed_before(name)],
            [p for p in people if name.number in p.paragraphs(name.article)],
            cited,
            () if cited else [p for p in people if p.person.status != "rejected"],
        )
        return next((found for step in steps if (found := _only(step))), "")


def _only(people: Sequence[Bearer]) -> str:
    return people[0].person.id if len(people) == 1 else ""


def _written(article: Article, people: Sequence[Bearer]) -> list[Bearer]:
    """Return those whom the article's front matter says it means."""
    ids = {meant.official for meant in article.people}
    return [told for told in people if told.person.id in ids]
