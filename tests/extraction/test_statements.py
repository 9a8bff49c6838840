from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.statements import find_statements
from tests.extraction.reading import read

JIA, YI = "jia-mou-mou", "yi-mou-mou"


def said(*paragraphs: str) -> list[tuple[int, str]]:
    return [(item.paragraph, item.official) for item in find_statements(read(*paragraphs))]


@pytest.mark.parametrize(
    "paragraph",
    [
        "甲某某说，园区要扩大。",
        "甲区委书记甲某某表示，园区要扩大。",
        "甲某某在会上强调，园区要扩大。",
        "甲某某最后指出，园区要扩大。",
        "在谈到园区时，甲某某认为，园区要扩大。",
        "“园区要扩大。”甲某某说。",
        "“园区要扩大。”甲区委书记甲某某告诉记者，“还要提速。”",
        "会上，甲某某要求扩大园区。",
        "甲某某到乙县视察期间，对园区提出要求。",
        "甲某某给出两项数据。",
        "据甲某某介绍，园区要扩大。",
        "座谈会上，甲某某听取了汇报。他强调，园区要扩大。",
        "甲某某日前在一个为园区企业办的新品推介大会上表示，园区要扩大。",
        "甲某某在乙县代表团审议报告时指出，要落实乙某某提出的工作要求。",
        "甲某某：园区要扩大。",
        "甲区委书记甲某某：园区要扩大。",
    ],
)
def test_reported_and_quoted_speech(paragraph: str) -> None:
    assert said(paragraph) == [(1, JIA)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "甲某某出席会议。",
        "甲某某到乙县调研。",
        "会议由甲某某主持。",
        "记者对甲某某说，请谈谈园区。",
        "甲某某的演说词另发。",
        "甲某某宣布项目开工。",
        "甲某某介绍了园区的有关情况，随后参观。",
        "甲某某提出的办法很好。",
        "项目开工的消息属实。联系人甲某某：请来信。",
        "丙某某说，园区要扩大。",
        "有关负责人说，园区要扩大。",
    ],
)
def test_what_is_no_statement(paragraph: str) -> None:
    assert said(paragraph) == []


def test_a_quoted_word_opens_no_speech() -> None:
    assert said("甲某某说，园区要扩大。", "“新园区”今年建成。") == [(1, JIA)]
    assert said("甲某某说，园区要扩大。", "“园区今年还要再建一期厂房。") == [(1, JIA), (2, JIA)]


def test_a_speech_in_several_steps_goes_on() -> None:
    assert said("甲某某说，园区要扩大。", "具体来说，一是建厂房。") == [(1, JIA), (2, JIA)]


def test_of_a_demand_only_its_sentence_is_said() -> None:
    (statement,) = find_statements(read("甲某某对园区提出明确要求，加快提速。园区是门户。"))
    assert statement.span == (0, 18)


def test_a_speech_goes_on_until_somebody_else_begins() -> None:
    assert said(
        "甲某某强调，园区要扩大。",
        "要加快项目建设。",
        "此外，要抓好招商。",
        "乙某某说，公司将扩产。",
        "要加大投入。",
        "记者走进车间，机器轰鸣。",
        "要是没有工人，机器不会动。",
    ) == [(1, JIA), (2, JIA), (3, JIA), (4, YI), (5, YI)]


def test_an_open_quotation_goes_on() -> None:
    assert said("甲某某说：“园区要扩大。", "项目正在建。", "明年完工。”", "机器轰鸣。") == [
        (1, JIA),
        (2, JIA),
        (3, JIA),
    ]


def test_two_speakers_of_a_paragraph_share_it() -> None:
    paragraph = "甲某某说，园区要扩大。乙某某表示，公司将扩产。"
    first, second = find_statements(read(paragraph))
    assert first.span is not None
    assert second.span is not None
    assert paragraph[slice(*first.span)] == "甲某某说，园区要扩大。"
    assert paragraph[slice(*second.span)] == "乙某某表示，公司将扩产。"
    assert (first.status, first.rule) == ("proposed", "statements.said")


def test_the_quotation_before_the_speaker_is_what_was_said() -> None:
    paragraph = "机器轰鸣。“园区要扩大。还要提速。”甲某某说，明年完工。"
    (item,) = find_statements(read(paragraph))
    assert item.span is not None
    assert paragraph[slice(*item.span)] == "“园区要扩大。还要提速。”甲某某说，明年完工。"


@given(st.lists(st.text(alphabet="甲乙某说表示，。“”：他强调要记者一是"), max_size=5))
def test_spans_hold_on_any_text(paragraphs: list[str]) -> None:
    for item in find_statements(read(*paragraphs)):
        assert item.span is not None
        assert 0 <= item.span[0] < item.span[1] <= len(paragraphs[item.paragraph - 1])
