"""``briefing serve`` as a person uses it: open, edit, look again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.conftest import ROOT, make_project
from tests.samples import INDEX, write_content

PATIENCE = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    project = make_project(tmp_path, write_content(tmp_path / "docs"))
    port = free_port()
    command = [sys.executable, "-m", "generator", "serve", "--port", str(port)]
    here = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        command, cwd=tmp_path, env=here, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    yield f"http://127.0.0.1:{port}/", project.content
    process.terminate()
    process.wait()


def test_a_taken_port_is_told_before_anything_is_built(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("serve", "--content", write_content(tmp_path / "docs"), "--port", str(port))
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"端口 {port} 已被别的程序占用" in result.stderr
    assert "--port" in result.stderr


def test_an_address_of_another_machine_is_told_before_anything_is_built(tmp_path: Path) -> None:
    result = run("serve", "--content", write_content(tmp_path / "docs"), "--host", "192.0.2.1")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "192.0.2.1:8000" in result.stderr


def page_with(url: str, text: str) -> bool:
    """Wait until the page holds the text."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url) as response:
                if text in response.read().decode():
                    return True
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.2)
    return False


def test_rebuilds_on_a_change_and_survives_a_mistake(served: tuple[str, Path]) -> None:
    url, content = served
    assert page_with(url, "示例门户")
    (content / "index.md").write_text(INDEX.replace("示例门户", "改过的门户"), "utf-8")
    assert page_with(url, "改过的门户")
    clusters = content / "register" / "clusters.yml"
    good = clusters.read_text("utf-8")
    clusters.write_text("tiers: [", "utf-8")
    time.sleep(2)
    assert page_with(url, "改过的门户")
    clusters.write_text(good, "utf-8")
    (content / "index.md").write_text(INDEX.replace("示例门户", "又改的门户"), "utf-8")
    assert page_with(url, "又改的门户")
