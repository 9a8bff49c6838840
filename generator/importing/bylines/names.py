"""The names in one part of a byline."""

from __future__ import annotations

import re

from generator.importing.vocabulary import is_word
from generator.surnames import COMPOUND, SINGLE, can_be_name

_OFFICES = "部局委办厅处科社院所会县区市镇乡村厂校队站组者员"
"""A word that ends so names an office, a body or a place."""

_MEDIUM = re.compile("记者|通讯员|报(?:社)?(?:·|$)|新闻|融媒|客户端")


def names_in(text: str, glued: bool) -> list[str]:
    """Return the names ``text`` consists of, or none; ``glued``: two may stand without a sign between."""
    if "·" in text:  # a rubric has words there: 民生·现场; a paper has its own and what it is
        named = can_be_name(text) and not any(is_word(part) for part in text.split("·"))
        named = named and not _MEDIUM.search(text)
        return [text] if named else []
    if can_be_name(text):
        return (
            [] if len(text) > 2 and text[-1] in _OFFICES and not (glued and _is_given(text[1:])) else [text]
        )
    if re.fullmatch(r"[㐀-鿿]某{1,3}", text) or (has_both_surnames(text) and not (glued and _parted(text))):
        return [text]
    return _parted(text) if glued else []


def may_be_name(text: str) -> bool:
    """Tell whether ``text`` can be a name though no surname is known that it begins with."""
    return bool(re.fullmatch(rf"[㐀-鿿]{{2,3}}(?<![{_OFFICES}])", text)) and not is_word(text)


def _is_given(text: str) -> bool:
    """Tell whether what ends in 会 is a given name (通讯员 王某会) and no committee or guild."""
    return bool(re.fullmatch("[^委协学商工文联]会", text)) and not is_word(text)


def has_both_surnames(text: str) -> bool:
    """Tell whether four characters can be a name that begins with the surnames of both parents."""
    if len(text) != 4 or not set(text[:2]) <= SINGLE or text[:2] in COMPOUND:
        return False
    return not is_word(text[:2]) and not is_word(text[2:])


def _parted(text: str) -> list[str]:
    """Return the two names that stand without a sign between them, none where that is unclear."""
    if len(text) not in (4, 5, 6) or text[:2] in COMPOUND:
        return []
    sizes = {4: (2,), 5: (3, 2), 6: (3,)}[len(text)]
    pairs = [[text[:size], text[size:]] for size in sizes]
    good = [pair for pair in pairs if all(can_be_name(name) for name in pair)]
    return good[0] if len(good) == 1 else []
