from __future__ import annotations

from pathlib import Path

import pytest

from generator.engine import read_config
from generator.errors import BuildError


def write(folder: Path, text: str) -> Path:
    path = folder / "mkdocs.yml"
    path.write_text(text, "utf-8")
    return path


def test_the_repositorys_own_configuration_is_read() -> None:
    config = read_config(Path(__file__).parents[1] / "mkdocs.yml")
    assert config["docs_dir"] == "build/docs"


def test_python_names_are_not_run_and_environment_variables_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_TEST", "甲")
    text = (
        "site_name: 甲\n"
        "emoji: !!python/name:material.extensions.emoji.twemoji\n"
        "evil: !!python/object/apply:os.system [exit 1]\n"
        "known: !ENV [BRIEFING_TEST, x]\n"
        "unknown: !ENV [BRIEFING_NOT_SET, x]\n"
    )
    config = read_config(write(tmp_path, text))
    assert config["site_name"] == "甲"
    assert (config["known"], config["unknown"]) == ("甲", "x")
    assert isinstance(config["evil"], str)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "是空的"),
        ("# 注释\n", "是空的"),
        ("- a\n", "是空的"),
        ("a: [\n", "不是合法的 YAML"),
        ("a: !unknown x\n", "不是合法的 YAML"),
    ],
)
def test_a_configuration_that_can_not_be_read(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BuildError, match=message) as caught:
        read_config(write(tmp_path, text))
    assert "mkdocs.yml" in str(caught.value)


def test_a_configuration_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="--config"):
        read_config(tmp_path / "mkdocs.yml")


def test_a_configuration_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_bytes("site_name: 甲".encode("gb18030"))
    with pytest.raises(BuildError, match="UTF-8"):
        read_config(path)
