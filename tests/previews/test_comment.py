from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.changes import Changes, changes_to_json
from generator.changes.model import SECTIONS, Item
from generator.previews import tell
from generator.previews.comment import MARKER, SUMMARY_LIMIT
from generator.previews.runs import Run
from tests.previews.fake_github import REPOSITORY, SHA, World, pull, serving, zipped

RUN = Run(id=1, conclusion="success", sha=SHA, owner="owner", branch="topic")
ITEM = Item(action="added", what="《某市大会》", url="articles/x.html", file="docs/articles/x.md")
SUMMARY = changes_to_json(
    Changes(sections={**dict.fromkeys(SECTIONS, ()), "articles": (ITEM,)}, counts={"articles": (0, 1)})
)


@pytest.fixture
def world() -> Iterator[World]:
    artifacts = {"preview-changes": zipped({"changes.json": SUMMARY.encode()}), "portal.zip": zipped({})}
    with serving(World(artifacts=artifacts)) as known:
        yield known


def the_comment(world: World) -> str:
    [comment] = world.comments
    return str(comment["body"])


def test_a_comment_tells_what_changed_and_where_to_look(world: World) -> None:
    assert "#7" in tell(world.github, RUN)
    body = the_comment(world)
    assert body.startswith(f"{MARKER}\n")
    assert "[预览站点](https://owner.example.org/portal/preview/pr-7/)" in body
    assert f"[离线包](https://github.example.org/{REPOSITORY}/actions/runs/1/artifacts/1)" in body
    assert "[《某市大会》](https://owner.example.org/portal/preview/pr-7/articles/x.html)" in body
    assert f"(https://github.example.org/{REPOSITORY}/blob/{SHA}/docs/articles/x.md)" in body


def test_the_comment_is_updated_not_repeated(world: World) -> None:
    tell(world.github, RUN)
    world.artifacts["preview-changes"] = zipped({"changes.json": SUMMARY.replace("某市", "某县").encode()})
    tell(world.github, RUN)
    assert "某县大会" in the_comment(world)


def test_somebody_elses_comment_with_the_marker_is_left_alone(world: World) -> None:
    world.comments.append({"id": 0, "user": {"login": "somebody"}, "body": f"{MARKER}\nmine"})
    tell(world.github, RUN)
    theirs, ours = world.comments
    assert theirs["body"].endswith("mine")
    assert ours["body"].startswith(MARKER)


def test_a_fork_gets_the_bundle_and_no_hosted_preview(world: World) -> None:
    world.pulls = [pull(repository="other/portal")]
    tell(world.github, replace(RUN, owner="other"))
    body = the_comment(world)
    assert "离线包" in body
    assert "preview/pr-7" not in body
    assert f"https://github.example.org/other/portal/blob/{SHA}/" in body


def test_a_fork_that_was_deleted(world: World) -> None:
    world.pulls = [pull(repository=None)]
    tell(world.github, replace(RUN, owner="gone"))
    assert "blob" not in the_comment(world)


def test_without_a_published_site_there_is_no_link_to_it(world: World) -> None:
    world.site = ""
    tell(world.github, RUN)
    assert "预览站点" not in the_comment(world)


def test_a_failed_run_says_where_to_read_why(world: World) -> None:
    tell(world.github, replace(RUN, conclusion="failure"))
    assert "没有生成预览" in the_comment(world)
    assert "/actions/runs/1)" in the_comment(world)


@pytest.mark.parametrize(
    "run",
    [
        pytest.param(
            Run(id=1, conclusion="success", sha="b" * 40, owner="owner", branch="topic"), id="old commit"
        ),
        pytest.param(
            Run(id=1, conclusion="success", sha=SHA, owner="evil", branch="topic"), id="another owner"
        ),
        pytest.param(
            Run(id=1, conclusion="success", sha=SHA, owner="owner", branch="x"), id="another branch"
        ),
    ],
)
def test_a_run_of_no_open_pull_request_writes_nothing(world: World, run: Run) -> None:
    assert "不评论" in tell(world.github, run)
    assert {method for method, _ in world.calls} == {"GET"}


def spoilt(archive: bytes) -> bytes:
    """Return the zip with a compressed stream that does not unpack."""
    start = archive.index(b"changes.json") + len("changes.json")
    return archive[:start] + b"\xff" * 20 + archive[start + 20 :]


HOSTILE = {
    "another number": json.dumps({**json.loads(SUMMARY), "number": 1, "pr": 1}).encode(),
    "no summary": b"<script>alert(1)</script>",
    "no json at all": b"\xff\xfe\x00",
    "a huge one": b" " * (SUMMARY_LIMIT + 1),
    "too deep": b"[" * 100_000,
    "half a character": SUMMARY.replace("某市", "\\ud800").encode(),
    "a link to elsewhere": SUMMARY.replace("articles/x.html", "../../../evil/x.html").encode(),
    "a file of elsewhere": SUMMARY.replace("docs/articles/x.md", "../../../../evil/x/blob/y").encode(),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_summary_does_nothing(world: World, content: bytes) -> None:
    world.artifacts["preview-changes"] = zipped({"changes.json": content})
    tell(world.github, RUN)
    body = the_comment(world)
    assert "变更摘要读不出来" in body or "《某市大会》" in body
    assert "script" not in body
    assert "evil" not in body
    assert [path for method, path in world.calls if method != "GET"] == ["issues/7/comments"]


def test_a_script_in_the_summary_stays_text(world: World) -> None:
    summary = SUMMARY.replace(
        "《某市大会》", "<img src=x onerror=alert(1)> @everyone [x](https://evil.example)"
    )
    world.artifacts["preview-changes"] = zipped({"changes.json": summary.encode()})
    tell(world.github, RUN)
    body = the_comment(world)
    assert "<img" not in body
    assert "@everyone" not in body
    assert "](https://evil.example)" not in body


def test_text_that_hides_or_runs_backwards_is_told(world: World) -> None:
    summary = SUMMARY.replace("某市大会", "某市\u202e\u200b大会")
    world.artifacts["preview-changes"] = zipped({"changes.json": summary.encode()})
    tell(world.github, RUN)
    assert "某市〔U+202E〕〔U+200B〕大会" in the_comment(world)


@pytest.mark.parametrize(
    "artifact",
    [
        pytest.param(b"no zip", id="no zip"),
        pytest.param(b"", id="nothing"),
        pytest.param(zipped({"changes.json": SUMMARY.encode()})[:200], id="half of one"),
        pytest.param(spoilt(zipped({"changes.json": SUMMARY.encode()})), id="spoilt"),
        pytest.param(zipped({"changes.json": b"/etc/passwd"}, mode=stat.S_IFLNK | 0o777), id="a link"),
        pytest.param(zipped({"../../changes.json": SUMMARY.encode()}), id="another path"),
        pytest.param(zipped({"number.txt": b"1"}), id="another file"),
        pytest.param(zipped({"changes.json": b"\0" * (64 << 20)}), id="a bomb"),
    ],
)
def test_a_hostile_artifact_does_nothing(world: World, artifact: bytes) -> None:
    world.artifacts["preview-changes"] = artifact
    tell(world.github, RUN)
    assert "变更摘要读不出来" in the_comment(world)
    assert [path for method, path in world.calls if method != "GET"] == ["issues/7/comments"]


def test_the_token_stays_with_github(world: World) -> None:
    tell(world.github, RUN)
    assert len(world.storage_headers) == 1
    assert "Authorization" not in world.storage_headers[0]
    assert "secret" not in repr(world.github)
