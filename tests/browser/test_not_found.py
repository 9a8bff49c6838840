"""An address that does not exist, at the host's root and below a folder."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


class _LikeAHost(SimpleHTTPRequestHandler):
    """Answers as hosts of static sites do: with the 404.html at the site's root, whatever was asked for."""

    root = ""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.translate_path(f"{self.root}/404.html")).read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(params=["", "/site"])
def host(request: pytest.FixtureRequest, built_site: Path) -> Iterator[str]:
    """The address of a site at a host's root, and of one in a folder of it."""
    root: str = request.param
    handler = type("_Handler", (_LikeAHost,), {"root": root})
    folder = built_site.parent if root else built_site
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{root}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("address", ["lan-qing-hua.html", "officials/old/lan-qing-hua.html"])
def test_it_is_styled_and_offers_to_search_for_what_was_asked(
    browser: Browser, host: str, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{host}/{address}")
    button = page.get_by_role("button", name="搜索“lanqinghua”")
    expect(button).to_have_css("background-color", "rgb(64, 81, 181)")
    button.click()
    first = page.locator("#search-dialog .pf-result-link").first
    expect(first).to_have_text("蓝庆华")
    first.click()
    page.wait_for_url(f"{host}/officials/lan-qing-hua.html")
    page.close()
