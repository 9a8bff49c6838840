from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from generator.changes import compare, read_state
from generator.changes.state import StateError
from generator.content import load_content
from generator.export import export
from generator.linking import link
from tests.samples import DISTRICTS, OFFICIALS, UNDATED, swap, write_content


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", "-C", folder, *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two commits: without content, then with the sample in ``portal/docs``."""
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "empty")
    write_content(tmp_path / "portal" / "docs")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "sample")
    return tmp_path / "portal" / "docs"


def test_a_revision_and_the_folder_as_it_stands(repository: Path) -> None:
    write_content(repository, undated=UNDATED)
    found = compare(read_state("HEAD", repository), read_state("", repository))
    [item] = found.sections["articles"]
    assert item.file == "portal/docs/articles/more/undated-da-hui.md"


def test_a_branch_that_moved_on_is_read_as_it_is_there(repository: Path) -> None:
    write_content(
        repository, districts=swap(DISTRICTS, ("name: 乙县\n", "name: 乙市\n    aliases: [乙县]\n"))
    )
    git(repository, "commit", "-q", "-a", "-m", "rename")
    found = compare(read_state("HEAD~1", repository), read_state("main", repository))
    [item] = [item for item in found.sections["entities"] if item.action == "renamed"]
    assert (item.before, item.after) == ("乙县", "乙市")


def test_before_there_was_content_everything_is_new(repository: Path) -> None:
    found = compare(read_state("HEAD~1", repository), read_state("HEAD", repository))
    assert found.counts["entities"] == (0, 8)
    assert {item.action for item in found.sections["entities"]} == {"added"}


def test_a_published_portal_json(repository: Path, tmp_path: Path) -> None:
    file = tmp_path / "portal.json"
    file.write_bytes(export(link(load_content(repository)), "sample")["portal.json"])
    assert (
        compare(read_state(str(file), repository), read_state("HEAD", repository)).sections["articles"] == ()
    )
    write_content(repository, undated=UNDATED)
    assert (
        len(compare(read_state(str(file), repository), read_state("", repository)).sections["articles"]) == 1
    )


@pytest.mark.parametrize("where", ["no-such-branch", "--help", "HEAD~9", "missing.json"])
def test_a_state_that_is_not_there(repository: Path, where: str) -> None:
    with pytest.raises(StateError, match=r"没有|读不到"):
        read_state(where, repository)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"articles": 1}', json.dumps({"articles": [{}]})])
def test_json_that_is_no_portal(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(text, "utf-8")
    with pytest.raises(StateError, match="不是本工具生成的"):
        read_state(str(file), tmp_path)


def test_a_revision_with_mistakes_says_where_they_are(repository: Path) -> None:
    write_content(repository, officials=swap(OFFICIALS, ("title: 书记", "titel: 书记")))
    git(repository, "commit", "-q", "-a", "-m", "slip")
    with pytest.raises(
        StateError, match=r"版本“HEAD”的内容有错误：\nHEAD:portal/docs/register/officials.yml:\d+"
    ):
        read_state("HEAD", repository)


def test_content_outside_a_repository(tmp_path: Path) -> None:
    folder = write_content(tmp_path / "docs")
    assert read_state("", folder).files["jia-qu"].startswith("docs/register/districts.yml:")
    with pytest.raises(StateError):
        read_state("HEAD", folder)


def test_former_addresses_lead_on(repository: Path) -> None:
    base = read_state("HEAD", repository)
    renamed = swap(
        DISTRICTS, ("id: yi-xian\n    name: 乙县", "id: yi-qu\n    former_ids: [yi-xian]\n    name: 乙县")
    )
    write_content(repository, districts=renamed)
    head = read_state("", repository)
    assert compare(base, head).sections["links"] == ()


def test_two_published_files_need_no_content_and_know_what_was_renamed(
    repository: Path, tmp_path: Path
) -> None:
    old, new, nowhere = tmp_path / "old.json", tmp_path / "new.json", tmp_path / "no" / "docs"
    old.write_bytes(export(link(load_content(repository)), "sample")["portal.json"])
    renamed = swap(
        DISTRICTS, ("id: yi-xian\n    name: 乙县", "id: yi-qu\n    former_ids: [yi-xian]\n    name: 乙区")
    )
    write_content(repository, districts=renamed)
    new.write_bytes(export(link(load_content(repository)), "sample")["portal.json"])
    found = compare(read_state(str(old), nowhere), read_state(str(new), nowhere))
    assert [item.action for item in found.sections["entities"]] == ["renamed", "moved"]
    assert found.sections["links"] == ()
    with pytest.raises(StateError, match="没有内容目录"):
        read_state("", nowhere)


def test_a_published_file_of_an_earlier_version(repository: Path, tmp_path: Path) -> None:
    file = tmp_path / "portal.json"
    data = json.loads(export(link(load_content(repository)), "sample")["portal.json"])
    for row in (*data["articles"], *data["entities"]):
        del row["former_urls"]
    file.write_text(json.dumps(data), "utf-8")
    assert compare(read_state(str(file), repository), read_state("", repository)).nothing
