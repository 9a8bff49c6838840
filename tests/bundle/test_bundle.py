"""The bundle of the shipped content; what browsers make of it is in tests/browser/test_bundle.py."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from generator.bundle import bundle
from generator.errors import BundleError
from tests.bundle.test_pages import META
from tests.conftest import ROOT
from tests.test_site_links import check_links


@pytest.fixture(scope="module")
def unpacked(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    bundle(built_site, folder / "site.zip")
    with zipfile.ZipFile(folder / "site.zip") as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """The least that counts as a site."""
    site = tmp_path / "site"
    for name in ("index.html", "data/portal.json", "articles/2031/a.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(META(""), "utf-8")
    index = site / "pagefind"
    (index / "index").mkdir(parents=True)
    for script in (ROOT / "templates" / "search").glob("*.js"):
        (index / script.name).write_text("// 脚本", "utf-8")
    for name in ("pagefind-component-ui.css", "pagefind-component-ui.js", "pagefind-entry.json"):
        (index / name).write_text("{}", "utf-8")
    (index / "index" / "mul_1.pf_index").write_bytes(b"\x1f\x8b")
    return site


def names(out: Path) -> set[str]:
    with zipfile.ZipFile(out) as archive:
        return set(archive.namelist())


def test_every_link_and_anchor_in_it_exists(unpacked: Path) -> None:
    code, report = check_links(unpacked)
    assert report["error_map"] == {}
    assert code == 0
    assert report["successful"] > 5000


def test_everything_of_the_site_is_in_it(built_site: Path, unpacked: Path) -> None:
    site = {p.relative_to(built_site) for p in built_site.rglob("*") if p.is_file()}
    carried = {p.relative_to(unpacked) for p in unpacked.rglob("*") if p.is_file()}
    missing = {path.as_posix() for path in site - carried if path.parts[0] != "pagefind"}
    assert missing - {"sitemap.xml", "sitemap.xml.gz"} == {"404.html"}
    for path in ("data/portal.json", "data/articles.csv", "assets/site.css"):
        assert (unpacked / path).read_bytes() == (built_site / path).read_bytes()
    assert (unpacked / "开始.html").read_bytes() == (unpacked / "index.html").read_bytes()


def test_the_index_is_carried_whole(built_site: Path, unpacked: Path) -> None:
    index = built_site / "pagefind"
    files = {path.relative_to(index).as_posix(): path.read_bytes() for path in index.rglob("*.pf_*")}
    files["pagefind-entry.json"] = (index / "pagefind-entry.json").read_bytes()
    assert len(files) > 300
    carried = {}
    first = []
    packs = list((unpacked / "pagefind" / "packs").iterdir())
    for number in range(len(packs)):
        script = (unpacked / "pagefind" / "packs" / f"{number}.js").read_text("ascii")
        calls = [
            json.loads(f"[{call}]") for call in re.findall(r"^offlineFile\((.*)\);$", script, re.MULTILINE)
        ]
        first.append(calls[0][0])
        carried |= {name: base64.b64decode(data) for name, data in calls}
    assert carried == files
    modules = (unpacked / "pagefind" / "modules.js").read_text("utf-8")
    assert f"offlinePacks = {json.dumps(sorted(first))};" in modules
    assert len(packs) < len(files) / 8


def test_no_page_asks_for_what_browsers_refuse(unpacked: Path) -> None:
    pages = [path.read_text("utf-8") for path in unpacked.rglob("*.html")]
    assert len(pages) > 300
    for page in pages:
        assert 'type="module"' not in page
        assert "&#x27;self&#x27;" not in page
        assert page.index("pagefind/offline.js") < page.index("pagefind/pagefind-component-ui.js")


def test_the_same_site_gives_the_same_bytes(
    small_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    bundle(small_site, tmp_path / "one.zip")
    copy = tmp_path / "copy"
    for path in sorted(small_site.rglob("*"), reverse=True):
        if path.is_file():
            (copy / path.relative_to(small_site)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy / path.relative_to(small_site))
            os.utime(copy / path.relative_to(small_site), (0, 0))
            (copy / path.relative_to(small_site)).chmod(0o600)
    bundle(copy, tmp_path / "other.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(2027, 1, 15)}


def test_a_folder_without_a_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"不是生成好的网站，缺少 index\.html"):
        bundle(tmp_path, tmp_path / "out" / "site.zip")
    assert not (tmp_path / "out").exists()


def test_a_site_without_its_search_is_refused(small_site: Path, tmp_path: Path) -> None:
    (small_site / "pagefind" / "pagefind-entry.json").unlink()
    with pytest.raises(BundleError, match="briefing build"):
        bundle(small_site, tmp_path / "site.zip")


def test_a_bundle_does_not_go_into_the_site(small_site: Path) -> None:
    with pytest.raises(BundleError, match="换一个位置"):
        bundle(small_site, small_site / "download" / "site.zip")


@pytest.mark.parametrize("wrong", ["aux.html", "Articles/x.html", f"{'x' * 200}.html"])
def test_a_name_that_windows_refuses_leaves_the_last_bundle(
    small_site: Path, tmp_path: Path, wrong: str
) -> None:
    bundle(small_site, tmp_path / "site.zip")
    before = (tmp_path / "site.zip").read_bytes()
    (small_site / wrong).parent.mkdir(exist_ok=True)
    (small_site / wrong).write_text(META(""), "utf-8")
    with pytest.raises(BundleError, match=wrong.split("/", maxsplit=1)[0]):
        bundle(small_site, tmp_path / "site.zip")
    assert (tmp_path / "site.zip").read_bytes() == before


def test_a_page_that_can_not_work_is_named(small_site: Path, tmp_path: Path) -> None:
    (small_site / "articles" / "2031" / "a.html").write_text(f'{META("")}<script type="module">', "utf-8")
    with pytest.raises(BundleError, match=r"articles/2031/a\.html：.*file://"):
        bundle(small_site, tmp_path / "site.zip")
    assert {path.name for path in tmp_path.iterdir()} == {"site"}


def test_a_date_that_is_none_is_refused(
    small_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(BundleError, match="yesterday"):
        bundle(small_site, tmp_path / "site.zip")


def test_the_small_site_is_carried_whole(small_site: Path, tmp_path: Path) -> None:
    assert bundle(small_site, tmp_path / "new" / "site.zip") == 9
    assert names(tmp_path / "new" / "site.zip") == {
        "index.html",
        "开始.html",
        "articles/2031/a.html",
        "data/portal.json",
        "pagefind/modules.js",
        "pagefind/offline.js",
        "pagefind/pagefind-component-ui.css",
        "pagefind/pagefind-component-ui.js",
        "pagefind/packs/0.js",
    }
