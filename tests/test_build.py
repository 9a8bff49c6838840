from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build import write_tree
from generator.pages import Page

OLD = 1_000_000_000


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    folder = tmp_path / "assets"
    (folder / "icons").mkdir(parents=True)
    (folder / "portal.css").write_text("a {}", "utf-8")
    (folder / "icons" / "dot.svg").write_text("<svg/>", "utf-8")
    return folder


def page(url: str, body: str = "正文。\n") -> Page:
    return Page(url=url, meta={"title": "标题"}, body=body)


def files(tree: Path) -> set[str]:
    return {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()}


def make_old(tree: Path) -> None:
    for path in tree.rglob("*"):
        os.utime(path, (OLD, OLD))


def test_the_tree_holds_pages_assets_and_data(tmp_path: Path, assets: Path) -> None:
    tree = tmp_path / "tree"
    write_tree(tree, [page("index.html"), page("districts/a.html")], assets, {"portal.json": b"{}"})
    assert files(tree) == {
        "index.md",
        "districts/a.md",
        "assets/portal.css",
        "assets/icons/dot.svg",
        "data/portal.json",
    }
    assert (tree / "districts" / "a.md").read_text("utf-8").endswith("正文。\n")


def test_what_has_not_changed_is_not_touched(tmp_path: Path, assets: Path) -> None:
    tree = tmp_path / "tree"
    write_tree(tree, [page("a.html"), page("b.html")], assets, {"x.csv": b"1", "y.csv": b"1"})
    make_old(tree)
    write_tree(tree, [page("a.html"), page("b.html", "新的。\n")], assets, {"x.csv": b"1", "y.csv": b"2"})
    touched = {path.name for path in tree.rglob("*") if path.is_file() and path.stat().st_mtime != OLD}
    assert touched == {"b.md", "y.csv"}


def test_what_is_no_longer_made_is_removed_with_its_folder(tmp_path: Path, assets: Path) -> None:
    tree = tmp_path / "tree"
    write_tree(tree, [page("a.html"), page("old/deep/b.html")], assets, {"x.csv": b""})
    (tree / "stray.txt").write_text("", "utf-8")
    write_tree(tree, [page("a.html")], tmp_path / "none", {})
    assert files(tree) == {"a.md"}
    assert [path.name for path in tree.iterdir()] == ["a.md"]
