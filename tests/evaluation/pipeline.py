"""Run the real thing on one page: import, extract, load, link, in a content folder of its own."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.content import load_content
from generator.linking import link
from tests.evaluation.found import Found, found_in
from tests.evaluation.labels import Labels

REGION = ("clusters.yml", "districts.yml", "titles.yml")
"""The files of a register that are about a region, not about what its papers said."""


class PipelineError(Exception):
    """A command of the pipeline gave up on a page; the message is what it printed."""


def read_page(page: Path, register: Path, titles: Path, *, ner: bool = False) -> Found:
    """Return what is found on a page by one who knows only its region.

    ``register`` holds the region's clusters and districts; ``titles`` is the file of titles to
    use where the region has none of its own. ``ner`` asks the optional model for names too.
    Raises :class:`PipelineError`.
    """
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder)
        (content / "register").mkdir()
        for name in REGION:
            source = register / name
            if name == "titles.yml" and not source.exists():
                source = titles
            if source.exists():
                shutil.copy(source, content / "register" / name)
        _briefing("import", str(page), "--content", str(content))
        _briefing("extract", "--content", str(content), *(["--ner"] if ner else []))
        return found_in(link(load_content(content)))


def read_cut_page(labels: Labels, text: str, register: Path, titles: Path, *, ner: bool = False) -> Found:
    """Return what is found on a page whose stories were cut by hand, as its labels say."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / f"{labels.page}.txt"
        page.write_text(cut(labels, text), "utf-8")
        return read_page(page, register, titles, ner=ner)


def cut(labels: Labels, text: str) -> str:
    """Return the text of a page with the marks by which a person guides the importer."""
    stories = []
    for story in labels.stories:
        lines = [f"# {' '.join(story.titles[0].split())}"] if story.titles else []
        beside = (span for span in story.byline if not any(a <= span[0] < b for a, b in story.body))
        lines += [text[start:end] for start, end in (*beside, *story.body)]
        stories.append("\n\n".join(lines))
    return "\n\n===\n\n".join(stories) + "\n"


def _briefing(*arguments: str) -> None:
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    if result.exit_code:
        raise PipelineError(f"briefing {arguments[0]}: {result.output}")
