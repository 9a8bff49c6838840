"""The offline bundle: the built site as one zip that works from ``file://``."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.bundle.archive import write_archive
from generator.bundle.names import unsafe_names
from generator.bundle.pages import offline_page
from generator.bundle.search import offline_search
from generator.errors import BundleError
from generator.search.pagefind import FOLDER

START = "开始.html"
"""The start page by its second name, which a Chinese reader finds among the folders."""

_NEEDED = ("index.html", "data/portal.json", f"{FOLDER}/pagefind-entry.json", f"{FOLDER}/offline.js")
_FOR_SERVERS = frozenset(("404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz"))


def bundle(site: Path, out: Path) -> int:
    """Write the site in the folder ``site`` to the zip ``out``, a checksum beside it.

    Dates in the zip are ``SOURCE_DATE_EPOCH``'s, or the earliest a zip can hold: the same site gives
    the same bytes. Returns the number of files in it. Raises :class:`BundleError`; the last bundle
    stays where anything fails.
    """
    _check(site, out)
    files = _offline_files(site)
    if wrong := unsafe_names(files):
        raise BundleError("离线包里不能有这样的文件名，请改短或换掉：\n" + "\n".join(wrong))
    write_archive(out, files, _epoch())
    return len(files)


def _check(site: Path, out: Path) -> None:
    if missing := [name for name in _NEEDED if not (site / name).is_file()]:
        raise BundleError(
            f"{site} 不是生成好的网站，缺少 {missing[0]}：先运行 briefing build，或用 --site 指明"
        )
    if site.resolve() in out.resolve().parents:
        raise BundleError(f"{out} 在网站目录 {site} 里面：离线包会把自己装进去，换一个位置")


def _offline_files(site: Path) -> dict[str, Callable[[], bytes]]:
    files = offline_search(site)
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if name in _FOR_SERVERS or name.startswith(f"{FOLDER}/"):
            continue
        files[name] = partial(_page, path, name) if path.suffix == ".html" else path.read_bytes
    files[START] = files["index.html"]
    return files


def _page(path: Path, name: str) -> bytes:
    try:
        return offline_page(path.read_text("utf-8")).encode()
    except BundleError as wrong:
        raise BundleError(f"{name}：{wrong}") from None


def _epoch() -> int | None:
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if not value:
        return None
    if not value.isascii() or not value.isdigit():
        raise BundleError(f"SOURCE_DATE_EPOCH 应当是从 1970 年起的秒数，不是“{value}”")
    return int(value)
