"""Which displayed lines are one headline."""

from dataclasses import replace

import pytest

from generator.importing.lines.blocks import Block
from generator.importing.lines.headline_lines import group_lines, put_together
from generator.importing.lines.lines import Line


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
        ("新春走基层", "除夕夜里茶厂的灯火"),
        ("甲某某在乙县茶园调研时强调", "做强茶产业带富一方人"),
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


def test_a_name_in_quotes_goes_on_where_nothing_parts_it_from_the_next_line() -> None:
    lines = displayed("“茶香满山”", "甲县春茶采摘比赛开幕")
    assert len(group_lines(lines, "apart", lambda _: 0.9)) == 1


def test_a_column_and_what_is_said_are_parted_from_the_headline_in_one_box() -> None:
    for above in ("记者观察", "甲某某在乙县茶园调研时强调"):
        assert len(group_lines(displayed(above, "老茶园的新日子有盼头"), "apart", lambda _: 0.1)) == 2


def test_a_subtitle_broken_in_its_box_is_one() -> None:
    lines = displayed("话茶事 说丰年", "——甲县茶农代表团", "热议春茶采制新标准")
    groups = group_lines(lines, "apart", lambda _: 0.4)
    assert [len(group) for group in groups] == [1, 2]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("总投资3亿元", "甲县茶厂开工", "总投资3亿元 甲县茶厂开工"),
        ("扩大春茶种植", "提升加工水平", "扩大春茶种植 提升加工水平"),
        ("甲县老茶厂", "引进新机器", "甲县老茶厂引进新机器"),
        ("“甲县春茶", "采摘比赛”", "“甲县春茶采摘比赛”"),
    ],
)
def test_a_blank_stands_between_lines_that_are_clauses(above: str, below: str, whole: str) -> None:
    assert put_together(displayed(above, below)) == whole
