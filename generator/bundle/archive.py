"""Write a zip whose bytes depend on nothing but the names and contents in it."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first time a zip can tell."""


def write_archive(out: Path, files: Mapping[str, Callable[[], bytes]], epoch: int | None) -> None:
    """Write the files, dated ``epoch``, to ``out``, and the checksum to ``<out>.sha256``.

    Both are written beside the last ones, which stay where anything fails.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
        fresh = Path(folder) / out.name
        with zipfile.ZipFile(fresh, "w") as archive:
            for name, read in sorted(files.items()):
                archive.writestr(_entry(name, epoch), read(), zipfile.ZIP_DEFLATED, compresslevel=9)
        with fresh.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        checksum = Path(folder) / f"{out.name}.sha256"
        checksum.write_bytes(f"{digest}  {out.name}\n".encode())
        os.replace(fresh, out)
        os.replace(checksum, out.with_name(checksum.name))


def _entry(name: str, epoch: int | None) -> zipfile.ZipInfo:
    date = max(_EARLIEST, time.gmtime(epoch)[:6]) if epoch is not None else _EARLIEST
    entry = zipfile.ZipInfo(name, date)
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry
