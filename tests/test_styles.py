from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.styles import join_styles


def test_imported_files_stand_where_they_are_imported(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a {}\n", "utf-8")
    (tmp_path / "b.css").write_text("b {}\n", "utf-8")
    (tmp_path / "all.css").write_text('@import "b.css";\n@import "a.css";\nc {}\n', "utf-8")
    joined, used = join_styles(tmp_path)
    assert joined == {Path("all.css"): b"b {}\na {}\nc {}\n"}
    assert used == {Path("a.css"), Path("b.css")}


def test_a_file_that_imports_nothing_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a {}\n", "utf-8")
    assert join_styles(tmp_path) == ({}, frozenset())


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "all.css").write_text('@import "b.css";\n', "utf-8")
    with pytest.raises(BuildError, match=r"b\.css"):
        join_styles(tmp_path)
