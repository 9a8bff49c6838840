"""Say in words why a text is no YAML, and on which line a person has to mend it.

The parser stops where it can't go on. The mistake is often above that: where a quotation mark or a bracket
was opened, or in the key before, behind which a full-width colon stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong on ``line`` (from 0) of the text, and how to mend it."""

    line: int
    message: str
    mend: str


_FULL_WIDTH = re.compile(r"\s*(?:-\s+)*(?P<key>[A-Za-z_][\w-]*)：")
_GENERAL = "检查这一行附近的缩进、冒号后的空格和引号是否成对；含冒号或以符号开头的文字请加引号"
_QUOTE = "在这段文字的末尾补上同样的引号；文字里本来就有引号的，前后换用另一种引号"

_NO_COLON = "could not find expected ':'"
_REASONS: tuple[tuple[str, str, str], ...] = (
    (_NO_COLON, "键的后面没有冒号", "写成“键: 值”，冒号是半角的，后面空一格"),
    (
        "mapping values are not allowed",
        "这里不能有冒号",
        "缩进与同一条的其他行对齐；文字里含冒号的，整段加引号",
    ),
    ("sequence entries are not allowed", "这里不能有列表的“-”", "另起一行写“- ”；以“-”开头的文字请加引号"),
    ("another document", "多了一行“---”", "一个文件里只写一份，删去这一行"),
    ("undefined alias", "以“*”开头的文字要加引号", "给它加上引号"),
    ("alphabetic or numeric", "以“&”或“*”开头的文字要加引号", "给它加上引号"),
    ("tab character", "用制表符缩进", "缩进只用空格"),
    (r"found character '\t'", "用制表符缩进", "缩进只用空格"),
    ("cannot start any token", "文字不能以这个符号开头", "给这段文字加上引号"),
    ("unknown escape", "双引号里的“\\”后面写法不对", "改用单引号，或把“\\”写成“\\\\”"),
    ("'-' indicator", "与上面的列表对不齐", "同一列表的“-”缩进要一样"),
    ("block collection", "与上面的列表对不齐", "同一列表的“-”缩进要一样"),
    ("block mapping", "与上面的键对不齐，或引号没有配对", "同一条里各个键的缩进要一样；引号前后成对"),
)
"""What the parsers (libyaml's and PyYAML's own) say, in words; the first that fits counts."""


def explain(text: str, wrong: yaml.MarkedYAMLError) -> Mistake:
    """Return the mistake behind what the parser says of ``text``."""
    lines = text.split("\n")
    stopped = wrong.problem_mark.line if wrong.problem_mark else 0
    began = wrong.context_mark.line if wrong.context_mark else stopped
    quoted = "quoted scalar" in (wrong.context or "") and "end of stream" in (wrong.problem or "")
    opened = began if quoted else _opened(text, stopped)
    if opened is not None:
        until = "后面再没有" if quoted else f"{stopped - opened} 行以后才有"
        return Mistake(opened, f"引号没有配对：这里开了头，{until}下一个", _QUOTE)
    for number in dict.fromkeys((began, stopped, stopped - 1)):
        if 0 <= number < len(lines) and (match := _FULL_WIDTH.match(lines[number])):
            key = match["key"]
            return Mistake(number, f"“{key}”后面是全角冒号", f"改成半角的“{key}: ”，冒号后面空一格")
    said = f"{wrong.context or ''} {wrong.problem or ''}"
    if "parsing a flow" in said and (bracket := _bracket(text)):
        return bracket
    for words, message, mend in _REASONS:
        if words in said:
            return Mistake(began if words == _NO_COLON else stopped, message, mend)
    return Mistake(stopped, "这里的写法读不懂", _GENERAL)


def _bracket(text: str) -> Mistake | None:
    """Return the innermost bracket that is open where the tokens end; None where all are closed."""
    opened: list[tuple[int, str, str]] = []
    for token in _tokens(text):
        if isinstance(token, yaml.FlowSequenceStartToken):
            opened.append((token.start_mark.line, "方括号", "]"))
        elif isinstance(token, yaml.FlowMappingStartToken):
            opened.append((token.start_mark.line, "花括号", "}"))
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and opened:
            opened.pop()
    if not opened:
        return None
    line, name, sign = opened[-1]
    return Mistake(line, f"{name}没有配对", f"在末尾补上“{sign}”，各项之间用半角逗号")


def _opened(text: str, stopped: int) -> int | None:
    """Return where a quotation begins that ends on the line the parser stopped at; None without one.

    A quotation mark that is not closed swallows the lines up to the next one.
    """
    for token in _tokens(text):
        first: int = token.start_mark.line
        last: int = token.end_mark.line
        if isinstance(token, yaml.ScalarToken) and not token.plain and first < last == stopped:
            return first
    return None


def _tokens(text: str) -> Iterator[yaml.Token]:
    """Yield the tokens of a text up to where it can't be read."""
    try:
        yield from yaml.scan(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return
