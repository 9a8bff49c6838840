from __future__ import annotations

import pytest

from generator.pages.previews import LONGEST, preview
from tests.samples import ORGANIZATIONS, SYSTEMS, sample_portal, swap


@pytest.mark.parametrize(
    ("id_", "line"),
    [
        ("xin-cai-liao", "新材料 · 大产业集群 · 1 篇文章"),
        ("jia-qu", "甲区 · 北部 · 1 篇文章"),
        ("jia-mou-mou", "甲某某 · 甲区委员会 书记（2031-05-06 报道）"),
        ("jia-qu-wei", "甲区委员会 · 党委机构 · 甲区 · 1 篇文章"),
    ],
)
def test_it_says_who_or_what_in_a_line(id_: str, line: str) -> None:
    portal = sample_portal()
    assert preview(portal, portal.entity_by_id[id_]) == line


def test_a_title_is_never_given_without_the_day_it_was_printed() -> None:
    portal = sample_portal()
    for official in (entity for entity in portal.entities if entity.type == "official"):
        assert "报道）" in preview(portal, official) or "报道日期不详" in preview(portal, official)


def test_what_waits_for_review_says_so() -> None:
    portal = sample_portal(organizations=swap(ORGANIZATIONS, ("status: confirmed", "status: proposed")))
    assert preview(portal, portal.entity_by_id["jia-qu-wei"]).endswith("待核")


def test_a_long_summary_is_cut() -> None:
    portal = sample_portal(systems=swap(SYSTEMS, ("三类四级五项", "字" * 100)))
    system = next(entity for entity in portal.entities if entity.type == "system")
    assert f"{'字' * LONGEST}…" in preview(portal, system)
