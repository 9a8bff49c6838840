from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TypeVar

from generator.model import Cluster, District, Entity, Mention, Official, Organization, System
from generator.portal import newest_first
from tests.samples import ARTICLE, CLUSTERS, DISTRICTS, OFFICIALS, ORGANIZATIONS, sample_portal, swap

E = TypeVar("E", bound=Entity)


def get(kind: type[E], id_: str) -> E:
    found = sample_portal().entity_by_id[id_]
    assert isinstance(found, kind)
    return found


def test_evidence_is_the_sentence_with_the_mention_in_it() -> None:
    system = get(System, "345")
    [evidence] = sample_portal().evidence(system)
    assert evidence.text == "“345”体系由此起步。"
    assert [evidence.text[start:end] for start, end in evidence.spans] == ["“345”体系"]
    assert evidence.paragraph == 2


def test_a_sentence_with_two_mentions_is_one_piece_of_evidence() -> None:
    portal = sample_portal(article=swap(ARTICLE, ("乙县不在此列", "乙县在此，乙县不在此列")))
    [evidence] = portal.evidence(get(District, "yi-xian"))
    assert evidence.spans == ((0, 2), (5, 7))


def test_a_name_that_reaches_into_the_next_sentence_is_cut_at_its_end() -> None:
    portal, district = sample_portal(), get(District, "yi-xian")
    article = dataclasses.replace(portal.articles[0], paragraphs=("看！乙！县。",))
    mention = Mention(article.id, 0, 2, 5, "yi-xian", "乙！县")
    changed = dataclasses.replace(
        portal, article_by_id={article.id: article}, mentions_of={"yi-xian": (mention,)}
    )
    [evidence] = changed.evidence(district)
    assert (evidence.text, evidence.spans) == ("乙！", ((0, 2),))


def test_what_shares_a_paragraph_is_related_both_ways() -> None:
    portal = sample_portal()
    for entity in portal.entities:
        for items in portal.related(entity).values():
            for item in items:
                back = portal.related(item.entity)[entity.type]
                assert (entity, item.places) in [(other.entity, other.places) for other in back]
    related = portal.related(get(Cluster, "xin-cai-liao"))
    assert {type_: [item.entity.id for item in items] for type_, items in related.items()} == {
        "system": ["345"],
        "official": ["jia-mou-mou"],
    }


def test_related_can_be_narrowed_to_some_paragraphs() -> None:
    portal = sample_portal()
    person = portal.entity_by_id["jia-mou-mou"]
    said = portal.related(person, portal.said_at(person))
    assert {item.entity.id for items in said.values() for item in items} == {"xin-cai-liao", "345"}


def test_a_list_of_one_kind_ties_nothing() -> None:
    names = "甲乙丙丁戊己庚"
    clusters = CLUSTERS + "".join(
        f"  - {{id: lei-{i}, name: {name}类产业, tier: da, status: confirmed}}\n"
        for i, name in enumerate(names)
    )
    listing = "、".join(f"{name}类产业" for name in names)
    article = ARTICLE + f"\n要发展{listing}。\n\n甲类产业和乙类产业都在其中。\n"
    portal = sample_portal(clusters=clusters, article=article)
    related = portal.related(portal.entity_by_id["lei-0"])["cluster"]
    assert [item.entity.name for item in related] == ["乙类产业"]


def test_what_shares_most_paragraphs_comes_first() -> None:
    article = swap(ARTICLE, ("甲区国际机场也不在", "甲区甲某某也不在"))
    related = sample_portal(article=article).related(get(Official, "jia-mou-mou"))
    assert [(item.entity.id, len(item.places)) for item in related["district"]] == [
        ("jia-qu", 2),
        ("yi-xian", 1),
    ]


def test_what_an_entity_is_asked_for() -> None:
    portal = sample_portal()
    district, official = get(District, "jia-qu"), get(Official, "jia-mou-mou")
    party, paper = get(Organization, "jia-qu-wei"), get(Organization, "mou-shi-ri-bao")
    system, cluster, article = get(System, "345"), get(Cluster, "xin-cai-liao"), portal.articles[0]
    assert portal.articles_of(district) == [article]
    assert portal.articles_of(paper) == []
    assert [figure.text for _, figure in portal.figures_of(cluster)] == ["300亿元"]
    assert [statement.paragraph for _, statement in portal.statements_of(official)] == [2]
    assert [person.id for person, _ in portal.posts_at(["jia-qu-wei"])] == ["jia-mou-mou"]
    assert [person.id for person, _ in portal.leaders_of(district)] == ["jia-mou-mou"]
    assert portal.organizations_in(district) == (party,)
    assert portal.systems_of(district) == (system,)
    assert portal.systems_with(cluster) == (system,)
    assert portal.clusters_in(portal.tiers[0]) == (cluster,)
    assert portal.tier(cluster) == portal.tiers[0]
    assert portal.group(district) == portal.groups[0]
    assert portal.publisher(article) == paper
    assert portal.published_by(paper) == [article]
    assert portal.published_by(party) == []


def test_an_author_is_who_signed_and_not_a_namesake() -> None:
    portal = sample_portal()
    article = portal.articles[0]
    assert portal.author(article, "丙某某") == get(Official, "bing-mou-mou")
    assert portal.author(article, "记者二") is None
    elsewhere = sample_portal(officials=OFFICIALS[: OFFICIALS.rindex("    posts:")] + "    posts: []\n")
    assert elsewhere.author(article, "丙某某") is None
    assert portal.author(article, "甲某某") == get(Official, "jia-mou-mou")
    assert portal.signed_by(get(Official, "bing-mou-mou")) == [article]
    assert portal.signed_by(get(Official, "jia-mou-mou")) == []


def test_company_people_are_no_leaders_of_a_district() -> None:
    portal = sample_portal(organizations=swap(ORGANIZATIONS, ("category: party", "category: company")))
    assert portal.leaders_of(get(District, "jia-qu")) == []


def test_zones_and_lower_bodies_are_found_from_above() -> None:
    portal = sample_portal(
        districts=swap(DISTRICTS, ("kind: 县\n    group: bei-bu", "kind: 开发区\n    parents: [jia-qu]")),
        organizations=swap(ORGANIZATIONS, ("category: media", "category: media\n    parent: jia-qu-wei")),
    )
    assert [zone.id for zone in portal.zones_in(get(District, "jia-qu"))] == ["yi-xian"]
    zone = portal.entity_by_id["yi-xian"]
    assert isinstance(zone, District)
    assert portal.group(zone) is None
    assert [o.id for o in portal.children_of(get(Organization, "jia-qu-wei"))] == ["mou-shi-ri-bao"]


def test_articles_run_from_new_to_old_and_then_the_undated() -> None:
    article = sample_portal().articles[0]
    dates = {"a": None, "b": dt.date(2031, 1, 1), "d": dt.date(2031, 1, 2), "c": dt.date(2031, 1, 2)}
    articles = [dataclasses.replace(article, id=id_, date=date) for id_, date in dates.items()]
    assert [article.id for article in sorted(articles, key=newest_first)] == ["c", "d", "b", "a"]


def test_mentions_are_asked_for_by_paragraph() -> None:
    portal = sample_portal()
    article = portal.articles[0]
    for number, paragraph in enumerate(article.paragraphs, 1):
        found = portal.mentions_at(article, number)
        assert [paragraph[m.start : m.end] for m in found] == [m.text for m in found]
        assert list(found) == [m for m in portal.mentions if m.paragraph == number - 1]
    assert portal.mentions_at(article, len(article.paragraphs) + 1) == ()


def test_posts_at_several_bodies_stay_person_by_person() -> None:
    more = "      - organization: mou-shi-ri-bao\n        title: 主编\n        article: 2031-05-06-da-hui\n"
    portal = sample_portal(officials=swap(OFFICIALS, ("  - id: bing-mou-mou", more + "  - id: bing-mou-mou")))
    held = portal.posts_at(["mou-shi-ri-bao", "jia-qu-wei"])
    assert [(person.name, post.title) for person, post in held] == [
        ("甲某某", "书记"),
        ("甲某某", "主编"),
        ("丙某某", "记者"),
    ]
