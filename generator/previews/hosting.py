"""Put the previews of open pull requests beside the published site."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from generator.previews.artifacts import ArtifactError, artifact_id, fetch, unpack
from generator.previews.github import GitHub, GitHubError
from generator.previews.runs import Pull, open_pulls

SITE = "preview-site"
WORKFLOW = "preview.yml"
SITES_LIMIT = 900 << 20
"""Bytes of the site and all previews. Pages serves at most 1 GB: one byte more, and nothing is deployed."""


def preview_path(pull: Pull) -> str:
    """Return where the preview of a pull request lies, below the site's root."""
    return f"preview/pr-{pull.number}"


def collect(github: GitHub, site: Path, report: Callable[[str], None]) -> None:
    """Unpack into ``site`` the latest preview of every open pull request of the repository's own branches.

    A closed pull request has none, so its preview is gone with the next deployment; a fork's is never
    hosted. A preview that cannot be had, or finds no room, is reported and left out; the newest pull
    request comes first. Raises :class:`~generator.previews.github.GitHubError` where GitHub does not
    answer at all.
    """
    room = SITES_LIMIT - sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    for pull in open_pulls(github):
        try:
            size = _place(github, pull, site, room)
        except (ArtifactError, GitHubError) as wrong:
            report(f"合并请求 #{pull.number} 的预览没有放上：{wrong}")
        else:
            room -= size
            report(f"合并请求 #{pull.number}：{f'预览在 {preview_path(pull)}/' if size else '还没有预览'}")


def _place(github: GitHub, pull: Pull, site: Path, room: int) -> int:
    """Unpack a preview of at most ``room`` bytes; return its size, 0 where there is none."""
    run = _newest_run(github, pull)
    artifact = artifact_id(github, run, SITE) if run else None
    if artifact is None:
        return 0
    target = site / preview_path(pull)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as temporary:
        unpacked = Path(temporary) / "site"
        size = unpack(fetch(github, artifact, room), unpacked, room)
        shutil.rmtree(target, ignore_errors=True)
        unpacked.rename(target)
    return size


def _newest_run(github: GitHub, pull: Pull) -> int | None:
    """Return the run that built the pull request's commit from the repository's own branch.

    The same commit may be the head of a fork's pull request as well.
    """
    found = github.get(
        f"actions/workflows/{WORKFLOW}/runs",
        head_sha=pull.sha,
        event="pull_request",
        status="success",
        per_page="100",
    )["workflow_runs"]
    own = [run for run in found if (run.get("head_repository") or {}).get("full_name") == github.repository]
    return int(own[0]["id"]) if own else None
