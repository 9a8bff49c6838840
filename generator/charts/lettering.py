"""How much room a text takes, and how it is broken or cut to fit.

Counted in ems: a Chinese character is one, a letter or a digit a little more than half of one.
"""

from __future__ import annotations

import unicodedata

NARROW = 0.6
"""The width of a letter or digit; system fonts have 0.5 to 0.6."""


def width(text: str) -> float:
    """Return the width of ``text`` in ems."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else NARROW for char in text)


def cut(text: str, room: float) -> str:
    """Return ``text``, shortened with an ellipsis where it is wider than ``room``."""
    if width(text) <= room:
        return text
    while text and width(text) + 1 > room:
        text = text[:-1]
    return text + "…"


def wrap(text: str, room: float, lines: int) -> tuple[str, ...]:
    """Return ``text`` on as few lines of at most ``room`` as it takes, lines of about one length.

    Where ``lines`` are not enough the last one is cut. Latin words and numbers stay whole.
    """
    wanted = next((n for n in range(1, lines) if width(text) <= n * room and _fits(text, n, room)), lines)
    if wanted == 1:
        return (cut(text, room),)
    return _broken(text, wanted, room)


def _fits(text: str, lines: int, room: float) -> bool:
    return "…" not in "".join(_broken(text, lines, room))


def _broken(text: str, lines: int, room: float) -> tuple[str, ...]:
    done: list[str] = []
    rest = text
    for left in range(lines, 1, -1):
        at = _break(rest, left, room)
        done.append(rest[:at].strip())
        rest = rest[at:].strip()
    return tuple(line for line in (*done, cut(rest, room)) if line)


def _break(text: str, lines: int, room: float) -> int:
    """Return where the first of ``lines`` ends, never inside a Latin word unless that fills the line."""
    places = [at for at in range(1, len(text)) if not (_latin(text[at - 1]) and _latin(text[at]))]
    places = [at for at in places if width(text[:at].strip()) <= room]
    if not places:
        return max((at for at in range(1, len(text) + 1) if width(text[:at]) <= room), default=1)
    even, left = width(text) / lines, (lines - 1) * room
    return min(places, key=lambda at: (width(text[at:].strip()) > left, abs(width(text[:at]) - even), at))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
