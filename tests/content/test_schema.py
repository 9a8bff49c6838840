from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.schema import check_schema
from generator.content.yaml_lines import load_yaml
from generator.errors import Problem
from tests.samples import ARTICLE, REGISTER, dedent


def check(text: str, schema: str) -> list[Problem]:
    marked, problems = load_yaml(text, Path("file.yml"))
    assert marked is not None, problems
    return [problem for _, problem in check_schema(marked, schema)]


def check_organization(lines: str) -> list[Problem]:
    """Check one organization, whose first key stands in line 2."""
    body = "".join(f"    {line}\n" for line in dedent(lines).splitlines())
    return check(f"organizations:\n  - {body[4:]}", "organizations.yml")


@pytest.mark.parametrize("name", REGISTER)
def test_the_sample_register_has_nothing_wrong(name: str) -> None:
    assert check(REGISTER[name], f"{name}.yml") == []


def test_the_sample_article_has_nothing_wrong() -> None:
    assert check(ARTICLE.split("---\n")[1], "article.yml") == []


VALID = "id: a\nname: 甲\nstatus: confirmed\ncategory: party\n"


@pytest.mark.parametrize(
    ("lines", "line", "message", "mend"),
    [
        pytest.param(
            "id: a\nstatus: confirmed\ncategory: party", 2, "缺少“name”", "补上一行 name", id="missing key"
        ),
        pytest.param(
            "id: a\nname: 甲\nstatus: confirmed",
            2,
            "缺少“category”",
            "机构类别",
            id="missing key of the kind",
        ),
        pytest.param(
            VALID + "alises: [乙]", 6, "不认识的键“alises”", "是否要写 aliases？", id="misspelt key"
        ),
        pytest.param(
            VALID + "districts: x", 6, "不认识的键“districts”", "是否要写 district？", id="plural key"
        ),
        pytest.param(VALID + "q: x", 6, "不认识的键“q”", "删去这一行", id="unknown key"),
        pytest.param(
            VALID.replace("甲", "345"), 3, "“name”应当是文字，现在是 345", "'345'", id="number for text"
        ),
        pytest.param(
            VALID.replace("甲", "0012"), 3, "“name”应当是文字，现在是 0012", "'0012'", id="leading zeros"
        ),
        pytest.param(
            VALID.replace("甲", "yes"), 3, "“name”应当是文字，现在是 yes", "'yes'", id="truth for text"
        ),
        pytest.param(
            VALID.replace("甲", ""), 3, "“name”应当是文字，现在是 null", "写成文字", id="nothing for text"
        ),
        pytest.param(VALID.replace("甲", "' '"), 3, "“name”的值“ ”写法不对", "改成", id="blank text"),
        pytest.param(VALID + "aliases: 乙", 6, "“aliases”应当是列表", "写成列表", id="text for list"),
        pytest.param(
            VALID + "aliases:\n  - 乙\n  - 345", 8, "应当是文字，现在是 345", "'345'", id="number in list"
        ),
        pytest.param(
            VALID.replace("party", "partei"),
            5,
            "“category”的值“partei”",
            "company、institute",
            id="bad choice",
        ),
        pytest.param(
            VALID.replace("id: a", "id: Jia_Qu"), 2, "“id”的值“Jia_Qu”写法不对", "小写拼音", id="bad id"
        ),
        pytest.param(
            VALID.replace("id: a", "id: -a"), 2, "“id”的值“-a”写法不对", "小写拼音", id="hyphen first"
        ),
        pytest.param(VALID + "article: a-b", 2, "少了配套的键", "有 article 就要有 note", id="half a fact"),
        pytest.param(
            VALID + "note: n\narticle: a\nparagraph: 0", 8, "“paragraph”不合规定", "第几段", id="paragraph 0"
        ),
        pytest.param(
            VALID + "note: n\narticle: a\nparagraph: 1.0",
            8,
            "“paragraph”应当是整数",
            "写成整数",
            id="not an integer",
        ),
        pytest.param(
            VALID + "note: n\narticle: a\nparagraph: true",
            8,
            "“paragraph”应当是整数",
            "写成整数",
            id="truth for number",
        ),
    ],
)
def test_a_malformed_entry(lines: str, line: int, message: str, mend: str) -> None:
    [problem] = check_organization(lines)
    assert problem.origin.line == line
    assert message in problem.message
    assert mend in problem.mend


def test_every_mistake_of_an_entry_is_said() -> None:
    problems = check_organization("id: A\nname: 1\nstatus: new\ncategory: party\nbogus: 1\n")
    assert sorted(problem.origin.line for problem in problems) == [2, 3, 4, 6]


@pytest.mark.parametrize(
    ("tile", "line"), [("[1]", 3), ("[1, 2, 3]", 3), ("[-1, 0]", 3), ("[a, b]", 3), ("5", 3), ("[1.0, 0]", 3)]
)
def test_a_tile_is_two_numbers(tile: str, line: int) -> None:
    entry = f"{{tile: {tile}, id: a, name: 甲, kind: 区, status: confirmed}}"
    text = f"basis: 示例\ngroups: []\ndistricts: [{entry}]\n"
    problems = check(text, "districts.yml")
    assert problems
    assert {problem.origin.line for problem in problems} == {line}


@pytest.mark.parametrize(
    ("member", "message"),
    [
        ("{group: 三类}", "name 和 entity 一个也没有"),
        ("{name: 甲, text: 说明}", "少了配套的键"),
        ("{nam: 甲, entity: a}", "不认识的键“nam”"),
    ],
)
def test_a_malformed_member_of_a_system(member: str, message: str) -> None:
    text = REGISTER["systems"].replace("- entity: xin-cai-liao\n        group: 三类", f"- {member}")
    [problem] = check(text, "systems.yml")
    assert problem.origin.line == 10
    assert message in problem.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "文件是空的"),
        ("- a\n", "应当是键和值"),
        ("只有文字\n", "应当是键和值"),
        ("{}\n", "缺少“organizations”"),
        ("organizations: 5\n", "应当是列表"),
        ("organizations: [5]\n", "应当是键和值"),
        ("organizations: []\norganisations: []\n", "不认识的键“organisations”"),
    ],
)
def test_a_malformed_file(text: str, message: str) -> None:
    assert message in " ".join(problem.message for problem in check(text, "organizations.yml"))


def test_a_full_width_colon_makes_text_of_an_entry() -> None:
    [problem] = check("organizations:\n  - id：a\n", "organizations.yml")
    assert (problem.origin.line, problem.message) == (2, "这一条应当是键和值，现在是 id：a")
    assert "半角" in problem.mend
