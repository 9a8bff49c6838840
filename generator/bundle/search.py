"""The search of a site in a form that works from ``file://`` (see ``templates/search/offline.js``)."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from generator.search.pagefind import FOLDER

PACK = 48_000
"""The bytes of the index in a script, where there is more than one file in it.

One script for each file would double the number of files in a large bundle; larger ones make a query read
more than it needs.
"""

_MODULES = ("bigrams.js", "cbor.js", "dialog.js", "index.js", "matching.js", "pagefind.js", "results.js")
"""What a browser imports on the published site."""

_LOADED = ("offline.js", "pagefind-component-ui.css", "pagefind-component-ui.js")
"""What it loads by a tag."""

_FETCHED = ("pagefind-entry.json", "*.pf_meta", "*/*.pf_*")
"""What it fetches."""


def offline_search(site: Path) -> dict[str, Callable[[], bytes]]:
    """Return the files of the search, named from the site's root, with a function that reads each."""
    index = site / FOLDER
    fetched = {path.relative_to(index).as_posix(): path for glob in _FETCHED for path in index.glob(glob)}
    packs = _packs((name, path.stat().st_size) for name, path in sorted(fetched.items()))
    files: dict[str, Callable[[], bytes]] = {name: (index / name).read_bytes for name in _LOADED}
    files["modules.js"] = partial(_modules, index, [names[0] for names in packs])
    for number, names in enumerate(packs):
        files[f"packs/{number}.js"] = partial(_pack, index, names)
    return {f"{FOLDER}/{name}": read for name, read in files.items()}


def _packs(sizes: Iterable[tuple[str, int]]) -> list[list[str]]:
    """Divide the names into runs of about the same size, in their order."""
    packs: list[list[str]] = []
    room = 0
    for name, size in sizes:
        if size > room:
            packs.append([])
            room = PACK
        packs[-1].append(name)
        room -= size
    return packs


def _modules(index: Path, packs: list[str]) -> bytes:
    texts = {name: (index / name).read_text("utf-8") for name in _MODULES}
    return (
        f"globalThis.offlineModules = {json.dumps(texts)};\nglobalThis.offlinePacks = {json.dumps(packs)};\n"
    ).encode()


def _pack(index: Path, names: list[str]) -> bytes:
    return "".join(_call(name, (index / name).read_bytes()) for name in names).encode()


def _call(name: str, content: bytes) -> str:
    return f"offlineFile({json.dumps(name)}, {json.dumps(base64.b64encode(content).decode())});\n"
