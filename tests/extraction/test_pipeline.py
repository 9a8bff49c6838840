"""From article files and a region's register to a portal, and nobody touches anything in between."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import Project, build
from generator.cli import main
from tests.conftest import ROOT, make_project
from tests.samples import CLUSTERS, DISTRICTS, swap

ARTICLES = {
    "2031/2031-05-06-chan-ye-da-hui": """\
---
title: 某市召开产业大会
source: 某市日报
authors: [丁某某]
kind: news
date: 2031-05-06
date_certainty: stated
date_basis: 文中写明日期。
page: page-1
status: proposed
imported: 0123abcd
---
5月6日，某市召开产业大会。甲区委书记甲某某主持会议。

甲某某强调，要加快构建“678”现代产业体系，即六大基地、七类产品、八项服务。到2035年，甲区新材料产业产值达到300亿元。

“我们去年营收突破8亿元，同比增长12.5%。”位于甲区的戊纺织有限公司董事长乙某某说，公司明年将引进设备200台。

会议审议了《某市制造业高质量发展行动方案（2031—2035年）》（以下简称《行动方案》）。
""",
    "undated/undated-shen-du": """\
---
title: 乙县扩产
source: 未注明
kind: news
date: null
date_certainty: unknown
date_basis: 版面没有日期。
page: page-2
status: proposed
imported: 0123abcd
---
乙县县长丙某某介绍，全县现有规模以上工业企业151家，研发投入占比3.2%。

他表示，乙县将推进“1+3+N”园区建设行动，力争3年内产值翻番，达到90亿元以上。
""",
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pipeline") / "content"
    register = folder / "register"
    register.mkdir(parents=True)
    clusters = CLUSTERS[: CLUSTERS.index("    goal:")] + CLUSTERS[CLUSTERS.index("clusters:") :]
    (register / "clusters.yml").write_text(clusters[: clusters.index("    plan:")], "utf-8")
    (register / "districts.yml").write_text(swap(DISTRICTS, ("basis:", "region: 某市\nbasis:")), "utf-8")
    (register / "titles.yml").write_bytes((ROOT / "docs/register/titles.yml").read_bytes())
    for name, text in ARTICLES.items():
        path = folder / "articles" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def extracted(content: Path) -> str:
    return run("extract", content)


@pytest.fixture(scope="module")
def project(content: Path, extracted: str, tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("pipeline-project"), content)
    build(project)
    return project


def run(command: str, content: Path) -> str:
    result = CliRunner().invoke(main, [command, "--content", str(content)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_extract_says_what_it_wrote(extracted: str) -> None:
    assert "体系：新提议 2 个，名录原有 0 个。" in extracted
    assert "officials.yml" in extracted


def test_a_second_run_changes_nothing(content: Path, extracted: str) -> None:
    before = {path.name: path.read_bytes() for path in (content / "register").iterdir()}
    assert "没有改动" in run("extract", content)
    assert {path.name: path.read_bytes() for path in (content / "register").iterdir()} == before


def test_what_was_proposed_passes_the_check_and_waits(content: Path, extracted: str) -> None:
    checked = run("check", content)
    assert "等待核对" in checked
    assert "条数据、表态和文件由程序从正文提取" in checked


def test_the_portal_has_it_all_with_places_in_the_text(project: Project) -> None:
    portal = json.loads((project.site / "data" / "portal.json").read_text("utf-8"))
    text = {article["id"]: article["paragraphs"] for article in portal["articles"]}
    names = {entity["id"]: entity["name"] for entity in portal["entities"]}
    posts = {(names[post["official"]], post["organization"], post["title"]) for post in portal["posts"]}
    assert {("甲某某", "中国共产党某市甲区委员会", "书记"), ("丙某某", "某市乙县人民政府", "县长")} <= posts
    assert {"“678”现代产业体系", "“1+3+N”园区建设行动"} <= set(names.values())
    figures = {(f["value"], f["unit"], f["target"]) for f in portal["figures"]}
    assert figures == {
        (30000000000, "元", True),
        (800000000, "元", False),
        (12.5, "%", False),
        (200, "台", True),
        (151, "家", False),
        (3.2, "%", False),
        (9000000000, "元", True),
    }
    assert all(f["text"] in text[f["article"]][f["paragraph"]] for f in portal["figures"])
    said = {(names[s["official"]], s["article"], s["paragraph"]) for s in portal["statements"]}
    assert ("甲某某", "2031-05-06-chan-ye-da-hui", 1) in said
    assert ("乙某某", "2031-05-06-chan-ye-da-hui", 2) in said
    assert ("丙某某", "undated-shen-du", 1) in said
    assert {entity["status"] for entity in portal["entities"] if entity["type"] == "system"} == {"proposed"}


def test_every_proposal_is_marked_on_its_page(project: Project) -> None:
    pages = [path for path in (project.site / "systems").glob("*.html") if path.name != "index.html"]
    assert len(pages) == 2
    assert all("待核" in page.read_text("utf-8") for page in pages)


def test_a_document_is_marked_and_leads_to_its_paragraph(project: Project) -> None:
    page = (project.site / "articles" / "2031" / "2031-05-06-chan-ye-da-hui.html").read_text("utf-8")
    listed = page[page.index('id="documents"') :]
    item = listed[: listed.index("</ul>")]
    assert "《某市制造业高质量发展行动方案（2031—2035年）》" in item
    assert "待核" in item
    assert 'href="#p4"' in item
