"""Which displayed lines are one headline."""

from dataclasses import replace

import pytest

from generator.importing.lines.blocks import Block
from generator.importing.lines.headline_lines import elaborates, group_lines, put_together
from generator.importing.lines.lines import Line
from generator.importing.telling.headlines import read_headline


def displayed(*texts: str) -> list[Block]:
    return [Block("display", text, (Line(number, text),)) for number, text in enumerate(texts, 1)]


def grouped(*texts: str) -> list[str]:
    return [put_together(group) for group in group_lines(displayed(*texts), "none", lambda _: 0.5)]


@pytest.mark.parametrize(
    "lines",
    [
        ("甲县新签约动工项目", "34亿元"),
        ("甲县召开茶园示范村", "建设工作推进会"),
        ("甲区持续加快打造", "机器人产业集群"),
        ("老码头上的“新鲜事”", "成了致富的好门路"),
        ("甲州广场", "举行春茶采摘比赛"),
        ("甲市领导会见某集团董事长", "王某某一行"),
    ],
)
def test_a_broken_headline_is_one(lines: tuple[str, ...]) -> None:
    assert grouped(*lines) == ["".join(lines)]


@pytest.mark.parametrize(
    "lines",
    [
        ("茶叶质量年度报告出炉", "甲县春茶品质位列全省第二"),
        ("民生·现场", "甲镇老街坊的新食堂"),
        ("春茶节上人头攒动，山里飘着茶香", "甲县茶旅的好光景"),
        ("甲区二十个项目集中开工", "36个项目下半年投产"),
        ("小茶叶带出大产业", "——甲县春茶见闻"),
    ],
)
def test_what_stands_over_or_under_a_headline_is_not_part_of_it(lines: tuple[str, ...]) -> None:
    assert grouped(*lines) == list(lines)


def test_lines_of_one_box_are_one_headline_and_a_blank_line_parts_boxes() -> None:
    apart = displayed("甲区茶业的新日子", "二十个项目集中投产")
    boxes = [replace(block, lines=(Line(3 * at, block.text),)) for at, block in enumerate(apart)]
    together = group_lines(displayed("甲区茶业的新日子", "二十个茶厂集中投产"), "apart", lambda _: 0.5)
    assert [len(group) for group in together] == [2]
    assert [len(group) for group in group_lines(boxes, "apart", lambda _: 0.5)] == [1, 1]


def test_an_event_over_a_headline_is_its_kicker() -> None:
    headline = read_headline(
        displayed("第三届甲州春茶采摘节启幕", "老茶农讲述山上的新生活"), "none", lambda _: 0.5
    )
    assert headline.kicker == "第三届甲州春茶采摘节启幕"
    assert headline.title == "老茶农讲述山上的新生活"


def test_an_aim_under_a_headline_is_its_subtitle() -> None:
    displays = displayed("甲县茶园用上“智慧大脑”", "", "推动山区水利工程提质增效")
    headline = read_headline([displays[0], displays[2]], "apart", lambda _: 0.5)
    assert headline.title == "甲县茶园用上“智慧大脑”"
    assert headline.subtitle == "推动山区水利工程提质增效"


@pytest.mark.parametrize(
    ("line", "says_more"),
    [
        ("总投资30亿元", True),
        ("共签约18个项目", True),
        ("共建家乡 共赢未来", False),
        ("总有一条路通向山里", False),
    ],
)
def test_a_line_with_sums_elaborates_and_a_motto_does_not(line: str, says_more: bool) -> None:
    assert elaborates(line) is says_more


def test_a_name_in_quotes_goes_on_where_nothing_parts_it_from_the_next_line() -> None:
    lines = displayed("“茶香满山”", "甲县春茶采摘比赛开幕")
    assert len(group_lines(lines, "apart", lambda _: 0.9)) == 1
