"""File names that every system can unpack, Windows being the strictest.

The rules are those of Microsoft's “Naming Files, Paths, and Namespaces”.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 180
"""The longest name in UTF-16 units: of the 259 that Windows opens, the rest is for the folder around it."""

_LONGEST_PART = 255
_FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)", re.IGNORECASE)


def unsafe_names(names: Iterable[str]) -> list[str]:
    """Return what is wrong with these paths (``/`` between folders), one message for each mistake."""
    wrong: list[str] = []
    spellings: dict[str, str] = {}
    for name in sorted(names):
        wrong += [f"{name}：{what}" for what in _mistakes(name)]
        parts = name.split("/")
        for depth in range(1, len(parts) + 1):
            path = "/".join(parts[:depth])
            other = spellings.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
            if other != path:
                wrong.append(f"{name}：和 {other} 在 Windows、macOS 上是同一个文件名")
                break
    return wrong


def _mistakes(name: str) -> Iterable[str]:
    if _units(name) > LONGEST:
        yield f"路径有 {_units(name)} 个字符，超过 {LONGEST} 个，在 Windows 上可能打不开"
    for part in name.split("/"):
        if part in ("", ".", ".."):
            yield "不是站点里面的路径"
        elif found := _FORBIDDEN.search(part):
            yield f"含有 Windows 不允许的字符 {found[0]!r}"
        elif _RESERVED.match(part):
            yield f"“{part}”是 Windows 保留的名称"
        elif part[-1] in ". ":
            yield f"“{part}”以点或空格结尾，Windows 会去掉"
        elif _units(part) > _LONGEST_PART:
            yield f"“{part}”太长"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
