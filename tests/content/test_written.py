from __future__ import annotations

from pathlib import Path

import pytest

from generator.content import load_content
from generator.errors import ContentError
from tests.samples import write_content


@pytest.mark.parametrize(
    ("index", "line"),
    [
        ("---\ntitle: [\n---\n正文\n", 2),
        ("---\ntitle: 甲\ntitle: 乙\n---\n正文\n", 3),
        ("---\ntitle: 甲\nfeatured: jia-qu\n---\n正文\n", 3),
        ("---\ntitle: 甲\nfeatured: mei-you\n---\n正文\n", 3),
        ("---\ntitle: 甲\nfeature: '345'\n---\n正文\n", 3),
        ("---\ntitle: 345\n---\n正文\n", 2),
        ("---\ntitle: \0\n---\n正文\n", 2),
        ("---\n- 甲\n---\n正文\n", 2),
    ],
)
def test_a_mistake_in_a_hand_written_page_has_its_line(tmp_path: Path, index: str, line: int) -> None:
    write_content(tmp_path)
    (tmp_path / "index.md").write_text(index, "utf-8")
    with pytest.raises(ContentError) as caught:
        load_content(tmp_path)
    [problem] = caught.value.problems
    assert (problem.origin.path.name, problem.origin.line) == ("index.md", line)
    assert problem.mend


def test_a_hand_written_page_that_is_not_utf8(tmp_path: Path) -> None:
    write_content(tmp_path)
    (tmp_path / "about.md").write_bytes("关于".encode("gb18030"))
    with pytest.raises(ContentError, match="UTF-8"):
        load_content(tmp_path)


@pytest.mark.parametrize("text", ["正文\n", "---\n---\n正文\n"])
def test_front_matter_may_be_missing(tmp_path: Path, text: str) -> None:
    write_content(tmp_path)
    (tmp_path / "more.md").write_text(text, "utf-8")
    page = next(page for page in load_content(tmp_path).pages if page.name == "more")
    assert (page.title, page.description, page.body) == ("more", "more", "正文\n")
