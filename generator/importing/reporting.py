"""What an import tells of itself: pages, stories, where they are, what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.importing.doubts import Doubt
from generator.importing.writing import Action


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one story, of a file that holds none any more, or of a page that could not be read.

    ``file`` is where the story stands now; ``title`` is empty and ``problem`` set where there is none.
    """

    action: Action
    page: Path
    file: Path | None = None
    title: str = ""
    doubts: tuple[Doubt, ...] = ()
    problem: str = ""


_DONE = {
    "written": "新写入",
    "updated": "读法有改进，已更新",
    "kept": "读法没有变化，文件未动",
    "beside": "这个文件有人改过，没有动它；新的读法写在旁边",
    "stale": "以前从这一版导入，现在的读法里没有这一篇；文件未动，请核对后决定留不留",
}


def describe(results: Sequence[Imported]) -> Iterator[str]:
    """Yield the report of an import line by line."""
    page = None
    for result in results:
        if result.page != page:
            page = result.page
            found = sum(other.page == page and _is_story(other) for other in results)
            if found:
                yield f"{page}：{found} 篇"
        if result.problem:
            yield f"{page}：{result.problem}"
            continue
        yield f"  {result.title}"
        yield f"    {_DONE[result.action]}：{result.file}"
        for doubt in result.doubts:
            yield f"    待核{f'（第 {doubt.line} 行）' if doubt.line else ''}：{doubt.text}"
    stories = [result for result in results if _is_story(result)]
    doubts = sum(len(result.doubts) for result in stories)
    counts = (
        (sum(result.action == "stale" for result in results), "个旧文件现在的读法里没有"),
        (sum(result.action == "failed" for result in results), "个文件没有导入"),
    )
    rest = "".join(f"，{count} {words}" for count, words in counts if count)
    yield f"共 {len(stories)} 篇，{doubts} 处待核{rest}。"


def _is_story(result: Imported) -> bool:
    return result.action not in ("stale", "failed")
