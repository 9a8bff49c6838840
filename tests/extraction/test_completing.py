from __future__ import annotations

import dataclasses
from pathlib import Path

from generator.content import load_content
from generator.extraction.completing import complete
from generator.linking import link
from generator.mentions import find_mentions
from generator.model import Content, Official, Organization
from tests.extraction.reading import ENTITIES, article
from tests.samples import ARTICLE, sample_portal, write_article, write_content

TEXT = "甲某某说，甲区有工厂8座。《某市产业规划》已发布。"
SILENT = ARTICLE[: ARTICLE.index("figures:")] + "---\n" + ARTICLE.split("---\n")[2]


def test_what_the_front_matter_leaves_out_is_read_in_the_text() -> None:
    item = article(TEXT)
    (done,) = complete([item], ENTITIES, find_mentions([item], ENTITIES), "某市")
    assert [f.text for f in done.figures] == ["8座"]
    assert [s.official for s in done.statements] == ["jia-mou-mou"]
    assert [d.title for d in done.documents] == ["某市产业规划"]


def test_a_key_a_person_wrote_has_the_last_word_even_if_empty() -> None:
    for key in ("figures", "statements", "documents"):
        item = dataclasses.replace(article(TEXT), curated=frozenset([key]))
        (done,) = complete([item], ENTITIES, find_mentions([item], ENTITIES), "某市")
        empty = {name for name in ("figures", "statements", "documents") if not getattr(done, name)}
        assert empty == {key}


def test_the_portal_shows_what_was_read_and_leaves_it_out_where_proposals_are_hidden(tmp_path: Path) -> None:
    content = load_content(write_content(tmp_path, article=SILENT))
    shown = link(content).articles[0]
    assert {f.status for f in shown.figures} == {"proposed"}
    assert [s.official for s in shown.statements] == ["jia-mou-mou"]
    hidden = link(content, include_proposed=False).articles[0]
    assert (hidden.figures, hidden.statements, hidden.documents) == ((), (), ())


def test_the_figures_and_words_of_what_was_rejected_are_nobody_else_s() -> None:
    item = article(
        "丁科技公司有员工200人。戊纺织公司扩产，该公司有员工90人。去年公司已招工30人。",
        "甲某某说，要抓紧。丙某某说，要抓实。他强调，要抓细。",
    )
    written = Content(
        articles=(item,),
        organizations=(
            Organization(id="ding", name="丁科技公司", category="company"),
            Organization(id="wu", name="戊纺织公司", category="company", status="rejected"),
        ),
        officials=(
            Official(id="jia", name="甲某某", category="official"),
            Official(id="bing", name="丙某某", category="official", status="rejected"),
        ),
    )
    portal = link(written)
    assert [(f.text, f.subject) for f in portal.articles[0].figures] == [
        ("200人", "ding"),
        ("90人", "戊纺织公司"),
        ("30人", "戊纺织公司"),
    ]
    assert [(s.official, s.paragraph) for s in portal.articles[0].statements] == [("jia", 2)]
    assert {mention.entity for mention in portal.mentions} == {"ding", "jia"}


def test_what_people_wrote_stays_as_it_is() -> None:
    for include_proposed in (True, False):
        (written,) = sample_portal(include_proposed=include_proposed).articles
        assert [f.text for f in written.figures] == ["1.2万个", "300亿元"]
        assert {f.status for f in written.figures} == {"confirmed"}


def test_a_second_article_is_read_on_its_own(tmp_path: Path) -> None:
    folder = write_content(tmp_path)
    write_article(folder, "2031-05-06-er", SILENT)
    by_id = link(load_content(folder)).article_by_id
    assert {f.status for f in by_id["2031-05-06-er"].figures} == {"proposed"}
    assert {f.status for f in by_id["2031-05-06-da-hui"].figures} == {"confirmed"}
