"""Part the sightings of one name into people.

Titles that can hardly be one person's are two people's: those of another kind (an official, somebody of a
company), or of the head of another place at the same time. Whom the register records stays who it is.
What may be of more than one person is nobody's.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from generator.extraction.people.sightings import BYLINE, Sighting, category_told
from generator.model import Official, Post

_Pairs = frozenset[frozenset[str]]
"""Places that nobody is the head of at the same time."""


def titles(posts: Iterable[Post]) -> set[tuple[str, str]]:
    """Return the organization and the title of each post."""
    return {(post.organization, post.title) for post in posts}


@dataclass(slots=True)
class Person:
    """One person of a name: of the register, or new; ``sightings`` are in the order of the articles.

    ``categories`` are those of whom the register records as this person too: two that people joined.
    """

    category: str
    known: Official | None = None
    sightings: list[Sighting] = field(default_factory=list)
    categories: set[str] = field(default_factory=set)

    @property
    def titles(self) -> set[tuple[str, str]]:
        """The organization and the title of each post, recorded or seen."""
        posts = self.known.posts if self.known else ()
        return titles((*posts, *(post for one in self.sightings for post in one.posts)))

    def clashes(self, one: Sighting, apart: _Pairs) -> bool:
        """Whether the sighting's titles can hardly be this person's; those the person has already can."""
        if one.posts and titles(one.posts) <= self.titles:
            return False
        return self.is_of_another_kind(one) or self.heads_another(one, apart)

    def is_of_another_kind(self, one: Sighting) -> bool:
        """Whether the sighting is of an official and the person of a company, or the like."""
        return one.appearance.category not in {self.category, *self.categories}

    def heads_another(self, one: Sighting, apart: _Pairs) -> bool:
        """Whether the person is the head of a place that the head of the sighting's is not of."""
        heads: set[str] = set().union(*(other.heads for other in self.sightings))
        meet = not heads.isdisjoint(one.heads)
        return not meet and any(frozenset(pair) in apart for pair in product(heads, one.heads))


@dataclass(frozen=True, slots=True)
class Parted:
    """The people of a name, and the sightings that are none's: another person's, or one of several's."""

    people: tuple[Person, ...]
    others: tuple[Sighting, ...]
    unclear: tuple[Sighting, ...]


def part(sightings: Sequence[Sighting], known: Sequence[Official], levels: Collection[str]) -> Parted:
    """Return the people that the sightings of a name are of.

    ``known`` are those of the register who bear the name, ``levels`` what the administration's places
    are: the head of a zone may head a district too.
    """
    people = [Person(official.category, official) for official in known]
    apart = _apart(sightings, levels)
    places = {place for one in sightings for place, level in one.levels.items() if level in levels}
    surely = frozenset(pair for pair in apart if pair <= places)
    others: list[Sighting] = []
    unclear: list[Sighting] = []
    waiting: list[Sighting] = []
    for one in sightings:
        recorded = _recorded(one, people)
        (recorded.sightings if recorded else waiting).append(one)
        if recorded and one.posts:
            recorded.categories.add(one.appearance.category)
    waiting.sort(key=lambda one: (_weight(one), -len(one.posts)))
    for one in waiting:
        if not people:
            told = one.appearance.category if one.posts else category_told(s.appearance for s in waiting)
            people.append(Person(told))
        fits = _fitting(one, people, apart)
        if len(fits) == 1:
            fits[0].sightings.append(one)
        elif not fits and one.tells_a_post and all(_is_another(one, person, surely) for person in people):
            people.append(Person(one.appearance.category, sightings=[one]))
        elif one.appearance.held:
            (unclear if fits else others).append(one)
    place = {id(one): number for number, one in enumerate(sightings)}
    for person in people:
        person.sightings.sort(key=lambda one: place[id(one)])
    new = [person for person in people if not person.known and person.sightings]
    new.sort(key=lambda person: place[id(person.sightings[0])])
    return Parted((*(p for p in people if p.known), *new), tuple(others), tuple(unclear))


def _is_another(one: Sighting, person: Person, apart: _Pairs) -> bool:
    """Whether the sighting is surely enough of another person: somebody may head two companies."""
    return person.is_of_another_kind(one) or person.heads_another(one, apart)


def _weight(one: Sighting) -> int:
    """The more a sighting tells, the earlier it is given to somebody."""
    if one.tells_a_post:
        return 0 if one.heads else 1
    return 2 if one.appearance.held else 3


def _recorded(one: Sighting, people: Sequence[Person]) -> Person | None:
    """Return the person of the register that the sighting is recorded for."""
    known = [(person, person.known) for person in people if person.known]
    wanted = {meant.official for meant in one.article.people}
    posts = titles(one.posts)
    steps = (
        [person for person, official in known if official.id in wanted],
        [person for person, official in known if _read_here(one, official)],
        [person for person, official in known if posts and posts <= titles(official.posts)],
    )
    return next((step[0] for step in steps if len(step) == 1), None)


def _read_here(one: Sighting, official: Official) -> bool:
    place = (one.article.id, one.appearance.paragraph)
    spans = {(held.start, held.end) for held in one.appearance.held}
    return any(
        (found.article, found.paragraph) == place and found.span == (one.appearance.start, one.appearance.end)
        for found in official.evidence
    ) or any((post.article, post.paragraph) == place and post.span in spans for post in official.posts)


def _fitting(one: Sighting, people: Sequence[Person], apart: _Pairs) -> list[Person]:
    """Return whose the sighting may be; the fewer where something speaks for some of them."""
    if not one.appearance.held:
        byline = one.appearance.rule == BYLINE
        fits = [person for person in people if not byline or person.category == "journalist"]
        near = [p for p in fits if any(other.article is one.article for other in p.sightings)]
    else:
        fits = [person for person in people if not person.clashes(one, apart)]
        bodies = {post.organization for post in one.posts}
        near = [person for person in fits if not bodies.isdisjoint(body for body, _ in person.titles)]
    return fits if len(fits) < 2 else near or fits


def _apart(sightings: Sequence[Sighting], levels: Collection[str]) -> _Pairs:
    """Return the places whose heads are shown to be two people: in one article, or by turns."""
    heads = [one for one in sightings if one.heads]
    pairs = {
        frozenset(pair)
        for one, other in combinations(heads, 2)
        if one.article is other.article and one.appearance.category == other.appearance.category
        for pair in product(one.heads, other.heads)
        if one.heads.isdisjoint(other.heads)
    }
    days: dict[str, list[dt.date]] = defaultdict(list)
    for one in heads:
        if one.article.date and one.article.date_certainty == "stated":
            for place, level in one.levels.items():
                if level in levels:
                    days[place].append(one.article.date)
    pairs |= {
        frozenset((one, other))
        for one, other in combinations(days, 2)
        if max(min(days[one]), min(days[other])) <= min(max(days[one]), max(days[other]))
    }
    return frozenset(pair for pair in pairs if not _is_one_place(*pair))


def _is_one_place(one: str, other: str) -> bool:
    """Whether one of the names only says more of where the place lies: 甲市乙县 and 乙县."""
    return one.endswith(other) or other.endswith(one)
