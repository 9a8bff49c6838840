"""Make Pagefind's index the same bytes for the same pages.

Pagefind writes the values of a filter, and its list of filters, in the order of a hash map that is
seeded anew at every run (1.5.2). Here they are sorted and the files named after what is in them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_MAGIC = b"pagefind_dcd"
_META_FILTERS = 3
"""The position of the list of (filter, file) pairs in the index's meta file."""


def canonicalize(index: Path) -> None:
    """Rewrite the filters of the index in ``index``, and what names them, in a stable order."""
    entry_path = index / "pagefind-entry.json"
    entry = json.loads(entry_path.read_text("utf-8"))
    for language in entry["languages"].values():
        meta_path = index / f"pagefind.{language['hash']}.pf_meta"
        meta = _read(meta_path)
        meta[_META_FILTERS] = sorted(
            [name, _sorted_filter(index, file)] for name, file in meta[_META_FILTERS]
        )
        language["hash"] = _write(meta_path, meta, language["hash"], "pagefind.")
    entry_path.write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), "utf-8")


def _sorted_filter(index: Path, file: str) -> str:
    path = index / "filter" / f"{file}.pf_filter"
    name, values = _read(path)
    return _write(path, [name, sorted(values)], file, "")


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(_MAGIC))


def _write(path: Path, data: Any, name: str, prefix: str) -> str:
    """Replace the file by one with ``data`` and a hash as long as that of ``name``; return its name."""
    content = _MAGIC + cbor2.dumps(data)
    language, _, old = name.rpartition("_")
    new = f"{language}_{hashlib.sha256(content).hexdigest()[: len(old)]}"
    path.unlink()
    path.with_name(f"{prefix}{new}{path.suffix}").write_bytes(gzip.compress(content, mtime=0))
    return new
