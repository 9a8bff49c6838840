"""Read ``titles.yml``: the words by which people, posts and organizations are recognized."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content.schema import check_schema
from generator.content.yaml_lines import Marked, load_yaml
from generator.errors import ContentError, Origin, Problem

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Body:
    """A public body: its canonical name, in which ``{place}`` stands for where it is, and its category."""

    name: str
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """The vocabulary of titles; what each field holds is said beside its key in ``schemas/titles.yml``."""

    roles: Mapping[str, str]
    """Each word of a title and the category of person it tells, ``unit`` where the body tells it."""
    modifiers: Words
    former: Words
    candidates: Words
    leaders: Words
    courtesy: Words
    heads: Words
    other_heads: Words
    single: Words
    party_roles: Words
    levels: tuple[str, ...]
    not_levels: Words
    zones: Words
    bodies: Mapping[str, Body]
    """Each short name of a public body, as it follows the place."""
    departments: Mapping[str, str]
    department_stems: Words
    department_suffixes: Mapping[str, str]
    national: Mapping[str, Body]
    parties: Mapping[str, str]
    implied: Mapping[str, Body]
    provinces: Mapping[str, str]
    """Each province without its level, and its full name."""
    missions: Mapping[str, str]
    """Each role of a diplomat, and what the mission abroad is called."""
    earlier: Words
    wide: Words
    organization_suffixes: Mapping[str, str]
    """Each word an organization's name may end in, and the category it tells."""
    company_kinds: Words
    company_words: Words
    units: Words
    unit_words: Words
    coreference: Mapping[str, str]
    """Each word that stands for an organization named before, and its category."""
    before_organization: Words
    inside_organization: Words
    speech_verbs: Words
    after_name: Words
    not_in_given: frozenset[str]
    not_names: Words
    phrases_after_name: Words
    functional_surnames: frozenset[str]
    transliterated: frozenset[str]
    origin: Origin = field(compare=False)


FILE = "titles.yml"
"""The file's name in the register."""


def load_titles(register: Path) -> Titles:
    """Read ``titles.yml`` in the register folder.

    Raises :class:`~generator.errors.ContentError` where it is missing or against its schema.
    """
    marked = read_titles(register)
    if problems := [problem for _, problem in check_schema(marked, FILE)]:
        raise ContentError(problems)
    return _titles(marked)


def check_titles(register: Path) -> list[Problem]:
    """Return what is wrong with ``titles.yml`` in the register folder; nothing where there is none."""
    if not (register / FILE).exists():
        return []
    try:
        return [problem for _, problem in check_schema(read_titles(register), FILE)]
    except ContentError as wrong:
        return list(wrong.problems)


def read_titles(register: Path) -> Marked:
    """Return what ``titles.yml`` holds, whatever it is.

    Raises :class:`~generator.errors.ContentError` where the file is missing or no YAML.
    """
    path = register / FILE
    if not path.is_file():
        raise ContentError(
            [
                Problem(
                    Origin(path),
                    "没有职务词表，读不出人物和任职",
                    "把随附的 docs/register/titles.yml 复制到这里；词表与地区无关，不用改",
                )
            ]
        )
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise ContentError([Problem(Origin(path), "不是 UTF-8 编码", "另存为 UTF-8 编码")]) from None
    marked, problems = load_yaml(text, path)
    if marked is None:
        raise ContentError(problems)
    return marked


def _titles(marked: Marked) -> Titles:
    data = marked.data
    return Titles(
        roles=_inverted(data["roles"]),
        bodies={
            word: Body(body["name"], body["category"]) for body in data["bodies"] for word in body["words"]
        },
        national=_bodies(data["national"]),
        implied=_bodies(data["implied"]),
        organization_suffixes=_inverted(data["organization_suffixes"]),
        coreference=_inverted(data["coreference"]),
        departments=data["departments"],
        parties=data["parties"],
        provinces=data["provinces"],
        missions=data["missions"],
        department_suffixes=data["department_suffixes"],
        levels=tuple(data["levels"]),
        **{
            key: frozenset(data[key])
            for key in (
                *("modifiers", "former", "candidates", "leaders", "courtesy", "heads", "other_heads"),
                *(
                    "single",
                    "party_roles",
                    "not_levels",
                    "zones",
                    "department_stems",
                    "company_kinds",
                    "company_words",
                    "units",
                ),
                *("unit_words", "before_organization", "inside_organization", "speech_verbs"),
                *("after_name", "not_in_given", "not_names", "phrases_after_name", "functional_surnames"),
                *("earlier", "wide", "transliterated"),
            )
        },
        origin=Origin(marked.path),
    )


def _inverted(groups: dict[str, list[str]]) -> dict[str, str]:
    """Return each word with the group it stands in; the first group that has it counts."""
    found: dict[str, str] = {}
    for group, words in groups.items():
        for word in words:
            found.setdefault(word, group)
    return found


def _bodies(items: dict[str, dict[str, Any]]) -> dict[str, Body]:
    return {word: Body(body["name"], body["category"]) for word, body in items.items()}
