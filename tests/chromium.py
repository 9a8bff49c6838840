"""Find a Chromium for the browser tests; run as a module, install one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def find() -> str | None:
    """Return the path of a Chromium: the one named in CHROMIUM, an installed one, or Playwright's."""
    if named := os.environ.get("CHROMIUM"):
        return named
    for candidate in (*map(shutil.which, _NAMES), *_MAC):
        if candidate and Path(candidate).exists() and not _is_snap_stub(candidate):
            return candidate
    return _playwright()


def _is_snap_stub(path: str) -> bool:
    """Ubuntu's chromium-browser package is a script that asks for a snap."""
    with Path(path).open("rb") as file:
        return b"snap install" in file.read(4096)


def _playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install Debian's Chromium, or Playwright's where there is no such package."""
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    if shutil.which("apt-get"):
        subprocess.run([*sudo, "apt-get", "update", "-qq"], check=False)
        subprocess.run([*sudo, "apt-get", "install", "-y", "-qq", "chromium"], check=False)
    if find() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    if find() is None:
        print("No Chromium here; installing one for the browser tests")
        install()
    found = find()
    print(f"Browser tests use {found}" if found else "No Chromium: set CHROMIUM to the path of one")
    sys.exit(0 if found else 1)
