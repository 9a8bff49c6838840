from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Article, Fact, Mention, Official, Organization, Post, System, Tier
from generator.model import Member as ModelMember
from generator.sources import SourceFinder
from tests.samples import (
    CLUSTERS,
    OFFICIALS,
    ORGANIZATIONS,
    SYSTEMS,
    line_of,
    places,
    problems_of,
    swap,
    write_content,
)

ARTICLE = Article(
    id="a",
    title="标题",
    source="某报",
    kind="news",
    date=None,
    date_certainty="unknown",
    date_basis="不详",
    page="1",
    authors=("李四",),
    paragraphs=("开场白。", "丙园区今年开工。", "丙园区产值明年翻番。", "丙园区今年开工。", "四大行动。"),
)
MENTIONS = [Mention("a", n, 0, 3, "bing", "丙园区") for n in (1, 2, 3)]


def finder() -> SourceFinder:
    return SourceFinder([ARTICLE], MENTIONS)


def organization(fact: Fact) -> Organization:
    return Organization(id="bing", name="丙园区", category="other", fact=fact)


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        pytest.param("产值翻番", 3, id="the closest paragraph"),
        pytest.param("今年开工", 2, id="the first of equals"),
        pytest.param("四大行动", 2, id="only where the entity is mentioned"),
    ],
)
def test_a_fact_comes_from_the_closest_paragraph_that_mentions_the_entity(text: str, paragraph: int) -> None:
    found = finder().entity(organization(Fact(text=text, article="a")))
    assert isinstance(found, Organization)
    assert found.fact is not None
    assert found.fact.paragraph == paragraph


def test_a_written_paragraph_stays() -> None:
    written = organization(Fact(text="产值翻番", article="a", paragraph=5))
    assert finder().entity(written) == written


def test_a_member_may_be_shown_by_its_system_its_entity_or_its_words() -> None:
    fact = Fact(text="", article="a")
    system = System(
        id="s",
        name="体系",
        kind="行动",
        owner="某市",
        summary=Fact(text="行动", article="a", paragraph=5),
        members=(
            ModelMember(name="四大行动", fact=fact),
            ModelMember(name="", entity="bing", fact=fact),
            ModelMember(name="没有出处的"),
        ),
    )
    found = finder().entity(system)
    assert isinstance(found, System)
    assert [member.fact and member.fact.paragraph for member in found.members] == [5, 2, None]


@pytest.mark.parametrize(("name", "problems"), [("李四", 0), ("王五", 1)])
def test_only_a_byline_may_be_the_source_of_a_post(name: str, problems: int) -> None:
    sources = finder()
    post = Post(organization="o", title="记者", article="a")
    found = sources.entity(Official(id="x", name=name, category="journalist", posts=(post,)))
    assert isinstance(found, Official)
    assert found.posts[0].paragraph is None
    assert len(sources.problems) == problems


def test_a_goal_comes_from_the_closest_paragraph_of_all() -> None:
    tier = finder().tier(Tier(id="t", name="一类", short="一", goal=Fact(text="四大行动", article="a")))
    assert tier.goal is not None
    assert tier.goal.paragraph == 5


def test_every_fact_whose_article_is_silent_is_a_problem_with_its_line(tmp_path: Path) -> None:
    clusters = swap(CLUSTERS, ("name: 新材料", "name: 旧材料"))
    officials = swap(OFFICIALS, ("name: 甲某某", "name: 张拾二"), ("name: 丙某某", "name: 记者二"))
    organizations = swap(
        ORGANIZATIONS, ("category: media", "category: media\n    note: 报纸\n    article: 2031-05-06-da-hui")
    )
    systems = swap(SYSTEMS, ("name: “345”体系\n    aliases: ['345']", "name: “346”体系"))
    write_content(
        tmp_path, clusters=clusters, officials=officials, organizations=organizations, systems=systems
    )
    problems = problems_of(tmp_path)
    assert places(problems) == [
        ("clusters.yml", line_of(clusters, "text: 到2035年")),
        ("officials.yml", line_of(officials, "organization: jia-qu-wei")),
        ("officials.yml", line_of(officials, "organization: mou-shi-ri-bao")),
        ("organizations.yml", line_of(organizations, "id: mou-shi-ri-bao")),
        ("systems.yml", line_of(systems, "summary:")),
    ]
    assert all("2031-05-06-da-hui" in problem.message for problem in problems)
    assert "“旧材料”" in problems[0].message
