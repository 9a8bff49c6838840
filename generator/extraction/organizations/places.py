"""Read the place in front of a public body's name, and say its full name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.content.titles import Titles
from generator.extraction import words
from generator.model import Content, District

_WIDE = ("省", "自治区", "市")
_OF_NAMES = ("城区", "山区")
_OLD_OR_NEW = "老新旧主全各中大小贫深"
_CITIES = ("市", "州")
_LONGEST = 24
_RARE = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A place a body belongs to: its full name, its level and the district of the register it is."""

    name: str
    level: str
    district: str = ""
    sure: bool = True


class Places:
    """The places of the register, and how a place is written where the register does not have it."""

    def __init__(self, content: Content, titles: Titles) -> None:
        self._titles = titles
        self._region = content.region
        self._districts: dict[str, District] = {}
        for district in content.districts:
            if district.status != "rejected":
                for name in district.names:
                    self._districts.setdefault(name, district)
        self._suffixes = tuple(sorted((*titles.levels, *titles.zones), key=lambda word: -len(word)))

        self._last = {suffix[-1] for suffix in self._suffixes}

    @property
    def region(self) -> Place | None:
        """The region the portal is about."""
        return Place(self._region, self.level(self._region)) if self._region else None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of a district and of the region."""
        return (*self._districts, *self.region_names)

    @property
    def zones(self) -> frozenset[str]:
        """What the names of zones end in, which are no level of the administration."""
        return self._titles.zones

    def level(self, name: str) -> str:
        """Return the administrative level a name ends in, empty where it is none."""
        if name[-1:] not in self._last:
            return ""
        return next((suffix for suffix in self._suffixes if name.endswith(suffix)), "")

    def written(self, word: str, rest: str) -> str:
        """Return a place's name with its level, which may stand in the word behind it: 成都|市委."""
        level, following = self.level(word), rest[:1]
        if len(word) <= max(1, len(level)) or word in self._titles.not_levels:
            return ""
        common = rest.startswith(tuple(self._titles.not_levels)) and rest[1:3] not in ("政协", "政府")
        added = following in self._titles.levels and not common
        if added and (not level or (level == "州" and following != level)):
            return word + following
        return word if level else ""

    def leading(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield each way to cut ``text`` into a written place and the rest, the longest place first."""
        for end in range(min(len(text), _LONGEST), 0, -1):
            place = text[:end]
            if self._is_place(place, text):
                yield place, text[end:]

    def zone_of(self, text: str, resolve: Callable[[str], Place | None]) -> Place | None:
        """Return the zone that is called by the level of the place it is of: 市经开区."""
        if text[:1] not in _CITIES or text[1:] not in self._titles.zones:
            return None
        place = resolve(text[0])
        return replace(place, name=place.name + text[1:], level=text[1:]) if place else None

    def _is_place(self, place: str, text: str) -> bool:
        if place in self._districts or place in self.region_names or place in self._titles.provinces:
            return True
        if place in self._titles.levels:
            return True
        level = self.level(place)
        if self._is_of_levels(place) or (len(level) == 1 and place[-2:-1] == level):
            return False  # 乙县县委 is 乙县 and its 县委
        known = words.tag(place) == "ns" and place not in self._titles.not_levels  # 成都市 is no 都市
        if not level or (level not in self._titles.zones and not known and self._is_common(place)):
            return False
        parts = words.words(place)
        first = next(iter(parts), "")
        prose = any(part in "和与及她他它" or _is_verb(part) for part in parts[:-1])
        if prose or self._is_object(parts):
            return False
        return first not in self._titles.before_organization and len(place) > len(level)

    def _is_of_levels(self, place: str) -> bool:
        """Whether nothing in it says which place: 省市, 市区, 区高新区."""
        levels = self._titles.levels
        return (len(place) > 1 and all(char in levels for char in place)) or (
            place[0] in levels and place[1:] in self._titles.zones
        )

    def _is_object(self, parts: list[str]) -> bool:
        """Whether the place proper begins behind a verb or preposition: 受|某地 of 受某地市委书记委托."""
        named = len(parts) > 1 and words.tag(parts[1]) == "ns" and parts[1] not in self._titles.not_levels
        return named and len(parts[0]) == 1 and words.tag(parts[0])[:1] in ("v", "p", "c", "d")

    def _is_common(self, place: str) -> bool:
        levels = self._titles.levels  # 自治区 alone is no name, 某某自治区 is one
        found = [word for word in self._titles.not_levels if word not in levels and place.endswith(word)]
        if place.endswith(_OF_NAMES) and found == [place[-2:]]:
            rest = place[:-2]  # 芗城区, but 老城区
            return (bool(rest) and rest[-1] in _OLD_OR_NEW and not self.level(rest[:-1])) or not rest
        return bool(found)

    @property
    def region_names(self) -> tuple[str, ...]:
        """The region's name, with its level and without."""
        region = self._region
        return (region, self.short(region)) if region else ()

    def short(self, name: str) -> str:
        """Return a name without its administrative level, as the dictionary of provinces has it."""
        known = next((short for short, full in self._titles.provinces.items() if full == name), "")
        return known or name.removesuffix(self.level(name))

    def named(self, written: str) -> Place:
        """Return the place that is written out in the text."""
        for name in self.region_names:
            if written == name:
                return Place(self._region, self.level(self._region))
        rest = written
        for name in self.region_names:
            if written.startswith(name) and len(written) > len(name):
                rest = written[len(name) :]
                break
        if district := self._districts.get(rest):
            return Place(self._full(district), self.level(district.name), district.id)
        if full := self._titles.provinces.get(written):
            return Place(full, self.level(full))
        owner = next((d for n, d in self._districts.items() if len(n) > 2 and rest.startswith(n)), None)
        return Place(written, self.level(written), owner.id if owner else "")

    def at_start(self, name: str) -> Place | None:
        """Return the district of the register that a longer name begins with, after the region's."""
        for region in (*self.region_names, ""):
            if not name.startswith(region):
                continue
            rest = name[len(region) :]
            for end in range(min(len(rest) - 1, _LONGEST), 2, -1):
                if found := self._districts.get(rest[:end]):
                    return Place(self._full(found), self.level(found.name), found.id)
        return None

    def beginning(self, name: str) -> Place | None:
        """Return the district of the register or the region that a paper's name begins with."""
        for end in range(len(name), 1, -1):
            if name[:end] in self._districts or name[:end] in self.region_names:
                return self.named(name[:end])
        return None

    def district(self, id_: str) -> Place | None:
        """Return the place of a district's id."""
        found = next((d for d in self._districts.values() if d.id == id_), None)
        return Place(self._full(found), self.level(found.name), found.id) if found else None

    def with_level(self, written: str, level: str) -> Place | None:
        """Return the place of a name without its level, as in 甲 + 市长, where it is known as one."""
        if written in self._districts or written in self.region_names:
            place = self.named(written)
            return place if place.level == level else None
        if words.tag(written) == "ns":
            return Place(written + level, level)
        return None

    def _full(self, district: District) -> str:
        """A district of a municipality bears its name; a zone and a province's city do not."""
        in_city = self._region.endswith("市") and self.level(district.name) not in self._titles.zones
        if not in_city or district.name.startswith(self._region):
            return district.name
        return self._region + district.name


def _is_verb(word: str) -> bool:
    """Whether a word is a verb in use; the dictionary calls some names of places verbs."""
    return len(word) > 1 and words.tag(word) == "v" and words.frequency(word) > _RARE
