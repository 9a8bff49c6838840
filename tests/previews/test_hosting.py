from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.previews import GitHub, GitHubError, collect
from generator.previews.artifacts import ArtifactError, unpack
from tests.previews.fake_github import World, pull, serving, zipped


@pytest.fixture
def world() -> Iterator[World]:
    files = {"index.html": b"<p>preview", "articles/x.html": b"x"}
    with serving(World(artifacts={"preview-site": zipped(files)})) as known:
        yield known


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_previews_of_the_repositorys_own_branches_are_hosted(world: World, tmp_path: Path) -> None:
    world.pulls = [pull(3), pull(4, repository="other/portal"), pull(5, repository=None)]
    said: list[str] = []
    collect(world.github, tmp_path, said.append)
    assert files(tmp_path) == {"preview/pr-3/index.html", "preview/pr-3/articles/x.html"}
    assert said == ["合并请求 #3：预览在 preview/pr-3/"]


def test_a_closed_pull_request_has_no_preview(world: World, tmp_path: Path) -> None:
    world.pulls = []
    collect(world.github, tmp_path, pytest.fail)
    assert files(tmp_path) == set()


def test_a_preview_that_is_not_built_yet(world: World, tmp_path: Path) -> None:
    world.artifacts.clear()
    said: list[str] = []
    collect(world.github, tmp_path, said.append)
    assert said == ["合并请求 #7：还没有预览"]


BAD = {
    "a path upwards": zipped({"../../index.html": b"x"}),
    "an absolute path": zipped({"/tmp/x": b"x"}),
    "a drive": zipped({"C:x": b"x"}),
    "a backslash": zipped({"..\\x": b"x"}),
    "a link": zipped({"index.html": b"/etc/passwd"}, mode=stat.S_IFLNK | 0o777),
    "a file that is a folder too": zipped({"a": b"x", "a/b": b"x"}),
    "a name too long": zipped({"a" * 300: b"x"}),
    "no zip": b"x",
}


@pytest.mark.parametrize("artifact", BAD.values(), ids=BAD.keys())
def test_a_hostile_preview_writes_nothing(world: World, tmp_path: Path, artifact: bytes) -> None:
    world.artifacts["preview-site"] = artifact
    site = tmp_path / "deep" / "site"
    site.mkdir(parents=True)
    (site / "index.html").write_text("site", "utf-8")
    said: list[str] = []
    collect(world.github, site, said.append)
    assert files(tmp_path) == {"deep/site/index.html"}
    assert "没有放上" in said[0]


def test_what_unpacks_too_large_is_refused(tmp_path: Path) -> None:
    archive = zipfile.ZipFile(io.BytesIO(zipped({"a": b"0" * 600, "b": b"0" * 600})))
    with pytest.raises(ArtifactError, match="超过"):
        unpack(archive, tmp_path, 1000)


def test_previews_that_find_no_room_are_left_out(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages deploys nothing at all of a site that is too large."""
    world.pulls = [pull(4), pull(3)]
    world.artifacts["preview-site"] = zipped({"index.html": b"0" * 600})
    (tmp_path / "index.html").write_bytes(b"0" * 600)
    monkeypatch.setattr("generator.previews.hosting.SITES_LIMIT", 1500)
    said: list[str] = []
    collect(world.github, tmp_path, said.append)
    assert files(tmp_path) == {"index.html", "preview/pr-4/index.html"}
    assert "#3 的预览没有放上" in said[1]


def test_a_forks_run_of_the_same_commit_is_not_hosted(world: World, tmp_path: Path) -> None:
    world.run_repository = "other/portal"
    said: list[str] = []
    collect(world.github, tmp_path, said.append)
    assert said == ["合并请求 #7：还没有预览"]


def test_an_empty_preview_is_none(world: World, tmp_path: Path) -> None:
    world.artifacts["preview-site"] = zipped({})
    said: list[str] = []
    collect(world.github, tmp_path, said.append)
    assert said == ["合并请求 #7：还没有预览"]


def test_a_connection_that_breaks_in_the_middle_leaves_the_preview_out(world: World, tmp_path: Path) -> None:
    world.breaks_off = True
    world.pulls = [pull(4), pull(3)]
    said: list[str] = []
    collect(world.github, tmp_path, said.append)
    assert files(tmp_path) == set()
    assert ["没有放上" in line for line in said] == [True, True]


def test_github_that_refuses_is_an_error(world: World, tmp_path: Path) -> None:
    with pytest.raises(GitHubError, match="403"):
        collect(GitHub(world.address, "", "owner/portal", "wrong"), tmp_path, print)
    with pytest.raises(GitHubError, match="GITHUB_TOKEN"):
        GitHub.from_environment({"GITHUB_REPOSITORY": "owner/portal"})
