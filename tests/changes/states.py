"""States of the sample content: as it is, and with something changed."""

from __future__ import annotations

from pathlib import Path

from generator.changes import Changes, State, compare, read_state
from generator.changes.model import Item
from tests.samples import write_content


def state(folder: Path, **changed: str) -> State:
    return read_state("", write_content(folder / "docs", **changed))


def changes(tmp_path: Path, **changed: str) -> Changes:
    """What changes from the sample to the sample with some files changed."""
    return compare(state(tmp_path / "base"), state(tmp_path / "head", **changed))


def told(items: tuple[Item, ...]) -> list[tuple[str, str, str, str]]:
    return [(item.action, item.what, item.before, item.after) for item in items]
