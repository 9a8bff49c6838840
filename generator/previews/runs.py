"""Which run made a preview, and which pull request that run belongs to."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.previews.github import GitHub, GitHubError

_SHA = re.compile(r"[0-9a-f]{40,64}")


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run of the preview workflow, as GitHub's own event tells of it."""

    id: int
    conclusion: str
    sha: str
    owner: str
    branch: str


@dataclass(frozen=True, slots=True)
class Pull:
    """An open pull request; ``repository`` is the one its branch is in, empty where that is gone."""

    number: int
    sha: str
    repository: str


def read_run(event: Path) -> Run:
    """Read the ``workflow_run`` event in the file ``event``. Raises :class:`GitHubError`."""
    try:
        run = json.loads(event.read_text("utf-8"))["workflow_run"]
        sha = str(run["head_sha"])
        if not _SHA.fullmatch(sha):
            raise ValueError("head_sha")
        owner = str(run["head_repository"]["owner"]["login"])
        return Run(int(run["id"]), str(run["conclusion"]), sha, owner, str(run["head_branch"]))
    except (OSError, ValueError, KeyError, TypeError) as wrong:
        raise GitHubError(f"{event} 不是 workflow_run 事件：{wrong}") from wrong


def pull_of(github: GitHub, run: Run) -> Pull | None:
    """Return the open pull request whose head the run was made of, if there still is one.

    GitHub is asked for the pull requests of the run's branch, and the one with the very commit is
    taken: a branch that moved on since has a newer run of its own. Raises :class:`GitHubError`.
    """
    found = github.get("pulls", state="open", head=f"{run.owner}:{run.branch}", per_page="100")
    pulls = [_pull(item) for item in found]
    return next((pull for pull in pulls if pull.sha == run.sha), None)


def open_pulls(github: GitHub) -> list[Pull]:
    """Return the open pull requests from branches of the repository itself, at most 100.

    Raises :class:`GitHubError`.
    """
    pulls = [_pull(item) for item in github.get("pulls", state="open", per_page="100")]
    return [pull for pull in pulls if pull.repository == github.repository]


def _pull(data: dict[str, Any]) -> Pull:
    head = data["head"]
    return Pull(int(data["number"]), str(head["sha"]), str((head.get("repo") or {}).get("full_name", "")))
