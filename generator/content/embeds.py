"""Find in a hand-written page what would load from elsewhere, or run."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
import markdown
from lxml.html import HtmlElement

from generator.errors import Origin, Problem

_EXTENSIONS = ("tables", "attr_list", "toc")
_LOADING = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "{http://www.w3.org/1999/xlink}href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href",),
    "video": ("src", "poster"),
}
"""The attributes that make a browser load something when the page is opened."""

_ELSEWHERE = re.compile(r"(?:^|[\s,(\"'])((?:https?:)?//[^\s\"')]+)", re.IGNORECASE)
_RUNNING = frozenset(("script", "style", "base", "meta", "form"))


def check_embeds(body: str, origin: Origin) -> list[Problem]:
    """Return what is wrong in the Markdown ``body``, whose first line stands at ``origin``."""
    rendered = markdown.markdown(body, extensions=list(_EXTENSIONS))
    root = lxml.html.fragment_fromstring(rendered, create_parent="div")
    return [
        Problem(Origin(origin.path, origin.line + _line(body, clue)), message, mend)
        for element in root.iter()
        if isinstance(element.tag, str)
        for clue, message, mend in _mistakes(element)
    ]


def _mistakes(element: HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Yield for each mistake the text to find its line by, what is wrong, and how to mend it."""
    tag = str(element.tag)
    if tag in _RUNNING:
        yield (
            f"<{tag}",
            f"不能有 <{tag}>：网页的安全策略不许正文自带脚本和样式",
            "删去，或请维护者加到 templates/",
        )
    for name, value in element.attrib.items():
        if name.startswith("on"):
            yield name, f"不能有 {name}=…：网页的安全策略不许正文自带脚本", "删去这个属性"
        elif value.strip().lower().startswith("javascript:"):
            yield "javascript:", "链接不能是 javascript:", "换成网址，或删去"
        elif (name in _LOADING.get(tag, ()) or name == "style") and (found := _ELSEWHERE.search(value)):
            yield (
                found[1],
                f"从别处加载 {found[1]}：打开网页不得向站外发出请求",
                "把文件放进 templates/assets/ 再引用，或改成普通链接",
            )


def _line(body: str, clue: str) -> int:
    at = body.lower().find(clue.lower())
    return body.count("\n", 0, max(at, 0))
