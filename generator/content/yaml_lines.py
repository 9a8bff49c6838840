"""YAML that remembers on which line each value stands, so that errors can say it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Origin, Problem

Key = str | int
Location = tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Plain data (dicts, lists, strings, numbers) and the line of every part of it."""

    data: Any
    path: Path
    lines: dict[Location, int] = field(default_factory=dict)

    def origin(self, *location: Key) -> Origin:
        """The place of a part; of the nearest enclosing part that has one."""
        for end in range(len(location), -1, -1):
            if (line := self.lines.get(location[:end])) is not None:
                return Origin(self.path, line)
        return Origin(self.path)


class _RejectedError(Exception):
    def __init__(self, line: int, message: str, mend: str) -> None:
        self.line, self.message, self.mend = line, message, mend
        super().__init__(message)


def load_yaml(text: str, path: Path, first_line: int = 1) -> tuple[Marked | None, list[Problem]]:
    """Read YAML text whose first line is line ``first_line`` of the file ``path``.

    Dates come out as ISO strings. Returns None with the problem where the text is not YAML,
    repeats a key, or uses anchors (which can be made to expand without end).
    """
    offset = first_line - 1
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        marked = Marked(None, path)
        if node is None:
            return marked, []
        data = _plain(node, (), marked.lines, offset, set())
    except _RejectedError as wrong:
        return None, [Problem(Origin(path, wrong.line), wrong.message, wrong.mend)]
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        line = mark.line + 1 + offset if mark else first_line
        return None, [
            Problem(
                Origin(path, line),
                f"不是合法的 YAML（{wrong.problem or wrong.context}）",
                "检查这一行附近的缩进、冒号后的空格和引号是否成对；含冒号或以符号开头的文字请加引号",
            )
        ]
    except yaml.reader.ReaderError:
        return None, [
            Problem(Origin(path, first_line), "含有不可打印的控制字符", "删去这些字符后重新保存为 UTF-8")
        ]
    return Marked(data, path, marked.lines), []


def _plain(node: yaml.Node, at: Location, lines: dict[Location, int], offset: int, seen: set[int]) -> Any:
    line = node.start_mark.line + 1 + offset
    if id(node) in seen:
        raise _RejectedError(line, "用了 YAML 锚点（& 与 *）", "把重复的内容写全，不用锚点")
    seen.add(id(node))
    lines.setdefault(at, line)
    if isinstance(node, yaml.MappingNode):
        data: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key_line = key_node.start_mark.line + 1 + offset
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                raise _RejectedError(key_line, "键不是文字", "键只能写成一个词，后跟冒号")
            if key in data:
                raise _RejectedError(key_line, f"“{key}”写了两次", "只留一处，或把两处的内容合并")
            lines[(*at, key)] = key_line
            data[key] = _plain(value_node, (*at, key), lines, offset, seen)
        return data
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*at, i), lines, offset, seen) for i, item in enumerate(node.value)]
    try:
        value = yaml.SafeLoader("").construct_object(node)
    except (ValueError, yaml.YAMLError) as wrong:
        raise _RejectedError(
            line, f"“{node.value}”不是合法的值", "加上引号，或改成正确的日期或数字"
        ) from wrong
    return value.isoformat() if isinstance(value, dt.date) else value
