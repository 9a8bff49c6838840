from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.links import with_links
from generator.model import Organization
from tests.extraction.reading import ENTITIES, read

COMPANY = next(
    entity for entity in ENTITIES if isinstance(entity, Organization) and entity.id == "ding-gong-si"
)


def linked(*paragraphs: str) -> Organization:
    (organization,) = with_links([COMPANY], [read(*paragraphs)])
    return organization


@pytest.mark.parametrize(
    ("sentence", "district"),
    [
        ("位于甲区的丁科技公司投产。", "jia-qu"),
        ("记者走进位于甲区北部新城的丁科技公司。", "jia-qu"),
        ("甲区的丁科技公司投产。", "jia-qu"),
        ("甲区企业丁科技公司投产。", "jia-qu"),
        ("甲区龙头企业丁科技公司投产。", "jia-qu"),
        ("丁科技公司落户甲区。", "jia-qu"),
        ("丁科技公司入驻丙高新区。", "bing-gao-xin-qu"),
        ("丁科技公司去年落户于乙县。", "yi-xian"),
        ("甲区已集聚了丁科技公司等一批企业。", "jia-qu"),
        ("甲区的丁科技公司投产，产品销往乙县。", "jia-qu"),
    ],
)
def test_the_district_the_text_states(sentence: str, district: str) -> None:
    found = linked(sentence)
    assert found.district == district
    (evidence,) = found.evidence
    assert evidence.rule == "links.district"
    assert "丁科技公司" in sentence[slice(*evidence.span)]


@pytest.mark.parametrize(
    "sentence",
    [
        "甲区与丁科技公司签约。",
        "甲区领导到丁科技公司调研。",
        "丁科技公司向甲区捐款。",
        "丁科技公司与甲区政府座谈。",
        "甲区投产，丁科技公司停产。",
        "甲区发展，集聚人才。丁科技公司也来了。",
    ],
)
def test_what_states_no_district(sentence: str) -> None:
    assert linked(sentence) == COMPANY


@pytest.mark.parametrize(
    "sentence",
    [
        "新材料产业集群龙头企业丁科技公司投产。",
        "新材料领域骨干企业丁科技公司投产。",
        "以丁科技公司为链主的新材料产业集群起步。",
        "丁科技公司是全国新材料行业的龙头企业。",
        "新材料产业集聚了丁科技公司等企业。",
    ],
)
def test_the_cluster_the_text_states(sentence: str) -> None:
    assert linked(sentence).clusters == ("xin-cai-liao",)


@pytest.mark.parametrize(
    "sentence", ["新材料和丁科技公司都好。", "丁科技公司采购新材料。", "丁科技公司是好企业，新材料也好。"]
)
def test_what_states_no_cluster(sentence: str) -> None:
    assert linked(sentence).clusters == ()


def test_two_districts_are_a_doubt_and_no_district() -> None:
    found = linked("丁科技公司落户甲区。", "丁科技公司落户乙县。")
    assert found.district == ""
    assert found.doubts == ("报道所说的所在区县不止一个",)


def test_what_is_there_is_kept() -> None:
    placed = Organization(id="ding-gong-si", name="丁科技公司", category="company", district="yi-xian")
    assert with_links([placed], [read("丁科技公司落户甲区。")]) == (placed,)


@given(st.text(alphabet="甲区丁科技公司新材料位于的落户集聚了等企业、，。龙头以为链主是"))
def test_spans_hold_on_any_text(text: str) -> None:
    for evidence in linked(text).evidence:
        assert text[slice(*evidence.span)]
