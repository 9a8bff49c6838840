"""The words in which two Chinese texts differ."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

import jieba

from generator.changes.model import Edit

ALIKE = 0.5
"""How much two texts have in common, from 0 to 1, where one is the other's new wording."""

CONTEXT = 12
"""Characters of unchanged text shown on either side of a change."""


def word_changes(before: str, after: str) -> tuple[tuple[Edit, str], ...]:
    """Return the runs of words that turn one text into the other.

    Joined, the runs that are not ``added`` give ``before``, those that are not ``removed`` ``after``.
    """
    jieba.setLogLevel("WARNING")
    old, new = jieba.lcut(before, HMM=False), jieba.lcut(after, HMM=False)
    runs: list[tuple[Edit, str]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(("same", "".join(old[a:b])))
        else:
            runs += [("removed", "".join(old[a:b]))] if b > a else []
            runs += [("added", "".join(new[c:d]))] if d > c else []
    return tuple(runs)


def shortened(runs: Sequence[tuple[Edit, str]]) -> tuple[tuple[Edit, str], ...]:
    """Cut the unchanged runs down to what stands next to a change."""
    last = len(runs) - 1
    return tuple(
        (edit, _middle_out(text, at > 0, at < last) if edit == "same" else text)
        for at, (edit, text) in enumerate(runs)
    )


def _middle_out(text: str, after_change: bool, before_change: bool) -> str:
    head = text[:CONTEXT] if after_change else ""
    tail = text[-CONTEXT:] if before_change else ""
    return text if len(head) + len(tail) >= len(text) - 1 else f"{head}…{tail}"


def alike(before: str, after: str) -> bool:
    """Whether one text counts as the other's new wording."""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def paired_paragraphs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Pair the paragraphs that differ: (number before, number after), from 1.

    None stands for a paragraph that the other text has not. Equal paragraphs are left out.
    """
    pairs: list[tuple[int | None, int | None]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            pairs += _aligned(before, after, list(range(a, b)), list(range(c, d)))
    return pairs


def _aligned(
    before: Sequence[str], after: Sequence[str], old: list[int], new: list[int]
) -> Iterator[tuple[int | None, int | None]]:
    """Pair as many as there are on both sides in their order, else those that are alike."""
    if len(old) == len(new):
        yield from ((one + 1, other + 1) for one, other in zip(old, new, strict=True))
        return
    for one in old:
        like = next((other for other in new if alike(before[one], after[other])), None)
        while like is not None and new[0] != like:
            yield None, new.pop(0) + 1
        yield one + 1, new.pop(0) + 1 if like is not None else None
    yield from ((None, other + 1) for other in new)
