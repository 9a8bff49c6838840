"""How far a line fills its column."""

import pytest

from generator.importing.lines.columns import fullness
from generator.importing.lines.lines import read_lines


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("区里的有关负责人介绍，今年的园区新", 1.0),
        ("区里的有关负责人介绍，今年 1至5", 0.55),  # the indent is lost, and the number's unit did not fit
        ("区里的有关负责人介绍，厂房已租完。", 1.0),
        ("有关负责人介绍，厂房已租完。", 0.0),
        ("区里的负责人介绍，厂房", 0.0),
    ],
)
def test_a_line_fills_its_column_or_lacks_an_indent_or_ends(text: str, full: float) -> None:
    (line,) = read_lines(text)
    assert fullness(line, (18.0, None)) == full
