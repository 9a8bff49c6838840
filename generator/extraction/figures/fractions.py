"""Fractions as shares of a hundred: 三分之二, 1/4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.extraction.figures.grammar import ABOUT, HANZI, NUMBER, Amount, amount_at
from generator.quantities import read_digits, read_hanzi

_FRACTION = re.compile(
    rf"(?P<about>(?:{ABOUT})?)(?:(?P<below>{HANZI})分之(?P<above>{HANZI}|{NUMBER})"
    r"|(?P<numerator>(?<![\d/])\d{1,2})/(?P<denominator>\d{1,2})(?![\d/年月]))"
)
_SHARED_OUT = re.compile(r"占了?[^，。；\d]{0,8}$|[达为的近约超]$")


def fraction_amounts(text: str) -> Iterator[Amount]:
    """Yield the fractions, in order."""
    for match in _FRACTION.finditer(text):
        yield from _read(text, match)


def _read(text: str, match: re.Match[str]) -> Iterator[Amount]:
    if match["numerator"] and not _SHARED_OUT.search(text[max(match.start() - 12, 0) : match.start()]):
        return
    if match["below"]:
        below, upper = read_hanzi(match["below"]), match["above"]
        above = read_digits(upper) if upper[0].isdigit() else read_hanzi(upper)
    else:
        below, above = Decimal(match["denominator"]), Decimal(match["numerator"])
    if below and above and above <= below:
        core = match.end("about")
        yield amount_at(text, match.start(), core, match.end(), round(above / below * 100, 2), "%")
