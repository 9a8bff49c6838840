"""A page that keeps a record of everything that went wrong on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page


@contextmanager
def watched_page(browser: Browser, site_url: str, **options: Any) -> Iterator[Page]:
    """Open a page; on leaving, fail on console errors, failed requests, and requests to other hosts."""
    context = browser.new_context(locale="zh-CN", **options)
    page = context.new_page()
    wrong: list[str] = []
    host = urlsplit(site_url).netloc
    page.on("console", lambda m: wrong.append(f"console: {m.text}") if m.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)

    def check_host(url: str) -> None:
        if urlsplit(url).scheme in ("http", "https") and urlsplit(url).netloc != host:
            wrong.append(f"left the site: {url}")

    page.on("request", lambda request: check_host(request.url))
    yield page
    context.close()
    assert wrong == [], wrong
