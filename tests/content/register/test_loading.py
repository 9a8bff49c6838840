from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.register import Register, load_register
from generator.model import Cluster, District, Fact, Group, Official, Organization, System, Tier
from tests.content.register.reading import ARTICLE_ID, load
from tests.samples import CLUSTERS, DISTRICTS, places, swap, write_content


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


def test_a_file_that_is_not_there_is_an_empty_one(tmp_path: Path) -> None:
    write_content(tmp_path)
    for path in (tmp_path / "register").iterdir():
        path.unlink()
    assert load_register(tmp_path / "register") == (Register(), [])


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


def test_the_region_is_named_with_the_districts(tmp_path: Path) -> None:
    register, problems = load(tmp_path, districts=f"region: 某市\n{DISTRICTS}")
    assert (register.region, problems) == ("某市", [])
