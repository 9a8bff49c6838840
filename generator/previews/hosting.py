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
SITE_LIMIT = 512 << 20
"""Bytes of one preview, packed or not. Pages serves at most 1 GB in all."""


def preview_path(pull: Pull) -> str:
    """Return where the preview of a pull request lies, below the site's root."""
    return f"preview/pr-{pull.number}"


def collect(github: GitHub, site: Path, report: Callable[[str], None]) -> None:
    """Unpack into ``site`` the latest preview of every open pull request of the repository's own branches.

    A closed pull request has none, so its preview is gone with the next deployment; a fork's is never
    hosted. A preview that cannot be had is reported and left out. Raises
    :class:`~generator.previews.github.GitHubError` where GitHub does not answer at all.
    """
    for pull in open_pulls(github):
        try:
            done = _place(github, pull, site)
        except (ArtifactError, GitHubError) as wrong:
            report(f"合并请求 #{pull.number} 的预览没有放上：{wrong}")
        else:
            report(f"合并请求 #{pull.number}：{f'预览在 {preview_path(pull)}/' if done else '还没有预览'}")


def _place(github: GitHub, pull: Pull, site: Path) -> bool:
    runs = github.get(
        f"actions/workflows/{WORKFLOW}/runs",
        head_sha=pull.sha,
        event="pull_request",
        status="success",
        per_page="1",
    )["workflow_runs"]
    artifact = artifact_id(github, int(runs[0]["id"]), SITE) if runs else None
    if artifact is None:
        return False
    target = site / preview_path(pull)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as temporary:
        unpacked = Path(temporary) / "site"
        unpack(fetch(github, artifact, SITE_LIMIT), unpacked, SITE_LIMIT)
        shutil.rmtree(target, ignore_errors=True)
        unpacked.rename(target)
    return True
