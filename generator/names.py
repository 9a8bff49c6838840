"""Pinyin of names: for identifiers, for sorting and for searching by sound."""

from __future__ import annotations

import functools
import re

from pypinyin import lazy_pinyin

_LATIN = re.compile(r"[0-9A-Za-z]+")


@functools.cache
def syllables(name: str) -> tuple[str, ...]:
    """Return the pinyin syllables of a name, Latin letters and digits kept as words of their own."""
    words = [word for part in lazy_pinyin(name) for word in _LATIN.findall(part)]
    return tuple(word.lower() for word in words)


def slug(name: str) -> str:
    """Return the identifier made of a name: 渝中区 is yu-zhong-qu."""
    return "-".join(syllables(name))


def pinyin_keys(name: str) -> tuple[str, ...]:
    """Return what a person may type instead of the name: 蓝庆华 is lanqinghua and lqh."""
    parts = syllables(name)
    full, initials = "".join(parts), "".join(part[0] for part in parts)
    return tuple(dict.fromkeys(key for key in (full, initials) if key))


def sort_key(name: str) -> tuple[str, ...]:
    """Return the key that sorts Chinese names by sound."""
    return (*syllables(name), name)


def initial(name: str) -> str:
    """Return the letter a name is filed under."""
    first = syllables(name)[:1]
    return first[0][0].upper() if first and first[0][0].isalpha() else "#"
