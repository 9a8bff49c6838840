"""Two people of one name: each a proposal of their own, with their own posts, and a doubt on both."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from generator.extraction.proposing import propose
from generator.extraction.register.merging import merge
from generator.model import Article, Content, Official, Organization, Post
from tests.extraction.people_samples import article, content, titles

PARTY = Organization(id="qu-wei", name="甲区委员会", aliases=("甲区委",), category="party")
SECRETARY = Official(
    id="jia",
    name="甲某某",
    category="official",
    posts=(Post(organization="qu-wei", title="书记", article="article-0"),),
)
SPEECH, COMPANY = "甲区委书记甲某某讲话。", "某某集团董事长甲某某说。"


def run(written: Content) -> Content:
    """Return the content with what is proposed for it; a second run adds nothing."""
    merged = merge(written, propose(written, titles()))
    assert merge(merged, propose(merged, titles())) == merged
    return merged


def texts(*paragraphs: str) -> tuple[Article, ...]:
    return tuple(article(text, number) for number, text in enumerate(paragraphs))


def people(merged: Content) -> list[tuple[str, list[tuple[str, str]], list[str]]]:
    """Return the id of each 甲某某, the titles with their articles, and the articles of the evidence."""
    return [
        (o.id, [(post.title, post.article) for post in o.posts], [found.article for found in o.evidence])
        for o in merged.officials
        if o.name == "甲某某"
    ]


def test_people_of_two_kinds_are_two_proposals() -> None:
    merged = run(content(*texts(SPEECH, COMPANY, SPEECH)))
    assert people(merged) == [
        ("jia-mou-mou", [("书记", "article-0"), ("书记", "article-2")], ["article-0", "article-2"]),
        ("jia-mou-mou-2", [("董事长", "article-1")], ["article-1"]),
    ]
    assert [person.category for person in merged.officials] == ["official", "company"]


def test_both_say_that_they_may_be_one_person_and_how_to_join_them() -> None:
    first, second = run(content(*texts(SPEECH, COMPANY))).officials
    for person, other in ((first, second), (second, first)):
        (doubt,) = person.doubts
        assert f"另一位“甲某某”（{other.id}，" in doubt
        assert "如是同一人" in doubt
        assert "former_ids" in doubt
    assert "移到“jia-mou-mou”" in second.doubts[0]


@pytest.mark.parametrize(
    "text", ["甲区委书记甲某某讲话。乙县委书记甲某某也讲话。", "甲区区长甲某某到会。乙县县长甲某某也到会。"]
)
def test_heads_of_two_places_in_one_article_are_two_people(text: str) -> None:
    merged = run(content(article(text)))
    assert [(id_, len(posts)) for id_, posts, _ in people(merged)] == [
        ("jia-mou-mou", 1),
        ("jia-mou-mou-2", 1),
    ]


def test_what_one_article_shows_holds_for_the_others() -> None:
    merged = run(content(*texts(SPEECH, "乙县县长甲某某讲话。", f"{SPEECH}乙县县长甲某某也讲话。")))
    assert [(id_, [title for title, _ in posts]) for id_, posts, _ in people(merged)] == [
        ("jia-mou-mou", ["书记", "书记"]),
        ("jia-mou-mou-2", ["县长", "县长"]),
    ]


def dated(*items: tuple[str, int]) -> tuple[Article, ...]:
    return tuple(
        article(text, number, date=dt.date(2031, 5, day)) for number, (text, day) in enumerate(items)
    )


def test_heads_of_two_places_by_turns_are_two_people() -> None:
    merged = run(content(*dated((SPEECH, 3), ("乙县县长甲某某讲话。", 9), (SPEECH, 20))))
    assert len(people(merged)) == 2


@pytest.mark.parametrize("head", sorted(titles().heads))
def test_every_head_of_a_place_by_turns_with_another_s_is_another_person(head: str) -> None:
    one, other = (f"{place}{head[0]}{head}甲某某讲话。" for place in ("庚", "辛"))
    merged = run(content(*dated((one, 3), (other, 9), (one, 20))))
    assert [[article for _, article in posts] for _, posts, _ in people(merged)] == [
        ["article-0", "article-2"],
        ["article-1"],
    ]


@pytest.mark.parametrize(
    "office",
    [
        "委书记",
        "政协主席",
        "人大常委会主任",
        "委组织部部长",
        "财政局局长",
        "民政厅厅长",
        "人民法院院长",
        "人民检察院检察长",
    ],
)
def test_so_is_the_head_of_a_body_of_another_place(office: str) -> None:
    one, other = (f"{place}{office}甲某某讲话。" for place in ("庚市", "辛市"))
    merged = run(content(*dated((one, 3), (other, 9), (one, 20))))
    assert [len(posts) for _, posts, _ in people(merged)] == [2, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("庚自治区主席", "辛自治区主席"),
        ("庚地区行署专员", "辛地区行署专员"),
        ("庚州庚县县长", "庚州辛县县长"),
    ],
)
def test_so_are_the_other_heads(one: str, other: str) -> None:
    texts = dated((f"{one}甲某某讲话。", 3), (f"{other}甲某某讲话。", 9), (f"{one}甲某某讲话。", 20))
    assert [len(posts) for _, posts, _ in people(run(content(*texts)))] == [2, 1]


@pytest.mark.parametrize("head", sorted(titles().other_heads))
def test_the_heads_told_apart_are_roles_of_the_vocabulary(head: str) -> None:
    assert head in titles().roles


@pytest.mark.parametrize("deputy", ["副州长", "常务副州长"])
def test_a_deputy_of_two_places_may_have_two_posts(deputy: str) -> None:
    one, other = f"庚州{deputy}甲某某讲话。", f"辛州{deputy}甲某某讲话。"
    assert len(people(run(content(*dated((one, 3), (other, 9), (one, 20)))))) == 1


def test_who_heads_one_place_after_another_may_have_moved() -> None:
    merged = run(content(*dated((SPEECH, 3), (SPEECH, 9), ("乙县县长甲某某讲话。", 20))))
    assert [len(posts) for _, posts, _ in people(merged)] == [3]


def test_a_day_that_is_inferred_shows_no_turns() -> None:
    articles = dated((SPEECH, 3), ("乙县县长甲某某讲话。", 9), (SPEECH, 20))
    guessed = (dataclasses.replace(one, date_certainty="inferred") for one in articles)
    assert len(people(run(content(*guessed)))) == 1


def test_what_is_printed_together_is_one_person_s() -> None:
    both = "甲区委书记、乙县县长甲某某讲话。"
    merged = run(content(*dated((SPEECH, 3), ("乙县县长甲某某讲话。", 9), (both, 12), (SPEECH, 20))))
    assert len(people(merged)) == 1


def test_a_place_with_its_city_is_the_same_place() -> None:
    merged = run(content(article("丁州戊县委书记甲某某讲话。戊县委书记甲某某又说。")))
    assert len(people(merged)) == 1


def test_somebody_may_head_two_companies() -> None:
    merged = run(content(article("某某集团董事长甲某某说。丁某集团董事长甲某某也说。")))
    ((_, posts, _),) = people(merged)
    assert [title for title, _ in posts] == ["董事长"]
    assert "可能是另一个人" in "".join(merged.officials[0].doubts)


def test_posts_that_go_together_stay_one_person_s() -> None:
    merged = run(content(*texts(SPEECH, "某市政协委员甲某某出席。", "甲区人大代表甲某某出席。")))
    assert len(people(merged)) == 1


def test_a_title_that_was_printed_with_another_stays_that_person_s() -> None:
    merged = run(content(*texts("某某协会会长、某某集团董事长甲某某说。", "某某协会会长甲某某说。")))
    assert [[title for title, _ in posts] for _, posts, _ in people(merged)] == [["会长", "董事长", "会长"]]


def test_a_post_at_the_same_body_is_the_same_person_s() -> None:
    both = article(f"{SPEECH}乙县县长甲某某也讲话。")
    merged = run(content(both, article("甲区委常委甲某某讲话。", 1)))
    assert [[title for title, _ in posts] for _, posts, _ in people(merged)] == [["书记", "常委"], ["县长"]]


def test_what_comes_first_and_tells_little_is_not_the_first_one_s() -> None:
    merged = run(content(*texts("某市常委甲某某讲话。", f"{SPEECH}乙县县长甲某某也讲话。")))
    assert {article for _, posts, _ in people(merged) for _, article in posts} == {"article-1"}


def test_what_may_be_of_either_is_neither_s() -> None:
    merged = run(content(article(f"{SPEECH}乙县县长甲某某也讲话。"), article("某市常委甲某某讲话。", 1)))
    assert {article for _, posts, _ in people(merged) for _, article in posts} == {"article-0"}
    assert all("article-1" not in proofs for _, _, proofs in people(merged))
    assert all("是哪一位不能确定" in "".join(person.doubts) for person in merged.officials)


def test_a_name_alone_is_whose_the_article_is() -> None:
    merged = run(content(*texts(SPEECH, COMPANY), article(("甲某某指出，要抓紧。", SPEECH), 2)))
    assert [proofs for _, _, proofs in people(merged)] == [["article-0", "article-2"], ["article-1"]]


def test_a_reporter_and_an_official_are_two_people() -> None:
    signed = article("本报讯（记者 甲某某）会议召开。", 1, authors=("甲某某",))
    merged = run(content(article(SPEECH), signed))
    assert [(id_, [title for title, _ in posts]) for id_, posts, _ in people(merged)] == [
        ("jia-mou-mou", ["书记"]),
        ("jia-mou-mou-2", ["记者"]),
    ]


def test_the_register_s_person_stays_as_written_and_the_namesake_is_apart() -> None:
    merged = run(content(*texts(SPEECH, COMPANY), officials=(SECRETARY,), organizations=(PARTY,)))
    assert merged.officials[0] == SECRETARY
    assert people(merged)[1] == ("jia-mou-mou", [("董事长", "article-1")], ["article-1"])
    assert "移到“jia”" in merged.officials[1].doubts[0]


def test_two_of_the_register_get_their_own_new_posts() -> None:
    company = Organization(id="ji-tuan", name="某某集团", category="company")
    chair = Official(
        id="jia-2",
        name="甲某某",
        category="company",
        posts=(Post(organization="ji-tuan", title="董事长", article="article-1"),),
    )
    written = content(
        *texts(SPEECH, COMPANY, COMPANY, SPEECH),
        officials=(SECRETARY, chair),
        organizations=(PARTY, company),
    )
    assert [(id_, [article for _, article in posts]) for id_, posts, _ in people(run(written))] == [
        ("jia", ["article-0", "article-3"]),
        ("jia-2", ["article-1", "article-2"]),
    ]


def test_who_was_joined_stays_joined() -> None:
    articles = texts(SPEECH, COMPANY)
    first, second = run(content(*articles)).officials
    one = dataclasses.replace(
        first, posts=first.posts + second.posts, former_ids=(second.id,), status="confirmed"
    )
    bodies = run(content(*articles)).organizations
    assert people(run(content(*articles, officials=(one,), organizations=bodies))) == [
        (first.id, [("书记", "article-0"), ("董事长", "article-1")], ["article-0"])
    ]
    new = texts("", "", COMPANY, "某某集团总经理甲某某说。")[2:]
    later = run(content(*articles, *new, officials=(one,), organizations=bodies))
    assert [(id_, len(posts)) for id_, posts, _ in people(later)] == [(first.id, 4)]


def test_who_was_joined_by_hand_stays_joined() -> None:
    company = Organization(id="ji-tuan", name="某某集团", category="company")
    chair = Post(organization="ji-tuan", title="董事长", article="article-1")
    one = dataclasses.replace(SECRETARY, posts=(*SECRETARY.posts, chair))
    articles = texts(SPEECH, COMPANY, "某某集团总经理甲某某说。")
    merged = run(content(*articles, officials=(one,), organizations=(PARTY, company)))
    assert [(id_, len(posts)) for id_, posts, _ in people(merged)] == [("jia", 3)]


def test_who_was_corrected_is_the_same_person() -> None:
    articles = texts(SPEECH, COMPANY)
    found = run(content(*articles))
    first, second = found.officials
    post = dataclasses.replace(second.posts[0], title="名誉董事长")
    other = dataclasses.replace(second, category="expert", posts=(post,))
    again = run(content(*articles, officials=(first, other), organizations=found.organizations))
    assert [id_ for id_, _, _ in people(again)] == [first.id, second.id]


def test_heads_of_two_places_who_were_joined_stay_joined() -> None:
    both = article(f"{SPEECH}乙县县长甲某某也讲话。")
    merged = run(content(both))
    first, second = merged.officials
    one = dataclasses.replace(first, posts=first.posts + second.posts, former_ids=(second.id,))
    new = article("乙县委书记甲某某讲话。", 1)
    written = content(both, new, officials=(one,), organizations=merged.organizations)
    assert [(id_, len(posts)) for id_, posts, _ in people(run(written))] == [(first.id, 3)]


def test_a_former_id_is_not_given_again() -> None:
    former = dataclasses.replace(SECRETARY, former_ids=("jia-mou-mou",))
    merged = run(content(*texts(SPEECH, COMPANY), officials=(former,), organizations=(PARTY,)))
    assert merged.officials[1].id == "jia-mou-mou-2"


@pytest.mark.parametrize("number", [0, 1])
def test_a_rejected_namesake_stays_rejected(number: int) -> None:
    articles = texts(SPEECH, COMPANY)
    first = run(content(*articles))
    refused = dataclasses.replace(first.officials[number], status="rejected")
    officials = tuple(refused if person.id == refused.id else person for person in first.officials)
    written = content(*articles, article(("另一次。", (SPEECH, COMPANY)[number]), 2), officials=officials,
                      organizations=first.organizations)  # fmt: skip
    assert run(written).officials == officials


def test_the_front_matter_says_who_is_meant() -> None:
    both = article(f"{SPEECH}乙县县长甲某某也讲话。")
    first = run(content(both))
    said = article("某市常委甲某某讲话。", 1, people=("jia-mou-mou",))
    merged = run(content(both, said, officials=first.officials, organizations=first.organizations))
    assert [(id_, len(posts)) for id_, posts, _ in people(merged)] == [
        ("jia-mou-mou", 2),
        ("jia-mou-mou-2", 1),
    ]
