"""Rewrite a built page so that it works from ``file://``."""

from __future__ import annotations

import re

from generator.errors import BundleError
from generator.search.pagefind import FOLDER

_SCRIPT = r'<script\b[^>]*\bsrc="([^"]*){}"[^>]*></script>'
_INTERFACE = re.compile(_SCRIPT.format(rf"{FOLDER}/pagefind-component-ui\.js"))
_DIALOG = re.compile(_SCRIPT.format(rf"{FOLDER}/dialog\.js"))
_MODULE = re.compile(r'<script\b[^>]*\btype="?module\b[^>]*>')


def offline_page(page: str) -> str:
    """Return the page with its search loaded by scripts that a browser accepts from ``file://``.

    Raises :class:`BundleError` where another script would be refused.
    """
    page = _DIALOG.sub("", page)
    page = _INTERFACE.sub(
        rf'<script defer src="\1{FOLDER}/modules.js"></script>\n'
        rf'<script defer src="\1{FOLDER}/offline.js"></script>\n\g<0>',
        page,
    )
    if found := _MODULE.search(page):
        raise BundleError(f"浏览器不从 file:// 运行模块脚本：{found[0]}")
    return page
