"""Read names that stand in the text and are no entity of the register, and which names stand for nobody."""

from __future__ import annotations

import re
from itertools import takewhile

from generator.extraction import words

_UNREGISTERED = re.compile(
    r"(?:(?<=[，。；：、“”（—在于的进到])|^)(?!该|本|这|某|一家|各|全|其|去年|今年|明年|目前|近年|未来|当前|如今|现在|期间)(?P<name>[\u4e00-\u9fffA-Za-z]{2,20}?"
    r"(?:有限责任公司|股份有限公司|有限公司|公司|集团|研究院|研究所|实验室|大学|学院|医院|科技园|产业园|工业园|合作社))"
)
_COMMON = re.compile(
    r"^(?:老牌|龙头|骨干|重点)?企业|.*(?:企业|等|家)(?:集团|公司)$|.*(?:[是为将等了着]|有(?!限))"
)
_VISITED = re.compile(
    r"^.*?(?:走进|来到|走访|参观|探访)|^(?:老牌|龙头|骨干|重点|知名|本土|链主|头部|领军|民营)?企业(?=..)"
)
_EXAMPLE = re.compile(r"[^，。；]*等[^，。；\d]{0,12}")
"""Between one of those that are counted and their number: 甲公司、乙公司等企业9家."""

_NAMES = ("nr", "nz", "nt")
_NEAR = 12


def unregistered(text: str, start: int, position: int) -> str:
    """Return the organization in front of ``position`` that the register does not have, as printed."""
    for match in _UNREGISTERED.finditer(text, start, position):
        name = _VISITED.sub("", match["name"])
        if not _COMMON.match(name) and not is_example(text, *match.span("name"), position):
            return name
    return ""


def is_example(text: str, start: int, end: int, position: int) -> bool:
    """Whether a name is one of those whose number stands at ``position``: 甲公司、乙公司等企业9家.

    Nobody is who does something with them: 甲区引进乙公司、丙公司等企业9家.
    """
    if "等" not in text[max(end, position - _NEAR - 1) : position] or not _EXAMPLE.fullmatch(
        text, end, position
    ):
        return False
    item = re.split("[、等]", text[end:position], maxsplit=1)[0]
    return text[start - 1 : start] == "、" or not any(
        words.tag(word)[:1] in ("v", "p") for word in words.words(item)
    )


def ends_in_name(text: str) -> bool:
    """Whether text ends in a proper name: a trade behind it, as in 某某新材料销量, is that one's own."""
    parts = words.words(text[-_NEAR:])
    if parts and len(parts[-1]) > 1:
        return words.tag(parts[-1]) in _NAMES
    return len(list(takewhile(_is_of_name, reversed(parts)))) > 1


def _is_of_name(word: str) -> bool:
    """Whether a word can be a character of a name that the dictionary does not know."""
    return len(word) == 1 and "\u4e00" <= word <= "\u9fff" and words.tag(word)[:1] in ("n", "j", "a", "")
