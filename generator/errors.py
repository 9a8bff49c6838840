"""What can go wrong, said to the person who can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where something was written: a file and a line, counted from 1."""

    path: Path
    line: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in the content: where it stands, what is wrong and how to mend it."""

    origin: Origin
    message: str
    mend: str

    def __str__(self) -> str:
        return f"{self.origin}：{self.message}\n    改法：{self.mend}"


class BriefingError(Exception):
    """Base of every error that is reported without a traceback."""


class ContentError(BriefingError):
    """The content has mistakes; carries every one of them, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class BuildError(BriefingError):
    """A tool that the build runs, the engine or the indexer, did not finish its work."""


class BundleError(BriefingError):
    """A folder can't be made into an offline bundle."""
