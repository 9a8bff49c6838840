"""How a change of people of one name reads."""

from __future__ import annotations

from pathlib import Path

from generator.changes import compare
from tests.changes.states import changes, state, told
from tests.samples import OFFICIALS, ORGANIZATIONS, UNDATED, swap

POST = """\
      - organization: mou-shi-ri-bao
        title: 主编
        article: undated-da-hui
"""
HEAD = "  - id: jia-mou-mou-2\n    name: 甲某某\n    category: company\n    status: proposed\n    posts:\n"
NAMESAKES = {
    "officials": OFFICIALS + HEAD + POST,
    "undated": swap(UNDATED, ("乙县来信", "乙县来信，甲某某说")),
}


def test_a_namesake_is_added_by_what_tells_them_apart(tmp_path: Path) -> None:
    found = compare(state(tmp_path / "a", undated=NAMESAKES["undated"]), state(tmp_path / "b", **NAMESAKES))
    [item] = [item for item in found.sections["entities"] if item.action == "added"]
    assert (item.what, item.url) == ("人物 甲某某（某市日报主编）", "officials/jia-mou-mou-2.html")
    assert ("added", "甲某某（某市日报主编）", "", "某市日报 主编") in told(found.sections["posts"])
    assert ("changed", "人物 甲某某（甲区委书记）", "3处", "2处") in told(found.sections["mentions"])


def test_joining_two_reads_as_such_and_keeps_the_address(tmp_path: Path) -> None:
    one = swap(
        OFFICIALS,
        ("name: 甲某某\n", "name: 甲某某\n    former_ids: [jia-mou-mou-2]\n"),
        ("        article: 2031-05-06-da-hui\n", "        article: 2031-05-06-da-hui\n" + POST),
    )
    found = compare(
        state(tmp_path / "a", **NAMESAKES), state(tmp_path / "b", officials=one, undated=NAMESAKES["undated"])
    )
    assert told(found.sections["entities"]) == [
        ("merged", "人物 甲某某（某市日报主编）", "甲某某（某市日报主编）", "甲某某")
    ]
    assert found.sections["links"] == ()
    assert found.sections["posts"] == ()


def test_who_is_only_deleted_is_not_said_to_be_joined(tmp_path: Path) -> None:
    found = compare(state(tmp_path / "a", **NAMESAKES), state(tmp_path / "b", undated=NAMESAKES["undated"]))
    assert [item.action for item in found.sections["entities"]] == ["removed"]
    assert [item.before for item in found.sections["links"]] == ["officials/jia-mou-mou-2.html"]


def test_a_name_that_means_nobody_is_told_once(tmp_path: Path) -> None:
    nowhere = OFFICIALS + HEAD.replace("posts:\n", "posts: []\n")
    found = changes(tmp_path, officials=nowhere, undated=NAMESAKES["undated"], organizations=ORGANIZATIONS)
    names = [item for item in found.sections["names"] if "甲某某" in item.what]
    assert [(item.action, item.what, item.url) for item in names] == [
        ("added", "不知指哪一位的“甲某某（没有日期的一篇）”", "articles/undated/undated-da-hui.html#p1")
    ]
