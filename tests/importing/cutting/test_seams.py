"""Stories that run on into one another inside a paragraph of a page without wrapped lines."""

from collections import Counter

import pytest

from generator.importing.reading import read_page
from generator.importing.telling.stories import Story

TEA = (
    "近日，甲县的春茶开采，茶农背着竹篓上山，鲜叶一筐筐送进茶厂，炒青的香味飘满山谷，收购点的灯亮到深夜。",
    "茶厂负责人说，今年的鲜叶比去年多收了两成，茶农的收入也跟着上涨，合作社给每户茶农送去新的采茶机，",
)
TEA_ENDS = "合作社的茶厂请来制茶师傅教茶农炒青，鲜叶当天采摘当天收购。"
TEA_LAST = "“鲜叶不愁卖，茶农心里踏实。”茶厂的制茶师傅一边炒青一边说，山上的茶园明年还要扩大。"
PORT = (
    "昨天，乙市港区迎来今年第一百艘集装箱船，岸桥和堆场同时开工，散货改走水水中转，码头的无人集卡一辆接着一辆。",
    "码头调度员介绍，新的引航办法让船舶靠泊的时间缩短了三成，港区的堆场又添了两台岸桥，航道也疏浚一新，",
)
PAGE = "\n\n".join(
    (
        "## 乙市港区迎来第一百艘船",
        "□某市日报记者 乙某",
        PORT[0],
        PORT[1] + TEA_ENDS,
        TEA_LAST,
        "□某市日报记者 甲某某",
        *TEA,
        "甲县春茶开采忙",
    )
)


def story_of(stories: tuple[Story, ...], word: str) -> Story:
    """Return the story whose title has a word."""
    return next(story for story in stories if word in story.title)


def test_the_end_of_a_story_inside_a_paragraph_of_another_is_put_back() -> None:
    stories = read_page(PAGE)
    assert len(stories) == 2
    tea, port = story_of(stories, "春茶"), story_of(stories, "港区")
    assert tea.paragraphs == (TEA[0], TEA[1] + TEA_ENDS, TEA_LAST)
    assert port.paragraphs == PORT


def test_columns_may_break_off_within_a_clause() -> None:
    tea, rest = (TEA[0], TEA[1].removesuffix("采茶机，")), "炒青机，" + TEA_ENDS
    port = (PORT[0], PORT[1].removesuffix("岸桥，航道也疏浚一新，"))
    page = PAGE.replace(PORT[1] + TEA_ENDS, port[1] + rest).replace(TEA[1], tea[1])
    stories = read_page(page)
    assert story_of(stories, "春茶").paragraphs == (tea[0], tea[1] + rest, TEA_LAST)
    assert story_of(stories, "港区").paragraphs[:2] == port[:2]


def test_the_end_may_run_on_behind_a_section_head() -> None:
    last = (
        TEA_LAST,
        "近日，甲县的茶园里又添了三台采茶机，茶农说，春茶开采以后，茶厂的炒青师傅忙到深夜，鲜叶一筐筐送来。",
        "合作社还给茶农办了制茶的夜校，制茶师傅手把手教炒青，收购点的鲜叶价格也比去年高，茶厂明年还要扩建。",
    )
    page = PAGE.replace(TEA_LAST, "\n\n".join(("让茶农也成为主角", *last)))
    stories = read_page(page)
    assert len(stories) == 2
    assert story_of(stories, "春茶").paragraphs == (TEA[0], TEA[1] + TEA_ENDS, *last)
    assert story_of(stories, "港区").paragraphs == PORT


def test_both_places_of_the_seam_are_doubts() -> None:
    stories = read_page(PAGE)
    joined = PAGE.split("\n").index(TEA[1]) + 1
    assert any(doubt.line == joined and "断开" in doubt.text for doubt in story_of(stories, "春茶").doubts)
    assert "没有完" in "".join(doubt.text for doubt in story_of(stories, "港区").doubts)


def test_no_character_is_lost_or_doubled_at_a_seam() -> None:
    told = Counter("".join(text for story in read_page(PAGE) for text in story.paragraphs))
    assert told == Counter("".join((*PORT, TEA_ENDS, TEA_LAST, *TEA)))


def test_a_whole_story_is_not_parted() -> None:
    page = PAGE.replace(TEA[1], TEA[1] + "茶旅的生意越来越好。")
    assert story_of(read_page(page), "港区").paragraphs == (PORT[0], PORT[1] + TEA_ENDS, TEA_LAST)


def test_no_paragraph_ends_with_its_first_words() -> None:
    ends = "彼此安稳。"
    last = "说到这几年，茶厂的制茶师傅教茶农炒青，鲜叶当天采摘当天收购，合作社给茶农送去采茶机。"
    tea = story_of(read_page(PAGE.replace(TEA_ENDS, ends).replace(TEA_LAST, last)), "春茶")
    assert tea.paragraphs[-1] == last


def test_a_story_parted_at_a_seam_takes_nothing_from_a_third() -> None:
    robots = (
        "今天，丙市的机器人园区开园，减速器和控制器的产线同时启动，整机装配车间里机械臂有条不紊，视觉检测一刻不停。",
        "机器人园区的负责人说，关节模组的产线还要扩建，码头的岸桥和堆场同时开工，集装箱船和散货走水水中转。",
    )
    page = "\n\n".join((PAGE, "□某市日报记者 丙某", *robots, "丙市机器人园区开园"))
    assert story_of(read_page(page), "机器人").paragraphs == robots
    assert story_of(read_page(page), "港区").paragraphs == PORT


@pytest.mark.parametrize("head", ["货车不再排队", "第二章 货车不再排队"])
def test_a_seam_before_a_section_head_needs_more_to_speak_for_it(head: str) -> None:
    road = "进城的大货车不再排队，司机能早些回家，"
    port = (PORT[0], PORT[1][:-1] + "，茶农的鲜叶也从这里运走。", road)
    page = PAGE.replace(PORT[1] + TEA_ENDS, "\n\n".join((port[1], head, port[2] + TEA_ENDS)))
    stories = read_page(page)
    assert story_of(stories, "春茶").paragraphs == (TEA[0], TEA[1] + TEA_ENDS, TEA_LAST)
    assert story_of(stories, "港区").paragraphs[:2] == port[:2]
