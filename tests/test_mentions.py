from __future__ import annotations

import functools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.mentions import MentionFinder
from generator.model import Cluster, District, Entity, Fact, Organization, System
from tests.samples import sample_portal

ENTITIES: tuple[Entity, ...] = (
    District(id="jia-qu", name="甲区", kind="区", exclude=("甲区国际机场",)),
    District(id="jia-qu-xin-cheng", name="甲区新城", kind="开发区"),
    Organization(id="jia-qu-wei", name="甲区委员会", aliases=("甲区委",), category="party"),
    Organization(id="shi-wei", name="乙市委员会", short="乙市委", category="party"),
    Cluster(id="xin-cai-liao", name="新材料", tier="da", exclude=("新材料公司", "甲区")),
    System(
        id="345",
        name="“345”体系",
        aliases=("345",),
        kind="体系",
        owner="甲",
        summary=Fact(text="", article=""),
    ),
    Organization(id="ab", name="AB", category="company", exclude=("区国际",)),
    Organization(id="gang", name="国际港", category="company"),
)
NAMES = {name: entity.id for entity in ENTITIES for name in entity.names}


@functools.cache
def finder() -> MentionFinder:
    return MentionFinder(ENTITIES)


def found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], entity) for start, end, entity in finder().find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("没有名称。", [], id="no name"),
        pytest.param("甲区", [("甲区", "jia-qu")], id="the whole text"),
        pytest.param("😀𠀀甲区😀", [("甲区", "jia-qu")], id="after characters of four bytes"),
        pytest.param("甲区和新材料。", [("甲区", "jia-qu"), ("新材料", "xin-cai-liao")], id="in order"),
        pytest.param("在甲区新城。", [("甲区新城", "jia-qu-xin-cheng")], id="the longest name"),
        pytest.param("甲区委书记说", [("甲区委", "jia-qu-wei")], id="an alias before a word"),
        pytest.param("乙市委通知", [("乙市委", "shi-wei")], id="a short name"),
        pytest.param("在甲区国际机场。", [], id="a trap"),
        pytest.param("甲区国际机场在甲区。", [("甲区", "jia-qu")], id="a trap, then the name"),
        pytest.param("新材料公司", [], id="a longer word that means something else"),
        pytest.param("“345”体系", [("“345”体系", "345")], id="signs in a name"),
        pytest.param("345、", [("345", "345")], id="a number"),
        pytest.param("1345项", [], id="part of a number"),
        pytest.param("3456项", [], id="start of a number"),
        pytest.param("AB公司", [("AB", "ab")], id="letters"),
        pytest.param("ABC公司", [], id="part of a word in letters"),
        pytest.param(
            "甲区国际港", [("甲区", "jia-qu"), ("国际港", "gang")], id="a trap that begins in a name"
        ),
        pytest.param("甲区甲区", [("甲区", "jia-qu"), ("甲区", "jia-qu")], id="twice"),
    ],
)
def test_mentions_in_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_name_that_is_another_ones_trap_is_still_a_name() -> None:
    assert found("甲区") == [("甲区", "jia-qu")]


def test_without_entities_nothing_is_found() -> None:
    assert MentionFinder([]).find("甲区") == []


PIECES = st.sampled_from(
    [*NAMES, "甲区国际机场", "新材料公司", "书记", "，", "。", "1", "a", " ", "在", "😀"]
)


@given(st.text() | st.lists(PIECES).map("".join))
def test_every_mention_is_a_name_and_none_overlap(text: str) -> None:
    spans = finder().find(text)
    assert all(NAMES[text[start:end]] == entity for start, end, entity in spans)
    ends = [0, *(end for _, end, _ in spans)]
    assert all(last <= start < end for last, (start, end, _) in zip(ends, spans, strict=False))


def test_the_mentions_of_the_sample_with_their_places() -> None:
    article = "2031-05-06-da-hui"
    assert [(m.paragraph, m.start, m.end, m.entity, m.text) for m in sample_portal().mentions] == [
        (0, 0, 3, "jia-qu-wei", "甲区委"),
        (0, 5, 8, "jia-mou-mou", "甲某某"),
        (0, 13, 15, "jia-qu", "甲区"),
        (1, 0, 3, "jia-mou-mou", "甲某某"),
        (1, 5, 8, "xin-cai-liao", "新材料"),
        (1, 26, 33, "345", "“345”体系"),
        (2, 0, 2, "yi-xian", "乙县"),
    ]
    assert {mention.article for mention in sample_portal().mentions} == {article}
