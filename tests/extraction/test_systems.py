from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.systems import find_systems
from generator.extraction.whole_places import UNKNOWN
from generator.model import System
from tests.extraction.reading import ENTITIES, read


def systems(*paragraphs: str, region: str = "某市") -> list[System]:
    return find_systems([read(*paragraphs, region=region)], ENTITIES, set())


def only(*paragraphs: str) -> System:
    (system,) = systems(*paragraphs)
    return system


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("某市构建“345”现代产业体系。", "“345”现代产业体系"),
        ("甲区将实施“1+5+N”金融服务行动。", "“1+5+N”金融服务行动"),
        ("甲区深入推进1+5+N金融服务行动。", "“1+5+N”金融服务行动"),
        ("甲区构建54321现代制造业体系。", "“54321”现代制造业体系"),
        ("甲区打造「678」科技创新布局。", "“678”科技创新布局"),
        ("该局实施“5+N”产业集群培育计划。", "“5+N”产业集群培育计划"),
        ("形成“2＋3”产业格局。", "“2+3”产业格局"),
        ("建设“345X”先进制造业集群。", "“345X”先进制造业集群"),
        ("打造“1+10+1000”产业集群。", "“1+10+1000”产业集群"),
        ("落实“1+1+8”工作部署。", "“1+1+8”工作部署"),
    ],
)
def test_numbered_frameworks(sentence: str, name: str) -> None:
    assert only(sentence).name == name


@pytest.mark.parametrize(
    "sentence",
    [
        "建成“100G”网络。",
        "拨打12345政务服务平台。",
        "实施500强企业培育行动。",
        "推进100家企业上云行动。",
        "建设330千伏输变电工程。",
        "锚定2035远景目标。",
        "“2035”目标已定。",
        "入选“985”工程、211工程。",
        "推进107国道改造工程。",
        "构建现代产业体系。",
        "实施“百千万”工程。",
        "打造1000亿级产业集群。",
        "推进30万吨级码头工程。",
        "“416”很好。",
        "实施2031年行动计划。",
        "G85高速网络。",
    ],
)
def test_what_is_no_numbered_framework(sentence: str) -> None:
    assert systems(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("甲区将构建“345”产业体系。", "jia-qu"),
        ("甲某某说，乙县将构建“345”产业体系。", "yi-xian"),
        ("某市提出构建“345”产业体系。", "某市"),
        ("我市提出构建“345”产业体系。", "某市"),
        ("甲区是全市重镇，我市将构建“345”产业体系。", "某市"),
        ("会议要求构建“345”产业体系。", UNKNOWN),
    ],
)
def test_the_owner_is_whom_the_sentence_names(sentence: str, owner: str) -> None:
    system = only(sentence)
    assert system.owner == owner
    assert bool(system.doubts) == (owner == UNKNOWN)


def test_two_owners_are_a_doubt() -> None:
    system = only("甲区将构建“345”产业体系。", "乙县将构建“345”产业体系。")
    assert (system.owner, len(system.doubts)) == ("jia-qu", 1)


@pytest.mark.parametrize(
    ("paragraph", "summary"),
    [
        (
            "某市构建“345”产业体系，即3大主导产业、4大支柱产业、5个新星产业。",
            "3大主导产业、4大支柱产业、5个新星产业",
        ),
        ("某市“345”产业体系（三类四级五项）起步。", "三类四级五项）起步"),
        ("某市构建“345”产业体系是前年提出的，即三类四级五项。", "三类四级五项"),
        ("某市构建“345”产业体系。", "某市构建“345”产业体系。"),
    ],
)
def test_the_summary_is_what_explains_it(paragraph: str, summary: str) -> None:
    found = only(paragraph).summary
    assert found is not None
    assert found.text == summary


def test_members_are_listed_where_the_count_is_right() -> None:
    system = only("某市构建“345”产业体系，聚力打造新材料、机器人、轻纺3大产业集群，培育医药、食品4大产业。")
    assert [(m.name, m.entity, m.group) for m in system.members] == [
        ("新材料", "xin-cai-liao", "产业集群"),
        ("机器人", "ji-qi-ren", "产业集群"),
        ("轻纺", "", "产业集群"),
    ]


def test_a_framework_that_is_known_is_not_proposed() -> None:
    known = System(id="345", name="“345”体系", kind="体系", owner="某市", summary=None, status="rejected")
    assert find_systems([read("某市构建“345”产业体系。")], [*ENTITIES, known], set()) == []


def test_evidence_is_the_place_in_the_text() -> None:
    paragraph = "某市构建“345”产业体系。"
    (evidence,) = only("开会。", paragraph).evidence
    assert paragraph[slice(*evidence.span)] == "“345”产业体系"
    assert (evidence.paragraph, evidence.rule) == (2, "systems.numbered")


@given(st.lists(st.text() | st.text(alphabet="“”1345+N体系构建行动，。甲区即：（）、3大个"), max_size=3))
def test_no_text_raises(paragraphs: list[str]) -> None:
    for system in systems(*paragraphs):
        assert system.name
        assert system.evidence
