from __future__ import annotations

import dataclasses
import datetime as dt

from generator.linking import link
from generator.model import Content, Official
from generator.review import proposals, review_queue, unconfirmed
from tests.samples import ARTICLE, OFFICIALS, ORGANIZATIONS, UNDATED, line_of, sample_portal, swap

POST = "        title: 书记\n"
PROPOSED_POST = (
    POST
    + """\
        status: proposed
        paragraph: 1
        span: [0, 5]
        rule: x
"""
)


def test_nothing_waits_in_confirmed_content() -> None:
    assert review_queue(sample_portal()) == ()
    assert unconfirmed(sample_portal()) == 0


def test_a_proposed_post_waits_with_its_sentence() -> None:
    officials = swap(OFFICIALS, (POST, PROPOSED_POST))
    [item] = review_queue(sample_portal(officials=officials))
    assert item.claim == "“甲某某”任职：甲区委员会 书记"
    assert item.sentence == "甲区委书记甲某某主持大会，甲区现有传感器1.2万个。"
    assert item.date == dt.date(2031, 5, 6)
    assert item.origin.line == line_of(officials, "organization: jia-qu-wei")


def test_a_proposed_entity_waits_with_its_doubts_and_its_evidence() -> None:
    entry = "    category: party\n"
    more = (
        "    doubts: [简称不明]\n    evidence:\n"
        "      - {article: 2031-05-06-da-hui, paragraph: 1, span: [0, 3], rule: x}\n"
    )
    at = ORGANIZATIONS.index("status: confirmed")
    changed = f"{ORGANIZATIONS[:at]}status: proposed{ORGANIZATIONS[at + len('status: confirmed') :]}"
    [item] = review_queue(sample_portal(organizations=swap(changed, (entry, entry + more))))
    assert item.claim == "机构“甲区委员会”（简称不明）"
    assert item.sentence == "甲区委书记甲某某主持大会，甲区现有传感器1.2万个。"


def test_a_proposal_without_evidence_shows_its_first_mention() -> None:
    at = ORGANIZATIONS.index("status: confirmed")
    changed = f"{ORGANIZATIONS[:at]}status: proposed{ORGANIZATIONS[at + len('status: confirmed') :]}"
    [item] = review_queue(sample_portal(organizations=changed))
    assert item.sentence == "甲区委书记甲某某主持大会，甲区现有传感器1.2万个。"


def test_the_oldest_evidence_counts_and_what_has_a_date_before_what_has_none() -> None:
    article = "2031-05-06-da-hui"
    entry = "    category: party\n"
    evidence = "".join(
        f"      - {{article: {id_}, paragraph: {n}, span: [0, 2], rule: x}}\n"
        for id_, n in (("undated-da-hui", 1), (article, 2), (article, 1))
    )
    at = ORGANIZATIONS.index("status: confirmed")
    changed = f"{ORGANIZATIONS[:at]}status: proposed{ORGANIZATIONS[at + len('status: confirmed') :]}"
    organizations = swap(changed, (entry, f"{entry}    evidence:\n{evidence}"))
    undated = swap(UNDATED, ("status: proposed", "status: confirmed"))
    [item] = review_queue(sample_portal(organizations=organizations, undated=undated))
    assert (item.date, item.sentence[:6]) == (dt.date(2031, 5, 6), "甲区委书记甲")


def test_an_older_mention_counts_more_than_one_without_a_date() -> None:
    at = ORGANIZATIONS.index("status: confirmed")
    organizations = f"{ORGANIZATIONS[:at]}status: proposed{ORGANIZATIONS[at + len('status: confirmed') :]}"
    undated = swap(UNDATED, ("status: proposed", "status: confirmed"), ("乙县来信", "甲区委来信"))
    [item] = review_queue(sample_portal(organizations=organizations, undated=undated))
    assert item.article == "2031-05-06-da-hui"


def test_who_only_signs_waits_with_the_byline_and_a_medium_with_its_article() -> None:
    officials = swap(
        OFFICIALS,
        ("category: journalist\n    status: confirmed", "category: journalist\n    status: proposed"),
    )
    organizations = swap(
        ORGANIZATIONS, ("category: media\n    status: confirmed", "category: media\n    status: proposed")
    )
    queue = review_queue(sample_portal(officials=officials, organizations=organizations))
    assert [(item.date, item.claim, item.sentence) for item in queue] == [
        (dt.date(2031, 5, 6), "人物“丙某某”", "（署名）丙某某"),
        (dt.date(2031, 5, 6), "机构“某市日报”", "（来源）某市日报"),
    ]


def test_a_post_that_several_articles_print_waits_once_with_the_others_beside_it() -> None:
    again = "      - {organization: jia-qu-wei, title: 书记, article: undated-da-hui, status: proposed}\n"
    first = POST + "        status: proposed\n"
    officials = swap(OFFICIALS, ("    posts:\n", f"    posts:\n{again}"), (POST, first))
    undated = swap(UNDATED, ("status: proposed", "status: confirmed"), ("乙县来信", "甲某某来信"))
    [item] = review_queue(sample_portal(officials=officials, undated=undated))
    assert item.date == dt.date(2031, 5, 6)
    assert item.claim == "“甲某某”任职：甲区委员会 书记"
    [other] = item.others
    assert other.endswith(
        f"officials.yml:{line_of(officials, 'article: undated-da-hui')}：日期不详《没有日期的一篇》"
    )
    assert "另有 1 处相同：" in str(item)


def test_proposals_are_counted_and_the_posts_of_proposed_people_with_them() -> None:
    person = sample_portal().of_type(Official)[0]
    post = dataclasses.replace(person.posts[0], status="proposed")
    known = dataclasses.replace(person, posts=(post, person.posts[0]))
    unknown = dataclasses.replace(person, id="x", status="proposed", posts=(post,))
    assert proposals(Content(officials=(known, unknown))) == (1, 1)


def test_doubts_of_an_article_wait_with_their_lines() -> None:
    article = swap(
        ARTICLE, ("status: confirmed", "status: proposed\nreview:\n  - {text: 标题是猜的, line: 7}")
    )
    [item] = review_queue(sample_portal(article=article))
    assert item.claim == "《某市召开产业大会》标题是猜的（版面文本第 7 行）"
    assert str(item).count("2031-05-06") == 2
    assert "原句" not in str(item)


def test_the_oldest_comes_first_and_the_undated_last() -> None:
    [article] = sample_portal().articles
    waiting = dataclasses.replace(article, status="proposed")
    others = (
        dataclasses.replace(waiting, id="undated-x", date=None),
        dataclasses.replace(waiting, id="2030-01-01-x", date=dt.date(2030, 1, 1)),
    )
    queue = review_queue(link(Content(articles=(waiting, *others))))
    assert [item.article for item in queue] == ["2030-01-01-x", "2031-05-06-da-hui", "undated-x"]


def test_extracted_figures_are_counted() -> None:
    [article] = sample_portal().articles
    figure = dataclasses.replace(article.figures[0], status="proposed")
    portal = link(Content(articles=(dataclasses.replace(article, figures=(figure, *article.figures[1:])),)))
    assert unconfirmed(portal) == 1


def test_a_name_that_may_be_several_people_s_waits_with_its_line_and_how_to_mend_it() -> None:
    more = "  - {id: jia-2, name: 甲某某, category: official, status: confirmed, posts: []}\n"
    other = swap(
        UNDATED,
        ("status: proposed", "status: confirmed"),
        ("kind:", "authors: [甲某某]\nkind:"),
        ("乙县来信。", "开头。\n\n甲某某来了。后来，甲某某又来了。"),
    )
    [item] = review_queue(sample_portal(officials=OFFICIALS + more, undated=other))
    assert item.origin.path.name == "undated-da-hui.md"
    assert item.origin.line == line_of(other, "甲某某来了")
    assert "《没有日期的一篇》署名、第2段的“甲某某”不知指谁" in item.claim
    assert "jia-mou-mou（甲某某（甲区委书记））、jia-2（甲某某（官员））" in item.claim
    assert "people:" in item.claim
    assert item.sentence == "甲某某来了。"
