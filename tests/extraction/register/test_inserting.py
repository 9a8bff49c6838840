from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ContentError
from generator.extraction.register.inserting import insert

PATH = Path("officials.yml")
ENTRY = {"id": "ding-mou-mou", "name": "丁某某", "posts": [{"organization": "jia-qu-wei", "title": "书记"}]}
POST = {"organization": "yi-xian-wei", "title": "书记", "span": [0, 4]}

BLOCK = """\
# 人物
officials:
  # 甲区
  - id: jia-mou-mou   # 注意
    name: '甲某某'
    posts:
      - organization: jia-qu-wei
        title: 书记
  - id: yi-mou-mou
    name: 乙某某
    posts: []  # 无
# 完
"""


def added(before: str, after: str) -> list[str]:
    """Return the lines of ``after`` that are new; those of ``before`` must all be there, in order."""
    new = []
    old = iter(before.split("\n"))
    expected = next(old)
    for line in after.split("\n"):
        if line == expected:
            expected = next(old, "<end>")
        else:
            new.append(line)
    assert expected in ("<end>", ""), expected
    return new


def test_a_new_entry_goes_to_the_end_of_the_list() -> None:
    after = insert(BLOCK, PATH, "officials", [ENTRY], {})
    assert added(BLOCK, after) == [
        "  - id: ding-mou-mou",
        "    name: 丁某某",
        "    posts:",
        "      - organization: jia-qu-wei",
        "        title: 书记",
    ]
    assert after.index("posts: []") < after.index("ding-mou-mou") < after.index("# 完")


def test_a_new_post_goes_to_the_end_of_the_posts() -> None:
    after = insert(BLOCK, PATH, "officials", [], {"jia-mou-mou": [POST]})
    assert added(BLOCK, after) == [
        "      - organization: yi-xian-wei",
        "        title: 书记",
        "        span: [0, 4]",
    ]
    assert after.index("jia-qu-wei") < after.index("yi-xian-wei") < after.index("yi-mou-mou")


def test_an_empty_list_of_posts_is_opened_and_its_comment_kept() -> None:
    after = insert(BLOCK, PATH, "officials", [], {"yi-mou-mou": [POST]})
    assert "    posts:  # 无\n      - organization: yi-xian-wei\n" in after
    assert yaml.safe_load(after)["officials"][1]["posts"] == [POST]


def test_an_empty_list_of_entries_is_opened() -> None:
    assert yaml.safe_load(insert("officials: []\n", PATH, "officials", [ENTRY], {})) == {"officials": [ENTRY]}


def test_a_file_that_is_not_there_begins_with_its_key() -> None:
    assert insert("", PATH, "officials", [ENTRY], {}).startswith("officials:\n  - id: ding-mou-mou\n")


@pytest.mark.parametrize(
    "before",
    [
        BLOCK,
        BLOCK.replace("\n", "\r\n"),
        "\ufeff" + BLOCK,
        BLOCK.rstrip("\n"),
        BLOCK.removesuffix("# 完\n").rstrip("\n"),
        BLOCK.replace("\n  ", "\n"),
        BLOCK.replace("  - id: yi", "\n  - id: yi"),
        BLOCK.replace("title: 书记", "title: >-\n          书记\n          兼"),
        BLOCK.replace("name: 乙某某", "name: |\n      乙某某\n"),
        BLOCK.replace("title: 书记", "title: {}").replace("{}", '"书\\\n          记"'),
        BLOCK + "...\n",
    ],
)
def test_every_line_a_person_wrote_stays(before: str) -> None:
    after = insert(before, PATH, "officials", [ENTRY], {"jia-mou-mou": [POST], "yi-mou-mou": [POST]})
    was, now = yaml.safe_load(before.removeprefix("\ufeff")), yaml.safe_load(after.removeprefix("\ufeff"))
    assert [item["id"] for item in now["officials"]] == ["jia-mou-mou", "yi-mou-mou", "ding-mou-mou"]
    assert now["officials"][0]["posts"] == [*was["officials"][0]["posts"], POST]
    kept = before.replace("posts: []", "posts:")
    ending = "\r\n" if "\r\n" in before else "\n"
    assert set(kept.split(ending)) <= set(after.split(ending))
    assert after.count("\r\n") == (after.count("\n") if "\r\n" in before else 0)


@pytest.mark.parametrize(
    "before",
    [
        "officials: [{id: jia-mou-mou, name: 甲某某, posts: []}]\n",
        "officials:\n  - {id: jia-mou-mou, name: 甲某某, posts: [{title: 书记}]}\n",
        "officials:\n  - {id: jia-mou-mou, name: 甲某某, posts: []}\n",
    ],
)
def test_a_list_on_one_line_is_reported(before: str) -> None:
    with pytest.raises(ContentError) as raised:
        insert(before, PATH, "officials", [ENTRY], {"jia-mou-mou": [POST]})
    (problem,) = raised.value.problems
    assert problem.origin.path == PATH
    assert "没有改动" in problem.mend


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1)


@given(st.lists(st.tuples(TEXT, TEXT, st.booleans()), min_size=1, max_size=4), TEXT)
def test_any_words_survive(people: list[tuple[str, str, bool]], title: str) -> None:
    data = [
        {"id": f"p-{i}", "name": name, "posts": [{"title": post}] if held else []}
        for i, (name, post, held) in enumerate(people)
    ]
    before = yaml.safe_dump({"officials": data}, allow_unicode=True, sort_keys=False)
    posts = {"p-0": [{"title": title}]}
    after = insert(before, PATH, "officials", [ENTRY], posts)
    assert set(before.replace("posts: []", "posts:").split("\n")) <= set(after.split("\n"))
    assert yaml.safe_load(after)["officials"][0]["posts"][-1] == {"title": title}
