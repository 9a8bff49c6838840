from __future__ import annotations

import dataclasses

import pytest

from generator.linking import link
from generator.model import Content, District, Official, Organization, System
from generator.portal import Portal
from tests.samples import ARTICLE, DISTRICTS, OFFICIALS, ORGANIZATIONS, SYSTEMS, sample_portal, swap

ARTICLE_ID = "2031-05-06-da-hui"


def test_every_paragraph_knows_the_entities_it_speaks_of() -> None:
    portal = sample_portal()
    assert {place[1]: set(ids) for place, ids in portal.entities_at.items()} == {
        1: {"jia-qu-wei", "jia-mou-mou", "jia-qu"},
        2: {"jia-mou-mou", "xin-cai-liao", "345"},
        3: {"yi-xian"},
    }


def test_places_and_entities_at_say_the_same() -> None:
    portal = sample_portal()
    pairs = {(id_, place) for id_, places in portal.places.items() for place in places}
    assert pairs == {(id_, place) for place, ids in portal.entities_at.items() for id_ in ids}
    assert pairs


def test_the_subject_of_a_figure_and_who_speaks_belong_to_the_paragraph_unnamed() -> None:
    article = swap(ARTICLE, ("subject: xin-cai-liao", "subject: yi-xian"), ("paragraph: 2", "paragraph: 3"))
    portal = sample_portal(article=article)
    assert (ARTICLE_ID, 2) in portal.places["yi-xian"]
    assert (ARTICLE_ID, 3) in portal.places["jia-mou-mou"]


def test_facts_have_their_paragraphs() -> None:
    portal = sample_portal()
    assert [post.paragraph for official in portal.of_type(Official) for post in official.posts] == [1, None]
    assert portal.tiers[0].goal is not None
    assert portal.tiers[0].goal.paragraph == 2
    assert [system.summary and system.summary.paragraph for system in portal.of_type(System)] == [2]


def hide(what: str, status: str) -> Portal:
    """The sample with one entity of another status; proposed ones are left out."""
    texts = {
        "organizations": ORGANIZATIONS,
        "districts": DISTRICTS,
        "officials": OFFICIALS,
        "systems": SYSTEMS,
    }
    file = next(name for name, text in texts.items() if f"id: {what}\n" in text)
    before, after = texts[file].split(f"id: {what}\n")
    changed = f"{before}id: {what}\n{swap(after, ('status: confirmed', f'status: {status}'))}"
    return sample_portal(include_proposed=False, **{file: changed})


@pytest.mark.parametrize("status", ["proposed", "rejected"])
def test_what_is_hidden_leaves_no_trace(status: str) -> None:
    portal = hide("jia-qu", status)
    assert "jia-qu" not in portal.entity_by_id
    assert "jia-qu" not in {mention.entity for mention in portal.mentions}
    assert "jia-qu" not in portal.places
    assert all("jia-qu" not in ids for ids in portal.entities_at.values())
    assert [organization.district for organization in portal.of_type(Organization)] == ["", ""]


@pytest.mark.parametrize("status", ["proposed", "rejected"])
def test_where_something_hidden_owns_or_is_counted_its_name_stands(status: str) -> None:
    portal = hide("jia-qu", status)
    assert [system.owner for system in portal.of_type(System)] == ["甲区"]
    assert [figure.subject for figure in portal.articles[0].figures] == ["甲区", "xin-cai-liao"]


@pytest.mark.parametrize("status", ["proposed", "rejected"])
def test_a_post_at_a_hidden_organization_is_hidden(status: str) -> None:
    portal = hide("jia-qu-wei", status)
    assert [post.organization for _, post in portal.posts()] == ["mou-shi-ri-bao"]


def test_proposed_entities_are_shown_unless_told_otherwise() -> None:
    organizations = swap(ORGANIZATIONS, ("status: confirmed", "status: proposed"))
    assert "jia-qu-wei" in sample_portal(organizations=organizations).entity_by_id
    assert "jia-qu-wei" not in sample_portal(include_proposed=False, organizations=organizations).entity_by_id


def test_rejected_entities_are_never_shown() -> None:
    districts = swap(DISTRICTS, ("kind: 县", "kind: 县\n    parents: [jia-qu]"), ("confirmed", "rejected"))
    portal = sample_portal(districts=districts)
    assert "jia-qu" not in portal.entity_by_id
    assert [district.parents for district in portal.of_type(District)] == [()]


def test_a_hidden_member_leaves_its_system() -> None:
    clusters = "tiers: []\nclusters: []\n"
    systems = swap(SYSTEMS, ("entity: xin-cai-liao", "entity: yi-xian"))
    districts = DISTRICTS.removesuffix("confirmed\n") + "rejected\n"
    article = swap(ARTICLE, ("subject: xin-cai-liao", "subject: 新材料"))
    portal = sample_portal(clusters=clusters, systems=systems, districts=districts, article=article)
    assert [system.members for system in portal.of_type(System)] == [()]


def test_nothing_links_to_an_empty_portal() -> None:
    portal = link(Content())
    assert (portal.articles, portal.entities, portal.mentions) == ((), (), ())


@pytest.mark.parametrize("status", ["proposed", "rejected"])
def test_a_hidden_post_is_left_out_and_its_person_stays(status: str) -> None:
    officials = swap(OFFICIALS, ("title: 书记\n", f"title: 书记\n        status: {status}\n"))
    portal = sample_portal(include_proposed=False, officials=officials)
    assert [o.id for o in portal.of_type(Official)] == ["jia-mou-mou", "bing-mou-mou"]
    assert [p.title for _, p in portal.posts()] == ["记者"]


def test_a_rejected_post_is_not_shown_with_the_proposed_ones_either() -> None:
    officials = swap(OFFICIALS, ("title: 书记\n", "title: 书记\n        status: rejected\n"))
    assert [p.title for _, p in sample_portal(officials=officials).posts()] == ["记者"]


def test_what_was_extracted_is_hidden_with_the_proposals() -> None:
    [article] = sample_portal().articles
    figures = (dataclasses.replace(article.figures[0], status="proposed"), *article.figures[1:])
    statements = tuple(dataclasses.replace(said, status="proposed") for said in article.statements)
    changed = dataclasses.replace(article, figures=figures, statements=statements)
    [all_shown] = link(Content(articles=(changed,))).articles
    [confirmed] = link(Content(articles=(changed,)), include_proposed=False).articles
    assert (all_shown.figures, all_shown.statements) == (figures, statements)
    assert (confirmed.figures, confirmed.statements) == (figures[1:], ())
