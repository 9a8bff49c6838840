from __future__ import annotations

import dataclasses

import pytest

from generator.model import Meant, Official, Statement
from generator.namesakes import Namesakes
from tests.namesakes import article, evidence, head, joined, meant, reporter, secretary

BARE = "会上，甲某某讲话。"


def test_a_name_means_whom_the_article_is_cited_for() -> None:
    portal = joined([article("a", BARE), article("b", BARE)], secretary("a"), head("b"))
    assert meant(portal) == [("a", 1, "jia"), ("b", 1, "jia-2")]
    assert portal.unclear == ()


def test_what_nothing_tells_is_nobody_and_is_said() -> None:
    portal = joined([article("a", BARE), article("b", BARE), article("c", BARE)], secretary("a"), head("b"))
    assert meant(portal)[-1] == ("c", 1, "")
    (unclear,) = portal.unclear
    assert (unclear.name, unclear.people, unclear.span) == ("甲某某", ("jia", "jia-2"), (3, 6))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("甲区委书记甲某某讲话。", "jia", id="organization and title in front"),
        pytest.param("甲某某（甲区委书记）讲话。", "jia", id="behind"),
        pytest.param("乙县县长甲某某讲话。", "jia-2", id="as printed elsewhere, from the place on"),
        pytest.param("县长甲某某讲话。", "", id="a title alone is of every county"),
        pytest.param("甲区委副书记甲某某讲话。", "", id="another title"),
        pytest.param("甲区委书记乙某某、甲某某讲话。", "", id="another person's title"),
        pytest.param("乙县县长陪同甲某某讲话。", "", id="a title further away"),
    ],
)
def test_the_title_beside_a_name_tells_whom_it_means(text: str, who: str) -> None:
    portal = joined([article("a", BARE), article("b", BARE), article("c", text)], secretary("a"), head("b"))
    assert meant(portal)[-1] == ("c", 1, who)


def test_a_title_with_a_level_alone_is_of_every_district() -> None:
    level = dataclasses.replace(secretary("a").posts[0], printed="区委书记")
    articles = [article("a", BARE), article("c", "在外地，区委书记甲某某讲话。")]
    assert meant(joined(articles, secretary(posts=(level,)), head()))[-1] == ("c", 1, "")


def test_once_told_the_name_alone_means_the_same_person_in_that_article() -> None:
    articles = [article("a", BARE), article("b", BARE), article("c", BARE, "甲区委书记甲某某讲话。")]
    assert meant(joined(articles, secretary("a"), head("b")))[-2:] == [("c", 1, "jia"), ("c", 2, "jia")]


def test_both_in_one_article_are_told_by_their_titles_and_a_bare_name_is_not() -> None:
    both = article("a", "甲区委书记甲某某讲话。", "乙县县长甲某某讲话。", BARE)
    posts = [dataclasses.replace(p, posts=tuple(dataclasses.replace(x, paragraph=n) for x in p.posts))
             for n, p in enumerate((secretary("a"), head("a")), 1)]  # fmt: skip
    assert meant(joined([both], *posts)) == [("a", 1, "jia"), ("a", 2, "jia-2"), ("a", 3, "")]


def test_in_an_article_of_both_a_title_alone_tells_which() -> None:
    texts = ("甲区委书记甲某某讲话。", "乙县县长甲某某讲话。", "县长甲某某说。")
    short = dataclasses.replace(head("a").posts[0], printed="县长")
    portal = joined([article("a", *texts)], secretary("a"), head(posts=(*head("a").posts, short)))
    assert meant(portal)[-1] == ("a", 3, "jia-2")


def test_where_a_person_was_read_the_name_is_theirs() -> None:
    both = article("a", "会上，甲某某讲话。甲某某又说。")
    first, second = evidence("a", 1, 9), evidence("a", 1, 3)
    portal = joined([both], secretary(evidence=(first,)), head(evidence=(second,)))
    assert [mention.entity for mention in portal.mentions if mention.text == "甲某某"] == ["jia-2", "jia"]


def test_a_paragraph_that_is_cited_for_one_names_that_one() -> None:
    one, other = (
        dataclasses.replace(person.posts[0], paragraph=number)
        for number, person in enumerate((secretary("a"), head("a")), 1)
    )
    portal = joined([article("a", BARE, BARE, BARE)], secretary(posts=(one,)), head(posts=(other,)))
    assert meant(portal) == [("a", 1, "jia"), ("a", 2, "jia-2"), ("a", 3, "")]


def test_a_title_outweighs_who_else_is_cited_for_the_article() -> None:
    portal = joined(
        [article("a", BARE, "乙县县长甲某某讲话。"), article("b", BARE)], secretary("a"), head("b")
    )
    assert ("a", 2, "jia-2") in meant(portal)


def test_the_front_matter_has_the_last_word() -> None:
    said = article("c", BARE, people=(Meant("jia-2"),))
    assert meant(joined([article("a", BARE), said], secretary("a"), head()))[-1] == ("c", 1, "jia-2")


def test_who_says_a_paragraph_is_cited_for_it() -> None:
    said = article("c", BARE, statements=(Statement(official="jia-2", paragraph=1),))
    assert meant(joined([article("a", BARE), said], secretary("a"), head()))[-1] == ("c", 1, "jia-2")


def test_a_post_that_was_refused_tells_nothing() -> None:
    refused = dataclasses.replace(head("b").posts[0], status="rejected")
    portal = joined([article("b", "乙县县长甲某某讲话。")], secretary(), head(posts=(refused,)))
    assert meant(portal) == [("b", 1, "")]
    signed = article("b", "正文。", authors=("甲某某",))
    post = dataclasses.replace(reporter("b").posts[0], status="rejected")
    assert Namesakes([secretary(), reporter("b")]).signer(signed, "甲某某") == "jia-3"
    assert Namesakes([secretary(), reporter(posts=(post,))]).signer(signed, "甲某某") == ""


@pytest.mark.parametrize("status", ["proposed", "rejected"])
def test_what_means_a_hidden_person_means_nobody_else(status: str) -> None:
    articles = [article("a", BARE), article("b", BARE)]
    portal = joined(articles, secretary("a"), head("b", status=status), include_proposed=False)
    assert meant(portal) == [("a", 1, "jia")]


def test_elsewhere_a_rejected_namesake_is_in_nobody_s_way() -> None:
    articles = [article("a", BARE), article("b", BARE), article("c", BARE)]
    portal = joined(articles, secretary("a"), head("b", status="rejected"))
    assert meant(portal) == [("a", 1, "jia"), ("c", 1, "jia")]


def test_a_byline_is_the_reporter_s_and_the_text_the_official_s() -> None:
    signed = article("a", "甲区委书记甲某某讲话。", BARE, authors=("甲某某",))
    portal = joined([signed], secretary("a"), reporter("a"))
    assert meant(portal) == [("a", 1, "jia"), ("a", 2, "jia")]
    author = portal.author(signed, "甲某某")
    assert author is not None
    assert author.id == "jia-3"
    people = {person.id: person for person in portal.of_type(Official)}
    assert portal.signed_by(people["jia-3"]) == [signed]
    assert portal.signed_by(people["jia"]) == []


def test_a_byline_nothing_shows_the_author_of_is_open_until_the_front_matter_says() -> None:
    silent = article("b", "正文。", authors=("甲某某",))
    portal = joined([article("a", BARE), silent], secretary("a"), reporter())
    assert portal.author(silent, "甲某某") is None
    assert meant(portal)[-1] == ("b", 0, "")
    said = dataclasses.replace(silent, people=(Meant("jia-3"),))
    portal = joined([article("a", BARE), said], secretary("a"), reporter())
    author = portal.author(said, "甲某某")
    assert author is not None
    assert author.id == "jia-3"
    assert portal.unclear == ()


def test_nobody_else_is_said_to_speak_where_a_name_is_open() -> None:
    other = Official(id="yi", name="乙某某", category="official")
    texts = ("乙某某说，要办好这件事。", "甲某某说，要抓紧。他指出，要抓实。")
    portal = joined([article("c", *texts)], secretary(), head(), other)
    assert [(s.official, s.paragraph) for s in portal.articles[0].statements] == [("yi", 1)]


def test_one_bearer_is_found_as_ever() -> None:
    assert meant(joined([article("c", BARE)], secretary())) == [("c", 1, "jia")]
