"""Everything that is wrong with a content folder, told at once."""

from __future__ import annotations

from pathlib import Path

from generator.content import read_content
from generator.content.titles import check_titles
from generator.errors import ContentError
from generator.linking import link, source_problems
from generator.portal import Portal


def check_content(folder: Path) -> Portal:
    """Return the portal of the content in ``folder``, with what is proposed.

    Raises :class:`~generator.errors.ContentError` with the mistakes of every stage: files and
    references, the vocabulary of titles, articles that do not speak of what they are cited for.
    """
    content, problems = read_content(folder)
    problems += check_titles(folder / "register")
    if problems:
        raise ContentError([*problems, *source_problems(content)])
    return link(content)
