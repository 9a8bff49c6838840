"""The paper's own lines, and lines of stories that only sound like them."""

import pytest

from generator.importing.lines.furniture import is_furniture
from generator.importing.lines.lines import classify, read_lines


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
        "02 要闻",
        "A02经济",
        "8要闻",
        "3 版 区县新闻",
        "区县 第3版",
        "责任编辑 甲某某 美编 乙某某",
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
        "110千伏专线投运",
        "1号线开通运营",
        "跃升至第76",
        "持续优化设计方案",
        "副社长、总编辑",
    ],
)
def test_lines_of_a_story_with_a_date_or_such_a_word_are_not(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "截止2031年5月6日全县新增茶园三百",
        "发布会之后茶厂又请来某市电视台记者",
    ],
)
def test_a_line_in_a_column_is_text_where_blank_lines_stand_between_all_lines(line: str) -> None:
    column = [
        "茶厂今年添了三条新的包装线，工人们",
        "把山上运来的鲜叶半天装完，入夏以后",
        line,
        "亩，鲜叶从山上运来，工人们半天装完",
    ]
    assert classify(line) != "text"
    for blank in ("\n", "\n\n"):
        assert {line.kind for line in read_lines(blank.join(column * 5))} == {"text"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("据《某江商报》杂志", "origin"),
        ("综合某江商报、某州在线报道", "origin"),
        ("据某州局网站", "origin"),
        ("稿件来源：某州融媒", "origin"),
        ("据相关负责人表示", "text"),
        ("综合保税区管理委员会正式", "text"),
        ("据中心、研究院等", "text"),
    ],
)
def test_where_a_story_is_taken_from_is_a_medium(line: str, kind: str) -> None:
    assert classify(line) == kind
