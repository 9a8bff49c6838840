from __future__ import annotations

from pathlib import Path

import pytest

from generator.checking import check_content
from generator.errors import ContentError, told
from tests.conftest import ROOT
from tests.samples import (
    ARTICLE,
    CLUSTERS,
    OFFICIALS,
    ORGANIZATIONS,
    SYSTEMS,
    swap,
    write_article,
    write_content,
)

OTHER = swap(ARTICLE[: ARTICLE.index("figures:")] + "---\n乙县来信。\n", ("2031-05-06", "2031-05-07"))
TITLES = (ROOT / "docs/register/titles.yml").read_text("utf-8")


def messages(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        check_content(folder)
    return [problem.message for problem in caught.value.problems]


def test_the_mistakes_of_every_stage_are_told_at_once(tmp_path: Path) -> None:
    officials = swap(OFFICIALS, ("article: 2031-05-06-da-hui", "article: 2031-05-07-lai-xin"))
    folder = write_content(
        tmp_path,
        article=swap(ARTICLE, ("official: jia-mou-mou", "official: jia-mou")),
        officials=officials,
    )
    write_article(folder, "2031-05-07-lai-xin", OTHER)
    (folder / "register" / "titles.yml").write_text(swap(TITLES, ("roles:", "rolls:")), "utf-8")
    found = "\n".join(messages(folder))
    assert "名录里没有“jia-mou”" in found
    assert "不认识的键“rolls”" in found
    assert "“甲某某”的出处《某市召开产业大会》（2031-05-07-lai-xin）里没有提到它" in found


def test_what_dangles_is_told_once_and_stops_nothing(tmp_path: Path) -> None:
    clusters = swap(
        CLUSTERS, ("tier: da", "tier: xiao"), ("      article: 2031-05-06-da-hui", "      article: nowhere")
    )
    organizations = swap(ORGANIZATIONS, ("district: jia-qu", "district: ding-qu\n    parent: wu-ju"))
    systems = swap(
        SYSTEMS,
        ("owner: jia-qu", "owner: ji-qu"),
        ("entity: xin-cai-liao", "entity: geng\n        article: 2031-05-06-da-hui"),
    )
    officials = swap(
        OFFICIALS,
        ("organization: jia-qu-wei", "organization: xin-ju"),
        ("article: 2031-05-06-da-hui", "article: nowhere"),
    )
    folder = write_content(
        tmp_path, clusters=clusters, organizations=organizations, systems=systems, officials=officials
    )
    found = messages(folder)
    assert not [message for message in found if "没有提到" in message]
    for id_ in ("ding-qu", "wu-ju", "ji-qu", "geng", "xin-ju"):
        assert found.count(f"名录里没有“{id_}”") == 1
    assert "没有“xiao”这个层级" in found
    assert "没有文章“nowhere”" in found


def test_content_without_mistakes_comes_back_linked(tmp_path: Path) -> None:
    assert check_content(write_content(tmp_path)).mentions


def test_what_is_the_same_at_several_places_is_told_once(tmp_path: Path) -> None:
    wrong = swap(ARTICLE, ("jia-mou-mou", "jia-moumou"))
    again = "  - official: jia-moumou\n    paragraph: 1\n" * 5
    wrong = swap(wrong, ("statements:\n", f"statements:\n{again}"))
    with pytest.raises(ContentError) as caught:
        check_content(write_content(tmp_path, article=wrong))
    assert len(caught.value.problems) == 6
    [text] = told(caught.value.problems)
    first, mend, others = text.splitlines()
    assert first.endswith("名录里没有“jia-moumou”")
    assert "是否要写 jia-mou-mou（甲某某）？" in mend
    assert "另有 5 处相同：" in others
    assert others.count("da-hui.md:") == 2
