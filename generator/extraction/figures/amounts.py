"""Find written amounts in running text: 超1.2万个, 36%以上, 三百多名, 近五成, 万亿级.

An amount is a number with what it counts. Years, dates, ordinals, names of models and numbered
frameworks are none.
"""

from __future__ import annotations

import dataclasses
import re
from itertools import chain

from generator.extraction.figures.arabic import arabic_amounts
from generator.extraction.figures.fractions import fraction_amounts
from generator.extraction.figures.grammar import Amount
from generator.extraction.figures.hanzi import hanzi_amounts
from generator.extraction.figures.listed import in_points, with_shared_units

_RATIO = re.compile(r"每[^，。；]{2,20}，?(?:就|便)有[^，。；]{1,6}")


def find_amounts(text: str) -> list[Amount]:
    """Return the amounts in ``text``, in order, none overlapping another."""
    found: list[Amount] = []
    ratios = [match.span() for match in _RATIO.finditer(text)]
    candidates = chain(arabic_amounts(text), hanzi_amounts(text), fraction_amounts(text))
    for amount in sorted(candidates, key=lambda item: (item.core, -item.end)):
        if any(start <= amount.core < end for start, end in ratios):
            continue
        if not found or amount.start >= found[-1].end:
            found.append(amount)
        elif amount.core >= found[-1].end:  # the word in front went to the amount before
            found.append(dataclasses.replace(amount, start=amount.core))
    if "百分点" in text:
        found = in_points(text, found)
    return with_shared_units(text, found) if "分别" in text else found
