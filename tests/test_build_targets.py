"""A build never writes where people's files are."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from generator.build import Project, build
from generator.errors import BuildError
from tests.conftest import make_project
from tests.samples import write_content


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path, write_content(tmp_path / "docs"))


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("site", ["docs", "docs/site", ".", "templates", "build/docs", "build", "mine"])
def test_a_site_over_other_files_is_refused(project: Project, site: str) -> None:
    mine = project.root / "mine"
    mine.mkdir()
    (mine / "notes.txt").write_text("我的", "utf-8")
    before = files(project.root / "docs") | files(mine)
    with pytest.raises(BuildError, match=r"--site|目录"):
        build(dataclasses.replace(project, site=project.root / site))
    assert files(project.root / "docs") | files(mine) == before


def test_a_tree_over_the_content_is_refused(project: Project) -> None:
    config = project.config.read_text("utf-8")
    project.config.write_text(config.replace("docs_dir: build/docs", "docs_dir: docs"), "utf-8")
    before = files(project.content)
    with pytest.raises(BuildError, match="docs_dir"):
        build(project)
    assert files(project.content) == before
