"""Paragraphs, displayed lines and lines of a kind of their own, with the lines they were made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.importing.lines.lines import Kind, Line
from generator.importing.signs import CLOSING, TERMINAL
from generator.surnames import can_be_name

_NAMES_OPEN = re.compile(r"[（(](?:[^（）()，。]{0,20}[ 、])?([㐀-鿿]{2,3})$")
_NAME_CLOSES = re.compile(r"([㐀-鿿]{2,3}|摄)(?=[ 、）)])")
_LAST_BRACKET = re.compile(r"(?<=[。！？…”])\s*[（(][^（）()]{2,60}[）)]\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a displayed line or a line of a kind of its own, with the lines it was made of.

    ``whole`` is false for a paragraph that stops before its sentence does.
    """

    kind: Kind | Literal["paragraph", "display"]
    text: str
    lines: tuple[Line, ...]

    @property
    def number(self) -> int:
        """The line of the source it begins on."""
        return self.lines[0].number

    @property
    def last(self) -> int:
        """The line of the source it ends on."""
        return self.lines[-1].number

    @property
    def whole(self) -> bool:
        """Whether it ends where a sentence does."""
        return ends_sentence(self.text)

    @property
    def broken(self) -> bool:
        """Whether it stops inside a sentence, where neither a list nor a quotation follows."""
        return not self.whole and self.text[-1:] not in "：:—；;"

    def joined(self, other: Block) -> Block:
        """Return one block of this and what goes on with it."""
        return replace(self, text=join_lines([self.text, other.text]), lines=self.lines + other.lines)


def ends_sentence(text: str) -> bool:
    """Tell whether ``text`` ends where a sentence does, closing quotation marks and brackets aside."""
    bare = _LAST_BRACKET.sub("", text).rstrip(CLOSING + " ")
    return (bool(bare) and bare[-1] in TERMINAL) or bool(re.search(r"[A-Za-z]{2}[.]$", bare))


def words_of(blocks: Iterable[Block]) -> str:
    """Return the text of several blocks, a blank between them."""
    return " ".join(block.text for block in blocks)


def join_lines(texts: Sequence[str]) -> str:
    """Join wrapped lines: a blank only between Latin words; a hyphenated word is made whole."""
    text = ""
    for line in texts:
        if re.search(r"[A-Za-z]$", text) and re.match(r"[A-Za-z]", line):
            text += " "
        elif re.search(r"[a-z]-$", text) and re.match(r"[a-z]", line):
            text = text[:-1]
        elif (re.search(r"[A-Za-z,;]$", text) and re.match(r"[A-Za-z0-9]", line)) or _is_between_names(
            text, line
        ):
            text += " "
        text += line
    return text


def _is_between_names(text: str, line: str) -> bool:
    """Tell whether a line ends behind a name in a bracket: （甲某某 / 乙某某）, （甲某某 / 摄）."""
    before, after = _NAMES_OPEN.search(text), _NAME_CLOSES.match(line)
    return bool(before and after and can_be_name(before[1]) and (after[1] == "摄" or can_be_name(after[1])))
