from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article, Mention
from generator.pages.page import Links
from generator.pages.text import linked_paragraph, marked_sentence
from generator.portal import Portal, Quote
from tests.pages.test_markdown import SIGNS, render, shown
from tests.samples import sample_portal

LINKS = Links("articles/2031/2031-05-06-da-hui.html")


def linked(number: int) -> str:
    portal = sample_portal()
    return linked_paragraph(portal, portal.articles[0], number, LINKS)


def test_the_first_mention_of_each_entity_is_a_link() -> None:
    assert linked(1) == (
        '[甲区委](../../organizations/jia-qu-wei.md "甲区委员会 · 党委机构 · 甲区 · 1 篇文章")'
        "{: .mention .organization }书记"
        '[甲某某](../../officials/jia-mou-mou.md "甲某某 · 甲区委员会 书记（2031-05-06 报道）")'
        "{: .mention .official }主持大会，"
        '[甲区](../../districts/jia-qu.md "甲区 · 北部 · 1 篇文章")'
        "{: .mention .district }现有传感器1.2万个。"
    )


def with_text(text: str, mentions: list[tuple[int, int]]) -> tuple[Portal, Article]:
    """The sample with one paragraph and mentions of one district in it."""
    portal = sample_portal()
    article = dataclasses.replace(portal.articles[0], paragraphs=(text,))
    found = tuple(Mention(article.id, 0, start, end, "jia-qu", text[start:end]) for start, end in mentions)
    return dataclasses.replace(portal, mentions=found), article


def test_a_second_mention_is_plain_text() -> None:
    portal, article = with_text("甲区和甲区", [(0, 2), (3, 5)])
    assert linked_paragraph(portal, article, 1, LINKS).count("](") == 1


@pytest.mark.parametrize(
    "text", ["1. 甲区", "- 甲区", "# 甲区", "甲区 甲", "* 甲区*", "甲区1. x", ": 甲区", "快!甲区", "!甲区"]
)
def test_a_linked_paragraph_stays_a_paragraph(text: str) -> None:
    start = text.index("甲区")
    portal, article = with_text(text, [(start, start + 2)])
    outline = render(f"# 题\n\n{linked_paragraph(portal, article, 1, LINKS)}\n{{: #p1 .paragraph }}\n")
    assert outline.tags == ["h1", "p", "a"]
    assert outline.text["a"] == "甲区"
    assert outline.attributes["p.id"] == "p1"


TEXT = st.text(SIGNS).map(lambda text: " ".join(text.split()))


@given(TEXT, TEXT, TEXT)
def test_linking_changes_nothing_of_the_text(before: str, name: str, after: str) -> None:
    text = " ".join(f"{before}甲{name}{after}".split())
    start = text.index("甲")
    portal, article = with_text(text, [(start, start + 1 + len(name))])
    outline = render(f"# 题\n\n{linked_paragraph(portal, article, 1, LINKS)} <i>¶1</i>\n")
    assert outline.tags == ["h1", "p", "a", "i"]
    assert shown(outline.text["a"]) == shown(text[start : start + 1 + len(name)])
    assert outline.text["p"].replace(" ", "") == (text[:start] + text[start + 1 + len(name) :]).replace(
        " ", ""
    )


def test_blanks_beside_a_link_are_kept() -> None:
    portal, article = with_text("在 甲区 里", [(2, 4)])
    assert linked_paragraph(portal, article, 1, LINKS).startswith("在 [甲区](")
    assert linked_paragraph(portal, article, 1, LINKS).endswith("} 里")


def test_a_sentence_has_its_mentions_in_bold_and_nothing_else_is_markup() -> None:
    article = sample_portal().articles[0]
    evidence = Quote(article, 1, "<b>甲区</b>和*甲区*。", ((3, 5), (11, 13)))
    outline = render(f"- {marked_sentence(evidence)}\n")
    assert outline.tags == ["ul", "li", "b", "b"]
    assert outline.text["b"] == "甲区"
    assert outline.text["li"] == "<b></b>和**。"
