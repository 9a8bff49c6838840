from __future__ import annotations

import html
import json
from pathlib import Path
from typing import Any

from generator.pages.compare import compare_scripts
from generator.site import Site
from tests.samples import CLUSTERS, sample_portal, swap

TEMPLATES = Path(__file__).parents[2] / "templates"


def entry(id_: str, **changed: str) -> dict[str, Any]:
    scripts = compare_scripts(sample_portal(**changed), TEMPLATES, Site())
    _, _, value = scripts[f"compare/{id_}.js"].decode().partition("] = ")
    return json.loads(value.rstrip(";\n"))


def test_each_cluster_and_district_has_a_script_of_its_own() -> None:
    scripts = compare_scripts(sample_portal(), TEMPLATES, Site())
    assert set(scripts) == {"compare/xin-cai-liao.js", "compare/jia-qu.js", "compare/yi-xian.js"}
    assert scripts == compare_scripts(sample_portal(), TEMPLATES, Site())


def test_facts_figures_relations_and_evidence_carry_their_sources() -> None:
    district = entry("jia-qu")
    facts = dict(district["facts"])
    assert "甲某某" in facts["领导"]
    assert 'class="source"' in facts["领导"]
    [figure] = district["figures"]["传感器"]
    assert "1.2万个" in html.unescape(figure)
    assert 'href="articles/2031/2031-05-06-da-hui.html#p1"' in figure
    assert all('class="source"' in sentence for sentence in district["evidence"])
    assert district["related"]["人物"]


def test_foreign_text_stays_text() -> None:
    cluster = entry("xin-cai-liao", clusters=swap(CLUSTERS, ("到2035年产值300亿元", "'<img src=x>'")))
    assert "<img" not in json.dumps(cluster)
