from generator.importing.reading import read_page
from tests.importing.samples import BODY


def test_a_box_of_titles_and_names_is_kept_as_text() -> None:
    page = f"机器人产业园怎么建\n\n受访嘉宾\n甲区区长\n乙县县长\n甲某某\n乙某某\n\n{BODY}"
    story = read_page(page)[0]
    assert story.title == "机器人产业园怎么建"
    assert story.paragraphs[:5] == ("受访嘉宾", "甲区区长", "乙县县长", "甲某某", "乙某某")
    assert [doubt.line for doubt in story.doubts if "谁任什么职务" in doubt.text] == [6]


def test_a_box_that_gives_each_name_its_title_is_no_doubt() -> None:
    page = f"机器人产业园怎么建\n\n受访嘉宾\n甲区区长 甲某某\n乙县县长 乙某某\n\n{BODY}"
    assert not [doubt for doubt in read_page(page)[0].doubts if "谁任什么职务" in doubt.text]


def test_a_section_head_stands_before_its_paragraph() -> None:
    one, other = BODY.strip().split("\n\n")
    story = read_page(f"机器人产业园产值增长\n\n{one}\n\n## 引进整机企业\n\n{other}\n")[0]
    assert story.paragraphs == (one, other)
    assert [(head.text, head.before) for head in story.heads] == [("引进整机企业", 2)]


def test_a_caption_stands_behind_the_text() -> None:
    one, other = BODY.strip().split("\n\n")
    story = read_page(f"机器人产业园产值增长\n\n{one}\n\n▲ 图为机器人车间。 甲某某 摄\n\n{other}\n")[0]
    assert story.paragraphs == (one, other, "▲ 图为机器人车间。甲某某 摄")
