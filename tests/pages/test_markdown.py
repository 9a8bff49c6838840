from __future__ import annotations

import functools
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.pages.markdown import environment, escape_markdown

ROOT = Path(__file__).parents[2]

SIGNS = "\\`*_{}[]<>#|&~\"'-+=:!.()^$@/1 2９.\ta甲\u3000\u2028\u200b"
TEXTS = (
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")))
    | st.text(SIGNS)
    | st.lists(
        st.sampled_from(
            [
                *(
                    "<script>",
                    "</p>",
                    "<b>x</b>",
                    "<!--",
                    "-->",
                    "<?",
                    "]]>",
                    "&amp;",
                    "&#39;",
                    "&lt",
                    "{: #id }",
                ),
                *(
                    "[a](b)",
                    "![a](b)",
                    "[a]: b",
                    "[TOC]",
                    "https://a.b",
                    "<a@b.c>",
                    "**a**",
                    "`a`",
                    "***",
                    "---",
                ),
                *(
                    "1. ",
                    "1) ",
                    "- ",
                    "+ ",
                    "> ",
                    "# ",
                    "    ",
                    "|",
                    "|---|",
                    "===",
                    ": ",
                    "[^1]",
                    "a: b",
                    "\\",
                ),
                *("{% x %}", "{{ x }}", "$x$", "~~~", "```", "甲", "klzzwxh:0001", "wzxhzdk:0"),
            ]
        )
    ).map("".join)
)


class Outline(HTMLParser):
    """The start tags with their attributes, and the text of each element by its tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.text: dict[str, str] = {}
        self._open: list[str] = [""]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update({f"{tag}.{name}": value for name, value in attrs})
        self.text[tag] = ""
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text[self._open[-1]] = self.text.get(self._open[-1], "") + data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def render(source: str) -> Outline:
    return Outline(_engine().reset().convert(source))


@functools.cache
def _engine() -> markdown.Markdown:
    """What mkdocs.yml asks for."""
    return markdown.Markdown(extensions=["meta", "tables", "attr_list", "toc"])


def shown(text: str) -> str:
    return " ".join(text.split())


@given(TEXTS)
def test_a_paragraph_shows_exactly_the_text(text: str) -> None:
    outline = render(f"# 标题\n\n{escape_markdown(text)}\n\n## 尾\n")
    assert outline.tags == (["h1", "p", "h2"] if shown(text) else ["h1", "h2"])
    assert outline.text.get("p", "") == shown(text)


@given(TEXTS)
def test_a_heading_shows_exactly_the_text(text: str) -> None:
    outline = render(f"# {escape_markdown(f'甲{text}')} {{: #anchor }}\n")
    assert outline.tags == ["h1"]
    assert outline.text["h1"] == shown(f"甲{text}")
    assert outline.attributes == {"h1.id": "anchor"}


@given(TEXTS)
def test_a_list_item_shows_exactly_the_text(text: str) -> None:
    outline = render(f"- 《{escape_markdown(text)}》\n")
    assert outline.tags == ["ul", "li"]
    assert outline.text["li"] == f"《{shown(text)}》"


@given(TEXTS)
def test_a_table_cell_shows_exactly_the_text(text: str) -> None:
    outline = render(f"| 列 | 值 |\n| --- | --- |\n| {escape_markdown(text)} | 末 |\n")
    assert outline.tags == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]
    cells = render(f"| 列 | 值 |\n| --- | --- |\n| 首 | {escape_markdown(text)} |\n")
    assert cells.text["td"] == shown(text)


@given(TEXTS)
def test_raw_html_shows_exactly_the_text(text: str) -> None:
    outline = render(f'# 标题\n\n<p class="lead">{escape_markdown(text)}</p>\n\n尾\n')
    assert outline.tags == ["h1", "p", "p"]
    lead = render(f'<p class="lead">{escape_markdown(text)}</p>\n')
    assert lead.text["p"] == shown(text)


@given(TEXTS)
def test_an_attribute_holds_exactly_the_text(text: str) -> None:
    outline = render(f'甲<a href="x.html" title="{escape_markdown(text)}">乙</a>\n')
    assert outline.tags == ["p", "a"]
    assert outline.attributes == {"a.href": "x.html", "a.title": shown(text)}


@given(TEXTS)
def test_a_link_shows_exactly_the_text(text: str) -> None:
    outline = render(f"甲[{escape_markdown(f'乙{text}')}](x.md){{: .mention }}\n")
    assert outline.tags == ["p", "a"]
    assert outline.text["a"] == shown(f"乙{text}")
    assert outline.attributes == {"a.href": "x.md", "a.class": "mention"}


@pytest.fixture
def templates() -> jinja2.Environment:
    return environment(ROOT / "templates")


def test_templates_escape_what_is_not_markup(templates: jinja2.Environment) -> None:
    template = templates.from_string("{{ text }}{{ number }}{{ markup }}")
    written = template.render(text="*甲* <b>", number=5, markup=Markup("<b>"))
    assert written == "&#42;甲&#42; &#60;b&#62;5<b>"


def test_templates_refuse_what_they_were_not_given(templates: jinja2.Environment) -> None:
    with pytest.raises(jinja2.UndefinedError):
        templates.from_string("{{ missing }}").render()


def test_macros_are_not_escaped_twice(templates: jinja2.Environment) -> None:
    template = templates.from_string("{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m('*') }}")
    assert template.render() == "<b>&#42;</b>"
