"""What the words of one displayed line make it."""

import pytest

from generator.importing.lines.headline_words import (
    counts_series,
    gives_details,
    is_sum,
    is_verse,
    lacks_number,
    names_those_present,
    reports_visit,
)


@pytest.mark.parametrize(
    ("line", "only_sum"),
    [
        ("总投资30亿元", True),
        ("合同金额超百亿元", True),
        ("累计完成投资4亿元 同比增长12%", True),
        ("前三季度增长9.8%", True),
        ("甲县一季度招商引资总额超7亿元", False),
        ("甲县茶厂总投资30亿元", False),
        ("增加值增速8.5%", True),
        ("投资茶园的三位老师傅", False),
    ],
)
def test_a_sum_says_how_much_and_not_of_what(line: str, only_sum: bool) -> None:
    assert is_sum(line) is only_sum


@pytest.mark.parametrize(
    ("line", "present"),
    [
        ("甲某某主持会议", True),
        ("甲建国宣布开工 乙志强致辞", True),
        ("甲建国乙志强等陪同", True),
        ("县领导出席", True),
        ("甲建国主持召开县茶业会议", False),
        ("高新区介绍茶机经验", False),
        ("全县宣布春茶开采", False),
    ],
)
def test_those_present_are_told_by_their_names_or_offices(line: str, present: bool) -> None:
    assert names_those_present(line) is present


@pytest.mark.parametrize(
    ("line", "details"),
    [
        ("总投资30亿元", True),
        ("共签约18个项目", True),
        ("共建家乡 共赢未来", False),
        ("总有一条路通向山里", False),
        ("可带动就业2000人", True),
        ("建成后年加工鲜叶3万吨", True),
        ("居全省第三位", True),
        ("新增就业岗位数百个", True),
        ("可喜的变化来到茶山", False),
        ("项目落到茶山脚下", False),
    ],
)
def test_details_go_on_from_what_stands_above(line: str, details: bool) -> None:
    assert gives_details(line) is details


@pytest.mark.parametrize(
    ("line", "visit"),
    [
        ("甲县党政代表团赴乙市考察招商", True),
        ("省茶办调研组来甲县调研", True),
        ("甲建国到乙镇调研茶产业发展工作", True),
        ("丁市与戊集团举行工作会谈", True),
        ("甲县茶企赴外地开店", False),
        ("一份调研报告带来的变化", False),
    ],
)
def test_a_visit_says_who_went_where_to_see_or_meet_whom(line: str, visit: bool) -> None:
    assert reports_visit(line) is visit


def test_a_verse_is_short_phrases_side_by_side() -> None:
    assert is_verse("强龙头 补链条 聚集群")
    assert not is_verse("甲县茶叶产业园迎来首批企业 春茶上市")
    assert not is_verse("签约20个 投产8个")


@pytest.mark.parametrize(
    "line", ["“茶乡新事”系列报道②", "茶山纪行之三", "茶业强县怎么走（二）", "三论建设茶业强县"]
)
def test_a_part_of_a_series_is_told_by_its_count(line: str) -> None:
    assert counts_series(line)
    assert not counts_series("茶山上的三代人")
    assert not counts_series("一论坛落户甲县")


@pytest.mark.parametrize(
    ("line", "lacking"),
    [
        ("订单带来 家小厂", True),
        ("开放 公里山路 让茶车上山", True),
        ("良品率从 到95%", True),
        ("茶农盼来 天气预报员", False),
        ("创新打造 大千亿级茶产业集群", True),
        ("订单带来12家小厂", False),
        ("送到门口 家电以旧换新", False),
        ("茶园变样 个性定制走俏", False),
        ("强龙头 补链条 聚集群", False),
    ],
)
def test_a_line_lacks_the_number_that_was_printed_as_a_picture(line: str, lacking: bool) -> None:
    assert lacks_number(line) is lacking
