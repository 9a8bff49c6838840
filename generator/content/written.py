"""Read the hand-written pages: Markdown of the repository's own, with a little front matter."""

from __future__ import annotations

import re
from pathlib import Path

from generator.content.embeds import check_embeds
from generator.content.schema import check_schema
from generator.content.yaml_lines import Marked, load_yaml
from generator.errors import Origin, Problem
from generator.model import WrittenPage

_FRONT_MATTER = re.compile(r"---\n(.*?)\n?---\n(.*)", re.DOTALL)


def read_written(folder: Path) -> tuple[tuple[WrittenPage, ...], list[Problem]]:
    """Read every ``*.md`` right in ``folder``; a page without a title is named after its file."""
    pages: list[WrittenPage] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.md")):
        try:
            text = path.read_text("utf-8-sig")
        except UnicodeDecodeError:
            problems.append(Problem(Origin(path), "不是 UTF-8 编码", "另存为 UTF-8 编码"))
            continue
        match = _FRONT_MATTER.match(text)
        marked, found = load_yaml(match[1], path, first_line=2) if match else (Marked({}, path), [])
        if marked is not None and marked.data is not None:
            found += [problem for _, problem in check_schema(marked, "page.yml")]
        body = match[2] if match else text
        found += check_embeds(body, Origin(path, text.count("\n", 0, len(text) - len(body)) + 1))
        problems += found
        if marked is None or found:
            continue
        meta = marked.data or {}
        title = meta.get("title", path.stem)
        pages.append(
            WrittenPage(
                name=path.stem,
                title=title,
                description=meta.get("description", title),
                featured=meta.get("featured", ""),
                body=body,
                origin=marked.origin("featured"),
            )
        )
    return tuple(pages), problems
