from __future__ import annotations

from pathlib import Path

from generator.model import Cluster, Evidence, Fact, Member, Official, Organization, System
from tests.content.register.reading import ARTICLE_ID, load
from tests.samples import CLUSTERS, OFFICIALS, ORGANIZATIONS, SYSTEMS, line_of, swap


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
