"""Every link of the built site leads somewhere, anchors included."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

LYCHEE = Path(sys.executable).with_name("lychee")


def check_links(site: Path) -> tuple[int, dict[str, object]]:
    done = subprocess.run(
        [
            LYCHEE,
            "--offline",
            "--include-fragments",
            "--exclude",
            r"\.html#\w+=",  # the state of the page's script
            "--no-progress",
            *("--format", "json"),
            *("--root-dir", site),
            f"{site}/**/*.html",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, json.loads(done.stdout)


def test_every_link_and_anchor_exists(built_site: Path) -> None:
    code, report = check_links(built_site)
    assert report["error_map"] == {}
    assert code == 0
    assert report["successful"] > 5000


def test_a_broken_anchor_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<a href="b.html#none">x</a>', "utf-8")
    (tmp_path / "b.html").write_text('<p id="p1">y</p>', "utf-8")
    code, _ = check_links(tmp_path)
    assert code != 0
