"""From raw newspaper pages to article files: `briefing import`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.errors import BriefingError, Origin, Problem
from generator.importing.decoding import UnreadableError, check_size
from generator.importing.formats import KINDS, Source, read_source
from generator.importing.reading import read_page
from generator.importing.telling.dating import PageDate, find_page_date
from generator.importing.telling.stories import Story
from generator.importing.writing import Action, reading_beside, write_story
from generator.model import Doubt

__all__ = ["Imported", "describe", "import_pages"]

STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one story, or of a page that could not be read.

    ``file`` is where the story stands now; ``title`` is empty and ``problem`` set where there is none.
    """

    action: Action
    page: Path
    file: Path | None = None
    title: str = ""
    doubts: tuple[Doubt, ...] = ()
    problem: Problem | None = None


def import_pages(paths: Sequence[Path], content: Path) -> tuple[Imported, ...]:
    """Read pages and write each story found to ``content``; one bad page does not stop the others.

    ``paths`` are files, folders (searched for every accepted kind, also below) or ``-`` for standard
    input. Returns what happened to each story, in the order of the pages.
    """
    results: list[Imported] = []
    for path in _files(paths):
        try:
            results += _import_page(path, content)
        except (BriefingError, OSError) as wrong:
            problem = Problem(Origin(path), f"没有导入：{wrong}", "换一份能读的文件再导入；其他文件不受影响")
            results.append(Imported("failed", path, problem=problem))
    return tuple(results)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path != STDIN and path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in KINDS)
        else:
            yield path


def _import_page(path: Path, content: Path) -> list[Imported]:
    if path == STDIN:
        source = replace(read_source(Path("stdin.txt"), sys.stdin.buffer.read()), name="stdin")
    else:
        if path.suffix.lower() != ".pdf":
            check_size(path.stat().st_size)
        source = read_source(path, path.read_bytes())
    stories = _stories(source)
    if not stories:
        raise UnreadableError("没有找到文章：只有标题、图片说明或零散的行，没有成段的正文")
    results = []
    taken: set[Path] = set()
    for story in stories:
        doubts = tuple(_shifted(doubt, source.first_line - 1) for doubt in story.doubts)
        if source.warning:
            doubts = (Doubt(source.warning), *doubts)
        action, file = write_story(replace(story, doubts=doubts), source.name, content, taken)
        taken.add(file)
        shown = reading_beside(file) if action == "beside" else file
        results.append(Imported(action, path, shown, story.title, doubts))
    return results


def _stories(source: Source) -> tuple[Story, ...]:
    known = source.known
    day = find_page_date([str(known["date"])]) if known.get("date") else None
    if day:
        day = PageDate(day.date, day.words, "网页或文件开头")
    paper = str(known.get("source") or known.get("paper") or "")
    text = source.text
    stories = read_page(text, day, paper)
    if len(stories) != 1 or not known:
        return stories
    return (_with_known(stories[0], known),)


def _with_known(story: Story, known: dict[str, Any]) -> Story:
    """Return a lone story with what its file says about it put above what was read."""
    title = str(known.get("title") or "").strip()
    if title:
        guessed = ("版面上没有找到这一篇的标题", "标题印在正文之后", "标题与正文")
        doubts = tuple(doubt for doubt in story.doubts if not doubt.text.startswith(guessed))
        story = replace(story, title=title, title_supplied=False, doubts=doubts)
    story = replace(
        story,
        kicker=str(known.get("kicker") or story.kicker),
        subtitle=str(known.get("subtitle") or story.subtitle),
        source=str(known.get("source") or story.source),
    )
    authors = known.get("authors") or known.get("author")
    if authors:
        names = authors if isinstance(authors, list) else str(authors).replace("、", " ").split()
        story = replace(story, authors=tuple("".join(str(name).split()) for name in names))
    return story


def _shifted(doubt: Doubt, by: int) -> Doubt:
    return replace(doubt, line=doubt.line + by) if doubt.line else doubt


_DONE = {
    "written": "新写入",
    "updated": "读法有改进，已更新",
    "kept": "读法没有变化，文件未动",
    "beside": "这个文件有人改过，没有动它；新的读法写在旁边",
}


def describe(results: Sequence[Imported]) -> Iterator[str]:
    """Yield the report of an import line by line: pages, stories, where they are, what is doubtful."""
    page = None
    for result in results:
        if result.page != page:
            page = result.page
            found = sum(other.page == page and other.problem is None for other in results)
            if found:
                yield f"{page}：{found} 篇"
        if result.problem:
            yield str(result.problem)
            continue
        yield f"  {result.title}"
        yield f"    {_DONE[result.action]}：{result.file}"
        for doubt in result.doubts:
            yield f"    待核{f'（第 {doubt.line} 行）' if doubt.line else ''}：{doubt.text}"
    stories = [result for result in results if result.problem is None]
    doubts = sum(len(result.doubts) for result in stories)
    failed = len(results) - len(stories)
    yield f"共 {len(stories)} 篇，{doubts} 处待核" + (f"，{failed} 个文件没有导入。" if failed else "。")
