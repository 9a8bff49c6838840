"""The register: one YAML file per kind of entity."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.content.register.entries import BUILDERS, tier
from generator.content.register.files import read_file
from generator.errors import Problem
from generator.model import Entity, Group, Tier


@dataclass(frozen=True, slots=True)
class Register:
    """What the register's files hold: the entries that are well formed, and the rest.

    ``broken`` are the ids of entries that were left out because something in them is wrong, so
    that what refers to them is not reported a second time.
    """

    entities: tuple[Entity, ...] = ()
    tiers: tuple[Tier, ...] = ()
    groups: tuple[Group, ...] = ()
    districts_basis: str = ""
    region: str = ""
    broken: frozenset[str] = field(default_factory=frozenset)


def load_register(folder: Path) -> tuple[Register, list[Problem]]:
    """Read every register file in ``folder``; a file that is not there is an empty one."""
    problems: list[Problem] = []
    entities: list[Entity] = []
    broken: set[str] = set()
    tiers: list[Tier] = []
    groups: list[Group] = []
    basis = region = ""
    for name, build in BUILDERS.items():
        path = folder / f"{name}.yml"
        if not path.exists():
            continue
        file, found = read_file(path, f"{name}.yml")
        problems += found
        broken |= file.broken
        entities += [build(item, entry) for item, entry in file.sound(name)]
        if name == "clusters":
            tiers = [tier(item, entry) for item, entry in file.sound("tiers")]
        elif name == "districts":
            groups = [Group(id=item["id"], name=item["name"]) for item, _ in file.sound("groups")]
            basis = str(file.data.get("basis", ""))
            region = str(file.data.get("region", ""))
    return (
        Register(
            entities=tuple(entities),
            tiers=tuple(tiers),
            groups=tuple(groups),
            districts_basis=basis,
            region=region,
            broken=frozenset(broken),
        ),
        problems,
    )
