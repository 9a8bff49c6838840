from __future__ import annotations

from pathlib import Path

import pytest

from generator.changes import compare, read_state
from generator.changes.model import SECTIONS
from tests.changes.states import changes, state, told
from tests.samples import (
    ARTICLE,
    CLUSTERS,
    DISTRICTS,
    OFFICIALS,
    ORGANIZATIONS,
    SYSTEMS,
    UNDATED,
    line_of,
    swap,
)

URL = "articles/2031/2031-05-06-da-hui.html"


def test_nothing_changed(tmp_path: Path) -> None:
    found = changes(tmp_path)
    assert found.nothing
    assert tuple(found.sections) == SECTIONS
    assert found.counts["articles"] == (1, 1)


def test_an_article_is_added_and_removed(tmp_path: Path) -> None:
    added = changes(tmp_path, undated=UNDATED)
    [item] = added.sections["articles"]
    assert (item.action, item.what) == ("added", "《没有日期的一篇》")
    assert item.url == "articles/undated/undated-da-hui.html"
    assert item.file.endswith("articles/more/undated-da-hui.md")
    assert added.counts["articles"] == (1, 2)
    removed = compare(state(tmp_path / "a", undated=UNDATED), state(tmp_path / "b"))
    assert told(removed.sections["articles"]) == [("removed", "《没有日期的一篇》", "", "")]
    assert [item.before for item in removed.sections["links"]] == ["articles/undated/undated-da-hui.html"]


def test_a_changed_paragraph_shows_its_words(tmp_path: Path) -> None:
    article = swap(ARTICLE, ("乙县不在此列", "乙县也在此列"))
    [item] = changes(tmp_path, article=article).sections["articles"]
    assert (item.action, item.what, item.url) == ("changed", "《某市召开产业大会》 第3段", f"{URL}#p3")
    assert {edit for edit, _ in item.words} == {"same", "removed", "added"}
    assert "".join(text for edit, text in item.words if edit != "removed").startswith("乙县也在此列")


def test_a_changed_field_is_told_as_people_call_it(tmp_path: Path) -> None:
    article = swap(ARTICLE, ("kind: news", "kind: interview"), ("authors: [丙某某]", "authors: []"))
    officials = swap(OFFICIALS, ("title: 记者", "title: 记者\n        paragraph: 1"))
    assert told(changes(tmp_path, article=article, officials=officials).sections["articles"]) == [
        ("changed", "《某市召开产业大会》 作者", "丙某某", ""),
        ("changed", "《某市召开产业大会》 体裁", "消息", "访谈"),
    ]


def test_a_paragraph_that_is_gone_breaks_its_link(tmp_path: Path) -> None:
    article = swap(ARTICLE, ("\n乙县不在此列，甲区国际机场也不在。\n", ""))
    found = changes(tmp_path, article=article)
    assert told(found.sections["links"]) == [("broken", "《某市召开产业大会》第3段", f"{URL}#p3", "")]
    assert [item.action for item in found.sections["articles"]] == ["removed"]


ENTITIES = [
    pytest.param(
        {"districts": DISTRICTS + "  - id: bing-qu\n    name: 丙区\n    kind: 区\n    status: proposed\n"},
        ("added", "区县 丙区", "", "待核"),
        id="added",
    ),
    pytest.param(
        {"districts": swap(DISTRICTS, ("name: 乙县\n", "name: 乙市\n    aliases: [乙县]\n"))},
        ("renamed", "区县 乙市", "乙县", "乙市"),
        id="renamed",
    ),
    pytest.param(
        {"districts": swap(DISTRICTS, ("id: yi-xian", "id: yi-shi"))},
        ("moved", "区县 乙县", "districts/yi-xian.html", "districts/yi-shi.html"),
        id="another id",
    ),
    pytest.param(
        {"systems": swap(SYSTEMS, ("status: confirmed", "status: rejected"))},
        ("rejected", "体系 “345”体系", "systems/345.html", ""),
        id="rejected",
    ),
    pytest.param(
        {"organizations": swap(ORGANIZATIONS, ("aliases: [甲区委]", "aliases: [甲区委, 区委]"))},
        ("changed", "机构 甲区委员会 别名", "甲区委", "甲区委、区委"),
        id="an alias",
    ),
    pytest.param(
        {"organizations": swap(ORGANIZATIONS, ("district: jia-qu", "district: yi-xian"))},
        ("changed", "机构 甲区委员会 所属", "甲区", "乙县"),
        id="where it belongs",
    ),
    pytest.param(
        {"officials": swap(OFFICIALS, ("category: journalist", "category: expert"))},
        ("changed", "人物 丙某某 类别", "新闻工作者", "专家"),
        id="its category",
    ),
]


@pytest.mark.parametrize(("changed", "expected"), ENTITIES)
def test_entities(tmp_path: Path, changed: dict[str, str], expected: tuple[str, str, str, str]) -> None:
    assert expected in told(changes(tmp_path, **changed).sections["entities"])


def test_what_goes_on_under_a_new_id_is_not_new_as_well(tmp_path: Path) -> None:
    found = changes(tmp_path, districts=swap(DISTRICTS, ("id: yi-xian", "id: yi-shi")))
    assert [item.action for item in found.sections["entities"]] == ["moved"]
    assert [item.before for item in found.sections["links"]] == ["districts/yi-xian.html"]


def test_a_merged_entity_says_into_which(tmp_path: Path) -> None:
    more = "  - id: jia-wei\n    name: 甲委\n    category: party\n    status: proposed\n"
    merged = swap(ORGANIZATIONS, ("aliases: [甲区委]", "aliases: [甲区委, 甲委]"))
    found = compare(
        state(tmp_path / "a", organizations=ORGANIZATIONS + more), state(tmp_path / "b", organizations=merged)
    )
    assert ("merged", "机构 甲委", "甲委", "甲区委员会") in told(found.sections["entities"])
    assert [item.before for item in found.sections["links"]] == ["organizations/jia-wei.html"]
    led = swap(merged, ("id: jia-qu-wei", "id: jia-qu-wei\n    former_ids: [jia-wei]"))
    found = compare(
        state(tmp_path / "c", organizations=ORGANIZATIONS + more), state(tmp_path / "d", organizations=led)
    )
    assert ("merged", "机构 甲委", "甲委", "甲区委员会") in told(found.sections["entities"])
    assert found.sections["links"] == ()


def test_a_rejected_one_leads_to_where_it_is_rejected(tmp_path: Path) -> None:
    systems = swap(SYSTEMS, ("status: confirmed", "status: rejected"))
    [item] = changes(tmp_path, systems=systems).sections["entities"]
    assert item.action == "rejected"
    assert item.file.endswith(f"register/systems.yml:{line_of(SYSTEMS, 'id:')}")


def test_the_page_of_a_rejected_one_goes_on_purpose_and_that_of_a_removed_one_may_not(tmp_path: Path) -> None:
    rejected = swap(SYSTEMS, ("status: confirmed", "status: rejected"))
    assert changes(tmp_path / "1", systems=rejected).sections["links"] == ()
    without = DISTRICTS[: DISTRICTS.index("  - id: yi-xian")]
    [link] = changes(tmp_path / "2", districts=without).sections["links"]
    assert (link.action, link.before) == ("broken", "districts/yi-xian.html")


def test_a_new_entity_stands_with_its_first_sentence(tmp_path: Path) -> None:
    without = DISTRICTS[: DISTRICTS.index("  - id: yi-xian")]
    found = compare(state(tmp_path / "a", districts=without), state(tmp_path / "b"))
    [item] = found.sections["entities"]
    assert (item.action, item.sentence) == ("added", "乙县不在此列，甲区国际机场也不在。")


def test_a_post_that_is_gone_leads_to_what_it_rested_on(tmp_path: Path) -> None:
    officials = swap(OFFICIALS, ("title: 书记\n", "title: 书记\n        status: rejected\n"))
    [item] = changes(tmp_path, officials=officials).sections["posts"]
    assert told((item,)) == [("removed", "甲某某", "甲区委员会 书记", "")]
    assert item.url == f"{URL}#p1"
    assert item.file.endswith(f"register/officials.yml:{line_of(OFFICIALS, 'id:')}")


def test_a_proposal_is_confirmed(tmp_path: Path) -> None:
    proposed = swap(SYSTEMS, ("status: confirmed", "status: proposed"))
    found = compare(state(tmp_path / "a", systems=proposed), state(tmp_path / "b"))
    [item] = found.sections["entities"]
    assert (item.action, item.what, item.url) == ("confirmed", "体系 “345”体系", "systems/345.html")
    assert item.file.endswith(f"register/systems.yml:{line_of(SYSTEMS, 'id:')}")


def test_a_post_that_changed_stands_with_its_sentence(tmp_path: Path) -> None:
    officials = swap(OFFICIALS, ("title: 书记", "title: 副书记"))
    [item] = changes(tmp_path, officials=officials).sections["posts"]
    assert (item.action, item.what) == ("changed", "甲某某")
    assert (item.before, item.after) == ("甲区委员会 书记", "甲区委员会 副书记")
    assert item.sentence == "甲区委书记甲某某主持大会，甲区现有传感器1.2万个。"
    assert item.url == f"{URL}#p1"


def test_a_confirmed_post_is_told(tmp_path: Path) -> None:
    proposed = swap(OFFICIALS, ("title: 书记\n", "title: 书记\n        status: proposed\n"))
    found = compare(state(tmp_path / "a", officials=proposed), state(tmp_path / "b"))
    assert told(found.sections["posts"]) == [("confirmed", "甲某某", "", "甲区委员会 书记")]


def test_a_post_that_waits_for_review_says_so(tmp_path: Path) -> None:
    proposed = swap(OFFICIALS, ("title: 书记\n", "title: 书记\n        status: proposed\n"))
    without = swap(OFFICIALS, ("title: 书记\n", "title: 书记\n        status: rejected\n"))
    found = compare(state(tmp_path / "a", officials=without), state(tmp_path / "b", officials=proposed))
    assert told(found.sections["posts"]) == [("added", "甲某某", "", "甲区委员会 书记（待核）")]


def test_figures_appear_change_and_go(tmp_path: Path) -> None:
    article = swap(ARTICLE, ("现有传感器1.2万个", "现有传感器1.5万个"), ("text: 1.2万个", "text: 1.5万个"))
    [item] = changes(tmp_path / "1", article=article).sections["figures"]
    assert (item.action, item.what) == ("changed", "甲区：传感器")
    assert (item.before, item.after) == ("1.2万个（现状，2030年）", "1.5万个（现状，2030年）")
    assert item.sentence == "甲区委书记甲某某主持大会，甲区现有传感器1.5万个。"
    without = swap(ARTICLE, (ARTICLE[ARTICLE.index("  - text: 300") : ARTICLE.index("statements:")], ""))
    gone = changes(tmp_path / "2", article=without).sections["figures"]
    assert told(gone) == [("removed", "新材料：产值", "300亿元（目标，2035年）", "")]
    back = compare(state(tmp_path / "3", article=without), state(tmp_path / "4")).sections["figures"]
    assert [item.action for item in back] == ["added"]


def test_statements_and_facts(tmp_path: Path) -> None:
    article = swap(
        ARTICLE,
        ("    paragraph: 2\n---", "    paragraph: 2\n  - {official: bing-mou-mou, paragraph: 1}\n---"),
    )
    clusters = swap(CLUSTERS, ("到2035年产值300亿元", "到2035年产值达300亿元"))
    found = changes(tmp_path, article=article, clusters=clusters)
    assert [(item.action, item.what) for item in found.sections["statements"]] == [("added", "丙某某")]
    [fact] = found.sections["facts"]
    assert told((fact,)) == [("changed", "新材料", "到2035年产值300亿元", "到2035年产值达300亿元")]
    assert ("added", "达") in fact.words


def test_a_person_with_a_new_id_says_and_holds_what_they_did(tmp_path: Path) -> None:
    """Under a new name in full too: neither posts nor statements appear or go."""
    moved = (
        "id: jia-mou-mou\n    name: 甲某某",
        "id: jia-mou\n    former_ids: [jia-mou-mou]\n    name: 甲某某",
    )
    found = changes(
        tmp_path,
        officials=swap(OFFICIALS, moved),
        organizations=swap(ORGANIZATIONS, ("name: 甲区委员会", "name: 甲区委员会（新）")),
        article=swap(ARTICLE, ("official: jia-mou-mou", "official: jia-mou")),
    )
    assert {name: told(items) for name, items in found.sections.items() if items} == {
        "entities": [
            ("moved", "人物 甲某某", "officials/jia-mou-mou.html", "officials/jia-mou.html"),
            ("renamed", "机构 甲区委员会（新）", "甲区委员会", "甲区委员会（新）"),
        ]
    }


def test_an_article_with_a_new_file_is_the_same_article(tmp_path: Path) -> None:
    base, head = state(tmp_path / "a"), tmp_path / "b"
    state(head)
    [old] = (head / "docs" / "articles").rglob("2031-05-06-da-hui.md")
    moved = swap(ARTICLE, ("status: confirmed", "former_ids: [2031-05-06-da-hui]\nstatus: confirmed"))
    old.with_name("2031-05-06-hui-yi.md").write_text(moved, "utf-8")
    old.unlink()
    for file in (head / "docs" / "register").iterdir():
        file.write_text(file.read_text("utf-8").replace("05-06-da-hui", "05-06-hui-yi"), "utf-8")
    found = compare(base, read_state("", head / "docs"))
    assert {name: told(items) for name, items in found.sections.items() if items} == {
        "articles": [("moved", "《某市召开产业大会》", URL, "articles/2031/2031-05-06-hui-yi.html")]
    }


def test_the_number_behind_a_figure_is_told_where_its_words_stay(tmp_path: Path) -> None:
    article = swap(
        ARTICLE, ("    subject: jia-qu\n", "    subject: jia-qu\n    value: 12001\n    unit: 个\n")
    )
    [item] = changes(tmp_path, article=article).sections["figures"]
    assert item.before == "1.2万个（现状，2030年），合 12,000 个"
    assert item.after == "1.2万个（现状，2030年），合 12,001 个"


def test_an_exclusion_that_hides_a_mention_is_told(tmp_path: Path) -> None:
    found = changes(
        tmp_path, districts=swap(DISTRICTS, ("    tile: [1, 0]\n", "    tile: [1, 0]\n    not: [乙县不在]\n"))
    )
    assert told(found.sections["mentions"]) == [("changed", "区县 乙县", "1处", "0处")]
    assert found.sections["mentions"][0].sentence.startswith("乙县不在此列")
    assert told(found.sections["entities"]) == [("changed", "区县 乙县", "", "not（不算它的词）")]


def test_names_that_are_not_in_the_register(tmp_path: Path) -> None:
    article = swap(
        ARTICLE, ("subject: jia-qu", "subject: 某产业"), ("authors: [丙某某]", "authors: [丙某某, 丁某某]")
    )
    assert [item.what for item in changes(tmp_path, article=article).sections["names"]] == [
        "作者“丁某某”",
        "数据的主体“某产业”",
    ]


def test_names_that_were_unknown_before_are_counted_only(tmp_path: Path) -> None:
    unknown = swap(ARTICLE, ("authors: [丙某某]", "authors: [丙某某, 丁某某]"))
    found = compare(
        state(tmp_path / "a", article=unknown),
        state(tmp_path / "b", article=swap(unknown, ("丁某某]", "丁某某, 戊某某]"))),
    )
    assert [item.what for item in found.sections["names"]] == ["作者“戊某某”"]
    assert found.counts["names"] == (1, 2)


def test_a_hand_written_page(tmp_path: Path) -> None:
    base, head = tmp_path / "a", tmp_path / "b"
    state(head)
    (head / "docs" / "index.md").write_text("---\ntitle: 示例门户\n---\n这是另一个示例。\n", "utf-8")
    (head / "docs" / "more.md").write_text("# 更多\n", "utf-8")
    found = compare(state(base), read_state("", head / "docs"))
    assert [(item.action, item.url) for item in found.sections["pages"]] == [
        ("changed", "index.html"),
        ("added", "more.html"),
    ]
    back = compare(read_state("", head / "docs"), read_state("", base / "docs"))
    assert told(back.sections["links"]) == [("broken", "“more”的页面", "more.html", "")]
