from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.register import Register, load_register
from generator.errors import Problem
from generator.model import (
    Cluster,
    District,
    Evidence,
    Fact,
    Group,
    Member,
    Official,
    Organization,
    System,
    Tier,
)
from tests.samples import (
    CLUSTERS,
    DISTRICTS,
    OFFICIALS,
    ORGANIZATIONS,
    SYSTEMS,
    line_of,
    places,
    swap,
    write_content,
)

ARTICLE_ID = "2031-05-06-da-hui"


def load(folder: Path, **changed: str) -> tuple[Register, list[Problem]]:
    return load_register(write_content(folder, **changed) / "register")


def test_every_kind_of_entity_is_read(tmp_path: Path) -> None:
    register, problems = load(tmp_path)
    assert problems == []
    assert [(type(entity), entity.id) for entity in register.entities] == [
        (Cluster, "xin-cai-liao"),
        (District, "jia-qu"),
        (District, "yi-xian"),
        (Official, "jia-mou-mou"),
        (Official, "bing-mou-mou"),
        (Organization, "jia-qu-wei"),
        (Organization, "mou-shi-ri-bao"),
        (System, "345"),
    ]
    assert register.tiers == (
        Tier(id="da", name="大产业集群", short="大", goal=Fact(text="产值过百亿", article=ARTICLE_ID)),
    )
    assert register.groups == (Group(id="bei-bu", name="北部"),)
    assert register.districts_basis == "示例。"


def test_entities_and_their_facts_know_their_lines(tmp_path: Path) -> None:
    register, _ = load(tmp_path)
    by_id = {entity.id: entity for entity in register.entities}
    cluster, official, system = by_id["xin-cai-liao"], by_id["jia-mou-mou"], by_id["345"]
    assert isinstance(cluster, Cluster)
    assert isinstance(official, Official)
    assert isinstance(system, System)
    assert cluster.origin.line == line_of(CLUSTERS, "id: xin-cai-liao")
    assert cluster.plan[0].origin.line == line_of(CLUSTERS, "text: 到2035年")
    assert official.posts[0].origin.line == line_of(OFFICIALS, "organization: jia-qu-wei")
    assert system.summary is not None
    assert system.summary.origin.line == line_of(SYSTEMS, "summary:")
    assert system.members[0].origin.line == line_of(SYSTEMS, "entity: xin-cai-liao")


def test_a_note_with_an_article_is_a_fact_and_one_without_is_the_editors(tmp_path: Path) -> None:
    text = swap(
        ORGANIZATIONS,
        ("category: party", f"category: party\n    note: 领导机构\n    article: {ARTICLE_ID}"),
        ("category: media", "category: media\n    note: 报纸"),
    )
    register, _ = load(tmp_path, organizations=text)
    party, media = (entity for entity in register.entities if isinstance(entity, Organization))
    assert (party.note, party.fact) == ("", Fact(text="领导机构", article=ARTICLE_ID))
    assert (media.note, media.fact) == ("报纸", None)


def test_a_member_may_be_a_name_with_a_source(tmp_path: Path) -> None:
    text = swap(
        SYSTEMS, ("entity: xin-cai-liao", f"name: 第一类\n        text: 说明\n        article: {ARTICLE_ID}")
    )
    register, _ = load(tmp_path, systems=text)
    system = register.entities[-1]
    assert isinstance(system, System)
    assert system.members == (
        Member(name="第一类", group="三类", fact=Fact(text="说明", article=ARTICLE_ID)),
    )


def test_a_file_that_is_not_there_is_an_empty_one(tmp_path: Path) -> None:
    write_content(tmp_path)
    for path in (tmp_path / "register").iterdir():
        path.unlink()
    assert load_register(tmp_path / "register") == (Register(), [])


def test_a_bad_entry_is_left_out_and_its_id_counts_as_broken(tmp_path: Path) -> None:
    register, problems = load(tmp_path, districts=swap(DISTRICTS, ("kind: 区\n", "kind: 5\n")))
    assert places(problems) == [("districts.yml", line_of(DISTRICTS, "kind: 区"))]
    assert register.broken == {"jia-qu"}
    assert [entity.id for entity in register.entities if isinstance(entity, District)] == ["yi-xian"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("  - id: da\n", "  - id: 5\n", id="number as id"),
        pytest.param("  - id: da\n", "  - id: [a]\n", id="list as id"),
        pytest.param("    name: 大产业集群\n", "", id="no name"),
        pytest.param("      text: 产值过百亿\n", "      text: 5\n", id="number as goal"),
        pytest.param("article: 2031-05-06-da-hui", "article: [a]", id="list as article"),
    ],
)
def test_a_bad_tier_is_left_out(tmp_path: Path, old: str, new: str) -> None:
    register, problems = load(tmp_path, clusters=swap(CLUSTERS, (old, new)))
    assert len(problems) == 1
    assert register.tiers == ()
    assert [entity.id for entity in register.entities if isinstance(entity, Cluster)] == ["xin-cai-liao"]


@pytest.mark.parametrize("tiers", ["5", "text", "[5]", "{a: b}", ""])
def test_tiers_that_are_no_list_of_entries(tmp_path: Path, tiers: str) -> None:
    text = f"tiers: {tiers}\n{CLUSTERS[CLUSTERS.index('clusters:') :]}"
    register, problems = load(tmp_path, clusters=text)
    assert places(problems) == [("clusters.yml", 1)]
    assert register.tiers == ()


@pytest.mark.parametrize("text", ["", "[]", "organizations: 5", "organizations:", "5", "- organizations"])
def test_a_file_of_another_shape(tmp_path: Path, text: str) -> None:
    register, problems = load(tmp_path, organizations=text)
    assert set(places(problems)) == {("organizations.yml", 1)}
    assert not any(isinstance(entity, Organization) for entity in register.entities)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    write_content(tmp_path)
    path = tmp_path / "register" / "organizations.yml"
    path.write_bytes(ORGANIZATIONS.encode("gb18030"))
    register, [problem] = load_register(tmp_path / "register")
    assert (problem.origin.path, problem.message) == (path, "不是 UTF-8 编码")
    assert register.broken == {"jia-qu-wei", "mou-shi-ri-bao"}


def test_the_ids_in_a_file_that_is_not_yaml_count_as_broken(tmp_path: Path) -> None:
    register, problems = load(tmp_path, systems=swap(SYSTEMS, ("三类四级五项", "“三类: 四级")))
    assert places(problems) == [("systems.yml", line_of(SYSTEMS, "summary:"))]
    assert register.broken == {"345"}


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    _, problems = load(tmp_path, systems="\ufeff" + SYSTEMS)
    assert problems == []


PROPOSED = """\
officials:
  - id: jia-mou-mou
    name: 甲某某
    category: official
    status: proposed
    doubts: [两篇文章的职务不一样]
    evidence:
      - {article: 2031-05-06-da-hui, paragraph: 1, span: [5, 8], rule: title-name}
    posts:
      - organization: jia-qu-wei
        title: 书记
        printed: 甲区委书记
        status: proposed
        article: 2031-05-06-da-hui
        paragraph: 1
        span: [0, 5]
        rule: title-name
"""


def test_a_proposal_comes_with_its_evidence_and_doubts(tmp_path: Path) -> None:
    register, problems = load(tmp_path, officials=PROPOSED)
    assert problems == []
    official = next(entity for entity in register.entities if isinstance(entity, Official))
    assert official.evidence == (Evidence(article=ARTICLE_ID, paragraph=1, span=(5, 8), rule="title-name"),)
    assert official.doubts == ("两篇文章的职务不一样",)
    assert official.evidence[0].origin.line == line_of(PROPOSED, "rule: title-name}")
    [post] = official.posts
    assert (post.status, post.span, post.rule) == ("proposed", (0, 5), "title-name")


def test_the_region_is_named_with_the_districts(tmp_path: Path) -> None:
    register, problems = load(tmp_path, districts=f"region: 某市\n{DISTRICTS}")
    assert (register.region, problems) == ("某市", [])
