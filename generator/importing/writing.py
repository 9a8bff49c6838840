"""Write stories as article files, and never over what a person edited."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Set
from pathlib import Path
from typing import Any, Literal

import yaml

from generator.content.articles import FENCE
from generator.importing.telling.stories import Story
from generator.names import syllables

Action = Literal["written", "updated", "kept", "beside", "failed"]

_MARK = "imported"
_MARK_LINE = re.compile(rf"^{_MARK}: '?([0-9a-f]+)'?\n", re.MULTILINE)
_PAGE_LINE = re.compile(r"^page: .*\n", re.MULTILINE)
_SYLLABLES = 9


def write_story(story: Story, page: str, content: Path, taken: Set[Path]) -> tuple[Action, Path]:
    """Write one story below ``content``; return what was done and the article file it is about.

    ``taken`` are the files of other stories of the same page.
    A file that nobody edited since it was imported is replaced by another reading. Beside an edited
    one the new reading is put as ``NAME.md.new``, once.
    """
    text = render(story, page)
    path = _place(story, text, content, taken)
    if not path.exists():
        _write(path, text)
        return "written", path
    there = path.read_text("utf-8")
    if mark_of(there) == mark_of(text):
        return "kept", path
    if unedited(there):
        _write(path, text)
        return "updated", path
    beside = reading_beside(path)
    if beside.exists() and beside.read_text("utf-8") == text:
        return "kept", path
    _write(beside, text)
    return "beside", path


def reading_beside(path: Path) -> Path:
    """Return where another reading of an edited article file is put."""
    return path.with_name(f"{path.name}.new")


def render(story: Story, page: str) -> str:
    """Return a story as an article file that carries the mark of its own content."""
    blocks = [yaml.safe_dump(_meta(story, page), allow_unicode=True, sort_keys=False, width=10**6)]
    body: list[str] = []
    heads = list(story.heads)
    for number, paragraph in enumerate(story.paragraphs, 1):
        while heads and heads[0].before == number:
            body.append(f"## {heads.pop(0).text}")
        body.append(_plain(paragraph))
    text = f"{FENCE}\n{blocks[0]}{FENCE}\n{chr(10) * 2}".rstrip("\n") + "\n" + "\n\n".join(body) + "\n"
    return text.replace(f"\n{FENCE}\n", f"\n{_MARK}: '{_hash(text)}'\n{FENCE}\n", 1)


def mark_of(text: str) -> str:
    """Return the mark an article file carries, an empty string where it carries none."""
    found = _MARK_LINE.search(text)
    return found[1] if found else ""


def unedited(text: str) -> bool:
    """Tell whether an article file is still as it was imported."""
    text = text.replace("\r\n", "\n")
    return mark_of(text) == _hash(text)


def _hash(text: str) -> str:
    """Return the mark of an article file, the same from whichever copy of its page it was read."""
    bare = _PAGE_LINE.sub("", _MARK_LINE.sub("", text, count=1), count=1)
    return hashlib.sha256(bare.encode()).hexdigest()[:16]


def _meta(story: Story, page: str) -> dict[str, Any]:
    meta: dict[str, Any] = {"title": story.title}
    if story.kicker:
        meta["kicker"] = story.kicker
    if story.subtitle:
        meta["subtitle"] = story.subtitle
    if story.title_supplied:
        meta["title_supplied"] = True
    meta["source"] = story.source
    if story.credit:
        meta["credit"] = story.credit
    meta["authors"] = list(story.authors)
    meta["kind"] = story.kind
    meta["date"] = story.dated.date
    meta["date_certainty"] = story.dated.certainty
    meta["date_basis"] = story.dated.basis
    meta["page"] = page
    if story.fragment:
        meta["fragment"] = story.fragment
    meta["status"] = "proposed"
    if story.doubts:
        meta["review"] = [
            {"line": doubt.line, "text": doubt.text} if doubt.line else {"text": doubt.text}
            for doubt in story.doubts
        ]
    return meta


def _plain(paragraph: str) -> str:
    """Return a paragraph that cannot be taken for a section head or a fence."""
    text = " ".join(paragraph.split())
    return f"\u3000{text}" if text.startswith("## ") else text


def _place(story: Story, text: str, content: Path, taken: Set[Path]) -> Path:
    """Return the file for a story: its own where it was imported before, else one that is free."""
    date = story.dated.date
    folder = content / "articles" / (str(date.year) if date else "undated")
    stem = f"{date or 'undated'}-{_slug(story)}"
    number = 1
    while True:
        path = folder / (f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        if path not in taken and (not path.exists() or _same_story(path.read_text("utf-8", "replace"), text)):
            return path
        number += 1


def _slug(story: Story) -> str:
    words = syllables(story.title.strip("〔〕…"))[:_SYLLABLES]
    slug = re.sub(r"-+", "-", "-".join(re.sub(r"[^0-9a-z]+", "", word) for word in words)).strip("-")
    return slug[:60].strip("-") or "wu-ti"


def _same_story(there: str, here: str) -> bool:
    """Tell whether two article files come from the same page, or are one reading of two copies of it."""
    pages = [found[0] if (found := _PAGE_LINE.search(text)) else "" for text in (there, here)]
    return pages[0] == pages[1] or mark_of(there) == mark_of(here)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".import-")
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    Path(name).chmod(0o644)
    Path(name).replace(path)
