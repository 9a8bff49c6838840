"""A person named in an article, with the titles the text gives there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.extraction.people.person_names import PersonName
from generator.extraction.people.title_phrases import Held

_PUBLIC = ("party", "government", "congress", "cppcc")
_REPRESENTS = ("代表", "委员", "顾问", "参事")
"""What somebody is beside a profession: a deputy who heads a company is a company's person."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person named in a paragraph (from 1), with the titles the text gives there."""

    name: str
    paragraph: int
    start: int
    end: int
    rule: str
    category: str
    held: tuple[Held, ...] = ()
    doubts: tuple[str, ...] = ()


def appearance(
    name: PersonName,
    paragraph: int,
    rule: str,
    category: str,
    held: tuple[Held, ...] = (),
    doubts: tuple[str, ...] = (),
) -> Appearance:
    """Return the appearance of a name; that its end is not sure is a doubt."""
    unsure = () if name.sure else (f"姓名“{name.text}”的边界不能确定",)
    return Appearance(name.text, paragraph, name.start, name.end, rule, category, held, (*unsure, *doubts))


def joined(one: Appearance, other: Appearance) -> Appearance:
    """Add the titles behind a name to those before it."""
    known = {(held.organization, held.title) for held in one.held}
    more = tuple(held for held in other.held if (held.organization, held.title) not in known)
    held = (*one.held, *more)
    category = one.category
    if more:
        category = category_of(held)
    elif other.category == "expert" and not any(_is_public(item) for item in held):
        category = "expert"  # 某学院院长甲某某教授
    return replace(one, held=held, category=category, doubts=tuple(dict.fromkeys(one.doubts + other.doubts)))


def category_of(held: Iterable[Held]) -> str:
    """Return what kind of person several titles make: the office before the company before the rest."""
    held = tuple(item for item in held if not item.former) or tuple(held)
    held = tuple(item for item in held if not _represents(item)) or held
    if any(_is_public(item) for item in held):
        return "official"
    kinds = [item.category for item in held if item.category]
    if "company" in kinds:
        return "company"
    told = [item.category for item in held if item.category and item.organization]
    return "official" if "official" in told else (told or kinds or ["official"])[-1]


def _is_public(held: Held) -> bool:
    named = held.organization
    return held.category == "official" and (named is None or named.category in _PUBLIC)


def _represents(held: Held) -> bool:
    """Whether a title is held beside a profession, as a deputy's or a member's of a standing committee."""
    elected = held.organization is not None and held.organization.category in ("congress", "cppcc")
    return held.title.endswith(_REPRESENTS) or (elected and held.title == "常委")
