"""From raw newspaper pages to article files: `briefing import`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.errors import BriefingError, reason
from generator.importing.decoding import UnreadableError, check_size
from generator.importing.doubts import Doubt, place_doubts
from generator.importing.filing import Filed, PageText, find_stale, read_filed, runs_of
from generator.importing.formats import KINDS, Source, read_source
from generator.importing.known import find_known
from generator.importing.reading import read_page
from generator.importing.reporting import Imported, describe
from generator.importing.telling.dating import PageDate
from generator.importing.telling.stories import Story
from generator.importing.writing import WriteError, reading_beside, write_story

__all__ = ["Imported", "describe", "import_pages"]

STDIN = Path("-")


def import_pages(paths: Sequence[Path], content: Path, day: dt.date | None = None) -> tuple[Imported, ...]:
    """Read pages and write each story found to ``content``; one bad page does not stop the others.

    ``paths`` are files, folders (searched for every accepted kind, also below) or ``-`` for standard
    input; ``day`` is when they were printed, if that is known. Returns what happened to each story, in
    the order of the pages.
    """
    results: list[Imported] = []
    filed = {file.path: file for file in read_filed(content)}
    for path in dict.fromkeys(_files(paths)):
        try:
            source = _source(path)
            stories = _stories(source, day)
        except BriefingError as wrong:
            results.append(Imported("failed", path, problem=f"没有导入：{wrong}"))
        except OSError as wrong:
            results.append(Imported("failed", path, problem=f"没有导入：{reason(wrong)}"))
        else:
            results += _write(path, source, stories, content, filed)
    return tuple(results)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        below = sorted(found for found in path.rglob("*") if _is_page(found)) if path != STDIN else []
        yield from below or [path]


def _is_page(path: Path) -> bool:
    """Tell whether a file of a folder is taken for a page."""
    told = path.stem.lower() == "readme" or path.name.startswith(".")
    return path.suffix.lower() in KINDS and not told and path.is_file()


def _source(path: Path) -> Source:
    if path != STDIN and path.is_dir():
        raise UnreadableError(f"目录里没有能导入的文件（{'、'.join(KINDS)}）")
    if path == STDIN:
        return replace(read_source(Path("stdin.txt"), sys.stdin.buffer.read()), name="stdin")
    if path.suffix.lower() != ".pdf":
        check_size(path.stat().st_size)
    return read_source(path, path.read_bytes())


def _stories(source: Source, day: dt.date | None) -> tuple[Story, ...]:
    known = find_known(source.name, source.known)
    if day:
        known = replace(known, day=PageDate(day, day.isoformat(), "导入时"))
    stories = read_page(source.text, known)
    unused = known.headline.title if len(stories) > 1 else ""
    if unused and not source.first_line:  # the head of a web page was taken off its text
        source = replace(source, text=f"{unused}\n\n{source.text}")
        stories = read_page(source.text, known)
    if not stories:
        raise UnreadableError("没有找到文章：只有标题、图片说明或零散的行，没有成段的正文")
    warnings = [Doubt(source.warning)] if source.warning else []
    if unused and source.first_line:
        warnings.append(Doubt(f"文件开头写明的标题“{unused}”没有用上：这里读出了 {len(stories)} 篇"))
    return tuple(
        replace(story, doubts=(*warnings, *place_doubts(story.doubts, source.text, source.first_line)))
        for story in stories
    )


def _write(
    path: Path, source: Source, stories: Sequence[Story], content: Path, filed: dict[Path, Filed]
) -> Iterator[Imported]:
    """Write the stories of a page; ``filed``, the files there by their paths, is kept up to date."""
    texts = (
        text for story in stories for text in ("\n".join(story.paragraphs), *(h.text for h in story.heads))
    )
    page = PageText(source.name, frozenset[str]().union(*map(runs_of, texts)))
    taken: set[Path] = set()
    for story in stories:
        try:
            action, file = write_story(story, page, content, tuple(filed.values()), taken)
        except WriteError as wrong:
            yield Imported("failed", path, problem=f"“{story.title}”起没有导入：{wrong}")
            return
        taken.add(file.path)
        filed[file.path] = file
        shown = reading_beside(file.path) if action == "beside" else file.path
        yield Imported(action, path, shown, story.title, story.doubts)
    for file in find_stale(filed.values(), page, taken):
        yield Imported("stale", path, file.path, file.title)
