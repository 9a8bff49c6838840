from __future__ import annotations

import pytest

from generator.sheets.fit import LINES, ONE, REST, fit, height, width
from generator.sheets.sheet import Row, Section, Sheet
from tests.samples import sample_portal


def sheet(*lengths: int) -> Sheet:
    sections = [
        Section(title=f"第{n}节", rows=tuple(Row(("", "字" * 100)) for _ in range(length)), total=length)
        for n, length in enumerate(lengths, 1)
    ]
    return Sheet(
        title="甲区",
        kind="区县",
        proposed=False,
        as_of="2031-05-06",
        coverage="",
        sections=tuple(sections),
        path="districts/jia-qu.html",
        articles=sample_portal().article_by_id,
    )


def test_what_fits_stays() -> None:
    assert fit(sheet(3, 2)) == sheet(3, 2)


def test_the_longest_section_gives_way_and_says_so() -> None:
    fitted = fit(sheet(2, 60))
    assert height(fitted) <= LINES
    assert len(fitted.sections[0].rows) == 2
    shown = len(fitted.sections[1].rows)
    assert 5 < shown < 60
    assert fitted.sections[1].left_out == f"列出 {shown} 条，共 60 条，其余见网页。"


def test_a_second_page_is_not_begun_for_a_few_lines() -> None:
    little, much = fit(sheet(4, 11)), fit(sheet(4, 13))
    assert height(sheet(4, 11)) > ONE >= height(little)
    assert little.sections[1].left_out
    assert height(much) > ONE + REST
    assert not much.sections[1].left_out


def test_every_section_keeps_a_row() -> None:
    fitted = fit(sheet(*[1] * 60))
    assert [len(section.rows) for section in fitted.sections] == [1] * 60


@pytest.mark.parametrize(("text", "wide"), [("", 0), ("甲乙", 2), ("ab", 1.1), ("，", 1)])
def test_width(text: str, wide: float) -> None:
    assert width(text) == pytest.approx(wide)
