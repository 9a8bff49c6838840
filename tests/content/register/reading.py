"""The sample content's register, read with some of its files changed."""

from __future__ import annotations

from pathlib import Path

from generator.content.register import Register, load_register
from generator.errors import Problem
from tests.samples import write_content

ARTICLE_ID = "2031-05-06-da-hui"


def load(folder: Path, **changed: str) -> tuple[Register, list[Problem]]:
    """Write the sample content into ``folder``, files named in ``changed`` with that text, and read it."""
    return load_register(write_content(folder, **changed) / "register")
