"""YAML that remembers on which line each value stands, so that errors can say it."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.content.yaml_errors import explain
from generator.errors import Origin, Problem

Key = str | int
Location = tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Plain data (dicts, lists, strings, numbers), the line of every part of it, and values as written."""

    data: Any
    path: Path
    lines: dict[Location, int] = field(default_factory=dict)
    written: dict[Location, str] = field(default_factory=dict)

    def origin(self, *location: Key) -> Origin:
        """The place of a part; of the nearest enclosing part that has one."""
        for end in range(len(location), -1, -1):
            if (line := self.lines.get(location[:end])) is not None:
                return Origin(self.path, line)
        return Origin(self.path)


_UNPRINTABLE = yaml.reader.Reader.NON_PRINTABLE


_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it: the same nodes, several times as fast."""


class _RejectedError(Exception):
    def __init__(self, line: int, message: str, mend: str) -> None:
        self.line, self.message, self.mend = line, message, mend
        super().__init__(message)


def unprintable(text: str, path: Path, first_line: int = 1) -> list[Problem]:
    """Return a problem for each line of ``text`` that holds characters no text file should hold."""
    return [
        Problem(Origin(path, number), "含有不可打印的控制字符", "删去这些字符后重新保存为 UTF-8")
        for number, line in enumerate(text.split("\n"), first_line)
        if _UNPRINTABLE.search(line)
    ]


def load_yaml(text: str, path: Path, first_line: int = 1) -> tuple[Marked | None, list[Problem]]:
    """Read YAML text whose first line is line ``first_line`` of the file ``path``.

    Dates come out as ISO strings. Returns None with the problem where the text is not YAML,
    repeats a key, or uses anchors (which can be made to expand without end).
    """
    if problems := unprintable(text, path, first_line):
        return None, problems
    offset = first_line - 1
    try:
        node = yaml.compose(text, Loader=_PARSER)
        marked = Marked(None, path)
        if node is None:
            return marked, []
        data = _plain(node, (), marked, offset, set())
    except _RejectedError as wrong:
        return None, [Problem(Origin(path, wrong.line), wrong.message, wrong.mend)]
    except yaml.MarkedYAMLError as wrong:
        mistake = explain(text, wrong)
        origin = Origin(path, mistake.line + first_line)
        return None, [Problem(origin, f"不是合法的 YAML：{mistake.message}", mistake.mend)]
    except RecursionError:
        return None, [Problem(Origin(path, first_line), "括号或缩进套得太深", "检查括号是否成对")]
    return Marked(data, path, marked.lines, marked.written), []


def _plain(node: yaml.Node, at: Location, marked: Marked, offset: int, seen: set[int]) -> Any:
    line = node.start_mark.line + 1 + offset
    if id(node) in seen:
        raise _RejectedError(line, "用了 YAML 锚点（& 与 *）", "把重复的内容写全，不用锚点")
    seen.add(id(node))
    marked.lines.setdefault(at, line)
    if isinstance(node, yaml.MappingNode):
        data: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key_line = key_node.start_mark.line + 1 + offset
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                raise _RejectedError(key_line, "键不是文字", "键只能写成一个词，后跟冒号")
            if key in data:
                raise _RejectedError(key_line, f"“{key}”写了两次", "只留一处，或把两处的内容合并")
            marked.lines[*at, key] = key_line
            data[key] = _plain(value_node, (*at, key), marked, offset, seen)
        return data
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*at, i), marked, offset, seen) for i, item in enumerate(node.value)]
    marked.written[at] = node.value
    return _scalar(node, line)


def _scalar(node: yaml.Node, line: int) -> str | int | float | bool | None:
    try:
        value = yaml.SafeLoader("").construct_object(node)
    except (ValueError, LookupError, AttributeError, yaml.YAMLError):  # an explicit tag before something else
        value = math.nan
    if isinstance(value, str) and _UNPRINTABLE.search(value):
        raise _RejectedError(line, "写法（\\ 加代码）含有不可打印的控制字符", "删去这些字符")
    if isinstance(value, bytes) or (isinstance(value, float) and not math.isfinite(value)):
        raise _RejectedError(line, f"“{node.value}”不是合法的值", "加上引号，或改成正确的日期或数字")
    return value.isoformat() if isinstance(value, dt.date) else value
