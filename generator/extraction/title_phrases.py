"""Read the titles in front of a name: [organization][unit]role, several of them joined by 、 or 兼."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.titles import Titles
from generator.extraction.bodies import Named
from generator.extraction.context import Context
from generator.extraction.offices import Asked, OfficeReader
from generator.extraction.organizations import OrganizationReader
from generator.extraction.roles import Piece, RoleReader

_OFFICIAL = ("party", "government", "congress", "cppcc", "other", "media")


@dataclass(frozen=True, slots=True)
class Held:
    """One title as it is read: at which organization, as what, and where it is printed.

    ``organization`` is None where the text does not tell it; ``category`` is the person's.
    """

    title: str
    category: str
    start: int
    end: int
    organization: Named | None = None
    doubt: str = ""


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
        self._offices = offices
        self._organizations = organizations

    def before(
        self, text: str, end: int, floor: int, number: int, context: Context, inherited: Named | None = None
    ) -> list[Held]:
        """Return the titles of the phrase that ends at ``end``, in the order they are printed.

        ``floor`` is where the phrase may begin at the earliest, ``inherited`` the organization of the
        person before, to whom the phrase is joined.
        """
        held: list[Held] = []
        last = inherited
        for piece in self._roles.pieces(text, end, floor):
            held.append(self._one(text, piece, last, number, context))
            last = held[-1].organization or last
        return held

    def whole(self, text: str, start: int, end: int, number: int, context: Context) -> list[Held]:
        """Return the titles that fill ``text[start:end]`` from end to end, nothing else left over."""
        held = self.before(text, end, start, number, context)
        if held and held[0].start == start and all(one.organization for one in held):
            return held
        return []

    def body_before(self, text: str, end: int, floor: int, number: int, context: Context) -> Named | None:
        """Return the organization that ends at ``end``, as before 领导."""
        start = self._roles.left(text, end, floor)
        start += self._organizations.trimmed(text[start:end])
        return self._organizations.read(
            text[start:end],
            lambda level: context.place(level, number, start),
            lambda category: context.organization(category, number, start),
        )

    def _one(self, text: str, piece: Piece, last: Named | None, number: int, context: Context) -> Held:
        role = piece.role
        before = text[piece.start : role.start]
        begin = piece.start + self._organizations.trimmed(before)
        wider = piece.start + self._organizations.trimmed(before, joined=True)
        if wider < begin:
            asked = Asked(text[wider : role.start], role, role.text, last, number, wider, context)
            begin = wider if self._offices.is_public(asked) else begin
        former = next((word for word in self._titles.former if text.endswith(word, piece.start, begin)), "")
        for word in self._titles.former:
            if text.startswith(word, begin, role.start):
                former, begin = word, begin + len(word)
        written = text[begin : role.start]
        asked = Asked(written, role, former + role.text, last, number, begin, context)
        organization, title = self._offices.read(asked) or (None, written + asked.title)
        if organization and organization.place:
            context.name_place(number, begin, organization.place)
        doubt = ""
        if any(title.startswith(word) or role.text.startswith(word) for word in self._titles.former):
            doubt = f"“{title}”不是现在的职务"
        elif self._roles.is_coming(role):
            doubt = f"“{role.text}”还没有就任"
        elif organization and not organization.sure:
            doubt = f"“{written}{role.text}”属于哪里是承前推定的"
        elif organization is None and written:
            doubt = f"“{written}{role.text}”的机构认不出"
        end = role.start + len(role.text)
        return Held(title, self._category(role.core, organization), begin, end, organization, doubt)

    def _category(self, core: str, organization: Named | None) -> str:
        """Return the category of a person: the role tells it, or else the organization."""
        kind = self._titles.roles[core]
        if kind in ("citizen", "journalist", "expert"):
            return kind
        if organization is None:
            return "official" if kind == "unit" else kind
        if organization.category == "company" or kind == "company":
            return "company"
        mass = organization.category == "association" and organization.name.endswith(self._mass)
        return "official" if mass or organization.category in _OFFICIAL else "expert"
