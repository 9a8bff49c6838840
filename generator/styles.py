"""One stylesheet of many: a browser paints nothing before it has every one of them."""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import BuildError

_IMPORT = re.compile(r'^@import "([\w-]+\.css)";\n', re.MULTILINE)


def join_styles(assets: Path) -> tuple[dict[Path, bytes], frozenset[Path]]:
    """Return the stylesheets that import others, with those in their place, and the files so used up.

    Paths are relative to ``assets``. An import is a line of its own and names a file beside it, which imports
    nothing itself. Raises :class:`BuildError` where there is no such file.
    """

    def text_of(name: str) -> str:
        try:
            return (assets / name).read_text("utf-8")
        except FileNotFoundError:
            raise BuildError(f"样式文件引用了 {name}，旁边没有这个文件：改正文件名，或删去这一行") from None

    joined: dict[Path, bytes] = {}
    used: set[Path] = set()
    for path in sorted(assets.glob("*.css")):
        text = path.read_text("utf-8")
        if names := _IMPORT.findall(text):
            joined[Path(path.name)] = _IMPORT.sub(lambda found: text_of(found[1]), text).encode()
            used.update(map(Path, names))
    return joined, frozenset(used)
