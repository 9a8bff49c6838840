"""Rewrite a built page so that it works from ``file://``, and from there only."""

from __future__ import annotations

import html
import re

from generator.errors import BundleError
from generator.search.pagefind import FOLDER

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
_SCRIPT = r'<script\b[^>]*\bsrc="([^"]*){}"[^>]*></script>'
_INTERFACE = re.compile(_SCRIPT.format(rf"{FOLDER}/pagefind-component-ui\.js"))
_DIALOG = re.compile(_SCRIPT.format(rf"{FOLDER}/dialog\.js"))
_MODULE = re.compile(r'<script\b[^>]*\btype="?module\b[^>]*>')


def offline_page(page: str) -> str:
    """Return the page with scripts and a policy that a browser accepts from ``file://``.

    Raises :class:`BundleError` where a script would be refused, or nothing would forbid the network.
    """
    page, found = _POLICY.subn(lambda meta: f"{meta[1]}{_rewritten(meta[2])}{meta[3]}", page)
    if found != 1:
        raise BundleError("网页没有内容安全策略，不能保证不访问网络：用 briefing build 重新生成网站")
    page = _DIALOG.sub("", page)
    page = _INTERFACE.sub(
        rf'<script src="\1{FOLDER}/modules.js"></script>\n'
        rf'<script src="\1{FOLDER}/offline.js"></script>\n\g<0>',
        page,
    )
    if module := _MODULE.search(page):
        raise BundleError(f"浏览器不从 file:// 运行模块脚本：{module[0]}")
    return page


def offline_policy(policy: str) -> str:
    """Return the policy with files in the place of the site, and modules from Blob URLs.

    A page from ``file://`` has no origin, and browsers disagree on what is its ``'self'``.
    """
    policy = policy.replace("'self'", "file:")
    return re.sub(r"(^|; )script-src ", r"\g<0>blob: ", policy)


def _rewritten(content: str) -> str:
    return html.escape(offline_policy(html.unescape(content)))
