from __future__ import annotations

import pytest

from generator.bundle.names import LONGEST, unsafe_names


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "开始.html",
        "data/portal.json",
        "pagefind/fragment/mul_1a2b3c4.pf_fragment.js",
        "console/auxiliary/com10.html",
        "a/" * 80 + "页.html",
    ],
)
def test_a_safe_name(name: str) -> None:
    assert unsafe_names([name]) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a:b.html", "':'"),
        ("a?.html", "'?'"),
        ("a\\b.html", r"'\\'"),
        ("a\tb.html", r"'\t'"),
        ("con", "“con”是 Windows 保留的名称"),
        ("data/Nul.csv", "“Nul.csv”是 Windows 保留的名称"),
        ("COM1.tar.gz", "“COM1.tar.gz”"),
        ("lpt².html", "“lpt².html”"),
        ("a./b.html", "“a.”以点或空格结尾"),
        ("a.html ", "以点或空格结尾"),
        ("../a.html", "不是站点里面的路径"),
        ("/a.html", "不是站点里面的路径"),
        ("a/" * LONGEST + "b", f"超过 {LONGEST} 个"),
        ("𠮷" * (LONGEST // 2 + 1), f"路径有 {LONGEST + 2} 个字符"),
    ],
)
def test_an_unsafe_name(name: str, said: str) -> None:
    [message] = unsafe_names([name])
    assert message.startswith(f"{name}：")
    assert said in message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a/Index.html", "a/index.html"),
        ("A/b.html", "a/c.html"),
        ("e\u0301.html", "\u00e9.html"),
        ("data", "Data/x.csv"),
    ],
)
def test_names_that_are_one_file_on_some_systems(one: str, other: str) -> None:
    [message] = unsafe_names([one, other])
    assert "同一个文件名" in message


def test_every_mistake_is_told() -> None:
    assert len(unsafe_names(["a?.html", "aux/b.html", "c.html"])) == 2
