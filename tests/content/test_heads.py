from __future__ import annotations

from pathlib import Path

from generator.content.articles import parse_article
from tests.samples import ARTICLE


def test_a_head_without_text_below_is_a_mistake() -> None:
    article, problems = parse_article(ARTICLE + "\n## 尾声\n", Path("a.md"))
    assert article is None
    assert "尾声" in problems[0].message


def test_heads_right_after_each_other_are_both_kept() -> None:
    article, _ = parse_article(ARTICLE.replace("## 目标", "## 第二部分\n\n## 目标"), Path("a.md"))
    assert article is not None
    assert [(head.text, head.before) for head in article.heads] == [("第二部分", 2), ("目标", 2)]


def test_wrapped_lines_are_joined_with_a_blank_between_latin_words_only() -> None:
    text = ARTICLE.replace("乙县不在此列，", "乙县用 Micro\nLED 生产\n面板，不在此列，")
    article, _ = parse_article(text, Path("a.md"))
    assert article is not None
    assert "用 Micro LED 生产面板" in article.paragraphs[-1]
