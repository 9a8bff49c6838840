"""Whose words a sentence is: the paragraphs of an article hold those of several people and of none."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import lxml.html
import pytest

from generator.content import load_content
from generator.export import export
from generator.linking import link
from generator.model import Cluster, Official
from generator.pages import render_pages
from generator.portal import Portal
from generator.site import Site
from tests.samples import ARTICLE, OFFICIALS, sample_portal, swap, write_content

SECOND = """\
  - id: yi-mou-mou
    name: 乙某某
    category: official
    status: confirmed
    posts:
      - organization: jia-qu-wei
        title: 副书记
        article: 2031-05-06-da-hui
"""
TEXT = (
    "新材料产业正在兴起，本报以为可喜。甲区委书记甲某某说，首先要看产值。其次要看人才。"
    "甲区委副书记乙某某说，新材料产业值得期待。"
)
READ = {
    "article": ARTICLE[: ARTICLE.index("figures:")] + f"---\n{TEXT}“345”体系由此起步。\n",
    "officials": OFFICIALS + SECOND,
}
"""Nothing is written down but the register: what is said is read in the text."""


@pytest.fixture
def portal() -> Portal:
    return sample_portal(**READ)


def words_of(portal: Portal, id_: str) -> list[str]:
    return [portal.words(article, said) for article, said in portal.statements_of(portal.entity_by_id[id_])]


def test_only_the_sentences_of_a_statement_are_its_words(portal: Portal) -> None:
    assert words_of(portal, "jia-mou-mou") == ["甲区委书记甲某某说，首先要看产值。其次要看人才。"]


def test_a_statement_that_a_person_wrote_down_is_the_paragraph() -> None:
    [words] = words_of(sample_portal(), "jia-mou-mou")
    assert words == "甲某某说，新材料产业到2035年产值达到300亿元。“345”体系由此起步。"


def test_a_person_may_write_down_which_words_of_a_paragraph_a_statement_is() -> None:
    article = swap(ARTICLE, ("    paragraph: 2\n", "    paragraph: 2\n    text: 甲某某说，新材料产业\n"))
    assert words_of(sample_portal(article=article), "jia-mou-mou") == [
        "甲某某说，新材料产业到2035年产值达到300亿元。"
    ]


def test_what_somebody_else_says_between_is_left_out() -> None:
    article = swap(READ["article"], ("“345”体系", "甲某某说，“345”体系"))
    portal = sample_portal(**READ | {"article": article})
    assert words_of(portal, "jia-mou-mou") == [
        "甲区委书记甲某某说，首先要看产值。其次要看人才。……甲某某说，“345”体系由此起步。"
    ]
    assert words_of(portal, "yi-mou-mou") == ["甲区委副书记乙某某说，新材料产业值得期待。"]


def test_a_quotation_before_its_speaker_is_not_of_who_spoke_before() -> None:
    text = "新材料产业由此起步。甲区委书记甲某某说，首先要看产值。“其次要看人才。”甲区委副书记乙某某说。"
    portal = sample_portal(**READ | {"article": swap(READ["article"], (TEXT, text))})
    assert words_of(portal, "jia-mou-mou") == ["甲区委书记甲某某说，首先要看产值。"]
    assert words_of(portal, "yi-mou-mou") == ["“其次要看人才。”甲区委副书记乙某某说。“345”体系由此起步。"]


def test_a_sentence_is_evidence_in_the_name_of_who_says_it(portal: Portal) -> None:
    cluster = portal.entity_by_id["xin-cai-liao"]
    assert isinstance(cluster, Cluster)
    spoken = [(quote.text, [person.id for person, _ in quote.speakers]) for quote in portal.evidence(cluster)]
    assert spoken == [
        ("新材料产业正在兴起，本报以为可喜。", []),
        ("甲区委副书记乙某某说，新材料产业值得期待。", ["yi-mou-mou"]),
    ]


def test_people_speak_of_what_stands_in_their_words(portal: Portal) -> None:
    place = (portal.articles[0].id, 1)
    cluster = portal.entity_by_id["xin-cai-liao"]
    assert [person.id for person in portal.voices(cluster, place)] == ["yi-mou-mou"]
    first, second = (portal.entity_by_id[id_] for id_ in ("jia-mou-mou", "yi-mou-mou"))
    assert "cluster" not in portal.spoken_of(first)
    assert [item.entity.id for item in portal.spoken_of(second)["cluster"]] == ["xin-cai-liao"]


def test_the_page_and_the_data_carry_the_words_and_their_status(tmp_path: Path) -> None:
    portal = link(load_content(write_content(tmp_path, **READ)))
    pages = {page.url: page for page in render_pages(portal, Path(__file__).parents[1] / "templates", Site())}
    person = portal.entity_by_id["jia-mou-mou"]
    assert isinstance(person, Official)
    [line] = lxml.html.fromstring(pages[person.url].body).xpath("//*[@class='quotes'][1]//li")
    said = "甲区委书记甲某某说，首先要看产值。其次要看人才。"
    assert " ".join(line.text_content().split()) == f"{said} 待核 第1段"
    rows = csv.DictReader(io.StringIO(export(portal, "portal")["statements.csv"].decode("utf-8-sig")))
    assert [row["text"] for row in rows if row["official"] == person.id] == [said]
