from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from generator.content import load_content
from generator.errors import ContentError
from tests.samples import ARTICLE, CLUSTERS, OFFICIALS, line_of, places, swap, write_article, write_content


def test_the_sample_is_loaded_whole(tmp_path: Path) -> None:
    content = load_content(write_content(tmp_path))
    assert [article.date for article in content.articles] == [dt.date(2031, 5, 6)]
    assert [entity.id for entity in content.entities] == [
        "xin-cai-liao",
        "jia-qu",
        "yi-xian",
        "jia-mou-mou",
        "bing-mou-mou",
        "jia-qu-wei",
        "mou-shi-ri-bao",
        "345",
    ]


def test_articles_are_found_in_any_folder_below(tmp_path: Path) -> None:
    write_content(tmp_path)
    write_article(tmp_path, "2031-05-06-da-hui-er", ARTICLE)
    assert [article.id for article in load_content(tmp_path).articles] == [
        "2031-05-06-da-hui",
        "2031-05-06-da-hui-er",
    ]


def test_a_register_without_articles_is_content(tmp_path: Path) -> None:
    (tmp_path / "register").mkdir()
    (tmp_path / "register" / "organizations.yml").write_text("organizations: []\n", "utf-8")
    assert load_content(tmp_path).articles == ()


def test_a_folder_without_a_register_is_not_content(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        load_content(tmp_path)
    [problem] = caught.value.problems
    assert problem.origin.path == tmp_path
    assert "register/" in problem.message
    assert "--content" in problem.mend


def test_an_article_that_is_not_utf8(tmp_path: Path) -> None:
    write_content(tmp_path)
    path = tmp_path / "articles" / "2031" / "2031-05-06-da-hui.md"
    path.write_bytes(ARTICLE.encode("gb18030"))
    with pytest.raises(ContentError) as caught:
        load_content(tmp_path)
    [problem] = caught.value.problems
    assert (problem.origin.path, problem.message) == (path, "不是 UTF-8 编码")


def test_an_article_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert load_content(write_content(tmp_path, article="\ufeff" + ARTICLE)).articles


def test_the_problems_of_all_files_come_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    write_content(
        tmp_path,
        officials=swap(OFFICIALS, ("name: 甲某某", "name: 11"), ("category: journalist", "category: writer")),
        clusters=CLUSTERS + "extra: 1\n",
        article=swap(ARTICLE, ("kind: news", "kind: novel"), ("title:", "titel:")),
    )
    write_article(tmp_path, "2031-05-06-kong", "")
    with pytest.raises(ContentError) as caught:
        load_content(tmp_path)
    assert places(list(caught.value.problems)) == [
        ("2031-05-06-da-hui.md", 2),
        ("2031-05-06-da-hui.md", 2),
        ("2031-05-06-da-hui.md", 5),
        ("2031-05-06-kong.md", 1),
        ("clusters.yml", len(CLUSTERS.splitlines()) + 1),
        ("officials.yml", line_of(OFFICIALS, "name: 甲某某")),
        ("officials.yml", line_of(OFFICIALS, "category: journalist")),
    ]
    assert all(str(problem) in str(caught.value) for problem in caught.value.problems)
