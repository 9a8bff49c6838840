"""Turn untrusted text into Markdown that shows exactly that text."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|&~!\"']")
_LINE_START = re.compile(r"^[-+=:]")
_AFTER_NUMBER = re.compile(r"^(\d+)([.)])")


@functools.lru_cache(maxsize=1 << 15)
def escape_markdown(text: str) -> Markup:
    """Return ``text`` as one line of Markdown in which nothing is markup.

    Characters that Markdown or HTML give a meaning to become numeric character references, which
    hold in running text, in table cells, in raw HTML and in quoted attributes alike.
    """
    line = " ".join(text.split())
    line = _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", line)
    line = _AFTER_NUMBER.sub(lambda match: f"{match[1]}&#{ord(match[2])};", line)
    line = _LINE_START.sub(lambda match: f"&#{ord(match[0])};", line)
    return Markup(line)


def _finalize(value: Any) -> Any:
    return value if hasattr(value, "__html__") else escape_markdown(str(value))


def environment(templates: Path) -> Environment:
    """Return the Jinja environment of the page templates: every value is escaped unless it is Markup."""
    return Environment(
        loader=FileSystemLoader(templates / "pages"),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
