"""What the panel at the top of an entity's page says: the usual questions, answered in numbers and links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.distinct import latest_titles
from generator.model import Article, District, Entity, Figure, Official, Organization, Post
from generator.portal import Place, Portal, Related, grouped, newest_first

FIGURES = 3
PEOPLE = 4
VOICES = 3

Held = tuple[Official, Post]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """An entity in short. ``first`` and ``last`` are paragraphs of dated articles, None without any."""

    articles: int
    paragraphs: int
    figures: int
    statements: int
    """Reported statements that speak of it; of a person, their own."""
    undated: int
    """Paragraphs of articles whose date is not known."""
    first: Place | None
    last: Place | None
    newest_figures: tuple[tuple[Article, Figure], ...]
    posts: tuple[Held, ...]
    """Who leads it, or the posts a person holds: the most recently printed first."""
    more_posts: int
    voices: tuple[Related, ...]
    """Who is reported to speak of it; of a person, what they speak of. Most paragraphs first."""


def glance(portal: Portal, entity: Entity, said: Iterable[Related] = ()) -> Glance:
    """Return the panel's content; ``said`` is what a person speaks of."""
    places = portal.places.get(entity.id, ())
    dated = [place for place in places if portal.article_by_id[place[0]].date]
    figures = portal.figures_of(entity)
    posts = _posts(portal, entity)
    person = isinstance(entity, Official)
    spoken = {} if person else {place: portal.voices(entity, place) for place in places}
    voices = _strongest(said) if person else _voices(spoken)
    return Glance(
        articles=len({article for article, _ in places}),
        paragraphs=len(places),
        figures=len(figures),
        statements=len(portal.said_at(entity)) if person else sum(map(bool, spoken.values())),
        undated=len(places) - len(dated),
        first=min((p for p in dated if p[0] == dated[-1][0]), key=lambda p: p[1]) if dated else None,
        last=dated[0] if dated else None,
        newest_figures=_newest(figures),
        posts=tuple(posts[:PEOPLE]),
        more_posts=max(len(posts) - PEOPLE, 0),
        voices=voices,
    )


def _posts(portal: Portal, entity: Entity) -> list[Held]:
    match entity:
        case District():
            held = portal.leaders_of(entity)
        case Organization():
            held = portal.posts_at([entity.id])
        case Official():
            held = [(entity, post) for post in portal.posts_of(entity)]
        case _:
            return []
    return sorted(latest_titles(held), key=lambda item: newest_first(portal.article_by_id[item[1].article]))


def _newest(figures: Sequence[tuple[Article, Figure]]) -> tuple[tuple[Article, Figure], ...]:
    """The newest figures, a target and a reached value among them where there are both."""
    chosen = list(figures[:FIGURES])
    for target in (True, False):
        of_kind = [pair for pair in figures if pair[1].target is target]
        if len(chosen) == FIGURES and of_kind and of_kind[0] not in chosen:
            chosen[-1] = of_kind[0]
    return tuple(chosen)


def _voices(spoken: Mapping[Place, Iterable[Entity]]) -> tuple[Related, ...]:
    people = {person.id: person for speakers in spoken.values() for person in speakers}
    places = grouped((person.id, place) for place, speakers in spoken.items() for person in speakers)
    return _strongest(Related(people[id_], at) for id_, at in places.items())


def _strongest(related: Iterable[Related]) -> tuple[Related, ...]:
    ranked = sorted(related, key=lambda item: (-len(item.places), item.entity.id))
    return tuple(ranked[:VOICES])
