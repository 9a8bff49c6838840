"""What the shipped portal promises: the whole of 33618, every district, every page's facts."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from generator.content import load_content
from generator.linking import link
from generator.model import Cluster, District, Official, System
from generator.portal import Portal
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def portal() -> Portal:
    return link(load_content(ROOT / "docs"))


def test_33618_is_complete(portal: Portal) -> None:
    tiers = Counter(cluster.tier for cluster in portal.of_type(Cluster))
    assert [tiers[tier.id] for tier in portal.tiers] == [3, 3, 6, 6, 12]
    named_only = portal.tiers[-1].id
    assert all(cluster.plan for cluster in portal.of_type(Cluster) if cluster.tier != named_only)
    system = portal.entity_by_id["33618"]
    assert isinstance(system, System)
    assert {member.entity for member in system.members} == {c.id for c in portal.of_type(Cluster)}


def test_every_district_is_there_and_on_the_map(portal: Portal) -> None:
    groups = Counter(d.group for d in portal.of_type(District))
    assert [groups[group.id] for group in portal.groups] == [9, 12, 11, 6]
    assert all(d.tile for d in portal.of_type(District) if d.group)
    zones = [d for d in portal.of_type(District) if not d.group]
    assert {"两江新区", "西部科学城重庆高新区", "万盛经开区"} <= {zone.name for zone in zones}
    assert all(zone.parents for zone in zones)


def test_every_cluster_is_told_of_in_an_article(portal: Portal) -> None:
    assert [c.name for c in portal.of_type(Cluster) if not portal.mentions_of.get(c.id)] == []


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("江北国际机场、江北嘴、大足石刻、成渝中部", set()),
        ("智能装备及智能制造", {"zhi-neng-zhuang-bei-ji-zhi-neng-zhi-zao"}),
        ("智能制造装备", {"zhi-neng-zhi-zao-zhuang-bei"}),
        ("市经信委与市经济信息委", {"chong-qing-shi-jing-ji-he-xin-xi-hua-wei-yuan-hui"}),
        ("习近平生态文明思想", set()),
        ("璧山高新区", {"bi-shan-qu"}),
    ],
)
def test_traps_hold(portal: Portal, text: str, entities: set[str]) -> None:
    from generator.mentions import MentionFinder

    kinds = ("cluster", "district", "official")
    found = {entity for _, _, entity in MentionFinder(portal.entities).find(text)}
    wanted = {id_ for id_ in found if portal.entity_by_id[id_].type in kinds or id_ in entities}
    assert wanted == entities


@pytest.mark.parametrize(
    "id_",
    [
        "33618",
        "416",
        "jiang-bei-22411-xian-dai-zhi-zao-ye-ji-qun-ti-xi",
        "ba-da-zhuan-xiang-xing-dong",
    ],
)
def test_systems_have_members_or_say_that_the_page_does_not_list_them(portal: Portal, id_: str) -> None:
    system = portal.entity_by_id.get(id_)
    if system is None:
        code = re.sub(r"\D", "", id_)
        system = next(s for s in portal.of_type(System) if code and code in s.name)
    assert isinstance(system, System)
    assert system.members or "未" in system.summary.text


def test_people_are_told_apart(portal: Portal) -> None:
    category = {official.name: official.category for official in portal.of_type(Official)}
    assert category["蓝庆华"] == category["袁家军"] == category["廖文丽"] == "official"
    assert category["朱华荣"] == category["潘凯"] == "company"
    assert category["夏元"] == "journalist"


def test_every_post_names_the_official_in_its_article(portal: Portal) -> None:
    for official, post in portal.posts():
        article = portal.article_by_id[post.article]
        if post.paragraph is None:
            assert official.name in article.authors
        else:
            assert official.name in article.paragraphs[post.paragraph - 1]


def test_code_and_templates_know_no_region(portal: Portal) -> None:
    names = {name for entity in portal.entities for name in entity.names if len(name) > 2}
    names |= {"重庆", "chongqing", "Chongqing"}
    for folder in ("generator", "templates"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".j2", ".html", ".js", ".css", ".yml"):
                text = path.read_text("utf-8")
                assert {name for name in names if name in text} == set(), path


_REGISTRY = re.compile(
    r"pythonhosted|pypi[.]org|npmjs[.]org|npmmirror|/simple\b|--(?:extra-)?index-url[ =]|--find-links"
)
_MACHINE = re.compile(r"(?<![\w.:/])/(?:opt|work|root|home|Users)/\w")


def test_the_repository_names_no_registry_or_machine() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, tracked.stdout.decode().split("\0")):
        text = (ROOT / name).read_text("utf-8", "ignore") if (ROOT / name).is_file() else ""
        if name != Path(__file__).relative_to(ROOT).as_posix():
            assert not _REGISTRY.search(text), name
            assert not _MACHINE.search(text), name
        if name.startswith("requirements/"):
            assert "://" not in text, name
