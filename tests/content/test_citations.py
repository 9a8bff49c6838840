from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TypeVar

from generator.content import load_content
from generator.content.citations import cited_articles, with_sources_here
from generator.model import Cluster, Content, Entity, Fact, Member, Official, Organization, Post, System
from tests.samples import (
    ARTICLE,
    OFFICIALS,
    places,
    problems_of,
    sample_portal,
    swap,
    write_article,
    write_content,
)

E = TypeVar("E", bound=Entity)


def remove_articles(folder: Path) -> Path:
    for path in (write_content(folder) / "articles").rglob("*.md"):
        path.unlink()
    return folder


def facts(content: Content) -> list[object]:
    return [
        *(tier.goal for tier in content.tiers if tier.goal),
        *(fact for cluster in content.clusters for fact in cluster.plan),
        *(post for official in content.officials for post in official.posts),
        *(organization.fact for organization in content.organizations if organization.fact),
        *(system.summary for system in content.systems if system.summary),
        *(member.fact for system in content.systems for member in system.members if member.fact),
    ]


def test_a_register_without_its_articles_is_names_only(tmp_path: Path) -> None:
    with_articles = load_content(write_content(tmp_path / "whole"))
    alone = load_content(remove_articles(tmp_path / "alone"))
    assert facts(with_articles)
    assert facts(alone) == []
    assert [entity.names for entity in alone.entities] == [entity.names for entity in with_articles.entities]


def test_articles_that_the_register_does_not_cite_do_not_bring_its_facts_back(tmp_path: Path) -> None:
    write_article(remove_articles(tmp_path), "2031-05-07-bie-de", swap(ARTICLE, ("2031-05-06", "2031-05-07")))
    content = load_content(tmp_path)
    assert len(content.articles) == 1
    assert facts(content) == []


def test_what_a_carried_over_register_says_of_an_article_that_is_here_stays(tmp_path: Path) -> None:
    write_content(tmp_path)
    for name in ("clusters", "systems"):
        path = tmp_path / "register" / f"{name}.yml"
        path.write_text(path.read_text("utf-8").replace("2031-05-06-da-hui", "2031-05-08-bie-chu"), "utf-8")
    content = load_content(tmp_path)
    assert len(facts(content)) == 2
    assert all(official.posts for official in content.officials)


def test_where_most_sources_are_there_the_others_must_be_too(tmp_path: Path) -> None:
    write_content(tmp_path)
    path = tmp_path / "register" / "officials.yml"
    text = path.read_text("utf-8")
    path.write_text(swap(text, ("article: 2031-05-06-da-hui", "article: 2031-05-06-bie-de")), "utf-8")
    assert places(problems_of(tmp_path)) == [("officials.yml", 7)]


def test_a_cited_article_with_a_mistake_in_it_is_still_there(tmp_path: Path) -> None:
    write_content(
        tmp_path,
        article=swap(ARTICLE, ("kind: news", "kind: novel")),
        officials=swap(OFFICIALS, ("article: 2031-05-06-da-hui", "article: 2031-05-06-bie-de")),
    )
    assert places(problems_of(tmp_path)) == [("2031-05-06-da-hui.md", 5), ("officials.yml", 7)]


def cite(entity: E, article: str) -> E:
    """Give the entity a fact from the article."""
    fact = Fact(text="事实", article=article)
    match entity:
        case Cluster():
            return dataclasses.replace(entity, plan=(fact,))
        case Organization():
            return dataclasses.replace(entity, fact=fact)
        case Official():
            return dataclasses.replace(entity, posts=(Post(organization="o", title="t", article=article),))
        case System():
            member = Member(name="甲", fact=Fact(text="", article="member"))
            return dataclasses.replace(entity, summary=fact, members=(member,))
    return entity


def test_every_kind_of_fact_cites() -> None:
    portal = sample_portal()
    goal = dataclasses.replace(portal.tiers[0], goal=Fact(text="目标", article="goal"))
    content = Content(
        tiers=(goal,),
        clusters=tuple(cite(entity, "cluster") for entity in portal.of_type(Cluster)),
        organizations=tuple(cite(entity, "organization") for entity in portal.of_type(Organization)),
        officials=tuple(cite(entity, "official") for entity in portal.of_type(Official)),
        systems=tuple(cite(entity, "system") for entity in portal.of_type(System)),
    )
    kinds = {"goal", "cluster", "organization", "official", "system", "member"}
    assert {id_ for cited in cited_articles(content).values() for id_ in cited} == kinds
    assert not any(cited_articles(with_sources_here(content)).values())
