from generator.importing.reading import read_page
from tests.importing.samples import BODY


def test_a_continued_story_is_a_fragment() -> None:
    story = read_page(f"（上接1版）{BODY}")[0]
    assert "上接1版" in story.fragment
    assert story.paragraphs[0].startswith("甲区的机器人")


def test_a_story_that_turns_to_another_page_is_a_fragment() -> None:
    story = read_page(f"机器人产业园产值增长\n\n{BODY}（下转3版）\n")[0]
    assert story.fragment == "版面注明“下转3版”，后一部分不在这里。"
    assert any("转到别的版" in doubt.text for doubt in story.doubts)


def test_a_last_sentence_without_an_end_is_missing_one() -> None:
    story = read_page(
        f"机器人产业园产值增长\n\n{BODY}\n园区今年又有新的控制器企业开工，机器人产业园里的人说，\n"
    )[0]
    assert story.fragment == "结尾缺失，最后一句没有完。"
    assert [doubt.line for doubt in story.doubts if doubt.text == "最后一句没有完"] == [7]


def test_a_story_that_begins_inside_a_sentence_has_lost_its_opening() -> None:
    story = read_page(f"机器人产业园产值增长\n\n，{BODY}")[0]
    assert story.fragment == "开头缺失。"


def test_a_whole_story_is_no_fragment() -> None:
    story = read_page(f"机器人产业园产值增长\n\n{BODY}")[0]
    assert story.fragment == ""
