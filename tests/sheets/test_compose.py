from __future__ import annotations

import pytest

from generator.model import Official
from generator.sheets import SHEET_TYPES, Section, Sheet, compose
from generator.site import Site
from tests.samples import ARTICLE, OFFICIALS, UNDATED, sample_portal, swap

SITE = Site(name="示例门户", url="https://example.org/portal/")


def sheet_of(id_: str, **changed: str) -> Sheet:
    portal = sample_portal(**changed)
    return compose(portal, portal.entity_by_id[id_], SITE)


def section(sheet: Sheet, title: str) -> Section:
    return next(section for section in sheet.sections if section.title == title)


def test_a_cluster() -> None:
    sheet = sheet_of("xin-cai-liao")
    assert sheet.title == "新材料"
    assert sheet.line == ("集群简报单", "内容截至 2031-05-06", "见于 1 篇文章（2031-05-06）", "示例门户")
    assert [row.cells for row in section(sheet, "概况").rows] == [
        ("层级", "大产业集群"),
        ("层级目标", "产值过百亿"),
        ("所属体系", "“345”体系"),
    ]
    assert [row.cells for row in section(sheet, "数据与目标").rows] == [("产值", "300亿元", "2035年", "目标")]
    assert [row.cells for row in section(sheet, "规划").rows] == [("", "到2035年产值300亿元")]
    assert [s.title for s in sheet.sections] == ["概况", "数据与目标", "规划", "同段提到", "报道依据"]


def test_a_district_names_its_leaders_as_of_a_date() -> None:
    leaders = section(sheet_of("jia-qu"), "领导")
    assert leaders.note == "职务以报道刊载时为准，不代表现任。"
    assert [row.cells for row in leaders.rows] == [("甲某某", "甲区委员会书记", "2031-05-06")]


def test_an_official() -> None:
    sheet = sheet_of("jia-mou-mou")
    assert [row.cells for row in section(sheet, "任职").rows] == [("甲区委员会", "书记", "2031-05-06")]
    (said,) = section(sheet, "表态").rows
    assert said.cells[1].startswith("甲某某说，新材料产业到2035年产值达到300亿元。")
    assert [row.cells[1] for row in section(sheet, "其他提及").rows] == [
        "甲区委书记甲某某主持大会，甲区现有传感器1.2万个。"
    ]


def test_a_district_without_reports_says_so() -> None:
    sheet = sheet_of("yi-xian", article=swap(ARTICLE, ("乙县不在此列，", "")))
    assert "未见单独报道" in sheet.line
    assert [s.title for s in sheet.sections] == ["概况"]
    assert sheet.sources == ()


def test_sources_are_numbered_as_they_come_and_given_in_full_once() -> None:
    sheet = sheet_of("xin-cai-liao")
    assert [source.number for source in sheet.sources] == list(range(1, len(sheet.sources) + 1))
    assert sheet.sources[0].text == "《某市召开产业大会》，某市日报，2031-05-06，第2段。"
    assert sheet.sources[0].path == "articles/2031/2031-05-06-da-hui.html#p2"
    assert all(source.first == 1 for source in sheet.sources[1:])
    for part in sheet.sections:
        for row in part.rows:
            assert [(s.article.id, s.paragraph) for s in sheet.sources_of(row)] == list(row.sources)


def test_what_is_not_sure_is_marked() -> None:
    officials = swap(
        OFFICIALS,
        ("status: confirmed", "status: proposed"),
        ("title: 书记", "title: 书记\n        status: proposed"),
    )
    inferred = swap(ARTICLE, ("date_certainty: stated", "date_certainty: inferred"))
    sheet = sheet_of("jia-mou-mou", officials=officials, article=inferred)
    assert sheet.proposed
    assert section(sheet, "任职").rows[0].cells == ("甲区委员会", "书记（待核）", "2031-05-06（推定）")
    assert sheet_of("jia-qu", officials=officials).sections[1].rows[0].cells[0] == "甲某某（待核）"


def test_an_article_without_a_date_or_review_says_so() -> None:
    sheet = sheet_of("yi-xian", undated=UNDATED)
    assert "《没有日期的一篇》，外地报，日期不详，第1段（转述待核）。" in [
        source.text for source in sheet.sources
    ]


def test_a_long_statement_ends_at_a_sentence() -> None:
    long = "甲某某说，新材料产业到2035年产值达到300亿元。" + "这是很长的一句话。" * 40
    article = swap(ARTICLE, ("甲某某说，新材料产业到2035年产值达到300亿元。", long))
    text = section(sheet_of("jia-mou-mou", article=article), "表态").rows[0].cells[1]
    assert text.endswith("。……")
    assert len(text) < 160


def test_other_kinds_have_no_sheet() -> None:
    portal = sample_portal()
    assert Official in SHEET_TYPES
    with pytest.raises(TypeError):
        compose(portal, portal.entity_by_id["345"], SITE)
