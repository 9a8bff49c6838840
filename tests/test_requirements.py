"""The locks hold what pyproject.toml asks for: whoever adds a package must run ``make lock``."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SITE = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["build"]
DEV = SITE + PROJECT["optional-dependencies"]["dev"]


def canonical(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


@pytest.mark.parametrize(("lock", "wanted"), [("site.txt", SITE), ("dev.txt", DEV)])
def test_every_dependency_is_pinned_with_hashes(lock: str, wanted: list[str]) -> None:
    text = (ROOT / "requirements" / lock).read_text("utf-8")
    pinned = {canonical(line) for line in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)}
    assert {canonical(requirement) for requirement in wanted} <= pinned
    assert text.count("--hash=sha256:") >= len(pinned)
    assert "://" not in re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)
