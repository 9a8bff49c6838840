"""What a paper calls its pages and columns."""

import pytest

from generator.importing.lines.lines import read_lines
from generator.importing.lines.rubrics import is_folio, is_label


@pytest.mark.parametrize("label", ["微评", "锐评", "要闻简报", "民生·现场", "新闻速览", "综合"])
def test_a_rubric_is_a_label(label: str) -> None:
    assert is_label(label)


@pytest.mark.parametrize(
    ("line", "folio"),
    [
        ("甲江日报 要闻", True),
        ("甲江日报02综合新闻", True),
        ("甲江日报社迁入新址", False),
        ("甲江晚报 2版", False),
    ],
)
def test_the_paper_and_the_name_of_the_page_are_its_head(line: str, folio: bool) -> None:
    assert is_folio(line) is folio


def test_a_label_beside_the_papers_own_lines_is_its_own_too() -> None:
    kinds = [line.kind for line in read_lines("甲江日报\n综合\n责编 甲某某\n\n甲县春茶开采茶农忙\n")]
    assert kinds == ["furniture", "furniture", "furniture", "text"]


def test_a_label_over_a_story_is_of_the_story() -> None:
    assert [line.kind for line in read_lines("综合\n甲县春茶开采茶农忙\n")] == ["text", "text"]
