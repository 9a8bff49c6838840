"""Whole builds, with the real engines."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.build import build
from generator.errors import BuildError, ContentError
from tests.browser.watching import watched_page
from tests.conftest import ROOT, make_project
from tests.samples import OFFICIALS, write_content
from tests.test_site_links import check_links


def digest(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_failed_build_leaves_the_last_good_site(tmp_path: Path) -> None:
    project = make_project(tmp_path, write_content(tmp_path / "content"))
    build(project)
    before = digest(project.site)
    write_content(project.content, officials=OFFICIALS.replace("jia-qu-wei", "mei-you"))
    with pytest.raises(ContentError):
        build(project)
    assert digest(project.site) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []


def test_a_failing_engine_leaves_the_last_good_site_and_says_why(tmp_path: Path) -> None:
    project = make_project(tmp_path, write_content(tmp_path / "content"))
    build(project)
    before = digest(project.site)
    (project.content / "about.md").write_text("---\ntitle: 关于\n---\n[没有](nowhere.md)\n", "utf-8")
    with pytest.raises(BuildError, match=r"nowhere\.md"):
        build(project)
    assert digest(project.site) == before


def test_a_second_build_replaces_the_site(tmp_path: Path) -> None:
    project = make_project(tmp_path, write_content(tmp_path / "content"))
    build(project)
    assert (project.site / "officials" / "jia-mou-mou.html").exists()
    write_content(project.content, officials=OFFICIALS.replace("status: confirmed", "status: proposed", 1))
    said: list[str] = []
    build(project, include_proposed=False, report=said.append)
    assert not (project.site / "officials" / "jia-mou-mou.html").exists()
    assert any("没有放上待核的 1 个实体、0 项任职" in line for line in said)


def test_same_content_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    digests = []
    for name in ("a", "b"):
        project = make_project(tmp_path / name, write_content(tmp_path / name / "content"))
        build(project)
        digests.append(digest(project.site))
    assert digests[0] == digests[1]


def test_the_register_alone_builds(tmp_path: Path) -> None:
    """A fresh content folder starts from the shipped region register, without a person in it."""
    register = tmp_path / "content" / "register"
    register.mkdir(parents=True)
    for name in ("districts.yml",):
        shutil.copy(ROOT / "docs" / "register" / name, register)
    project = make_project(tmp_path / "project", tmp_path / "content")
    build(project)
    assert (project.site / "districts" / "index.html").exists()


@pytest.mark.browser
def test_zensical_makes_a_working_site_of_the_same_tree(
    tmp_path: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    project = make_project(tmp_path, ROOT / "docs")
    build(project, engine="zensical")
    code, report = check_links(project.site)
    assert report["error_map"] == {}
    assert code == 0
    url = serve(project.site)
    with watched_page(browser, url) as page:
        page.goto(f"{url}/clusters/xin-xing-xian-shi.html")
        expect(page.locator("h1")).to_have_text("新型显示")
        page.keyboard.press("Control+k")
        page.keyboard.type("蓝庆华")
        first = page.locator("#search-dialog .pf-result-link").first
        expect(first).to_have_text("蓝庆华")
        first.click()
        page.wait_for_url("**/officials/lan-qing-hua.html")
        page.locator(".quotes .source").first.click()
        expect(page.locator(".paragraph:target")).to_be_in_viewport()
