"""Find the organization at which a title is held: said, implied by the title, or by the one before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.content.titles import Titles
from generator.extraction.organizations.bodies import Bodies, Named
from generator.extraction.organizations.naming import OrganizationReader
from generator.extraction.organizations.places import Place, Places
from generator.extraction.people.asked import PUBLIC, WITH_PLACE, Asked
from generator.extraction.people.unit_titles import PARTY, UnitReader

_NAMES_ITS_BODY = "院校所馆台社站园场厂行局厅署"
"""What a head is called after: 院长 heads something called 院."""

_OF_PLANTS = ("车间", "产线", "生产线", "工段")
"""The units that only a company's plant has."""

_ASIDE = re.compile(r"(?<=区)（[^（）]+区）$")
"""A second zone that is administered with the first: 某高新区（某综合保税区）."""


Office = tuple[Named, str]
"""An organization, and the title held there: the unit it is of comes first."""


class OfficeReader:
    """Tells at which organization somebody is what."""

    def __init__(
        self, titles: Titles, places: Places, bodies: Bodies, organizations: OrganizationReader
    ) -> None:
        self._titles = titles
        self._places = places
        self._bodies = bodies
        self._organizations = organizations
        self._units = UnitReader(titles, bodies)

    def read(self, asked: Asked) -> Office | None:
        """Return the organization and the title, None where the text does not tell the organization."""
        return next(self._readings(asked), None)

    def is_public(self, asked: Asked) -> bool:
        """Whether the words name a public body or an organization of the register."""
        named = self._organizations.read(asked.written, asked.place, asked.recall)
        return named is not None and (bool(named.id) or named.category in PUBLIC)

    def is_unit_of(self, asked: Asked, last: Named) -> bool:
        """Whether the words can only name a unit within the organization of the title before."""
        return self._units.is_unit_of(asked, last)

    def _readings(self, asked: Asked) -> Iterator[Office]:
        """Yield what the words can mean, the surest reading first."""
        kind = self._titles.roles[asked.role.core]
        if implied := self._titles.implied.get(asked.role.core):
            yield Named(implied.name, implied.category), asked.title
        if not asked.written:
            yield from self._unsaid(asked, kind)
            return
        if (mission := self._titles.missions.get(asked.role.core)) and "驻" in asked.written:
            yield Named(asked.written.removesuffix(mission) + mission, "other"), asked.title
            return
        if named := asked.context.called_so(asked.written, self._bodies.is_unit):
            yield _unit_in_title(named, asked.title)
        yield from self._of_place(asked)
        yield from self._of_zone(asked)
        yield from self._committee(asked)
        if named := self._organizations.read(asked.written, asked.place, asked.recall):
            if asked.role.core == "代表" and named.category == "congress":
                named = replace(named, name=named.name.removesuffix("常务委员会"))
            yield _unit_in_title(named, asked.title)
        if asked.role.core.endswith("长"):  # 外交部长 is the head of 外交部
            body = self._organizations.read(asked.written + asked.role.core[0], asked.place, asked.recall)
            if body and not body.unit and body.category in PUBLIC:
                yield body, asked.title
        yield from self._of_workshop(asked)
        yield from self._beside_last(asked)
        yield from self._by_name(asked, kind)
        if asked.last and self.is_unit_of(asked, asked.last):
            yield asked.last, asked.written + asked.title

    def _of_workshop(self, asked: Asked) -> Iterator[Office]:
        """Read a role that begins with the unit it is of: 某公司冲压车间主任 is of 冲压车间."""
        for unit in self._titles.units:
            core = asked.role.core.removeprefix(unit)
            if core != asked.role.core and self._titles.roles.get(core) == "unit":
                title = asked.title.removesuffix(asked.role.core) + core
                role = replace(asked.role, core=core, text=core)
                yield from self._readings(
                    replace(asked, written=asked.written + unit, role=role, title=title)
                )

    def _of_zone(self, asked: Asked) -> Iterator[Office]:
        """Read a body of the zone of a city: 市经开区管委会."""
        for word, body in self._titles.bodies.items():
            written = asked.written.removesuffix(word)
            zone = self._places.zone_of(written, asked.place) if written != asked.written else None
            if zone and self._bodies.is_of_zones(body):
                yield self._bodies.of_place(body, zone), asked.title

    def _committee(self, asked: Asked) -> Iterator[Office]:
        """Read a committee without its place: one of the place of the department before, or a unit."""
        committee = asked.written.endswith("委员会") and not any(self._places.leading(asked.written))
        if not asked.last or not committee or self._bodies.is_department(asked.written):
            return
        if asked.last.place and _is_department(asked.last):
            yield replace(asked.last, name=asked.last.place.name + asked.written, unit="", id=""), asked.title
        if self._bodies.is_unit(asked.written):
            yield asked.last, asked.written + asked.title

    def _by_name(self, asked: Asked, kind: str) -> Iterator[Office]:
        """Read a company by its bare name, and an organization by a part of the name it had before."""
        if named := asked.context.called(asked.written, asked.paragraph, asked.start):
            yield replace(named, alias=""), asked.title
        if kind == "company" or asked.written.endswith(_OF_PLANTS):
            found = (
                self._organizations.short(asked.written),
                self._organizations.before_title(asked.written),
            )
            yield from (_unit_in_title(named, asked.title) for named in found if named)

    def _unsaid(self, asked: Asked, kind: str) -> Iterator[Office]:
        """Read a title without an organization: of its place's government, or of the last one."""
        if asked.role.core in self._titles.heads:
            place, government = asked.place(asked.role.core[0]), self._bodies.body("政府")
            if place and government:
                yield self._bodies.of_place(government, place), asked.title
            return
        if asked.last and self._fits(asked.last, asked.role.core, kind):
            yield asked.last, asked.title

    def _fits(self, last: Named, core: str, kind: str) -> bool:
        """Whether a bare title can be held at the organization of the title before."""
        if len(core) == 2 and core.endswith("长") and core[0] in _NAMES_ITS_BODY:
            return core[0] in last.name + last.unit or (core == "校长" and last.category == "institute")
        headed = core == "董事长" and last.category == "institute"
        return kind in ("unit", "official") or headed or (kind == "company" and last.category == "company")

    def _of_place(self, asked: Asked) -> Iterator[Office]:
        """Read a place and a role that implies its body: 甲区常委, 甲县县长, 甲镇党委书记."""
        core = asked.role.core
        level = core[0] if core in self._titles.heads else ""
        place = self._written_place(asked, level)
        if place is None:
            return
        title, word = asked.title, ""
        party = next((party for party in PARTY if asked.role.text.startswith(party)), "")
        if level or (place.level == "自治区" and core == "主席"):
            word = "政府"
        elif party and place.level:
            word, title = party, title.replace(party, "", 1)
        elif core in self._titles.party_roles:
            word = "委"
        if body := self._bodies.body(word):
            yield self._bodies.of_place(body, place), title

    def _written_place(self, asked: Asked, level: str) -> Place | None:
        if asked.written in self._titles.levels:
            return asked.place(asked.written)
        if zone := self._places.zone_of(asked.written, asked.place):
            return zone
        written = _ASIDE.sub("", asked.written)
        if any(not rest for _, rest in self._places.leading(written)):
            return self._places.named(written)
        return self._places.with_level(asked.written, level) if level else None

    def _beside_last(self, asked: Asked) -> Iterator[Office]:
        """Read a body of the place of the title before: 县委常委、宣传部部长."""
        body = self._bodies.body(asked.written)
        if asked.last and asked.last.category in ("company", "institute"):
            if body and body.category in ("party", "association"):  # 某公司董事长、纪委书记
                yield asked.last, asked.written + asked.title
            return
        place = asked.last.place if asked.last else None
        if place is None and body and self._bodies.is_of_zones(body):
            place = asked.context.zone(asked.paragraph, asked.start)
        if place is None:
            return
        head = asked.role.core[0] if asked.role.core.endswith("长") else ""
        for word in (asked.written, f"委{asked.written}", f"委{asked.written}{head}"):
            if (body := self._bodies.body(word)) and self._bodies.can_be_of(body, place):
                yield self._bodies.of_place(body, place), asked.title
        if asked.written[0] in self._titles.levels:
            return
        written = f"{place.level}{asked.written}"
        named = self._organizations.read(written, lambda _: place, asked.recall)
        if named and named.category in WITH_PLACE:
            yield _unit_in_title(replace(named, alias=""), asked.title)


def _unit_in_title(named: Named, title: str) -> Office:
    return replace(named, unit=""), named.unit + title


def _is_department(named: Named) -> bool:
    return named.category == "government" and named.name.endswith(("委员会", "局", "厅"))
