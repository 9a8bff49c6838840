"""Two people cannot head the same body at once: a title read by inference gives way to one that is printed.

区委书记甲某某、乙区委书记丙某某 cannot both be of 乙区. Where they would be, the place of the bare titles was
guessed wrong, and so may every other guess of that place in the article be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.content.titles import Titles
from generator.extraction.organizations.places import Place
from generator.extraction.people.appearances import Appearance
from generator.extraction.people.title_phrases import Held

_DEPUTY = ("副", "常务副", "第一副")


def without_rivals(
    found: Iterable[Appearance], paragraphs: Sequence[str], titles: Titles
) -> list[Appearance]:
    """Return the people of an article, without organizations that a rival shows to be guessed wrong."""
    found = list(found)
    single = tuple(titles.single)
    heads: dict[tuple[str, str], dict[str, bool]] = defaultdict(dict)
    for one in found:
        for held in one.held:
            if held.organization and (place := held.organization.place) and _is_head(held, single):
                people = heads[held.organization.name, held.title]
                people[one.name] = people.get(one.name, False) or _is_told(one, place, paragraphs)
    contested = {body for body, people in heads.items() if len(people) > 1 and not all(people.values())}
    wrong = {
        held.organization.place.name
        for one in found
        for held in one.held
        if held.organization and held.organization.place and (held.organization.name, held.title) in contested
    }
    return [_cleared(one, wrong, paragraphs) if wrong else one for one in found]


def _is_head(held: Held, single: tuple[str, ...]) -> bool:
    return held.title.endswith(single) and not held.title.startswith(_DEPUTY) and not held.former


def _is_told(one: Appearance, place: Place, paragraphs: Sequence[str]) -> bool:
    """Whether one of a person's titles is printed with the place, and the others with it."""
    if not one.paragraph:
        return True
    written = (place.name[-2:], place.name.removesuffix(place.level)[-2:])  # as in 甲乙区 and 甲乙
    text = paragraphs[one.paragraph - 1]
    return any(end in text[held.start : held.end] for held in one.held for end in written)


def _cleared(one: Appearance, wrong: set[str], paragraphs: Sequence[str]) -> Appearance:
    held = tuple(_without_place(item, wrong, one, paragraphs) for item in one.held)
    return replace(one, held=held) if held != one.held else one


def _without_place(held: Held, wrong: set[str], one: Appearance, paragraphs: Sequence[str]) -> Held:
    place = held.organization.place if held.organization else None
    if place is None or place.name not in wrong or _is_told(one, place, paragraphs):
        return held
    doubt = f"“{held.title}”属于哪里不能确定：文中另有一人是{place.name}的"
    return replace(held, organization=None, doubt=held.doubt or doubt)
