"""Which paper a page is of."""

import pytest

from generator.importing.bylines.origins import find_paper


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("某市日报 2024年5月6日 第3版", "某市日报"),
        ("甲山报", "甲山报"),
        ("谁能申报", ""),
        ("明日天气预报", ""),
        ("某市发布", ""),
    ],
)
def test_a_line_of_the_page_names_its_paper(line: str, paper: str) -> None:
    assert find_paper([line]) == paper
