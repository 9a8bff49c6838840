"""Find a Firefox for the browser tests; run as a module, install one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

MISSING = "No Firefox: set FIREFOX to the path of one"
_NAMES = ("firefox-esr", "firefox")
_MAC = "/Applications/Firefox.app/Contents/MacOS/firefox"


def find() -> str | None:
    """Return the path of a Firefox: the one named in FIREFOX, or an installed one."""
    if named := os.environ.get("FIREFOX"):
        return named
    for candidate in (*map(shutil.which, _NAMES), _MAC):
        if candidate and Path(candidate).exists() and not _is_snap(candidate):
            return candidate
    return None


def _is_snap(path: str) -> bool:
    """Ubuntu's package is a script that starts a snap, which can't read a profile in /tmp."""
    with Path(path).open("rb") as file:
        return b"/snap/" in file.read(4096)


def install() -> None:
    """Install Debian's Firefox."""
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    if shutil.which("apt-get"):
        subprocess.run([*sudo, "apt-get", "update", "-qq"], check=False)
        subprocess.run([*sudo, "apt-get", "install", "-y", "-qq", "firefox-esr"], check=False)


if __name__ == "__main__":
    if find() is None:
        print("No Firefox here; installing one for the tests of the offline bundle")
        install()
    found = find()
    print(f"Browser tests use {found}" if found else f"{MISSING}; its tests are skipped")
    sys.exit(1 if not found and os.environ.get("CI") else 0)  # what is skipped there goes unseen
