"""Pages of pictures, lines that only look like the paper's own, and headlines in several shapes."""

from generator.importing.lines.lines import read_lines
from generator.importing.reading import read_page

PICTURES = """3月4日，甲区一家茶厂的工人在炒制春茶
新叶。甲区有茶园三千亩，茶农采摘鲜叶以
后送到茶厂，制茶工艺传了几代人，茶叶卖
到外省。
某通社记者 甲 某摄

5月6日，乙县码头的岸桥正在吊装一批集
装箱。乙县港区扩建堆场和航道以后，船舶
靠泊的时间缩短，码头吞吐量比上年增长一
成，散货也多了起来。
某通社记者 乙 某 摄
"""

COLUMN = "传统产业，甲县拿出资金，对企业进\n行改造，推动产业向高端发展，引导\n"


def test_every_picture_with_a_credit_under_it_is_a_story() -> None:
    stories = read_page(PICTURES)
    assert [(story.kind, story.authors) for story in stories] == [("photo", ("甲某",)), ("photo", ("乙某",))]


def test_a_line_of_a_column_is_text_though_it_reads_like_the_papers_own() -> None:
    page = f"印刷包装机械制造产业是某省甲县的\n{COLUMN}"
    assert [line.kind for line in read_lines(page)] == ["text"] * 3


def test_a_label_over_a_column_stays_the_papers_own() -> None:
    page = f"印刷：某市日报社印务中心甲乙丙丁\n{COLUMN}"
    assert [line.kind for line in read_lines(page)] == ["furniture", "text", "text"]


def test_a_place_with_a_colon_is_a_headline_though_as_wide_as_its_column() -> None:
    page = """甲县任命一名副县长
甲县人大常委会第二十二次会议昨天下午召开，
决定任命一名副县长，会上还通过了其他人事任
免事项，甲县各部门负责人列席会议。
乙区：壮大产业集群冲刺千亿
“十五年”乙区怎么干？某省两会
期间，乙区负责人接受采访表示，
乙区将坚持实体经济为本、制造业
当家，加快打造以海洋经济为引擎
的产业集群，力争五年以后产业集
群规模突破一千亿元。"""
    assert [story.title for story in read_page(page)] == ["甲县任命一名副县长", "乙区：壮大产业集群冲刺千亿"]


def test_a_name_of_a_meeting_goes_on_in_the_next_line_of_its_headline() -> None:
    body = "甲江沿岸城市机器人产业协调会第三届联席会议昨天在乙市举行，各市负责人出席会议并讨论了机器人产业。"
    story = read_page(f"{body}\n\n甲江沿岸城市机器人产业协调会\n市长联席会议举行\n甲某某出席并致辞\n")[0]
    assert story.title.startswith("甲江沿岸城市机器人产业协调会市长联席会议举行")
    assert story.kicker == ""
