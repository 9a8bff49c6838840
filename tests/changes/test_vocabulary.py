from __future__ import annotations

from pathlib import Path

import pytest

from generator.changes import State, changes_from_json, changes_to_json, compare, read_state
from generator.changes.model import Edit, Item
from tests.changes.states import state
from tests.samples import write_content

TITLES = """\
roles:
  official: [书记, 镇长]
  company: [经理]
modifiers: [副, 代]
not_in_given: 说等
bodies:
  - {words: [委, 委员会], name: "{place}委员会", category: party}
departments:
  发改: 发展和改革
national:
  某部: {name: 某某部, category: government}
"""
Words = tuple[tuple[Edit, str], ...]


def with_titles(folder: Path, text: str) -> State:
    content = write_content(folder / "docs")
    (content / "register" / "titles.yml").write_text(text, "utf-8")
    return read_state("", content)


def changed(tmp_path: Path, *swapped: tuple[str, str]) -> tuple[Item, ...]:
    """What changes in the vocabulary where the second of each two texts stands for the first."""
    text = TITLES
    for old, new in swapped:
        assert old in text
        text = text.replace(old, new)
    found = compare(with_titles(tmp_path / "base", TITLES), with_titles(tmp_path / "head", text))
    assert changes_from_json(changes_to_json(found)) == found
    return found.sections["vocabulary"]


@pytest.mark.parametrize(
    ("old", "new", "what", "words"),
    [
        pytest.param(
            "[书记, 镇长]",
            "[书记, 村长]",
            "职务的中心词，按人物类别分列（roles）",
            (("removed", "镇长（official）、"), ("added", "村长（official）")),
            id="a title for another",
        ),
        pytest.param(
            "[副, 代]",
            "[副, 代, 原]",
            "写在中心词前、与它合成一个职务的词（modifiers）",
            (("added", "原"),),
            id="a word more",
        ),
        pytest.param(
            "说等", "等", "不会出现在名字里的字（not_in_given）", (("removed", "说"),), id="a character less"
        ),
        pytest.param(
            "[委, 委员会]",
            "[委]",
            "党政机关的简称和规范全称（bodies）",
            (("removed", "委员会（{place}委员会，party）"),),
            id="a short name of a body",
        ),
        pytest.param(
            "发改: 发展和改革",
            "发改: 发展改革",
            "部门的简称与全称（departments）",
            (("removed", "发改（发展和改革）、"), ("added", "发改（发展改革）")),
            id="what a short name stands for",
        ),
        pytest.param(
            "name: 某某部, category: government",
            "name: 某某部, category: party",
            "中央和国家机关（national）",
            (("removed", "某部（某某部，government）、"), ("added", "某部（某某部，party）")),
            id="the category of a body",
        ),
    ],
)
def test_a_change_names_its_words(tmp_path: Path, old: str, new: str, what: str, words: Words) -> None:
    [item] = changed(tmp_path, (old, new))
    assert (item.action, item.what, item.words) == ("changed", what, words)


def test_a_change_leads_to_its_line(tmp_path: Path) -> None:
    [item] = changed(tmp_path, ("说等", "等"))
    assert item.file.endswith(
        f"docs/register/titles.yml:{TITLES[: TITLES.index('not_in')].count(chr(10)) + 1}"
    )


def test_a_word_that_moved_is_told_where_nothing_else_changed(tmp_path: Path) -> None:
    [item] = changed(tmp_path, ("[副, 代]", "[代, 副]"))
    assert (item.action, item.after) == ("changed", "词没有变，次序变了")
    [item] = changed(tmp_path, ("official: [书记, 镇长]", "official: [书记]"), ("[经理]", "[经理, 镇长]"))
    assert item.words == (("removed", "镇长（official）、"), ("added", "镇长（company）"))


def test_a_key_is_told_by_the_number_of_its_words(tmp_path: Path) -> None:
    """Keys that this version does not know are told as well: the file may be newer or older than it."""
    items = changed(tmp_path, ("modifiers: [副, 代]", "unheard_of: [甲, 乙, 丙]"))
    assert [(item.action, item.what, item.before, item.after) for item in items] == [
        ("added", "unheard_of", "", "3个词"),
        ("removed", "写在中心词前、与它合成一个职务的词（modifiers）", "2个词", ""),
    ]


def test_comments_and_layout_are_no_change(tmp_path: Path) -> None:
    assert (
        changed(
            tmp_path,
            ("[书记, 镇长]", "[书记,\n    镇长]  # 常见的"),
            ("发改: 发", '发改: "发'),
            ("改革\n", '改革"\n'),
        )
        == ()
    )


@pytest.mark.parametrize(
    "text", ["", "[]", "甲", "roles: 5", "roles: {official: }", "bodies: [{words: }, 5]"]
)
def test_a_file_of_another_shape_is_read_for_what_it_holds(tmp_path: Path, text: str) -> None:
    found = compare(with_titles(tmp_path / "base", text), with_titles(tmp_path / "head", TITLES))
    assert found.sections["vocabulary"]


def test_without_the_file_on_one_side_every_key_is_new(tmp_path: Path) -> None:
    found = compare(state(tmp_path / "base"), with_titles(tmp_path / "head", TITLES))
    assert {item.action for item in found.sections["vocabulary"]} == {"added"}
