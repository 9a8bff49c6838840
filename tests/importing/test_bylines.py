import pytest

from generator.importing.bylines import parse_byline, parse_group_credit
from generator.importing.leads import parse_lead, parse_tail


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("记者 甲某某", ("甲某某",)),
        ("本报记者 甲某某 乙某某", ("甲某某", "乙某某")),
        ("□ 某市日报记者 甲某某 通讯员 乙某某", ("甲某某", "乙某某")),
        ("某市日报全媒体记者 甲某某 文/图", ("甲某某",)),
        ("文/甲某某 图/乙某某", ("甲某某",)),
        ("采写/本报记者 甲某某", ("甲某某",)),
        ("记者 甲 某 实习生 乙某某", ("甲某", "乙某某")),
        ("本报记者甲某某乙某某", ("甲某某", "乙某某")),
        ("记者甲某某、乙某某通讯员丙某某", ("甲某某", "乙某某", "丙某某")),
        ("记者 阿某·买某某", ("阿某·买某某",)),
        ("記者 甲某某 通訊員 乙某某", ("甲某某", "乙某某")),
        ("本报首席记者 甲某某 摄影报道", ("甲某某",)),
        ("□ 某市日报记者 王 某 李 某 特约通讯员 张 某", ("王某", "李某", "张某")),
    ],
)
def test_names_with_a_role_are_writers(line: str, writers: tuple[str, ...]) -> None:
    byline = parse_byline(line)
    assert byline
    assert byline.writers == writers


@pytest.mark.parametrize(
    "line",
    [
        "递到记者手上",
        "记者了解到",
        "记者走进生产车间",
        "工作人员告诉记者，采摘每",
        "记者：您怎么看这件事",
        "（记者 甲某某",
        "受访嘉宾",
        "甲某某",
        "高质量发展",
        "",
    ],
)
def test_a_sentence_in_which_a_reporter_appears_is_no_byline(line: str) -> None:
    assert parse_byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "甲某某 摄",
        "特约摄影 甲某某/某图片社",
        "记者 甲某某 摄(某图片社)",
        "某通社发（甲某某 摄）",
        "记者 甲某某 通讯员 乙某某 摄",
    ],
)
def test_who_took_the_photograph_is_no_writer(line: str) -> None:
    byline = parse_byline(line)
    assert byline
    assert byline.writers == ()
    assert "甲某某" in byline.photographers


def test_a_commentator_without_a_name_is_a_byline_without_names() -> None:
    byline = parse_byline("某市日报评论员")
    assert byline
    assert byline.anonymous
    assert byline.medium == "某市日报"


@pytest.mark.parametrize(
    "line",
    [
        "本组稿件由某市日报记者甲某某、乙某某采写",
        "本版稿件由本报记者 甲某某 乙某某 采写",
        "（本组报道均由记者甲某某、乙某某采写）",
    ],
)
def test_a_group_credit_names_the_writers_of_all(line: str) -> None:
    byline = parse_group_credit(line)
    assert byline
    assert byline.writers == ("甲某某", "乙某某")


def test_a_group_credit_for_pictures_names_no_writer() -> None:
    assert parse_group_credit("本组图片由甲某某摄") is None


@pytest.mark.parametrize(
    ("text", "rest", "medium", "writers"),
    [
        ("本报讯（记者 甲某某）近日，甲区开会。", "近日", "本报", ("甲某某",)),
        ("某市日报讯(记者甲某某、通讯员乙某某)3月5日", "3月5日", "某市日报", ("甲某某", "乙某某")),
        ("某华社某市3月17日电（记者甲某某）甲区", "甲区", "某华社", ("甲某某",)),
        ("某市讯（记者 甲某某）甲区", "甲区", "", ("甲某某",)),
        ("（记者 甲某某）近日，甲区召开了会议。", "近日", "", ("甲某某",)),
    ],
)
def test_a_lead_ends_where_the_first_sentence_begins(
    text: str, rest: str, medium: str, writers: tuple[str, ...]
) -> None:
    lead = parse_lead(text)
    assert lead
    assert text[lead.end :].startswith(rest)
    assert lead.medium == medium
    assert lead.byline
    assert lead.byline.writers == writers


def test_a_dateline_gives_its_day() -> None:
    lead = parse_lead("某华社某市3月17日电 甲区召开会议。")
    assert lead
    assert (lead.month, lead.day) == (3, 17)


@pytest.mark.parametrize(
    "text",
    [
        "本报曾报道过这件事。",
        "据介绍，甲区召开会议。",
        "电话里，他说了很久。",
        "某市日报的记者来了。",
        "上接千年文脉，下启新程。",
    ],
)
def test_a_plain_paragraph_has_no_lead(text: str) -> None:
    assert parse_lead(text) is None


@pytest.mark.parametrize("mark", ["（上接1版）", "（上接第二版）", "▲上接A1版 "])
def test_a_continued_story_says_from_which_page(mark: str) -> None:
    lead = parse_lead(f"{mark}后面的话。")
    assert lead
    assert lead.continued


@pytest.mark.parametrize("inside", ["记者 甲某某", "甲某某", "甲某某 乙某某", "本报记者甲某某"])
def test_a_bracket_behind_the_last_sentence_names_its_writers(inside: str) -> None:
    tail = parse_tail(f"会议就此结束。（{inside}）")
    assert tail
    assert tail.byline
    assert tail.byline.writers[0] == "甲某某"


@pytest.mark.parametrize("text", ["产量达到12万吨（含丙市）", "全部完成。（见下图）", "《规划》（2031年）"])
def test_other_brackets_are_text(text: str) -> None:
    assert parse_tail(text) is None
