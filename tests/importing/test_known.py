"""What a file states of its story stands above what is read; what is printed stays."""

from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing.known import find_known
from generator.importing.reading import read_page
from tests.importing.samples import BODY
from tests.importing.test_nothing_lost import BOXES, HEADS, SENTENCES, printed, told

TITLE = "机器人产业园产值增长"


def test_lines_that_the_title_does_not_use_stay_in_the_text() -> None:
    text = BODY.replace("\n\n", "\n\n减速器和控制器卖得好\n机器人产业园里的三十家企业\n\n", 1)
    known = find_known("page", {"title": "另一个标题"})
    story = read_page(text, known)[0]
    assert story.title == "另一个标题"
    assert "减速器和控制器卖得好" in "".join(head.text for head in story.heads)
    assert not any("标题" in doubt.text for doubt in story.doubts)


def test_a_line_over_the_text_heads_it_where_the_title_is_another() -> None:
    story = read_page(f"园区里的新变化\n\n{BODY}", find_known("page", {"title": TITLE}))[0]
    assert story.title == TITLE
    assert [(head.text, head.before) for head in story.heads] == [("园区里的新变化", 1)]


def test_the_title_printed_as_it_is_known_is_no_part_of_the_text() -> None:
    page = f"甲区负责人强调\n\n{TITLE}\n\n——甲区见闻\n\n{BODY}"
    story = read_page(page, find_known("page", {"title": TITLE}))[0]
    assert (story.kicker, story.title, story.subtitle) == ("甲区负责人强调", TITLE, "——甲区见闻")
    assert len(story.paragraphs) == 2


@given(st.permutations((*BOXES, *HEADS, *SENTENCES)), st.integers(3, 14), st.sampled_from((*HEADS, "补上")))
@settings(deadline=None)
def test_no_character_is_lost_where_the_title_is_known(lines: list[str], count: int, title: str) -> None:
    text = "\n".join(lines[:count])
    stories = read_page(text, find_known("page", {"title": title}))
    if stories:
        assert printed(text) - told(stories) == Counter()


def test_the_paper_of_a_page_is_not_that_of_its_agency_story() -> None:
    page = f"{TITLE}\n\n新华社乙市5月6日电{BODY}"
    assert read_page(page, find_known("page", {"paper": "某市日报"}))[0].source == "新华社"
    assert read_page(page, find_known("page", {"source": "某市日报"}))[0].source == "某市日报"


def test_names_are_read_with_and_without_signs_between_them() -> None:
    assert find_known("page", {"authors": "甲某某、乙 某"}).authors == ("甲某某", "乙", "某")
    assert find_known("page", {"authors": ["乙 某"]}).authors == ("乙某",)
    assert find_known(Path("2031-05-06").name, {}).named_day is not None
