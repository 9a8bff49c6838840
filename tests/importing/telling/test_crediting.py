import pytest

from generator.importing.reading import read_page
from tests.importing.layouts import wrap
from tests.importing.samples import BODY


def test_a_reporter_in_the_text_is_no_author() -> None:
    story = read_page(f"机器人产业园产值增长\n\n{BODY}\n不少人把信递到记者手上，记者乙某看了说好。\n")[0]
    assert story.authors == ()


def test_the_words_of_all_credits_are_kept_as_they_are_printed() -> None:
    page = f"机器人产业园产值增长\n\n本报讯（记者 甲某某）{BODY.strip()}（通讯员 乙某某）\n"
    story = read_page(page)[0]
    assert story.credit == "本报讯（记者 甲某某） （通讯员 乙某某）"
    assert story.authors == ("甲某某", "乙某某")


def test_a_name_that_may_be_none_is_doubted() -> None:
    story = read_page(f"机器人产业园产值增长\n\n本报讯（记者 某甲乙）{BODY}")[0]
    assert [doubt.line for doubt in story.doubts if "不像常见的姓名" in doubt.text] == [3]


@pytest.mark.parametrize("origin", ["据《某江商报》", "据《某江商报》杂志", "（据某江商报微信公众号）"])
def test_what_a_story_is_taken_from_comes_before_its_dateline(origin: str) -> None:
    story = read_page(f"机器人产业园产值增长\n\n某州日报讯 {BODY}\n{origin}\n")[0]
    assert story.source == "某江商报"


def test_the_centre_of_a_county_is_named_in_full_as_the_source() -> None:
    story = read_page(f"机器人产业园产值增长\n\n乙县融媒体中心记者 甲某某\n\n{BODY}\n")[0]
    assert story.source == "乙县融媒体中心"


def test_who_took_the_picture_is_the_author_where_the_text_closes_with_it() -> None:
    closing = (
        "产业园还要新建一条减速器的产线，机器人的产量能够再多一成，控制器也要换成自己做的，整机企业搬进来以后，"
        "零件不用再从外地运来，工人上下班的班车多开了三趟，食堂和宿舍也都添了新的，减速器的检测中心年底能够用上，"
        "园区还给年轻人办了夜校，教他们调试机器人和控制器。（甲某某 摄）"
    )
    lines = [line for text in [*BODY.split("\n\n"), closing] for line in wrap(text.strip(), 18, "lost")]
    story = read_page("\n".join(["机器人产业园产值增长", "", *lines]))[0]
    assert len(story.paragraphs) == 3
    assert story.authors == ("甲某某",)


def test_a_line_of_a_headline_that_could_be_a_name_is_no_byline() -> None:
    one, other = BODY.strip().split("\n\n")
    story = read_page(
        f"本报记者 甲某某\n\n{one}\n\n机器人产业园转型升级走笔\n\n“小镇”\n向高处走\n\n{other}\n"
    )[0]
    assert story.authors == ("甲某某",)
    assert "向高处走" in story.title
