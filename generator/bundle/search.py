"""The search of a site in a form that works from ``file://`` (see ``templates/search/offline.js``)."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.search.pagefind import FOLDER

_MODULES = ("bigrams.js", "dialog.js", "pagefind-core.js", "pagefind.js")
"""What a browser imports on the published site."""

_LOADED = ("offline.js", "pagefind-component-ui.css", "pagefind-component-ui.js")
"""What it loads by a tag."""

_FETCHED = ("pagefind-entry.json", "wasm.unknown.pagefind", "*.pf_meta", "*/*.pf_*")
"""What Pagefind fetches."""


def offline_search(site: Path) -> dict[str, Callable[[], bytes]]:
    """Return the files of the search, named from the site's root, with a function that reads each."""
    index = site / FOLDER
    files: dict[str, Callable[[], bytes]] = {"modules.js": partial(_modules, index)}
    files |= {name: (index / name).read_bytes for name in _LOADED}
    for path in (path for pattern in _FETCHED for path in index.glob(pattern)):
        name = path.relative_to(index).as_posix()
        files[f"{name}.js"] = partial(_chunk, name, path)
    return {f"{FOLDER}/{name}": read for name, read in files.items()}


def _modules(index: Path) -> bytes:
    texts = {name: (index / name).read_text("utf-8") for name in _MODULES}
    return f"globalThis.offlineModules = {json.dumps(texts)};\n".encode()


def _chunk(name: str, path: Path) -> bytes:
    data = base64.b64encode(path.read_bytes()).decode()
    return f"offlineFile({json.dumps(name)}, {json.dumps(data)});\n".encode()
