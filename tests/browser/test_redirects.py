"""Former addresses, followed in a browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.build import build
from tests.browser.watching import watched_page
from tests.conftest import make_project
from tests.samples import write_content
from tests.test_redirects import RENAMED
from tests.test_site_links import check_links

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    folder = tmp_path_factory.mktemp("renamed")
    project = make_project(folder, write_content(folder / "content", **RENAMED))
    build(project)
    code, report = check_links(project.site)
    assert (code, report["error_map"]) == (0, {})
    assert (project.site / "districts" / "jia-xian.docx").is_file()
    tables = json.loads((project.site / "data" / "portal.json").read_text("utf-8"))
    moved = next(entity for entity in tables["entities"] if entity["id"] == "jia-qu")
    assert "districts/jia-xian.html" in moved.pop("former_urls")
    assert "jia-xian" not in json.dumps(tables)  # nothing else speaks of it any more
    return serve(project.site)


def test_a_link_to_a_paragraph_survives_a_renaming(renamed: str, browser: Browser) -> None:
    with watched_page(browser, renamed) as page:
        page.goto(f"{renamed}/articles/2030/2030-05-06-da-hui.html#p2")
        page.wait_for_url("**/articles/2031/2031-05-06-da-hui.html#p2")
        expect(page.locator("#p2:target")).to_be_visible()


def test_a_former_address_leads_on_without_scripts(renamed: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{renamed}/districts/jia-xian.html")
    page.wait_for_url("**/districts/jia-qu.html")
    expect(page.locator("h1")).to_have_text("甲区")
    context.close()
