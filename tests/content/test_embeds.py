from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.embeds import check_embeds
from generator.errors import Origin
from tests.samples import problems_of, write_content

ORIGIN = Origin(Path("about.md"), 5)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("![图](https://example.org/a.png)", "https://example.org/a.png"),
        ("![图](//example.org/a.png)", "//example.org/a.png"),
        ("<img src='a.png' srcset='b.png 1x, https://example.org/c.png 2x'>", "https://example.org/c.png"),
        ("<iframe src=HTTPS://example.org></iframe>", "HTTPS://example.org"),
        ("<p style='background: url(https://example.org/d.png)'>字</p>", "https://example.org/d.png"),
        ("<svg><image href='https://example.org/e.svg'/></svg>", "https://example.org/e.svg"),
        ("<video poster='http://example.org/f.jpg'></video>", "http://example.org/f.jpg"),
        ("<script>alert(1)</script>", "<script>"),
        ("<script src='https://example.org/g.js'></script>", "<script>"),
        ("<style>@import 'https://example.org/h.css'</style>", "<style>"),
        ("<p onclick='alert(1)'>字</p>", "onclick"),
        ("[链接](javascript:alert(1))", "javascript:"),
    ],
)
def test_what_loads_from_elsewhere_or_runs_is_refused_with_its_line(line: str, said: str) -> None:
    [problem] = check_embeds(f"# 关于\n\n说明。\n\n{line}\n", ORIGIN)
    assert problem.origin == Origin(Path("about.md"), 9)
    assert said in problem.message
    assert problem.mend


def test_an_image_named_at_the_foot_of_the_page_is_found_there() -> None:
    [problem] = check_embeds("![图][a]\n\n字。\n\n[a]: https://example.org/a.png\n", ORIGIN)
    assert problem.origin.line == 9


@pytest.mark.parametrize(
    "body",
    [
        "[别的网站](https://example.org/)",
        "![图](assets/a.png)",
        "![图](data:image/png;base64,iVBORw0KGgo=)",
        '写作 `<script src="https://example.org/a.js">`。',
        "    ![图](https://example.org/a.png)",
        "<p style='color: red'>字</p>",
        "",
    ],
)
def test_links_own_files_and_code_are_fine(body: str) -> None:
    assert check_embeds(body, ORIGIN) == []


def test_the_line_is_that_of_the_file(tmp_path: Path) -> None:
    write_content(tmp_path)
    page = "---\ntitle: 关于\n---\n\n# 关于\n\n![图](https://example.org/a.png)\n"
    (tmp_path / "about.md").write_text(page, "utf-8")
    [problem] = problems_of(tmp_path)
    assert problem.origin == Origin(tmp_path / "about.md", 7)
