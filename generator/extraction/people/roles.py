"""Find the roles that end at a place in the text, and cut a list of titles into pieces of one role each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.titles import Titles

_HARD = "，。；：！？,;:!?【】[]《<>\n…—－|/（(“‘、●■◆▲★○□△◎•▪"
_PAIRS = {"）": "（", ")": "(", "”": "“", "’": "‘", "》": "《"}
_PAIRED = 12
_NAMES_END = "学院司会团心所校厂社盟区"
"""What an organization's name ends in before or within a bracket: 某某大学（某地）, 某某（集团）."""

_JOINTS = ("兼", "并", "暨")
_JOINTS_OF_ROLES = ("及", "和")
"""Join two roles of one person only where nothing else stands between: 创始人及董事长."""

_UNJOINED = re.compile(r"常委(?!会)")
"""A role that others follow at once: 区委常委统战部部长."""

_HELPERS = ("助理", "秘书")

CALLED = re.compile(r"[（(](?:以下)?(?:简称|下称|又称)[：:]?[“]?(?P<short>[^（()）“”]{2,12})[”]?[）)]")
"""A note on what an organization is called from there on: 某某公司（以下简称“某某”）."""

_LONGEST_NOTE = 24
_BEGINS = re.compile(r"(?:^|[。；！？”\n])(?:[^，。；！？]{1,10}(?:上|中|时|后|日|午|间|前|天)，)?$")
"""The beginning of a sentence, perhaps behind a time or an occasion."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role at the end of a piece of text: its words, where they begin, and the word at its core."""

    start: int
    core: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words and the role they end in: an organization's name, perhaps, and what somebody is there."""

    start: int
    role: Role


class RoleReader:
    """Reads roles by the vocabulary."""

    def __init__(self, titles: Titles) -> None:
        self._cores = _longest_first(titles.roles)
        self._modifiers = _longest_first(titles.modifiers)
        self._candidates = _longest_first(titles.candidates)

    def role(self, text: str, end: int, floor: int = 0) -> Role | None:
        """Return the role that ends at ``end``, with all the words that belong to it."""
        coming = _ending(text, end, floor, self._candidates)
        stop = end - len(coming)
        core = _ending(text, stop, floor, self._cores)
        if not core:
            return None
        start = stop - len(core)
        if core in _HELPERS:
            start -= len(_ending(text, start, floor, self._cores))
        while more := _ending(text, start, floor, self._modifiers):
            start -= len(more)
        return Role(start, core, text[start:end])

    def is_coming(self, role: Role) -> bool:
        """Whether the role is not taken up yet, as 候选人 says."""
        return role.text.endswith(self._candidates)

    def pieces(self, text: str, end: int, floor: int) -> list[Piece]:
        """Cut the list of titles that ends at ``end`` into pieces, in the order of the text."""
        pieces: list[Piece] = []
        stop = end
        while role := self.role(text, stop, floor):
            left = self.left(text, role.start, floor)
            joint = self._joint(text, left, role.start)
            if joint is not None:
                stop, start = joint
                pieces.append(Piece(start, role))
                continue
            pieces.append(Piece(left, role))
            if left == floor or (text[left - 1] != "、" and not self._goes_on(text, left - 1, floor)):
                break
            stop = left - 1
        return pieces[::-1]

    def _goes_on(self, text: str, comma: int, floor: int) -> bool:
        """Whether a sentence begins with titles whose last one ends at a comma: 市委常委、秘书长，….

        Nobody is named between, so that they are the titles of whoever follows.
        """
        if text[comma] != "，" or self.role(text, comma, floor) is None:
            return False
        first = self.pieces(text, comma, floor)[0]
        return first.start >= floor and bool(_BEGINS.search(text, 0, first.start))

    def _joint(self, text: str, left: int, end: int) -> tuple[int, int] | None:
        """Return where a role before this one ends and the words of this one begin: 董事长兼总经理."""
        found = [text.rfind(joint, left, end) for joint in _JOINTS]
        found += [end - 1 for joint in _JOINTS_OF_ROLES if text.endswith(joint, left, end)]
        for at in found:
            if at > left and self.role(text, at, left):
                return at, at + 1
        inner = [match.end() for match in _UNJOINED.finditer(text, left, end)]
        return (inner[-1], inner[-1]) if inner else None

    def left(self, text: str, end: int, floor: int) -> int:
        """Return where the words before ``end`` begin: behind punctuation or a space.

        Short brackets and quotation marks inside a name are no border.
        """
        note = next(
            (m for m in CALLED.finditer(text, max(floor, end - _LONGEST_NOTE), end) if m.end() == end), None
        )
        at = note.start() if note else end
        while at > floor:
            char = text[at - 1]
            if opening := _PAIRS.get(char):
                begin = text.rfind(opening, max(floor, at - _PAIRED), at - 1)
                if begin < 0 or re.search(r"[，。！？；]", text[begin:at]):
                    break
                if at == end and text[begin - 1] not in _NAMES_END and text[at - 2] not in _NAMES_END:
                    break
                at = begin
            elif char in _HARD or char.isspace():
                break
            else:
                at -= 1
        return at


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _ending(text: str, end: int, floor: int, words: tuple[str, ...]) -> str:
    return next((word for word in words if text.endswith(word, floor, end)), "")
