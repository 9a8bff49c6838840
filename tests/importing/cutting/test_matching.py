"""Headlines that stand at another story than their own."""

import pytest

from generator.importing.reading import read_page
from tests.importing.cutting.test_stacked import PORT, TEA, laid

TEA_TEXT = laid(*((text, 20) for text in TEA))
PORT_TEXT = laid(*((text, 16) for text in PORT))
SCHOOL = (
    "丙县实验小学的课后服务本学期又添新课，教师轮岗带来了书法和木工，学生放学以后不再无处可去。",
    "校长说，学位比去年多了三百个，寄宿的学生也能在食堂吃上热饭。",
)
SCHOOL_TEXT = laid(*((text, 24) for text in SCHOOL))


def titles(page: str) -> dict[str, str]:
    return {story.title: story.paragraphs[0][:4] for story in read_page(page)}


def test_headlines_that_stand_at_one_anothers_stories_change_places() -> None:
    page = (
        f"某市日报讯（记者 甲某某）{TEA_TEXT}\n\n乙市港区迎来第一百艘集装箱船\n\n"
        f"某市日报讯（记者 乙某某）{PORT_TEXT}\n\n甲县春茶开采茶农忙\n"
    )
    assert titles(page) == {"甲县春茶开采茶农忙": TEA[0][:4], "乙市港区迎来第一百艘集装箱船": PORT[0][:4]}


def test_of_two_headlines_behind_two_stories_each_gets_its_own() -> None:
    page = (
        f"某市日报讯（记者 甲某某）{TEA_TEXT}\n\n某市日报讯（记者 乙某某）{PORT_TEXT}\n\n"
        f"乙市港区迎来第一百艘集装箱船\n\n甲县春茶开采茶农忙\n\n"
        f"某市日报讯（记者 丙某某）{SCHOOL_TEXT}\n\n丙县小学课后服务添新课\n"
    )
    assert titles(page) == {
        "甲县春茶开采茶农忙": TEA[0][:4],
        "乙市港区迎来第一百艘集装箱船": PORT[0][:4],
        "丙县小学课后服务添新课": SCHOOL[0][:4],
    }


def test_a_kicker_and_the_headline_under_it_stay_with_the_story_that_both_speak_of() -> None:
    page = (
        f"某市日报讯（记者 甲某某）{TEA_TEXT}\n\n合作社负责人在甲县茶厂调研\n\n扶持茶农发展壮大茶产业\n\n"
        f"{SCHOOL_TEXT}\n\n□ 丙某某\n"
    )
    first, second = read_page(page)
    assert (first.kicker, first.title) == ("合作社负责人在甲县茶厂调研", "扶持茶农发展壮大茶产业")
    assert second.title_supplied


@pytest.mark.parametrize("title", ["小叶子 大产业", "好日子还在后头"])
def test_a_headline_without_the_words_of_any_story_stays_where_it_stands(title: str) -> None:
    page = (
        f"{title}\n\n某市日报讯（记者 甲某某）{TEA_TEXT}\n\n"
        f"乙市港区迎来第一百艘集装箱船\n\n某市日报讯（记者 乙某某）{PORT_TEXT}\n"
    )
    assert titles(page)[title] == TEA[0][:4]
