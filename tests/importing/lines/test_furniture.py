"""The paper's own lines, and lines of stories that only sound like them."""

import pytest

from generator.importing.lines.furniture import is_furniture
from generator.importing.lines.lines import read_lines


@pytest.mark.parametrize(
    "line",
    [
        "2031年5月6日 星期二 农历三月十五",
        "某市日报 2031年5月6日",
        "2031-05-06 08:30 来源：某市日报",
        "新闻热线：023-0000000",
        "零售每份1元 印刷：某市日报印务中心",
        "国内统一刊号 CN 00-0001",
        "某市日报社出版",
        "更多精彩内容>>",
    ],
)
def test_lines_of_the_paper_are_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "“茶厂自2031年5月6日开工以来",
        "截至2031年5月6日的茶园面积",
        "更多茶农的故事",
        "社会消费品零售总额增长一成",
        "数字出版产业园迎来新客商",
        "印刷包装产业集群加快成形",
    ],
)
def test_lines_of_a_story_with_a_date_or_such_a_word_are_not(line: str) -> None:
    assert not is_furniture(line)


def test_a_line_in_a_column_is_text_where_blank_lines_stand_between_all_lines() -> None:
    column = [
        "茶厂今年添了三条新的包装线，工人们",
        "截止2031年5月6日全县新增茶园三百",
        "亩，鲜叶从山上运来，工人们半天装完",
    ]
    assert is_furniture(column[1])
    for blank in ("\n", "\n\n"):
        assert {line.kind for line in read_lines(blank.join(column * 5))} == {"text"}
