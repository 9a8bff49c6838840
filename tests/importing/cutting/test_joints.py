"""How two passages of a page join."""

import pytest

from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.joints import Joints
from generator.importing.cutting.sections import settle_heads
from generator.importing.lines.lines import read_lines
from generator.importing.lines.pages import lay_out
from generator.importing.lines.unwrapping import unwrap
from tests.importing.layouts import wrap

TEA = "甲县的春茶开采以后，茶农背着竹篓上山，鲜叶一筐筐送进茶厂，炒青的香味飘满山谷，合作社忙个不停。"
PORT = "乙市的港区迎来今年第一百艘集装箱船，岸桥和堆场同时开工，散货也改走水水中转，船员能早些上岸休息。"
SHORT = "甲某某等参加。"


def joints(*texts: tuple[str, int]) -> Joints:
    page = "\n".join(line for text, width in texts for line in wrap(text, width, "lost"))
    laid = lay_out(unwrap(tuple(read_lines(page))))
    return Joints(laid, Cohesion([passage.text for passage in laid.passages]))


@pytest.mark.parametrize(("width", "other"), [(18, False), (16, True), (24, True)])
def test_a_column_of_another_width_is_noticed(width: int, other: bool) -> None:
    assert joints((TEA + TEA, 18), (PORT + PORT, width)).recolumned(1) is other


def test_a_short_last_paragraph_is_of_the_column_before_it() -> None:
    page = joints((TEA, 18), (SHORT, 18), (f"某某日报讯（记者 乙某某）{PORT}", 24))
    assert page.count == 3
    assert not page.recolumned(1)


def test_another_column_begins_where_the_first_paragraph_of_its_width_stands() -> None:
    page = joints((TEA, 22), (PORT, 22), (TEA[:27] + "。", 22), (PORT[:30] + "。", 18), (TEA, 18), (PORT, 18))
    assert page.count == 6
    assert [gap for gap in range(1, 6) if page.recolumned(gap)] == [3]


def test_a_line_too_long_for_a_column_is_not_in_it() -> None:
    page = joints((TEA, 22), (PORT, 22), (TEA[:19] + "。", 22), (PORT, 18), (TEA, 18))
    assert [gap for gap in range(1, 5) if page.recolumned(gap)] == [3]


def test_questions_and_answers_go_on_in_another_column() -> None:
    asked, answered = f"问：{PORT}", f"答：{TEA}"
    page = joints((TEA, 22), (asked, 22), (answered, 22), (PORT, 16), (asked, 16), (answered, 16))
    assert not any(page.recolumned(gap) for gap in range(1, page.count))
    assert joints((TEA, 22), (PORT, 22), (TEA, 16), (PORT, 16)).recolumned(2)


@pytest.mark.parametrize(("width", "other"), [(18, False), (16, True)])
def test_an_introduction_across_the_columns_parts_none_of_one_width(width: int, other: bool) -> None:
    page = joints((TEA + TEA, 18), (TEA + TEA + TEA, 36), (PORT + PORT, width))
    assert page.standfirsts == {1: 2}
    assert page.recolumned(2) is other
    assert page.recolumned(1) is other


def test_an_introduction_may_have_a_paragraph_of_one_line() -> None:
    page = joints((TEA + TEA, 18), (TEA[:33] + "。", 36), (TEA, 36), (PORT + PORT, 18))
    assert page.standfirsts == {1: 3}


@pytest.mark.parametrize(("width", "family"), [(18, set()), (14, {1})])
def test_heads_alike_begin_a_family_where_the_column_is_another(width: int, family: set[int]) -> None:
    sections = [
        line
        for name in ("改造茶园行动", "添置机器行动", "打响品牌行动")
        for line in ("", name, "", *wrap(PORT, width, "lost"))
    ]
    page = settle_heads(
        lay_out(unwrap(tuple(read_lines("\n".join([*wrap(TEA + TEA, 18, "lost"), *sections])))))
    )
    assert Joints(page, Cohesion([passage.text for passage in page.passages])).families == family


@pytest.mark.parametrize(
    ("opening", "timed"),
    [
        ("6月5日，", True),
        ("近日，", True),
        ("甲市海关日前公布，", True),
        ("这些年来，", False),
        ("甲县今日的", False),
    ],
)
def test_a_story_opens_with_the_time_of_what_it_tells(opening: str, timed: bool) -> None:
    assert joints((TEA, 18), (opening + PORT, 18)).opens_with_time(1) is timed


def test_a_section_where_somebody_speaks_whom_a_box_lists_is_known() -> None:
    box = ("主持人", "某市日报记者 丁某", "对话嘉宾", "甲县茶厂厂长", "乙市港务公司经理龙某某", "凤某某")
    spoken = f"龙某某认为，这样的办法还可以再试。{PORT}"
    page = settle_heads(
        lay_out(unwrap(tuple(read_lines("\n\n".join((*box, TEA, "把路修通", spoken, "把茶卖远", PORT))))))
    )
    found = Joints(page, Cohesion([passage.text for passage in page.passages]))
    assert [bool(gap) for gap in page.gaps] == [True, True, True, False]
    assert found.guests == {1}
