import pytest

from generator.importing.bylines.leads import parse_lead, parse_tail


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
