"""The two workflows of a preview, run one after the other by act against a GitHub of our own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.previews.fake_github import REPOSITORY, World, pull, serving, zipped
from tests.workflows.acting import act, git, project_copy

SENTENCE = "这一句是合并请求里加的。"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with one content change committed, as a pull request's merge looks."""
    project = project_copy(tmp_path_factory.mktemp("workflows") / "project")
    about = project / "docs" / "about.md"
    about.write_text(f"{about.read_text('utf-8')}\n{SENTENCE}\n", "utf-8")
    git(project, "commit", "-q", "-a", "-m", "change")
    return project


@pytest.fixture(scope="module")
def artifacts(project: Path) -> dict[str, bytes]:
    """What the preview workflow uploads, as GitHub would hand it out."""
    folder = project.parent / "artifacts"
    event = {"action": "opened", "pull_request": {"number": 7}}
    act(project, "preview.yml", "pull_request", event, ARTIFACTS=str(folder))
    return {
        artifact.name: zipped(
            {path.relative_to(artifact).as_posix(): path.read_bytes() for path in files(artifact)}
        )
        for artifact in folder.iterdir()
    }


def files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def comment(project: Path, world: World, sha: str) -> str:
    event: dict[str, Any] = {
        "workflow_run": {
            "id": 1,
            "event": "pull_request",
            "conclusion": "success",
            "head_sha": sha,
            "head_branch": "topic",
            "head_repository": {"full_name": REPOSITORY, "owner": {"login": "owner"}},
        }
    }
    return act(project, "preview-comment.yml", "workflow_run", event, GITHUB_API_URL=world.address)


def test_a_preview_is_built_and_told_of(project: Path, artifacts: dict[str, bytes]) -> None:
    built = project.parent / "artifacts"
    assert (built / "preview-site" / "index.html").is_file()
    assert SENTENCE in (built / "preview-site" / "about.html").read_text("utf-8")
    assert files(built / "portal.zip") == [built / "portal.zip" / "portal.zip"]
    sha = git(project, "rev-parse", "HEAD")
    with serving(World(pulls=[pull(sha=sha)], artifacts=artifacts)) as world:
        comment(project, world, sha)
        comment(project, world, sha)
    [said] = world.comments
    assert f"<ins>{SENTENCE}</ins>" in said["body"]
    assert "preview/pr-7/about.html" in said["body"]
    assert "[离线包](" in said["body"]


def test_a_hostile_preview_does_nothing(project: Path) -> None:
    """Another pull request's number, a path upwards, a script, a huge file: all in one artifact."""
    sha = git(project, "rev-parse", "HEAD")
    hostile = zipped(
        {
            "number.txt": b"1",
            "../../../Makefile": b"preview-comment:\n\ttouch /tmp/owned\n",
            "generator/cli/__init__.py": b"raise SystemExit",
            "changes.json": b'{"pr": 1, "sections": {"articles": [{"action": "added", '
            b'"what": "<script>alert(1)</script>"}]}, "counts": {}}' + b" " * (9 << 20),
        }
    )
    world = World(pulls=[pull(sha=sha), pull(1, sha="c" * 40)], artifacts={"preview-changes": hostile})
    before = files(project)
    with serving(world):
        comment(project, world, sha)
    [said] = world.comments
    assert "变更摘要读不出来" in said["body"]
    assert "script" not in said["body"]
    written = [call for call in world.calls if call[0] != "GET"]
    assert written == [("POST", "issues/7/comments")]
    assert files(project) == before


def test_a_run_that_belongs_to_no_pull_request_is_not_told(project: Path) -> None:
    with serving(World(artifacts={})) as world:
        log = comment(project, world, "d" * 40)
    assert "不评论" in log
    assert world.comments == []
