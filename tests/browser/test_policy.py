"""The Content-Security-Policy holds: the site does all it does under it, and nothing else runs or loads."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Route, expect

from tests.browser.test_pages import KINDS
from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser

INJECTED = """
<p id="injected" onclick="this.textContent = 'ran'">untouched</p>
<script>document.getElementById("injected").textContent = "ran"</script>
<script src="https://elsewhere.invalid/a.js"></script>
<img src="https://elsewhere.invalid/b.png" alt="">
<iframe src="https://elsewhere.invalid/c.html"></iframe>
<a id="link" href="javascript:document.getElementById('injected').textContent = 'ran'">link</a>
<form action="https://elsewhere.invalid/d"><button id="send">send</button></form>
"""


def test_search_works_under_the_policy_on_every_kind_of_page(browser: Browser, site_url: str) -> None:
    with watched_page(browser, site_url) as page:
        for url in KINDS.values():
            page.goto(f"{site_url}/{url}")
            page.locator(".search-button").click()
            page.locator("#search-dialog input").first.fill("江北")
            expect(page.locator("#search-dialog .pf-result-link").first).to_have_text("江北区")
            assert page.locator("meta[http-equiv='Content-Security-Policy']").count() == 1


def test_what_is_injected_does_not_run_load_or_leave(browser: Browser, site_url: str) -> None:
    """As if a text had slipped through every escape."""
    page = browser.new_page()
    refused: list[str] = []
    requested: list[str] = []
    failures: dict[str, str | None] = {}

    def inject(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("</article>", f"{INJECTED}</article>"))

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            refused.append(message.text)

    page.on("console", note)
    page.on("requestfailed", lambda request: failures.update({request.url: request.failure}))
    page.on("request", lambda request: requested.append(request.url))
    page.route("**/about.html", inject)
    page.goto(f"{site_url}/about.html", wait_until="networkidle")
    page.locator("#injected").click()
    page.locator("#link").click()
    page.locator("#send").click()
    page.wait_for_timeout(200)
    assert page.locator("#injected").text_content() == "untouched"
    left = [url for url in requested if urlsplit(url).netloc != urlsplit(site_url).netloc]
    assert {url: failures.get(url) for url in left} == dict.fromkeys(left, "csp")
    for directive in ("script-src", "img-src", "default-src", "form-action"):
        assert any(directive in text for text in refused), (directive, refused)
    page.close()
