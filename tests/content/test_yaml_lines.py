from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.content import yaml_lines
from generator.content.yaml_lines import load_yaml
from tests.samples import dedent

PATH = Path("some.yml")

YAML_LIKE = st.lists(
    st.sampled_from(
        [*"abc甲0-:,[]{}#&*!|>'\"%@`?~.=<\\", "\n", "  ", "- ", ": ", "!!", "...", "---", "\0", "\ud800"]
    )
).map("".join)


def test_data_comes_with_the_line_of_every_part() -> None:
    marked, problems = load_yaml(
        dedent("""
        # 注释
        items:
          - name: 甲
            parts: [1, 2]

          - name: 乙
        """),
        PATH,
    )
    assert problems == []
    assert marked is not None
    assert marked.data == {"items": [{"name": "甲", "parts": [1, 2]}, {"name": "乙"}]}
    assert marked.origin("items").line == 2
    assert marked.origin("items", 0).line == 3
    assert marked.origin("items", 0, "parts", 1).line == 4
    assert marked.origin("items", 1, "name").line == 6


def test_a_part_that_is_missing_is_placed_at_what_should_hold_it() -> None:
    marked, _ = load_yaml("a: 1\nb:\n  - c: 2\n", PATH)
    assert marked is not None
    assert marked.origin("b", 0, "missing").line == 3
    assert marked.origin("elsewhere").line == 1


def test_lines_are_counted_from_where_the_text_begins_in_the_file() -> None:
    marked, _ = load_yaml("a: 1\nb: 2\n", PATH, first_line=2)
    assert marked is not None
    assert str(marked.origin("b")) == "some.yml:3"
    _, problems = load_yaml("a: 1\nb: [\n", PATH, first_line=2)
    assert [problem.origin.line for problem in problems] == [3]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2031-05-06", "2031-05-06"),
        ("'345'", "345"),
        ("345", 345),
        ("1.5", 1.5),
        ("true", True),
        ("null", None),
        ("", None),
        ("“345”体系", "“345”体系"),
    ],
)
def test_values(written: str, value: object) -> None:
    marked, _ = load_yaml(f"key: {written}\n", PATH)
    assert marked is not None
    assert marked.data == {"key": value}


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n"])
def test_text_without_content_is_no_data(text: str) -> None:
    marked, problems = load_yaml(text, PATH)
    assert marked is not None
    assert (marked.data, problems) == (None, [])


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param("a: 1\nb: [1, 2\nc: 3\n", 2, "方括号没有配对", id="open bracket"),
        pytest.param("a: 1\nb: {c: 2\nd: 3\n", 2, "花括号没有配对", id="open brace"),
        pytest.param("a: 1\nb: 'x\nc: 2\nd: 3\n", 2, "引号没有配对", id="open quote"),
        pytest.param("a: 1\nb: 'x\nc: 2\nd: 'y'\n", 2, "引号没有配对", id="open quote before another"),
        pytest.param("a: 1\nb: 'x' y\n", 2, "引号没有配对", id="text behind a quote"),
        pytest.param("a: b: c\n", 1, "不能有冒号", id="colon in text"),
        pytest.param("a: 1\nb：2\nc: 3\n", 2, "“b”后面是全角冒号", id="full-width colon"),
        pytest.param("a: 1\nb: 2\nc：3\n", 3, "“c”后面是全角冒号", id="full-width colon at the end"),
        pytest.param("a:\n  - b：1\n    c: 2\n", 2, "“b”后面是全角冒号", id="full-width colon in a list"),
        pytest.param("a: 1\nb\nc: 3\n", 2, "没有冒号", id="no colon"),
        pytest.param("a:\n  - 1\n b: 2\n", 3, "对不齐", id="indentation"),
        pytest.param("- a: 1\n - b\n", 2, "对不齐", id="indentation of a list"),
        pytest.param("a: - b\n", 1, "“-”", id="list on the line of its key"),
        pytest.param("a: 1\n\tb: 2\n", 2, "制表符", id="tab"),
        pytest.param("a: 1\n---\nb: 2\n", 2, "---", id="two documents"),
        pytest.param("a: 1\nb: *x\n", 2, "以“*”开头", id="unknown anchor"),
        pytest.param("a: 1\nb: * x\n", 2, "以“&”或“*”开头", id="asterisk"),
        pytest.param("a: 1\nb: @x\n", 2, "不能以这个符号开头", id="reserved sign"),
        pytest.param('a: 1\nb: "\\q"\n', 2, "“\\”后面写法不对", id="unknown escape"),
        pytest.param("a: 1\nb: !!\n", 2, "读不懂", id="anything else"),
        pytest.param("a: 1\nb: 2\na: 3\n", 3, "“a”写了两次", id="duplicate key"),
        pytest.param("- a: 1\n- b: 1\n  b: 2\n", 3, "“b”写了两次", id="duplicate key in a list"),
        pytest.param("a: &x [1]\nb: 1\nc: *x\n", 1, "锚点", id="anchor"),
        pytest.param("a: &x\n  - *x\n", 1, "锚点", id="anchor inside itself"),
        pytest.param("a: 1\n? [b]\n: 2\n", 2, "键不是文字", id="list as key"),
        pytest.param("a: 1\nb: 2031-02-30\n", 2, "“2031-02-30”不是合法的值", id="impossible date"),
        pytest.param("a: 1\nb: !!int x\n", 2, "“x”不是合法的值", id="wrong tag"),
        pytest.param("a: 1\nb: !!timestamp x\n", 2, "“x”不是合法的值", id="wrong timestamp"),
        pytest.param("a: 1\nb: !!bool x\n", 2, "“x”不是合法的值", id="wrong truth value"),
        pytest.param("a: 1\nb: !!binary aGk=\n", 2, "“aGk=”不是合法的值", id="binary"),
        pytest.param("a: 1\nb: !!python/name:os.system x\n", 2, "不是合法的值", id="python name"),
        pytest.param("a: 1\nb: .nan\n", 2, "“.nan”不是合法的值", id="not a number"),
        pytest.param("a: 1\nb: -.inf\n", 2, "“-.inf”不是合法的值", id="infinity"),
        pytest.param("a: 1\nb: x\0\n", 2, "控制字符", id="control character"),
        pytest.param('a: 1\nb: "\\0"\n', 2, "控制字符", id="escaped control character"),
        pytest.param('a: 1\nb: "\\ud800"\n', 2, "", id="escaped surrogate"),
        pytest.param("[" * 5000 + "]" * 5000, 1, "套得太深", id="too deep"),
    ],
)
@pytest.mark.parametrize("loader", [yaml_lines._PARSER, yaml.SafeLoader])
def test_what_is_wrong_is_said_with_its_line(
    text: str, line: int, message: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_lines, "_PARSER", loader)
    marked, problems = load_yaml(text, PATH)
    assert marked is None
    [problem] = problems
    assert (problem.origin.path, problem.origin.line) == (PATH, line)
    assert message in problem.message
    assert problem.mend
    assert not re.search("expected|found|while", problem.message)


@given(st.text() | YAML_LIKE)
def test_no_text_raises(text: str) -> None:
    marked, problems = load_yaml(text, PATH)
    assert (marked is None) == bool(problems)
