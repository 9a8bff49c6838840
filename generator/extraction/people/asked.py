"""The words before a role, and what is known where they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extraction.organizations.bodies import Named
from generator.extraction.organizations.context import Context
from generator.extraction.organizations.places import Place
from generator.extraction.people.roles import Role

PUBLIC = ("party", "government", "congress", "cppcc")
"""The categories of public bodies."""

WITH_PLACE = (*PUBLIC, "association")
"""The categories whose place is the place of the titles that follow, as a company's is not."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The words before a role, where they stand, and the organization of the title before."""

    written: str
    role: Role
    title: str
    last: Named | None
    paragraph: int
    start: int
    context: Context

    def place(self, level: str) -> Place | None:
        """Return the place meant by a level alone: the one of the title before, or the context's."""
        last = self.last.place if self.last and self.last.category in WITH_PLACE else None
        if self.last and last and last.level == level:
            return replace(last, sure=last.sure and self.last.sure)
        return self.context.place(level, self.paragraph, self.start)

    def recall(self, category: str) -> Named | None:
        """Return the organization of a category that the text named last."""
        return self.context.organization(category, self.paragraph, self.start)
