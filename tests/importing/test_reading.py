import datetime as dt

from generator.importing.reading import read_page
from tests.importing.samples import BODY


def test_kicker_title_and_subtitle_on_lines_of_their_own() -> None:
    story = read_page(
        f"甲区负责人在机器人大会上强调\n\n机器人产业园要建得更好\n\n——甲区机器人产业观察\n\n{BODY}"
    )[0]
    assert (story.kicker, story.title, story.subtitle) == (
        "甲区负责人在机器人大会上强调",
        "机器人产业园要建得更好",
        "——甲区机器人产业观察",
    )


def test_a_caption_between_lines_does_not_part_a_sentence() -> None:
    page = (
        "甲区的机器人产业园里有三十家企业，主要生产减速器，还有一些企业\n"
        "▲ 图为机器人车间。 甲某某 摄\n生产控制器，机器人产值比上年增长两成。"
    )
    story = read_page(page)[0]
    assert "还有一些企业生产控制器" in story.paragraphs[0]
    assert any("图为机器人车间" in paragraph for paragraph in story.paragraphs)
    assert story.authors == ()


def test_an_appointment_list_stays_text() -> None:
    page = (
        f"甲区人大常委会任免名单\n\n{BODY}\n任命：\n乙某某为甲区发展改革委主任；\n丙某某为甲区教委副主任。\n"
    )
    stories = read_page(page)
    assert [story.title for story in stories] == ["甲区人大常委会任免名单"]
    assert "乙某某为甲区发展改革委主任；" in stories[0].paragraphs


def test_what_the_page_says_of_itself_is_no_story() -> None:
    header, footer = (
        "2031年5月6日 星期二\nA02 要闻\n某州日报",
        "责任编辑：丙某某 校对：丁某\n电话：000-1234567",
    )
    page = f"{header}\n\n机器人产业园产值增长\n\n{BODY}\n{footer}\n"
    story = read_page(page)[0]
    assert story.title == "机器人产业园产值增长"
    assert story.source == "某州日报"
    assert story.dated.date == dt.date(2031, 5, 6)
    assert story.dated.certainty == "stated"
    assert not any("责任编辑" in paragraph or "电话" in paragraph for paragraph in story.paragraphs)
