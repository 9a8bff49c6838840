"""Run the repository's workflows on this machine with act."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
RUNNER = "ubuntu-24.04"

NOTHING = """\
name: stub
description: Does nothing; the files and Python are here.
runs:
  using: composite
  steps:
    - run: "true"
      shell: bash
"""
UPLOAD = """\
name: stub
description: >-
  Copies to a folder what the real action would upload; of a folder, what is in it. A file that is not
  put into an archive is an artifact of its own name.
inputs:
  name: {description: the artifact, default: artifact}
  archive: {description: whether to put it into an archive, default: "true"}
  path: {description: the files, required: true}
  if-no-files-found: {description: unused, required: false}
runs:
  using: composite
  steps:
    - run: mkdir -p "$ARTIFACTS/$NAME" && cp -R "$FILES" "$ARTIFACTS/$NAME/"
      shell: bash
      env:
        NAME: ${{ inputs.archive == 'true' && inputs.name || 'portal.zip' }}
        FILES: ${{ endsWith(inputs.path, '/') && format('{0}.', inputs.path) || inputs.path }}
"""
INSTALLED = """\
#!/bin/sh
exec {make} --old-file=.venv/.site --old-file=.venv/.dev "$@"
"""
"""A make that takes the packages as they are: they are installed already."""

STUBS = {"checkout": NOTHING, "setup-python": NOTHING, "upload-artifact": UPLOAD}


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", "-C", folder, *who, *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def project_copy(folder: Path) -> Path:
    """Copy the project as it stands into a repository of its own, with the packages installed here."""
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True,
        capture_output=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target)
    (folder / ".venv").symlink_to(BIN.parent)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "remote", "add", "origin", "https://github.com/owner/portal")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "project")
    return folder


def act(project: Path, workflow: str, event: str, payload: dict[str, Any], **environment: str) -> str:
    """Run a workflow of ``project`` for an event; return act's log, failing where the run failed."""
    stubs = project.parent / "stubs"
    file = project / ".github" / "workflows" / workflow
    options: list[str] = []
    for used in sorted(set(re.findall(r"uses: (actions/([\w-]+)@[0-9a-f]{40})", file.read_text("utf-8")))):
        action = stubs / used[1]
        action.mkdir(parents=True, exist_ok=True)
        (action / "action.yml").write_text(STUBS[used[1]], "utf-8")
        options += ["--local-repository", f"{used[0]}={action}"]
    for name, value in environment.items():
        options += ["--env", f"{name}={value}"]
    make = stubs / "bin" / "make"
    make.parent.mkdir(exist_ok=True)
    make.write_text(INSTALLED.format(make=shutil.which("make")), "utf-8")
    make.chmod(0o755)
    payload_file = project.parent / f"{event}.json"
    payload_file.write_text(json.dumps(payload), "utf-8")
    done = subprocess.run(
        [
            BIN / "act",
            event,
            *("--workflows", file, "--eventpath", payload_file),
            *(
                "--platform",
                f"{RUNNER}=-self-hosted",
                "--pull=false",
                "--use-gitignore=false",
                "--no-cache-server",
            ),
            *("--secret", "GITHUB_TOKEN=secret", "--env", "GITHUB_REPOSITORY=owner/portal"),
            *options,
        ],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PATH": f"{make.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": ".",  # the code that was checked out
            "XDG_CACHE_HOME": str(project.parent / "cache"),
        },
    )
    log = done.stdout + done.stderr
    assert done.returncode == 0, log
    return log
