"""Read the titles in front of a name: [organization][unit]role, several of them joined by 、 or 兼."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.content.titles import Titles
from generator.extraction.organizations.bodies import Named
from generator.extraction.organizations.context import Context
from generator.extraction.organizations.name_words import SESSION
from generator.extraction.organizations.naming import OrganizationReader
from generator.extraction.patterns import one_of
from generator.extraction.people.asked import Asked
from generator.extraction.people.beginnings import BeginningReader
from generator.extraction.people.offices import OfficeReader
from generator.extraction.people.roles import CALLED, Piece, RoleReader

_UNIT = re.compile(r".*(?:委员会|分[社行局院会校厂]|分公司|分中心|支[行队社])(?=.)")
"""A unit with posts of its own: who heads a branch and leads its party group leads no other's."""

_OFFICIAL = ("party", "government", "congress", "cppcc", "other", "media")


@dataclass(frozen=True, slots=True)
class Held:
    """One title as it is read: at which organization, as what, and where it is printed.

    ``organization`` is None where the text does not tell it; ``category`` is the person's, empty where
    neither the role nor the organization tells it. ``former`` says that the title is held no more.
    """

    title: str
    category: str
    start: int
    end: int
    organization: Named | None = None
    doubt: str = ""
    former: bool = False


class TitleReader:
    """Reads the titles that end at a place in the text."""

    def __init__(
        self, titles: Titles, roles: RoleReader, offices: OfficeReader, organizations: OrganizationReader
    ) -> None:
        self._titles = titles
        self._roles = roles
        self._mass = tuple(
            body.name.rpartition("}")[2] for body in titles.bodies.values() if body.category == "association"
        )
        self._called = re.compile(one_of(titles.roles))
        self._offices = offices
        self._organizations = organizations
        self._beginnings = BeginningReader(titles, offices, organizations)

    def before(
        self,
        text: str,
        end: int,
        floor: int,
        number: int,
        context: Context,
        inherited: Named | None = None,
        *,
        elected: bool = False,
    ) -> list[Held]:
        """Return the titles of the phrase that ends at ``end``, in the order they are printed.

        ``floor`` is where the phrase may begin at the earliest, ``inherited`` the organization of the
        person before, to whom the phrase is joined. ``elected`` says that a session told in the phrase
        is the present one.
        """
        held: list[Held] = []
        last = inherited
        pieces = self._roles.pieces(text, end, floor)
        for piece in pieces:
            one = self._one(text, piece, last, number, context, elected)
            if held and self._begins_anew(text, pieces[0].start, held, piece.start, one.start):
                held, one = [], self._one(text, piece, None, number, context, elected)
            if held and held[-1].former and piece.start == piece.role.start:
                one = _as_former(one, held[-1])  # 原主任、书记甲某某 has left both
            if held and piece.start == piece.role.start and one.organization is held[-1].organization:
                unit = _unit(held[-1])
                one = replace(one, title=unit + one.title) if unit else one
            held.append(one)
            bare = piece.start == piece.role.start
            last = one.organization or (last if bare else None)
        return held

    def _begins_anew(self, text: str, first: int, held: list[Held], start: int, begin: int) -> bool:
        """Whether the titles read so far are another's than the one that begins at ``begin``.

        Somebody stands between who is not read as a name: 主席某、某分会主席某和某分会经理甲某某. Or a comma
        ends them, and it is not titles alone that the sentence begins with: 任命某为局长，某局局长甲某某.
        """
        ended = text[held[-1].end] == "，" and held[0].start > first
        return ended or self._called.search(text, start, begin) is not None

    def whole(
        self, text: str, start: int, end: int, number: int, context: Context, inherited: Named | None = None
    ) -> list[Held]:
        """Return the titles that fill ``text[start:end]`` from end to end, nothing else left over."""
        session = SESSION.match(text, start)
        start = session.end() if session else start
        held = self.before(text, end, start, number, context, inherited, elected=True)
        if held and held[0].start == start and all(one.organization for one in held):
            return held
        return []

    def body_before(self, text: str, end: int, floor: int, number: int, context: Context) -> Named | None:
        """Return the organization that ends at ``end``, as before 领导."""
        start = self._roles.left(text, end, floor)
        start += self._organizations.words.trimmed(text[start:end])
        return self._organizations.read(
            text[start:end],
            lambda level: context.place(level, number, start),
            lambda category: context.organization(category, number, start),
        )

    def _one(
        self,
        text: str,
        piece: Piece,
        last: Named | None,
        number: int,
        context: Context,
        elected: bool,
    ) -> Held:
        role = piece.role
        note = CALLED.search(text, piece.start, role.start)
        stop = note.start() if note and note.end() == role.start else role.start
        former = next((word for word in self._titles.former if text.endswith(word, piece.start, stop)), "")
        stop -= len(former)
        begin, cut = self._beginnings.read(text, piece, stop, last, number, context)
        for word in self._titles.former:
            if text.startswith(word, begin, stop):
                former, begin = word, begin + len(word)
            elif text.endswith(word, piece.start, begin):
                former = word
        written = text[begin:stop]
        asked = Asked(written, role, former + role.text, last, number, begin, context)
        organization, title = self._offices.read(asked) or (None, written + asked.title)
        session = SESSION.search(written)
        told = organization is not None and organization.sure and organization.category in _OFFICIAL
        if told and organization and organization.place:
            context.name_place(number, begin, organization.place)
        doubt = ""
        if former:
            doubt = f"“{title}”不是现在的职务"
        elif self._roles.is_coming(role):
            doubt = f"“{role.text}”还没有就任"
        elif cut:
            organization, doubt = None, f"“{text[piece.start : stop]}{role.text}”的机构从哪里写起不能确定"
        elif not elected and (session or SESSION.search(text[piece.start : begin])):
            organization, doubt = None, f"“{role.text}”是某一届的职务，是不是现任没有写明"
        elif organization and not organization.sure:
            doubt = f"“{written}{role.text}”属于哪里是承前推定的"
        elif organization is None and written:
            doubt = f"“{written}{role.text}”的机构认不出"
        end = role.start + len(role.text)
        category = self._category(role.core, organization, written) or self._referred(written)
        return Held(title, category, begin, end, organization, doubt, bool(former))

    def _referred(self, written: str) -> str:
        """Return the category that a word such as 公司 tells even where nobody knows which one."""
        kinds = (self._titles.coreference.get(written[:end]) for end in range(len(written), 0, -1))
        kind = next((kind for kind in kinds if kind), "")
        return {"company": "company", "institute": "expert"}.get(kind, "")

    def _category(self, core: str, organization: Named | None, written: str) -> str:
        """Return the category of a person: the role tells it, or else the organization."""
        kind = self._titles.roles[core]
        if kind in ("citizen", "journalist", "expert"):
            return kind
        if organization is None:
            return "" if kind == "unit" or self._referred(written) else kind
        if organization.category == "company" or kind == "company":
            return "company"
        mass = organization.category == "association" and organization.name.endswith(self._mass)
        return "official" if mass or organization.category in _OFFICIAL else "expert"


def _as_former(held: Held, before: Held) -> Held:
    word = before.title[0]
    return replace(held, title=word + held.title, doubt=f"“{word}{held.title}”不是现在的职务", former=True)


def _unit(held: Held) -> str:
    """Return the branch or committee that a title is of, empty where it is of the organization itself."""
    found = _UNIT.match(held.title)
    return found[0] if found else ""
