"""What is a word of everyday Chinese: jieba's dictionary, read once."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from itertools import accumulate

import jieba
from jieba import posseg


@functools.cache
def _frequencies() -> Mapping[str, int]:
    jieba.setLogLevel("WARNING")
    jieba.initialize()
    return jieba.dt.FREQ  # type: ignore[no-any-return]


def is_word(text: str, often: int = 20) -> bool:
    """Tell whether ``text`` is a word that occurs more than ``often`` times in the dictionary's corpus."""
    return _frequencies().get(text, 0) > often


def word_across(left: str, right: str) -> bool:
    """Tell whether a word runs over the joint of two lines."""
    return any(
        is_word(left[-a:] + right[:b], 20 if a + b == 2 else 3)
        for a in (1, 2, 3)
        for b in (1, 2, 3)
        if a + b <= 4 and len(left) >= a and len(right) >= b
    )


def word_ends(text: str) -> tuple[int, ...]:
    """Return where the words of a text end, as counts of characters."""
    _frequencies()
    return tuple(accumulate(len(word) for word in jieba.cut(text)))


def opens_with_verb(text: str) -> bool:
    """Tell whether a line begins with what goes on with a subject: a verb, an adverb, a preposition."""
    _frequencies()
    word = next(iter(posseg.cut(text[:8])), None)
    return word is not None and word.flag in ("v", "vn", "vd", "d", "p", "ad")


def is_left_open(text: str) -> bool:
    """Tell whether the last word of a line calls for more: a verb, a preposition, a place that acts."""
    _frequencies()
    words = list(posseg.cut(text[-8:]))
    return bool(words) and words[-1].flag in ("v", "p", "c", "d", "ns", "uj", "ul")
