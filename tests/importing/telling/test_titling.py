import pytest

from generator.importing.reading import read_page
from generator.importing.telling.titling import supply_title
from tests.importing.cutting.test_stacked import laid
from tests.importing.samples import BODY


def test_a_story_without_a_headline_says_so() -> None:
    story = read_page(BODY)[0]
    assert story.title_supplied
    assert story.title == "〔甲区的机器人产业园里有三十家企业…〕"
    assert any("没有找到" in doubt.text for doubt in story.doubts)


def test_a_headline_behind_the_text_is_found_and_doubted() -> None:
    story = read_page(f"{BODY}\n机器人产业园产值增长两成\n")[0]
    assert story.title == "机器人产业园产值增长两成"
    assert [doubt.line for doubt in story.doubts if "正文之后" in doubt.text] == [5]


def test_a_headline_inside_the_text_is_found_and_doubted() -> None:
    one, other = BODY.strip().split("\n\n")
    story = read_page(f"{one}\n\n机器人产业园\n\n引进机器人整机企业\n\n{other}\n\n{one}\n")[0]
    assert "机器人" in story.title
    assert [doubt.line for doubt in story.doubts if "正文中间" in doubt.text] == [3]


@pytest.mark.parametrize(("blank", "title"), [("\n", "三十家企业生产减速器"), ("", "园区负责人的新食堂")])
def test_lines_set_apart_inside_a_text_are_no_section_head(blank: str, title: str) -> None:
    one, other = (laid((text, 18)) for text in BODY.strip().split("\n\n"))
    inside = f"三十家企业生产减速器\n{blank}机器人产业园的新账本"
    assert read_page(f"{one}\n\n{inside}\n\n{other}\n\n园区负责人的新食堂\n")[0].title == title


def test_a_kicker_and_a_title_set_apart_are_the_headline_where_no_other_is() -> None:
    one, other = (laid((text, 18)) for text in BODY.strip().split("\n\n"))
    story = read_page(f"{one}\n\n从卖力气到卖手艺\n\n机器人小镇的转身\n\n{other}\n\n{one}\n")[0]
    assert (story.kicker, story.title) == ("从卖力气到卖手艺", "机器人小镇的转身")


def test_a_line_alone_inside_a_text_without_a_headline_is_it() -> None:
    one, other = BODY.strip().split("\n\n")
    story = read_page(f"{one}\n\n机器人产业园引进整机企业\n\n{other}\n\n{one}\n")[0]
    assert story.title == "机器人产业园引进整机企业"
    assert any("正文中间" in doubt.text for doubt in story.doubts)


def test_a_rubric_alone_is_a_doubtful_headline() -> None:
    story = read_page(f"产业观察\n\n{BODY}")[0]
    assert any("只是一个栏目名" in doubt.text for doubt in story.doubts)


def test_a_supplied_title_ends_at_the_first_pause() -> None:
    assert supply_title(["甲区的机器人产业园里有企业，生产减速器。"]) == "〔甲区的机器人产业园里有企业…〕"
    assert supply_title(["机" * 40]) == f"〔{'机' * 28}…〕"


def test_a_headline_counts_the_sections_of_its_story() -> None:
    one, other = BODY.strip().split("\n\n")
    sections = (f"{name}行动\n{text}" for name, text in (("强链", one), ("引才", other), ("出海", one)))
    body = "\n\n".join(sections)
    story = read_page(f"{body}\n\n“三大行动”助推小镇\n\n山里来了新邻居\n")[0]
    assert story.title == "“三大行动”助推小镇"
    story = read_page(f"{body}\n\n“五大行动”助推小镇\n\n山里来了新邻居\n")[0]
    assert story.title == "山里来了新邻居"


def test_lines_that_sum_up_a_story_stand_with_its_headline_wherever_they_are() -> None:
    one, other = BODY.strip().split("\n\n")
    summed = f"{one}\n\n■厂房从无到有 ■客商从少到多\n\n机器人的新邻居\n\n{other}\n\n{one}\n"
    assert read_page(summed)[0].title == "机器人的新邻居"
    plain = summed.replace("■厂房从无到有 ■客商从少到多\n\n", "")
    assert read_page(plain)[0].title_supplied


def test_a_line_marked_as_a_head_is_outdone_by_none_inside_the_text() -> None:
    one, other = BODY.strip().split("\n\n")
    inside = "三十家企业生产减速器\n\n机器人产业园的新账本"
    text = f"{one}\n\n{inside}\n\n{other}\n\n{one}\n"
    assert read_page(f"## 山里来了新邻居\n\n{text}\n# 又一篇\n\n{other}")[0].title == "山里来了新邻居"
