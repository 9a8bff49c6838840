"""What somebody who knows better writes into a page: ``===`` between stories, ``# `` at a headline."""

import datetime as dt

import pytest

from generator.importing.reading import read_page

ROBOTS = """\
甲区机器人产业园产值增长

本报讯（记者 甲某某）甲区的机器人产业园里有三十家企业，生产减速
器和控制器，机器人产业园的产值比上年增长两成。"""
TEA = """\
乙县茶园提早开采

本报讯（记者 乙某某）乙县的茶园今年提早十天开采，采茶工人从早到
晚忙碌，茶厂加班加点，茶叶卖到外省。"""
PORT = """\
丙港新添两座岸桥

本报讯（记者 丙某某）丙港的码头上新添了两座岸桥，集装箱吞吐量增
加，船舶靠泊的时间缩短，港口还要扩建堆场。"""
SCHOOL = """\
丁镇小学迁入新校舍

本报讯（记者 丁某某）丁镇小学的学生搬进了新校舍，教室宽敞明亮，
操场铺了跑道，老师和学生都很高兴。"""
TITLES = ["甲区机器人产业园产值增长", "乙县茶园提早开采", "丙港新添两座岸桥", "丁镇小学迁入新校舍"]
STORIES = (ROBOTS, TEA, PORT, SCHOOL)


@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_line_between_two_stories_leaves_the_others_as_they_are(place: int) -> None:
    page = "\n\n".join((*STORIES[:place], "===", *STORIES[place:]))
    assert [story.title for story in read_page(page)] == TITLES


def test_no_story_crosses_the_line() -> None:
    sentence = "乙县的茶园今年提早开采，采茶工人从早到晚忙碌，茶厂加班加点，茶叶卖到外省，茶农很高兴。"
    assert len(read_page(f"{sentence}\n\n{sentence}")) == 1
    assert len(read_page(f"{sentence}\n===\n{sentence}")) == 2


def test_what_stands_alone_between_two_lines_goes_with_the_next_story() -> None:
    title, body = TEA.split("\n\n")
    stories = read_page(f"{ROBOTS}\n===\n{title}\n===\n{body}\n===\n丙港来客\n")
    assert [story.title for story in stories] == TITLES[:2]
    assert "丙港来客" in stories[1].paragraphs


def test_a_headline_marked_behind_the_line_does_not_take_the_stories_that_follow() -> None:
    page = "\n\n".join((ROBOTS, f"===\n# {TEA}", PORT, SCHOOL))
    assert [story.title for story in read_page(page)] == TITLES


def test_who_cuts_out_and_marks_every_story_gets_exactly_these() -> None:
    feature = f"{ROBOTS}\n\n“机器人产业园里的茶园”\n\n{TEA.split(chr(10), 2)[2]}"
    page = f"# {feature}\n\n===\n\n# {PORT}\n"
    assert [story.title for story in read_page(page)] == [TITLES[0], TITLES[2]]


def test_the_year_is_learnt_from_stories_beyond_the_line() -> None:
    first = (
        "甲区机器人大会开幕\n\n本报讯（记者 甲某某）5月6日，甲区机器人大会开幕，三十家企业参展，销路很好。"
    )
    second = "乙县茶叶畅销\n\n本报讯（记者 乙某某）2031年1月至4月，乙县茶叶卖到外省，茶园的产值增长一成。"
    for between in ("\n\n", "\n\n===\n\n"):
        story = read_page(f"{first}{between}{second}")[0]
        assert story.dated.date == dt.date(2031, 5, 6)
        assert "同版其他报道" in story.dated.basis


def test_a_credit_of_a_group_reaches_over_the_line() -> None:
    robots, tea = (
        text.replace("本报讯（记者 甲某某）", "").replace("本报讯（记者 乙某某）", "")
        for text in (ROBOTS, TEA)
    )
    stories = read_page(f"{robots}\n\n===\n\n{tea}\n\n本组稿件由本报记者 戊某某 采写\n")
    assert [story.authors for story in stories] == [("戊某某",), ("戊某某",)]


BODY = TEA.split("\n\n")[1]
ONE, TWO = "乙县茶园提早开采", "茶厂加班制茶"


@pytest.mark.parametrize(
    "lines",
    [f"# {ONE}\n{TWO}", f"{ONE}\n# {TWO}", f"# {ONE}\n# {TWO}"],
    ids=["first", "second", "both"],
)
def test_a_headline_of_two_lines_is_whole_whichever_of_them_is_marked(lines: str) -> None:
    story = read_page(f"{lines}\n\n{BODY}")[0]
    assert story.title.replace(" ", "") == ONE + TWO
    assert story.authors == ("乙某某",)
    assert len(story.paragraphs) == 1


def test_kicker_and_subtitle_stand_around_a_marked_headline() -> None:
    story = read_page(f"丁某某在乙县茶园调研时强调\n# {ONE}\n——乙县茶山见闻\n\n{BODY}")[0]
    assert (story.kicker, story.title, story.subtitle) == (
        "丁某某在乙县茶园调研时强调",
        ONE,
        "——乙县茶山见闻",
    )


def test_a_name_alone_under_a_marked_headline_is_who_wrote_it() -> None:
    body = BODY.replace("本报讯（记者 乙某某）", "")
    story = read_page(f"# {ONE}\n\n陈某某\n\n{body}")[0]
    assert (story.title, story.authors) == (ONE, ("陈某某",))
