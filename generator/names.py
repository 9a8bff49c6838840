"""Pinyin of names: for identifiers, for sorting and for searching by sound."""

from __future__ import annotations

import functools
import re

from pypinyin import lazy_pinyin

SURNAMES = {
    surname: tuple(reading.split())
    for surname, reading in {
        "万俟": "mo qi",
        "尉迟": "yu chi",
        "长孙": "zhang sun",
        "单于": "chan yu",
        "曾": "zeng",
        "单": "shan",
        "解": "xie",
        "仇": "qiu",
        "查": "zha",
        "任": "ren",
        "区": "ou",
        "盖": "ge",
        "缪": "miao",
        "朴": "piao",
        "乐": "yue",
        "翟": "zhai",
        "覃": "qin",
        "冼": "xian",
        "折": "she",
        "华": "hua",
        "宁": "ning",
        "繁": "po",
        "尹": "yin",
    }.items()
}
"""Surnames that are read otherwise than the same character elsewhere; longer ones first."""

_LATIN = re.compile(r"[0-9A-Za-z]+")


@functools.cache
def syllables(name: str) -> tuple[str, ...]:
    """Return the pinyin syllables of a name, Latin letters and digits kept as words of their own."""
    words = [word for part in lazy_pinyin(name) for word in _LATIN.findall(part)]
    return tuple(word.lower() for word in words)


def person_syllables(name: str) -> tuple[str, ...]:
    """Return the pinyin syllables of a person's name, whose first character may be read as a surname."""
    surname = next((s for s in SURNAMES if name.startswith(s)), "")
    return (*SURNAMES[surname], *syllables(name[len(surname) :])) if surname else syllables(name)


def slug(name: str) -> str:
    """Return the identifier made of a name: 甲区 is jia-qu."""
    return "-".join(syllables(name))


def pinyin_keys(name: str, person: bool = False) -> tuple[str, ...]:
    """Return what a person may type instead of the name: 甲某某 is jiamoumou and jmm."""
    parts = person_syllables(name) if person else syllables(name)
    full, initials = "".join(parts), "".join(part[0] for part in parts)
    return tuple(dict.fromkeys(key for key in (full, initials) if key))


def sort_key(name: str, person: bool = False) -> tuple[str, ...]:
    """Return the key that sorts Chinese names by sound."""
    return (*(person_syllables(name) if person else syllables(name)), name)


def initial(name: str, person: bool = False) -> str:
    """Return the letter a name is filed under."""
    first = sort_key(name, person)[0][:1]
    return first.upper() if first.isascii() and first.isalpha() else "#"
