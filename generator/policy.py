"""The Content-Security-Policy of each page: what is there may load and run, nothing else.

Inline scripts and styles are allowed by their hashes. A script inside the page's content gets none, so
that text which slipped through every escape still does not run.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import lxml.html

from generator.errors import BuildError

_RULES: Mapping[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "base-uri": ("'none'",),
    "connect-src": ("'self'",),
    "form-action": ("'none'",),
    "img-src": ("'self'", "data:"),  # Material's icons are data: addresses in its stylesheet
    "manifest-src": ("'self'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
}
_CHARSET = re.compile(r"<meta charset=[\"']?utf-8[\"']?\s*/?>", re.IGNORECASE)
_RUNS = frozenset(("", "text/javascript", "module"))
"""The types of scripts that run; others hold data."""


def policy(page: str, extra: Mapping[str, Iterable[str]] | None = None) -> str:
    """Return the policy for a built page; ``extra`` adds sources to its directives."""
    rules = {name: [*sources] for name, sources in _RULES.items()}
    root = lxml.html.document_fromstring(page)
    scripts = root.xpath("//script[not(@src)][not(ancestor::article)]")
    rules["script-src"] += [_hash(s.text or "") for s in scripts if s.get("type", "") in _RUNS]
    if styles := sorted(set(root.xpath("//@style"))):
        rules["style-src"] += ["'unsafe-hashes'", *map(_hash, styles)]
    rules["style-src"] += [_hash(style.text or "") for style in root.xpath("//style")]
    for name, sources in (extra or {}).items():
        rules.setdefault(name, []).extend(sources)
    return "; ".join(" ".join((name, *dict.fromkeys(sources))) for name, sources in sorted(rules.items()))


def with_policy(page: str, extra: Mapping[str, Iterable[str]] | None = None) -> str:
    """Return the page with its policy in front of everything that loads.

    Raises :class:`BuildError` where the page does not state its encoding, the place to put it after.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy(page, extra))}">'
    page, found = _CHARSET.subn(lambda charset: f"{charset[0]}\n      {meta}", page, count=1)
    if not found:
        raise BuildError("没有 <meta charset=utf-8>，内容安全策略没有地方写")
    return page


def protect(site: Path) -> None:
    """Write the policy into every page of the built site.

    Raises :class:`BuildError` with the name of the page that has no place for it.
    """
    for path in sorted(site.rglob("*.html")):
        try:
            path.write_text(with_policy(path.read_text("utf-8")), "utf-8")
        except BuildError as wrong:
            raise BuildError(f"{path.relative_to(site)}：{wrong}") from None


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
