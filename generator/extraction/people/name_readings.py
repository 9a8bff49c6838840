"""Choose between two readings of a name that end one character apart."""

from __future__ import annotations

from generator.extraction import words
from generator.extraction.people.name_borders import CLOSED, CLOSING, FOLLOWED
from generator.extraction.people.repeated import Repeated

Reading = tuple[int, int]
"""How sure a name's end is, and where it is."""

_PREPOSITIONS = "在就对向从"
"""Words behind a name that hardly end one: 甲某在致辞中."""

_NUMERALS = "一二两三四五六七八九十百千万"


def before_preposition(text: str, start: int, found: list[Reading]) -> list[Reading]:
    """Leave out the longer name whose last character is a preposition: 甲某 of 甲某在致辞中说."""
    if len(found) < 2 or found[0][0] < FOLLOWED:
        return found
    end = found[-1][1]
    leads_on = text[end - 1] in _PREPOSITIONS and not CLOSING.match(text, end)
    leads_on = leads_on or text[end - 1 : end + 1] in ("以《", "以“")
    return found[:-1] if leads_on and not words.is_name(text, start, end) else found


def before_numeral(
    text: str, start: int, found: list[Reading], repeated: Repeated
) -> tuple[list[Reading], bool]:
    """Leave out the longer name whose last character counts what follows: 甲某 of 甲某一半时间在外.

    Also return whether the shorter one is sure: where the article prints it elsewhere. It may print
    the longer one, which then stays.
    """
    if len(found) < 2 or found[0][0] == CLOSED or not _counts(text, found[1][1] - 1):
        return found, True
    readings = [text[start:end] for _, end in found]
    told = repeated.only(readings)
    if told == readings[1]:
        return found[1:], True
    return [(FOLLOWED, found[0][1])], told is not None


def _counts(text: str, at: int) -> bool:
    """Whether a numeral and what it counts begin at ``at``: 一半, 三次."""
    return text[at] in _NUMERALS and any(words.tag(text[at:end]) == "m" for end in (at + 2, at + 3))
