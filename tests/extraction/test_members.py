from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.members import Listed, list_members


@pytest.mark.parametrize(
    ("text", "group", "items"),
    [
        ("聚力打造甲材、乙械、丙纺3大产业集群。", "产业集群", ("甲材", "乙械", "丙纺")),
        ("实施三项行动：甲材、乙械、丙纺。", "行动", ("甲材", "乙械", "丙纺")),
        ("打造3个集群，即甲材、乙械和丙纺。", "集群", ("甲材", "乙械", "丙纺")),
        ("打造两个平台，分别是甲材中心、乙械中心。", "平台", ("甲材中心", "乙械中心")),
        ("坚持甲材、乙械、丙纺等3类产业。", "产业", ("甲材", "乙械", "丙纺")),
        (
            "迭代甲材中心、乙械中心、丙纺中心3个平台。",
            "平台",
            ("甲材中心", "乙械中心", "丙纺中心"),
        ),
        ("打造2大集群，即甲材及乙械、丙纺。", "集群", ("甲材及乙械", "丙纺")),
    ],
)
def test_an_announced_list(text: str, group: str, items: tuple[str, ...]) -> None:
    assert list(list_members(text)) == [Listed(group, items)]


@pytest.mark.parametrize(
    "text",
    [
        "打造甲材、乙械4大产业集群。",
        "打造6大产业集群。",
        "三项行动已经开始，甲材、乙械、丙纺都好。",
        "1个中心。",
    ],
)
def test_a_count_that_is_not_the_lists(text: str) -> None:
    assert list(list_members(text)) == []


@given(st.text() | st.text(alphabet="3三大个项、，。：即和及等甲乙丙产业"))
def test_no_text_raises(text: str) -> None:
    for listed in list_members(text):
        assert len(listed.items) >= 2
