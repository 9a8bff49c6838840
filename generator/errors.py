"""What can go wrong, said to the person who can mend it."""

from __future__ import annotations

import errno
import socket
from collections import defaultdict
from collections.abc import Iterable, Sequence
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
        super().__init__("\n".join(told(self.problems)))


PLACES = 3
"""How many places of the same mistake are named."""


def told(problems: Iterable[Problem]) -> list[str]:
    """Return the problems as text, in their order; what is the same at several places is told once."""
    places: dict[tuple[str, str], list[Origin]] = defaultdict(list)
    for problem in problems:
        places[problem.message, problem.mend].append(problem.origin)
    return [
        str(Problem(first, message, mend)) + _elsewhere(others)
        for (message, mend), (first, *others) in places.items()
    ]


def _elsewhere(origins: Sequence[Origin]) -> str:
    if not origins:
        return ""
    shown = "、".join(map(str, origins[: PLACES - 1]))
    more = "等" if len(origins) >= PLACES else ""
    return f"\n    另有 {len(origins)} 处相同：{shown}{more}"


class BuildError(BriefingError):
    """A tool that the build runs, the engine or the indexer, did not finish its work."""


class UsageError(BuildError):
    """A build was told to read or write at a place that is not fit for it."""


class ServeError(BriefingError):
    """The site can't be served at an address."""


class BundleError(BriefingError):
    """A folder can't be made into an offline bundle."""


_REASONS = {
    errno.ENOENT: "没有这个文件或目录，请检查路径",
    errno.EACCES: "没有权限，请换一个位置，或改它的权限",
    errno.EPERM: "系统不允许，请换一个位置，或改它的权限",
    errno.EEXIST: "已经有同名的，请先移开",
    errno.EISDIR: "这是目录，要的是文件",
    errno.ENOTDIR: "路径中间有一段是文件，不是目录",
    errno.ENOTEMPTY: "目录里还有别的文件，请先移开",
    errno.ENAMETOOLONG: "名字太长，请缩短",
    errno.ENOSPC: "磁盘满了，请腾出空间",
    errno.EROFS: "这里只能读，请换一个位置",
    errno.EADDRINUSE: "端口已被别的程序占用，请换一个",
    errno.EADDRNOTAVAIL: "这台机器没有这个地址，请换一个",
    socket.EAI_NONAME: "没有这个主机，请检查它的名字",
}


def reason(wrong: OSError) -> str:
    """Return what the operating system refuses and how to mend it; in its own words where it is rare."""
    return _REASONS.get(wrong.errno or 0) or wrong.strerror or str(wrong)
