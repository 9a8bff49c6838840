"""Cut a paragraph into sentences."""

from __future__ import annotations

import re

_END = re.compile(r"[。！？!?…]+[”’」』）)\]】]*")


def sentence_spans(paragraph: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each sentence; together they cover the paragraph.

    A full stop inside quotation marks ends a sentence together with the marks that close it.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(paragraph):
        spans.append((start, match.end()))
        start = match.end()
    if paragraph[start:].strip():
        spans.append((start, len(paragraph)))
    elif spans:
        spans[-1] = (spans[-1][0], len(paragraph))
    return tuple(spans)


def sentences_at(paragraph: str, span: tuple[int, int]) -> str:
    """Return the whole sentences that ``span`` touches; the paragraph where it touches none."""
    touched = [at for at in sentence_spans(paragraph) if touches(at, span)]
    return paragraph[touched[0][0] : touched[-1][1]].strip() if touched else paragraph


def touches(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans of characters share any."""
    return one[0] < other[1] and one[1] > other[0]
