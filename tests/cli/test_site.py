from __future__ import annotations

from pathlib import Path

from tests.cli.running import run
from tests.samples import DISTRICTS, line_of, swap, write_content


def test_a_configuration_that_is_not_there(tmp_path: Path) -> None:
    content, config, site = write_content(tmp_path / "content"), tmp_path / "mkdocs.yml", tmp_path / "site"
    result = run("build", "--content", content, "--config", config, "--site", site)
    assert (result.exit_code, result.stdout) == (2, "")
    assert str(config) in result.stderr
    assert not site.exists()


def test_a_configuration_without_templates_beside_it(tmp_path: Path) -> None:
    content, config, site = write_content(tmp_path / "content"), tmp_path / "mkdocs.yml", tmp_path / "site"
    config.write_text("site_name: 示例\ndocs_dir: tree\n", "utf-8")
    result = run("build", "--content", content, "--config", config, "--site", site)
    assert result.exit_code == 2
    assert str(tmp_path / "templates") in result.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"content", "mkdocs.yml"}


def test_a_build_of_content_with_mistakes_leaves_the_site_alone(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", districts=swap(DISTRICTS, ("kind: 区", "kind: 5")))
    (tmp_path / "mkdocs.yml").write_text("site_name: 示例\n", "utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "site" / "data").mkdir(parents=True)
    (tmp_path / "site" / "data" / "portal.json").write_text("{}", "utf-8")
    (tmp_path / "site" / "index.html").write_text("旧", "utf-8")
    result = run(
        "build", "--content", content, "--config", tmp_path / "mkdocs.yml", "--site", tmp_path / "site"
    )
    assert result.exit_code == 1
    assert f"districts.yml:{line_of(DISTRICTS, 'kind: 区')}：" in result.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"content", "mkdocs.yml", "templates", "site"}
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "旧"


def test_a_site_that_would_replace_the_content_is_wrong_usage(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content")
    (tmp_path / "mkdocs.yml").write_text("site_name: 示例\n", "utf-8")
    (tmp_path / "templates").mkdir()
    result = run("build", "--content", content, "--config", tmp_path / "mkdocs.yml", "--site", content)
    assert result.exit_code == 2
    assert "--site" in result.stderr
    assert (content / "register" / "districts.yml").exists()
