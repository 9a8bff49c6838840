"""Show a comparison as Markdown for a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.changes.model import Changes, Item
from generator.pages.markdown import escape_markdown

LIMIT = 60_000
"""Bytes of a summary. GitHub refuses comments of more than 65,536 characters."""

FOLDED_FROM = 8
"""A section of at least this many items is folded."""

SENTENCE = 160
"""Characters of a sentence or a value that are shown."""

NOTHING = "内容没有变化。"

_SECTIONS = {
    "articles": "文章",
    "entities": "实体",
    "facts": "名录里的事实",
    "posts": "任职",
    "figures": "数据",
    "statements": "表态",
    "mentions": "提及（文章没有改动）",
    "vocabulary": "职务词表",
    "pages": "手写页面",
    "links": "断开的链接",
    "names": "名录里还没有、或不知指谁的名称",
}
_ACTIONS = {
    "added": "新增",
    "changed": "改动",
    "removed": "删除",
    "renamed": "改名",
    "moved": "改网址",
    "merged": "合并",
    "confirmed": "核实",
    "rejected": "不采",
    "broken": "断开",
}
_COUNTS = {
    "articles": "文章",
    "entities": "实体",
    "mentions": "提及",
    "posts": "任职",
    "statements": "表态",
    "figures": "数据",
    "names": "认不出的名称",
}
_HINTS = {
    "vocabulary": "下次运行 `briefing extract` 时按新的词表读文章；已经写进名录的不变。",
    "links": "这些网址以后打不开。改了 id 或合并了的，把旧 id 写进留下那条的 `former_ids`，旧网址就转过去。",
    "names": "名称写错了就改正；确有其人其事的，可以收进名录；几个人同名的，在文章的 `people` 里写明是谁。",
}
_ADDRESSING = re.compile(r"(?:@|:(?=//)|#|(?<=GH)-|(?<=www))", re.IGNORECASE)
"""Where GitHub would read a name, a link or a number of an issue: a zero-width space goes in behind."""

_FILLERS = frozenset("\u034f\u115f\u1160\u3164\uffa0")
"""Letters and marks that show nothing."""

_WORDS = {"same": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the site of the new state and its files can be looked at; empty where nowhere."""

    pages: str = ""
    files: str = ""


def render_markdown(changes: Changes, addresses: Addresses = Addresses(), limit: int = LIMIT) -> str:
    """Return the summary, at most ``limit`` bytes of it, with a note of what was left out.

    Everything that comes from the content is escaped: it addresses nobody and links nowhere.
    """
    if changes.nothing:
        return f"{NOTHING}\n"
    head = [f"**{_overview(changes)}**", "", *_counts(changes)]
    room = limit - len("\n".join(head).encode())
    body: list[str] = []
    for name, items in changes.sections.items():
        section = list(_section(name, items, addresses, room - _REST))
        room -= len("\n".join(section).encode()) + 1
        body += section
    return "\n".join([*head, *body]).rstrip() + "\n"


_REST = 1_500
"""Bytes kept for the headings of sections that come later."""


def _overview(changes: Changes) -> str:
    parts = [f"{_SECTIONS[name]} {len(items)}" for name, items in changes.sections.items() if items]
    return f"内容变化：{'，'.join(parts)}"


def _counts(changes: Changes) -> Iterator[str]:
    moved = {name: pair for name, pair in changes.counts.items() if name in _COUNTS}
    yield f"| | {' | '.join(_COUNTS[name] for name in moved)} |"
    yield f"|---|{'---|' * len(moved)}"
    yield f"| 原来 | {' | '.join(str(before) for before, _ in moved.values())} |"
    yield f"| 现在 | {' | '.join(str(after) for _, after in moved.values())} |"
    yield ""


def _section(name: str, items: tuple[Item, ...], addresses: Addresses, room: int) -> Iterator[str]:
    if not items:
        return
    title = f"{_SECTIONS[name]}（{len(items)}）"
    folded = len(items) >= FOLDED_FROM
    yield from [f"<details><summary><b>{title}</b></summary>", ""] if folded else [f"### {title}", ""]
    if name in _HINTS:
        yield from [_HINTS[name], ""]
    shown = 0
    for item in items:
        line = _line(item, addresses)
        room -= len(line.encode()) + 1
        if room < 0:
            break
        yield line
        shown += 1
    if shown < len(items):
        yield f"- ……篇幅所限，另有 {len(items) - shown} 项没有列出，见摘要的 JSON 文件。"
    yield ""
    if folded:
        yield from ["</details>", ""]


def _line(item: Item, addresses: Addresses) -> str:
    parts = [f"- {_ACTIONS[item.action]} {_told(item, addresses)}"]
    if item.sentence:
        parts.append(f"<br>“{_text(item.sentence)}”")
    if item.file:
        parts.append(f" {_file(item.file, addresses.files)}")
    return "".join(parts)


def _told(item: Item, addresses: Addresses) -> str:
    if item.action == "renamed":
        return f"{_linked(item, item.what, addresses)}，原名 {_text(item.before)}"
    if item.action == "merged":
        return f"{_text(item.what)}，并入 {_linked(item, item.after, addresses)}"
    if item.action == "rejected" and item.before:
        return f"{_text(item.what)}，网页 {_text(item.before)} 随之撤下"
    what = _linked(item, item.what, addresses)
    if item.words:
        return f"{what}：{''.join(_WORDS[edit].format(_text(text)) for edit, text in item.words)}"
    if item.before and item.after:
        return f"{what}：<del>{_text(item.before)}</del> → <ins>{_text(item.after)}</ins>"
    return f"{what}：{_text(item.before or item.after)}" if item.before or item.after else what


def _linked(item: Item, shown: str, addresses: Addresses) -> str:
    path, _, anchor = item.url.partition("#")
    linked = addresses.pages and item.url
    return _link(_text(shown), addresses.pages, path, anchor) if linked else _text(shown)


def _file(file: str, files: str) -> str:
    """Show the whole path of a file where there is no link to it."""
    path, _, line = file.partition(":")
    if not files:
        return f"<sub>{_text(file)}</sub>"
    return _link(f"<sub>{_text(file.rpartition('/')[2])}</sub>", files, path, f"L{line}" if line else "")


def _link(shown: str, base: str, path: str, anchor: str) -> str:
    address = f"{base.rstrip('/')}/{quote(path)}"
    return f"[{shown}]({address}#{quote(anchor)})" if anchor else f"[{shown}]({address})"


def _text(text: str) -> str:
    cut = text if len(text) <= SENTENCE else f"{text[:SENTENCE]}…"
    return str(escape_markdown(_ADDRESSING.sub("\\g<0>\u200b", _seen(cut))))


def _seen(text: str) -> str:
    """Name the characters that show nothing or turn the text around: a reviewer is to see them."""
    return "".join(
        f"〔U+{ord(sign):04X}〕" if sign in _FILLERS or not (sign.isprintable() or sign.isspace()) else sign
        for sign in text
    )
