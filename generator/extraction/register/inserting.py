"""Insert lines into a register file where they belong, and leave every other line as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from generator.content.yaml_lines import load_yaml
from generator.errors import ContentError, Origin, Problem
from generator.extraction.register.entries import dump_items

Items = list[dict[str, Any]]
BOM = "\ufeff"


def insert(text: str, path: Path, key: str, entries: Items, posts: Mapping[str, Items]) -> str:
    """Return the text of a register file with new entries, and new posts of entries it has.

    ``entries`` go to the end of the list ``key``; ``posts`` are given by the entry's id and go to the
    end of its list ``posts``. ``text`` is empty where there is no file yet. Raises
    :class:`~generator.errors.ContentError` where a list is written in a way that leaves no line to
    insert at; nothing but empty lists (``[]``) is ever replaced.
    """
    if not text.strip():
        return "\n".join([f"{key}:", *dump_items(entries, 2), ""])
    bom, body = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    newline = "\r\n" if "\r\n" in body else "\n"
    lines = body.split("\n")
    listed = _value(_root(body, path), key)
    edits = [_appended(lines, listed, entries, path)] if entries else []
    for item in listed.value if isinstance(listed, yaml.SequenceNode) else ():
        new = posts.get(_id(item))
        if new:
            edits.append(_appended(lines, _value(item, "posts"), new, path))
    for at, cut, added in sorted(edits, key=lambda edit: edit[0], reverse=True):
        ended = [line + newline[:-1] for line in added]
        if cut:
            lines[at - 1] = cut
        if at == len(lines):  # the file does not end with a newline
            lines[-1] += newline[:-1]
            ended[-1] = ended[-1].removesuffix("\r")
        lines[at:at] = ended
    result = bom + "\n".join(lines)
    _check(body, result.removeprefix(bom), path, key, entries, posts)
    return result


_Edit = tuple[int, str, list[str]]
"""Before which line (from 0) to insert, what the line above becomes (empty: as it is), and the lines."""


def _appended(lines: Sequence[str], node: yaml.Node, items: Items, path: Path) -> _Edit:
    if not isinstance(node, yaml.SequenceNode):
        raise _no_room(node, path)
    if node.flow_style:
        line = lines[node.start_mark.line]
        start, end = node.start_mark.column, node.end_mark.column
        if node.value or node.end_mark.line != node.start_mark.line or line.lstrip().startswith("{"):
            raise _no_room(node, path)
        column = len(line) - len(line.lstrip(" -")) + 2
        cut = line[:start].rstrip() + line[end:]
        return node.start_mark.line + 1, cut, dump_items(items, column)
    added = dump_items(items, node.start_mark.column)
    last = node.value[-1]
    if last.start_mark.line and not lines[last.start_mark.line - 1].strip():
        added = ["", *_apart(added, node.start_mark.column)]
    return _last_line(last) + 1, "", added


def _apart(lines: list[str], column: int) -> list[str]:
    """Put an empty line between the items, as the list has them."""
    dash = " " * column + "-"
    return [
        part
        for i, line in enumerate(lines)
        for part in (("", line) if i and line.startswith(dash) else (line,))
    ]


def _root(text: str, path: Path) -> yaml.Node:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        node = None
    if node is None:
        raise ContentError([Problem(Origin(path), "读不出内容", "先用 briefing check 找出错误并改正")])
    return node


def _value(node: yaml.Node, key: str) -> yaml.Node:
    """Return the value of a key; the node itself where it has no such key."""
    pairs: list[tuple[yaml.Node, yaml.Node]] = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in pairs if name.value == key), node)


def _id(node: yaml.Node) -> str:
    found = _value(node, "id")
    return str(found.value) if isinstance(found, yaml.ScalarNode) else ""


def _last_line(node: yaml.Node) -> int:
    return max(_ends(node))


def _ends(node: yaml.Node) -> Iterator[int]:
    """Yield the last line of each scalar and flow collection in the node."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style:
        end = node.end_mark
        yield end.line if end.column or end.line == node.start_mark.line else end.line - 1
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _ends(name)
            yield from _ends(value)
    else:
        yield node.start_mark.line
        for item in node.value:
            yield from _ends(item)


def _no_room(node: yaml.Node, path: Path) -> ContentError:
    return ContentError(
        [
            Problem(
                Origin(path, node.start_mark.line + 1),
                "这个列表写成了一行，无法在不改动原文的情况下添加提议",
                "改写成每条一行、以“- ”开头的列表，再运行一次；这次没有改动任何文件",
            )
        ]
    )


def _check(before: str, after: str, path: Path, key: str, entries: Items, posts: Mapping[str, Items]) -> None:
    """Make sure that the new text says what the old one said and the additions, and nothing else."""
    old, _ = load_yaml(before, path)
    new, _ = load_yaml(after, path)
    if old is not None and new is not None and isinstance(old.data, dict):
        wanted = {**old.data, key: [*(_with_posts(item, posts) for item in old.data[key]), *entries]}
        if new.data == wanted:
            return
    raise ContentError(
        [
            Problem(
                Origin(path),
                "提议写不进这个文件",
                "检查缩进和结尾，先用 briefing check 找出错误；这次没有改动任何文件",
            )
        ]
    )


def _with_posts(item: dict[str, Any], posts: Mapping[str, Items]) -> dict[str, Any]:
    new = posts.get(str(item.get("id")), [])
    return {**item, "posts": [*item["posts"], *new]} if new else item
