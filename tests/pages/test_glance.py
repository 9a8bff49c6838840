from __future__ import annotations

import dataclasses

from generator.model import Entity, Post
from generator.pages.glance import FIGURES, PEOPLE, VOICES, Glance, glance
from generator.portal import Portal
from tests.charts.crowded import crowded
from tests.samples import ARTICLE, OFFICIALS, UNDATED, sample_portal, swap

DA_HUI = "2031-05-06-da-hui"


def of(portal: Portal, id_: str) -> Glance:
    entity: Entity = portal.entity_by_id[id_]
    related = portal.related(entity, portal.said_at(entity))
    return glance(portal, entity, [item for items in related.values() for item in items])


def test_the_counts_are_the_portals() -> None:
    portal = crowded()
    for entity in portal.entities:
        short = of(portal, entity.id)
        assert short.articles == len(portal.articles_of(entity))
        assert short.paragraphs == len(portal.places[entity.id])
        assert short.figures == len(portal.figures_of(entity))
        assert len(short.newest_figures) == min(short.figures, FIGURES)
        assert len(short.posts) + short.more_posts == len(held(portal, entity))
        assert len(short.posts) <= PEOPLE
        assert len(short.voices) <= VOICES


def held(portal: Portal, entity: Entity) -> set[tuple[str, str, str]]:
    """Every post the entity's panel is about: (person, organization, title)."""
    if entity.type == "official":
        posts = [(o, p) for o, p in portal.posts() if o.id == entity.id]
    elif entity.type == "organization":
        posts = portal.posts_at([entity.id])
    elif entity.type == "district":
        posts = portal.leaders_of(entity)  # type: ignore[arg-type]
    else:
        posts = []
    return {(o.id, p.organization, p.title) for o, p in posts}


def test_a_district_its_leaders_and_who_speaks_of_it() -> None:
    short = of(sample_portal(), "jia-qu")
    assert [(person.name, post.title) for person, post in short.posts] == [("甲某某", "书记")]
    assert (short.articles, short.paragraphs, short.statements) == (1, 1, 0)
    assert (short.first, short.last) == ((DA_HUI, 1), (DA_HUI, 1))


def test_a_cluster_and_who_speaks_of_it() -> None:
    short = of(sample_portal(), "xin-cai-liao")
    assert [(item.entity.name, item.places) for item in short.voices] == [("甲某某", ((DA_HUI, 2),))]
    assert (short.statements, short.figures, short.posts) == (1, 1, ())


def test_a_person_and_what_they_speak_of() -> None:
    short = of(sample_portal(), "jia-mou-mou")
    assert {item.entity.id for item in short.voices} == {"xin-cai-liao", "345"}
    assert short.statements == 1
    assert [post.title for _, post in short.posts] == ["书记"]


def test_the_first_mention_is_the_first_paragraph_of_the_oldest_article_and_undated_ones_are_counted() -> (
    None
):
    portal = sample_portal(undated=UNDATED)
    short = of(portal, "yi-xian")
    assert (short.first, short.last, short.undated) == ((DA_HUI, 3), (DA_HUI, 3), 1)
    nowhere = swap(ARTICLE, ("乙县不在此列，", ""))
    only = of(sample_portal(article=nowhere, undated=UNDATED), "yi-xian")
    assert (only.first, only.last, only.undated) == (None, None, 1)


def test_of_what_is_never_mentioned_nothing_is_said() -> None:
    short = of(sample_portal(), "mou-shi-ri-bao")
    assert (short.articles, short.first, short.last, short.voices) == (0, None, None, ())


def test_a_target_and_a_reached_value_are_among_the_newest_figures() -> None:
    portal = sample_portal()
    article = portal.articles[0]
    reached = [dataclasses.replace(article.figures[1], text=f"{n}亿元", target=False) for n in range(5)]
    target = dataclasses.replace(article.figures[1], text="900亿元", target=True)
    changed = dataclasses.replace(article, figures=(*reached, target))
    portal = dataclasses.replace(portal, articles=(changed,), article_by_id={article.id: changed})
    short = of(portal, "xin-cai-liao")
    assert [figure.text for _, figure in short.newest_figures] == ["0亿元", "1亿元", "900亿元"]


def test_the_most_recently_printed_post_comes_first() -> None:
    portal = sample_portal(
        undated=UNDATED,
        officials=swap(
            OFFICIALS,
            (
                "      - organization: jia-qu-wei",
                "      - organization: mou-shi-ri-bao\n        title: 主编\n"
                "        article: undated-da-hui\n        paragraph: 1\n      - organization: jia-qu-wei",
            ),
        ),
    )
    assert [(post.title, post.article) for _, post in of(portal, "jia-mou-mou").posts] == [
        ("书记", DA_HUI),
        ("主编", "undated-da-hui"),
    ]


def test_more_people_than_fit_are_counted() -> None:
    portal = sample_portal()
    person = portal.entity_by_id["jia-mou-mou"]
    posts = tuple(
        Post(organization="jia-qu-wei", title=f"职务{n}", article=DA_HUI) for n in range(PEOPLE + 2)
    )
    changed = dataclasses.replace(person, posts=posts)  # type: ignore[call-arg]
    entities = tuple(changed if e.id == person.id else e for e in portal.entities)
    portal = dataclasses.replace(
        portal, entities=entities, entity_by_id={**portal.entity_by_id, person.id: changed}
    )
    assert of(portal, "jia-qu-wei").more_posts == 2
