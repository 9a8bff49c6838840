"""Write stories as article files, and never over what a person edited."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Any, Literal

import yaml

from generator.content.articles import FENCE
from generator.errors import BriefingError, reason
from generator.importing.filing import MARK, Filed, PageText, find_own, hash_of
from generator.importing.telling.stories import Story
from generator.names import syllables

Action = Literal["written", "updated", "kept", "beside", "stale", "failed"]

_SYLLABLES = 9


class WriteError(BriefingError):
    """An article file that could not be written; the message names it and says why."""


def write_story(
    story: Story, page: PageText, content: Path, filed: Collection[Filed], taken: Collection[Path]
) -> tuple[Action, Filed]:
    """Write one story below ``content``; return what was done and the article file it is about.

    ``filed`` are the article files there, ``taken`` those of other stories of the same page.
    A file that nobody edited since it was imported is replaced by another reading. Beside an edited
    one the new reading is put as ``NAME.md.new``, once. Raises :class:`WriteError`.
    """
    new = Filed(_path(story, content), render(story, page.name))
    there = find_own(filed, new, page, taken)
    if there is None:
        new = Filed(_free(new.path, filed), new.text)
        _write(new.path, new.text)
        return "written", new
    if there.mark == new.mark:
        return "kept", there
    if not there.edited:
        _write(there.path, new.text)
        return "updated", Filed(there.path, new.text)
    beside = reading_beside(there.path)
    if beside.exists() and beside.read_text("utf-8", "replace") == new.text:
        return "kept", there
    _write(beside, new.text)
    return "beside", there


def reading_beside(path: Path) -> Path:
    """Return where another reading of an edited article file is put."""
    return path.with_name(f"{path.name}.new")


def render(story: Story, page: str) -> str:
    """Return a story as an article file that carries the mark of its own content."""
    meta = yaml.safe_dump(_meta(story, page), allow_unicode=True, sort_keys=False, width=10**6)
    body: list[str] = []
    heads = list(story.heads)
    for number, paragraph in enumerate(story.paragraphs, 1):
        while heads and heads[0].before == number:
            body.append(f"## {heads.pop(0).text}")
        body.append(_plain(paragraph))
    text = f"{FENCE}\n{meta}{FENCE}\n" + "\n\n".join(body) + "\n"
    return text.replace(f"\n{FENCE}\n", f"\n{MARK}: '{hash_of(text)}'\n{FENCE}\n", 1)


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


def _path(story: Story, content: Path) -> Path:
    """Return where a story goes that no other has the place of."""
    date = story.dated.date
    return (
        content
        / "articles"
        / (str(date.year) if date else "undated")
        / f"{date or 'undated'}-{_slug(story)}.md"
    )


def _free(path: Path, filed: Collection[Filed]) -> Path:
    """Return ``path``, with the next number behind it where a file is there, or had the name before."""
    number, free = 1, path
    while free.exists() or any(free.stem in file.text and free.stem in file.names for file in filed):
        number += 1
        free = path.with_name(f"{path.stem}-{number}.md")
    return free


def _slug(story: Story) -> str:
    words = syllables(story.title.strip("〔〕…"))[:_SYLLABLES]
    slug = re.sub(r"-+", "-", "-".join(re.sub(r"[^0-9a-z]+", "", word) for word in words)).strip("-")
    return slug[:60].strip("-") or "wu-ti"


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".import-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as wrong:
        raise WriteError(f"写不了 {path}：{reason(wrong)}") from wrong
