from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.titles import load_titles
from generator.errors import ContentError, Problem
from tests.conftest import ROOT

SHIPPED = ROOT / "docs" / "register"


def problems(folder: Path, text: str | bytes | None) -> tuple[Problem, ...]:
    if isinstance(text, str):
        text = text.encode()
    if text is not None:
        (folder / "titles.yml").write_bytes(text)
    with pytest.raises(ContentError) as wrong:
        load_titles(folder)
    return wrong.value.problems


def test_the_shipped_vocabulary_is_read() -> None:
    titles = load_titles(SHIPPED)
    assert titles.roles["书记"] == "official"
    assert titles.roles["董事长"] == "company"
    assert titles.bodies["政府"].name == "{place}人民政府"
    assert titles.organization_suffixes["公司"] == "company"
    assert titles.coreference["该公司"] == "company"


def test_every_place_is_named_in_a_body() -> None:
    titles = load_titles(SHIPPED)
    assert [word for word, body in titles.bodies.items() if "{place}" not in body.name] == []


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, None)
    assert "没有职务词表" in problem.message
    assert "docs/register/titles.yml" in problem.mend


def test_mistakes_are_said_with_their_line(tmp_path: Path) -> None:
    text = (SHIPPED / "titles.yml").read_text("utf-8").replace("\nformer:", "\nformr:")
    found = problems(tmp_path, text)
    line = next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith("formr:"))
    assert ("titles.yml", line) in [(problem.origin.path.name, problem.origin.line) for problem in found]
    assert any("former" in problem.mend for problem in found)


@pytest.mark.parametrize("text", [b"\xff\xfe\x00", "roles: [", ""])
def test_what_is_not_yaml_is_said(tmp_path: Path, text: str | bytes) -> None:
    assert problems(tmp_path, text)
