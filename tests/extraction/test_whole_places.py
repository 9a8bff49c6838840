from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.figures.reading import find_figures
from generator.extraction.reading import Reading
from generator.extraction.systems import find_systems
from generator.extraction.whole_places import UNKNOWN, WholePlaces, short_name
from tests.extraction.reading import ENTITIES, read


def meant(*paragraphs: str, region: str = "某市", source: str = "某报") -> list[str]:
    reading = read(*paragraphs, region=region)
    article = dataclasses.replace(reading.article, source=source)
    whole = WholePlaces(Reading(article, reading.entities, reading.mentions, region))
    return [
        subject for number, text in enumerate(paragraphs) for _, subject in whole.within(number, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("region", "text", "expected"),
    [
        ("某市", "全市开工。", "某市"),
        ("某市", "我市、市内开工。", "某市"),
        ("某省", "全省开工。", "某省"),
        ("某某自治区", "全区开工。", "某某自治区"),
        ("某省", "全市开工。", UNKNOWN),
        ("某市", "全省开工。", UNKNOWN),
        ("某某自治区", "全省开工。", UNKNOWN),
        ("某市", "全区开工。", UNKNOWN),
        ("某市", "全镇开工。", UNKNOWN),
        ("", "全市开工。", UNKNOWN),
        ("某市", "该市开工。", UNKNOWN),
        ("某市", "甲区地处北部，全区开工。", "jia-qu"),
        ("某市", "甲区地处北部，该区开工。", "jia-qu"),
        ("某市", "乙县地处北部，全县开工。", "yi-xian"),
        ("某市", "乙县地处北部，全区开工。", UNKNOWN),
        ("某市", "甲区地处北部，全镇开工。", UNKNOWN),
        ("某某自治区", "甲区地处北部，全区开工。", "jia-qu"),
        ("某市", "某市提速，该市开工。", "某市"),
    ],
)
def test_a_place_is_meant_by_its_own_level(region: str, text: str, expected: str) -> None:
    assert set(meant(text, region=region)) == {expected}


@pytest.mark.parametrize(
    "text", ["保障安全市政设施。", "全市场开放。", "全域推进。", "全区块上链。", "都市内外。"]
)
def test_what_means_no_whole_place(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["庚市召开会议。", "全市开工。"], "庚市"),
        (["庚县召开会议。", "全县开工。"], "庚县"),
        (["庚市召开会议。全市开工。", "某市派人参加。"], "庚市"),
        (["庚市召开会议。", "某市派人参加。", "全市开工。"], "某市"),
        (["园区将扩建。", "甲区也将扩建。园区已投用，全区开工。"], "jia-qu"),
    ],
)
def test_an_article_may_speak_for_a_place_the_register_does_not_have(
    paragraphs: list[str], expected: str
) -> None:
    assert meant(*paragraphs) == [expected]


def test_a_district_s_paper_means_its_own() -> None:
    assert meant("我区开工。", source="甲区报") == ["jia-qu"]
    assert meant("乙县也来了。我县开工。", source="甲区报") == ["yi-xian"]


@pytest.mark.parametrize(
    ("region", "subject"), [("某省", "庚市"), ("某市", "庚市"), ("庚市", "庚市"), ("", "庚市")]
)
def test_the_figures_of_a_city_are_not_the_region_s(region: str, subject: str) -> None:
    (figure,) = find_figures(read("庚市召开会议。", "全市完成投资100亿元。", region=region))
    assert figure.subject == subject


def test_nor_are_its_frameworks() -> None:
    texts = ("会议召开。", "全市构建“345”产业体系。")
    assert [s.owner for s in find_systems([read(*texts, region="某省")], ENTITIES, set())] == [UNKNOWN]
    assert [s.owner for s in find_systems([read(*texts, region="某市")], ENTITIES, set())] == ["某市"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("某市", "某"),
        ("某某省", "某某"),
        ("某某自治区", "某某"),
        ("某某回族自治区", "某某"),
        ("某某土家族苗族自治州", "某某"),
        ("", ""),
    ],
)
def test_the_short_name_of_a_region(name: str, short: str) -> None:
    assert short_name(name) == short


@given(
    st.lists(st.text(alphabet="全我本该省市区县自治某甲乙庚将已，。；安内域"), max_size=3),
    st.sampled_from(("", "某市", "某省")),
)
def test_any_text_is_read(paragraphs: list[str], region: str) -> None:
    known = {UNKNOWN, region, *(entity.id for entity in ENTITIES)}
    told = "".join(paragraphs)
    assert all(subject in known or subject in told for subject in meant(*paragraphs, region=region))
