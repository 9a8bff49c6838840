"""Where text that was read from a page stands on it.

An importer joins lines and mends digits, spaces and punctuation, so only letters, digits and
Hanzi are compared, in their compatibility form (full-width digits equal half-width ones).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

SHORTEST = 4
"""Characters that must agree before a piece of text counts as found."""


@dataclass(frozen=True, slots=True)
class Squeezed:
    """Text without anything but letters, digits and Hanzi; ``origin`` is where each one came from."""

    text: str
    origin: tuple[int, ...] = field(repr=False)

    def positions(self, spans: Iterable[tuple[int, int]]) -> set[int]:
        """Return the squeezed positions of ranges given in characters of the raw text."""
        spans = tuple(spans)
        return {i for i, at in enumerate(self.origin) if any(start <= at < end for start, end in spans)}


def squeeze(text: str) -> Squeezed:
    """Leave out all that is not a letter, a digit or a Hanzi, and remember where the rest stood."""
    kept = [(c, i) for i, raw in enumerate(text) for c in unicodedata.normalize("NFKC", raw) if c.isalnum()]
    return Squeezed("".join(c for c, _ in kept), tuple(i for _, i in kept))


def squeezed(text: str) -> str:
    """Return only the letters, digits and Hanzi of ``text``."""
    return squeeze(text).text


def locate(text: str, page: str) -> list[int | None]:
    """Return for each character of squeezed ``text`` its position on the squeezed ``page``.

    The longest piece that stands on the page is taken first at every step, after the piece before
    it where it occurs more than once. None stands for what is not on the page.
    """
    found: list[int | None] = []
    after = 0
    while len(found) < len(text):
        at, length = _longest(text[len(found) :], page, after)
        if length < min(SHORTEST, len(text)):
            found.append(None)
        else:
            found.extend(range(at, at + length))
            after = at + length
    return found


def _longest(text: str, page: str, after: int) -> tuple[int, int]:
    """Return position and length of the longest beginning of ``text`` on the page."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if text[:middle] in page else (low, middle - 1)
    piece = text[:low]
    at = page.find(piece, after)
    return (at if at >= 0 else page.find(piece)), low
