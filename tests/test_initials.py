from __future__ import annotations

import dataclasses

import pytest

from generator.initials import Initials
from generator.mentions import find_mentions
from generator.model import District, Entity, System
from tests.samples import sample_portal

DISTRICTS = tuple(
    District(id=id_, name=name, short=name[:-1] or name, kind="区", parents=parents)
    for id_, name, parents in [
        ("jia", "甲山区", ()),
        ("yi", "乙水区", ()),
        ("bing", "丙州区", ()),
        ("bing-zone", "丙新区", ("jia",)),
        ("ding-1", "丁山区", ()),
        ("ding-2", "丁水区", ()),
        ("wu-zone", "戊新区", ("jia",)),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("打造“甲乙丙”等先行区", [(3, 4, "jia"), (4, 5, "yi"), (5, 6, "bing")]),
        ("“甲乙戊”三地", [(1, 2, "jia"), (2, 3, "yi"), (3, 4, "wu-zone")]),
        ("“甲乙丁”三地", []),  # 丁 stands for two
        ("“甲乙己”三地", []),  # 己 for none
        ("“甲乙”两地", []),
        ("甲乙丙三地", []),
        ("“甲乙甲”", []),
    ],
)
def test_lists_of_first_characters(text: str, found: list[tuple[int, int, str]]) -> None:
    assert Initials(DISTRICTS).find(text) == found


@pytest.mark.parametrize(("names", "entities"), [((), {"jia", "yi", "bing"}), (("甲乙丙",), {"system"})])
def test_a_list_that_is_a_name_is_read_as_the_name(names: tuple[str, ...], entities: set[str]) -> None:
    [article] = sample_portal().articles
    text = "打造“甲乙丙”等先行区。"
    changed = dataclasses.replace(article, paragraphs=(text,))
    system = System(id="system", name="“甲乙丙”区", aliases=names, kind="x", owner="x", summary=None)
    known: tuple[Entity, ...] = (*DISTRICTS, *([system] if names else []))
    mentions = find_mentions([changed], known)
    assert {mention.entity for mention in mentions} == entities
    assert all(text[m.start : m.end] == m.text for m in mentions)
