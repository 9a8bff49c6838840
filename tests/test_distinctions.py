from __future__ import annotations

import dataclasses

from generator.model import Official
from generator.portal import Portal
from tests.namesakes import article, head, joined, reporter, secretary


def titles(portal: Portal) -> dict[str, str]:
    return {person.id: person.title for person in portal.of_type(Official)}


def test_namesakes_are_told_apart_by_their_posts() -> None:
    texts = [article("a", "甲某某来了。"), article("b", "甲某某来了。")]
    portal = joined(texts, secretary("a"), head("b"), reporter())
    assert titles(portal) == {
        "jia": "甲某某（甲区委书记）",
        "jia-2": "甲某某（乙县县长）",
        "jia-3": "甲某某（新闻工作者）",
    }
    assert {person.name for person in portal.of_type(Official)} == {"甲某某"}
    assert portal.entity_by_id["jia"].label == "甲某某（甲区委书记）"


def test_who_has_no_namesake_has_a_name_alone() -> None:
    portal = joined([article("a", "甲某某来了。")], secretary("a"))
    assert titles(portal) == {"jia": "甲某某"}


def test_a_hidden_namesake_leaves_the_name_alone() -> None:
    portal = joined([article("a", "甲某某来了。")], secretary("a"), head(status="rejected"))
    assert titles(portal) == {"jia": "甲某某"}


def test_where_the_posts_are_the_same_a_number_tells() -> None:
    portal = joined([], secretary(), dataclasses.replace(head(), aliases=("甲书记",)))
    assert titles(portal) == {"jia": "甲某某（官员，同名第1人）", "jia-2": "甲某某（官员，同名第2人）"}


def test_namesakes_know_of_each_other() -> None:
    portal = joined([], secretary(), head())
    first, second = portal.of_type(Official)
    assert portal.namesakes_of(first) == [second]
