from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.articles import parse_article
from generator.errors import Problem
from generator.model import Article, Head
from tests.samples import ARTICLE, line_of, swap

PATH = Path("2031-05-06-da-hui.md")
FRONT, BODY = ARTICLE.split("---\n")[1:]


def parse(text: str) -> Article:
    article, problems = parse_article(text, PATH)
    assert article is not None, problems
    return article


def problems_in(text: str) -> list[Problem]:
    article, problems = parse_article(text, PATH)
    assert article is None
    assert all(problem.origin.path == PATH and problem.mend for problem in problems)
    return problems


def with_body(body: str) -> str:
    front = FRONT[: FRONT.index("figures:")]
    return f"---\n{front}---\n{body}"


def test_an_article_has_what_its_front_matter_says() -> None:
    article = parse(ARTICLE)
    assert article.id == "2031-05-06-da-hui"
    assert article.date == dt.date(2031, 5, 6)
    assert article.authors == ("丙某某",)
    assert article.url == "articles/2031/2031-05-06-da-hui.html"


def test_an_article_without_a_date_is_filed_as_undated() -> None:
    article = parse(swap(ARTICLE, ("date: 2031-05-06", "date: null"), ("stated", "unknown")))
    assert article.date is None
    assert article.url.startswith("articles/undated/")


def test_paragraphs_are_parted_by_blank_lines_and_heads_stand_before_them() -> None:
    article = parse(with_body("一段\n接着写。\n\n## 小标题\n二段。\n## 又一个\n\n三　段。\n"))
    assert article.paragraphs == ("一段接着写。", "二段。", "三 段。")
    assert article.heads == (Head("小标题", 2), Head("又一个", 3))


def test_windows_line_ends_make_no_difference() -> None:
    assert parse(ARTICLE.replace("\n", "\r\n")) == parse(ARTICLE)


def test_figures_are_read_from_their_text_and_placed_in_their_paragraph() -> None:
    sensors, output = parse(ARTICLE).figures
    assert (sensors.value, sensors.unit, sensors.paragraph, sensors.target) == (12000, "个", 1, False)
    assert (output.value, output.unit, output.paragraph, output.target) == (300 * 10**8, "元", 2, True)


def test_a_written_value_goes_before_the_text() -> None:
    text = swap(ARTICLE, ("text: 1.2万个", "text: 大会\n    value: 1\n    unit: 次"))
    figure = parse(text).figures[0]
    assert (figure.text, figure.value, figure.unit) == ("大会", 1, "次")


FRONT_MATTER_MISTAKES = [
    pytest.param("title: 某市召开产业大会\n", "", 2, "缺少“title”", id="missing key"),
    pytest.param("title:", "titel:", 2, "不认识的键“titel”", id="misspelt key"),
    pytest.param("某市召开产业大会", "2031", 2, "“title”应当是文字，现在是 2031", id="number for text"),
    pytest.param("[丙某某]", "丙某某", 4, "“authors”应当是列表", id="text for list"),
    pytest.param("[丙某某]", "[记 者一]", 4, "的值“记 者一”写法不对", id="blank in a name"),
    pytest.param("kind: news", "kind: novel", 5, "“kind”的值“novel”不在可选之列", id="bad choice"),
    pytest.param("2031-05-06", "2031年5月6日", 6, "“date”的值“2031年5月6日”写法不对", id="date in words"),
    pytest.param("2031-05-06", "2031-02-30", 6, "“2031-02-30”不是合法的值", id="impossible date"),
    pytest.param("2031-05-06", "'2031-02-30'", 6, "没有“2031-02-30”这一天", id="impossible quoted date"),
    pytest.param("2031-05-06", "null", 6, "没有日期", id="stated date missing"),
    pytest.param("stated", "unknown", 6, "写了日期，又说日期不详", id="unknown date given"),
    pytest.param("文中写明日期。", "", 8, "“date_basis”应当是文字", id="empty value"),
    pytest.param("status: confirmed", "status: rejected", 11, "“status”的值", id="status of entities only"),
    pytest.param("title:", "title: [", 2, "不是合法的 YAML", id="syntax"),
    pytest.param("source:", "title:", 3, "“title”写了两次", id="duplicate key"),
    pytest.param("[丙某某]", "&a [丙某某]\nreview: *a", 4, "锚点", id="anchor"),
    pytest.param("产业大会", "产业\x02大会", 2, "控制字符", id="control character"),
    pytest.param("text: 1.2万个", "text: 345万个", 13, "出现在 0 段", id="figure not in the text"),
    pytest.param("text: 1.2万个", "text: 大会", 13, "“大会”读不出数值", id="figure without a number"),
    pytest.param("text: 1.2万个", "text: 1.2万", 13, "“1.2万”读不出数值", id="figure without a unit"),
    pytest.param(
        "text: 1.2万个", "text: 1.2万个\n    paragraph: 2", 13, "第 2 段里没有", id="figure elsewhere"
    ),
    pytest.param(
        "text: 1.2万个", "text: 1.2万个\n    value: 12000", 13, "少了配套的键", id="value without unit"
    ),
    pytest.param("text: 300亿元", "texts: 300亿元", 17, "不认识的键“texts”", id="misspelt key of a figure"),
    pytest.param("paragraph: 2", "paragraph: 4", 23, "没有第 4 段", id="statement past the end"),
    pytest.param(
        "paragraph: 2", "paragraph: 2\n    text: 乙县", 23, "第 2 段里没有“乙县”", id="words elsewhere"
    ),
    pytest.param("paragraph: 2", "paragraph: 0", 24, "“paragraph”不合规定", id="statement before the start"),
    pytest.param("paragraph: 2", "paragraph: 2.0", 24, "“paragraph”应当是整数", id="not an integer"),
    pytest.param("paragraph: 2", "paragraph: 二", 24, "“paragraph”应当是整数", id="text for number"),
]


@pytest.mark.parametrize(("old", "new", "line", "message"), FRONT_MATTER_MISTAKES)
def test_a_mistake_in_the_front_matter(old: str, new: str, line: int, message: str) -> None:
    problems = problems_in(swap(ARTICLE, (old, new)))
    assert any(message in problem.message and problem.origin.line == line for problem in problems), problems


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param("", 1, "开头没有元数据", id="empty file"),
        pytest.param(BODY, 1, "开头没有元数据", id="no front matter"),
        pytest.param("\n" + ARTICLE, 1, "开头没有元数据", id="line before the front matter"),
        pytest.param(f"---\n{FRONT}", 1, "开头没有元数据", id="front matter not closed"),
        pytest.param(f"---\n---\n{BODY}", 1, "文件是空的", id="empty front matter"),
        pytest.param(f"---\n- 甲\n---\n{BODY}", 2, "应当是键和值", id="list as front matter"),
        pytest.param(f"---\n{FRONT}---\n", line_of(ARTICLE, "paragraph: 2") + 1, "没有正文", id="no body"),
        pytest.param(
            ARTICLE + "坏\x00字\n",
            len(ARTICLE.splitlines()) + 1,
            "控制字符",
            id="control character in the body",
        ),
        pytest.param(
            ARTICLE.replace("大会，", "大\x0c会，"),
            line_of(ARTICLE, "甲区委书记"),
            "控制字符",
            id="page break",
        ),
    ],
)
def test_a_file_that_is_no_article(text: str, line: int, message: str) -> None:
    [problem] = problems_in(text)
    assert problem.origin.line == line
    assert message in problem.message


def test_a_figure_that_stands_in_two_paragraphs_needs_to_say_which() -> None:
    twice = ARTICLE + "\n又说有传感器1.2万个。\n"
    [problem] = problems_in(twice)
    assert problem.origin.line == 13
    assert "[1, 4]" in problem.mend
    assert parse(swap(twice, ("text: 1.2万个", "text: 1.2万个\n    paragraph: 4"))).figures[0].paragraph == 4


def test_all_the_mistakes_of_an_article_come_out_at_once() -> None:
    text = swap(ARTICLE, ("title:", "titel:"), ("kind: news", "kind: x"), ("paragraph: 2", "paragraph: 0"))
    assert sorted(problem.origin.line for problem in problems_in(text)) == [2, 2, 5, 24]
    text = swap(
        ARTICLE, ("1.2万个", "大会"), ("text: 300亿元", "text: 301亿元"), ("paragraph: 2", "paragraph: 9")
    )
    assert [problem.origin.line for problem in problems_in(text)] == [13, 17, 23]


@given(st.text())
def test_no_text_raises(text: str) -> None:
    article, problems = parse_article(text, PATH)
    assert (article is None) == bool(problems)


@given(st.text())
def test_no_body_raises(body: str) -> None:
    article, problems = parse_article(with_body(body), PATH)
    assert (article is None) == bool(problems)
    if article:
        assert all(paragraph == " ".join(paragraph.split()) != "" for paragraph in article.paragraphs)
        assert all(1 <= head.before <= len(article.paragraphs) + 1 for head in article.heads)


@given(st.text(alphabet=" \n:-[]{}'\"&*?|>#!甲a1\\"))
def test_no_front_matter_raises(front: str) -> None:
    article, problems = parse_article(f"---\n{front}\n---\n正文。\n", PATH)
    assert article is None
    assert problems
