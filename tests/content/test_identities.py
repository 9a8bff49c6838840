from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import Problem
from tests.samples import (
    ARTICLE,
    DISTRICTS,
    OFFICIALS,
    ORGANIZATIONS,
    REGISTER,
    line_of,
    places,
    problems_of,
    swap,
    write_content,
)

TEXTS = {**REGISTER, "article": ARTICLE}
NAMESAKE = """\
  - id: jia-mou-mou-2
    name: 甲某某
    category: official
    status: confirmed
    posts: []
"""


def check(folder: Path, **changed: str) -> list[Problem]:
    return problems_of(write_content(folder, **changed))


def test_an_id_is_used_once(tmp_path: Path) -> None:
    problems = check(tmp_path, organizations=swap(ORGANIZATIONS, ("id: mou-shi-ri-bao", "id: yi-xian")))
    duplicate = [problem for problem in problems if "已被“乙县”占用" in problem.message]
    assert places(duplicate) == [("organizations.yml", line_of(ORGANIZATIONS, "id: mou-shi-ri-bao"))]
    assert "districts.yml:13" in duplicate[0].message


@pytest.mark.parametrize("key", ["short", "aliases"])
def test_a_name_means_one_entity(tmp_path: Path, key: str) -> None:
    value = "[甲区]" if key == "aliases" else "甲区"
    [problem] = check(tmp_path, districts=swap(DISTRICTS, ("kind: 县", f"kind: 县\n    {key}: {value}")))
    assert places([problem]) == [("districts.yml", line_of(DISTRICTS, "id: yi-xian"))]
    assert "“甲区”同时是“甲区”" in problem.message
    assert f"districts.yml:{line_of(DISTRICTS, 'id: jia-qu')}" in problem.message
    assert "“乙县”" in problem.message


def test_an_entity_may_repeat_its_own_name(tmp_path: Path) -> None:
    text = swap(DISTRICTS, ("kind: 县", "kind: 县\n    short: 乙县\n    aliases: [乙县, 乙县]"))
    assert check(tmp_path, districts=text) == []


def test_a_tile_has_one_district(tmp_path: Path) -> None:
    [problem] = check(tmp_path, districts=swap(DISTRICTS, ("tile: [1, 0]", "tile: [0, 0]")))
    assert places([problem]) == [("districts.yml", line_of(DISTRICTS, "id: yi-xian"))]
    assert "格子 [0, 0] 已有“甲区”" in problem.message


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "message"),
    [
        pytest.param(
            "districts",
            "name: 乙县",
            "name: 乙县\n    former_ids: [jia-qu]",
            "id: yi-xian",
            "“jia-qu”已被另一条占用",
            id="a live entity's",
        ),
        pytest.param(
            "districts",
            "name: 乙县",
            "name: 乙县\n    former_ids: [yi-xian]",
            "id: yi-xian",
            "就是现在的 id",
            id="its own",
        ),
        pytest.param(
            "districts",
            "name: 乙县",
            "name: 乙县\n    former_ids: [lao, lao]",
            "id: yi-xian",
            "写了两次",
            id="twice",
        ),
        pytest.param(
            "districts",
            "name: 乙县",
            "name: 乙县\n    former_ids: [index]",
            "id: yi-xian",
            "不能有“index”",
            id="reserved",
        ),
        pytest.param(
            "article",
            "kind: news",
            "kind: news\nformer_ids: [2031-05-06-da-hui]",
            "---",
            "就是现在的 id",
            id="an article's own",
        ),
    ],
)
def test_a_former_id_is_nothing_elses(
    tmp_path: Path, file: str, old: str, new: str, at: str, message: str
) -> None:
    text = swap(TEXTS[file], (old, new))
    (problem,) = check(tmp_path, **{file: text})
    assert message in problem.message
    assert problem.mend
    assert problem.origin.line == line_of(text, at)


def test_two_entities_can_not_have_had_the_same_id(tmp_path: Path) -> None:
    districts = swap(DISTRICTS, ("name: 甲区\n", "name: 甲区\n    former_ids: [lao]\n"))
    officials = swap(OFFICIALS, ("name: 甲某某\n", "name: 甲某某\n    former_ids: [lao]\n"))
    (problem,) = check(tmp_path, districts=districts, officials=officials)
    assert "“lao”已被另一条占用" in problem.message


def test_a_copy_of_a_renamed_article_is_what_goes_not_its_former_name(tmp_path: Path) -> None:
    write_content(tmp_path)
    renamed = swap(ARTICLE, ("kind: news", "kind: news\nformer_ids: [2031-05-06-da-hui]"))
    (tmp_path / "articles" / "2031" / "2031-05-06-gai-ming.md").write_text(renamed, "utf-8")
    (problem,) = problems_of(tmp_path)
    assert "删去那个文件" in problem.mend


def test_people_may_share_a_name(tmp_path: Path) -> None:
    assert check(tmp_path, officials=OFFICIALS + NAMESAKE) == []


@pytest.mark.parametrize("name", ["甲区委", "乙县", "新材料"])
def test_a_person_s_name_is_no_other_kind_s(tmp_path: Path, name: str) -> None:
    officials = OFFICIALS + swap(NAMESAKE, ("甲某某", name))
    (problem,) = check(tmp_path, officials=officials)
    assert f"“{name}”同时是" in problem.message


def test_two_people_do_not_hold_the_very_same_post(tmp_path: Path) -> None:
    post = OFFICIALS[OFFICIALS.index("    posts:") : OFFICIALS.index("  - id: bing-mou-mou")]
    officials = OFFICIALS + swap(NAMESAKE, ("    posts: []\n", post))
    (problem,) = check(tmp_path, officials=officials)
    last = officials[: officials.rindex("organization: jia-qu-wei")].count("\n") + 1
    assert places([problem]) == [("officials.yml", last)]
    assert "“jia-mou-mou”" in problem.message
    assert "同一个人只写一条" in problem.mend
    rejected = swap(officials[len(OFFICIALS) :], ("status: confirmed", "status: rejected"))
    assert check(tmp_path, officials=OFFICIALS + rejected) == []
