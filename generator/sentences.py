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
