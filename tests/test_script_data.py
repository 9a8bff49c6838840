from __future__ import annotations

import json
from typing import Any

from generator.script_data import script_data
from tests.samples import ARTICLE, sample_portal, swap


def read(name: str, **changed: str) -> Any:
    text = script_data(sample_portal(**changed))[name].decode()
    _, _, value = text.partition(" = ")
    return json.loads(value.rstrip(";\n"))


def test_a_figure_comes_with_its_subject_years_and_place() -> None:
    data = read("figures.js")
    assert data["subjects"] == [
        ["甲区", "districts/jia-qu.html", "甲区 jiaqu jq", "甲区 · 北部 · 1 篇文章"],
        ["新材料", "clusters/xin-cai-liao.html", "新材料 xincailiao xcl", "新材料 · 大产业集群 · 1 篇文章"],
    ]
    assert data["rows"] == [
        [0, "传感器", "1.2万个", 12000, "个", "2030年", ["2030"], 0, "2031-05-06-da-hui", 1, 0],
        [1, "产值", "300亿元", 30000000000, "元", "2035年", ["2035"], 1, "2031-05-06-da-hui", 2, 0],
    ]
    [article] = data["articles"].values()
    assert article == [
        "articles/2031/2031-05-06-da-hui.html",
        "某市召开产业大会",
        "某市日报",
        "2031-05-06",
        "某市日报 2031-05-06",
    ]


def test_a_figure_comes_with_the_years_it_is_found_by() -> None:
    years = [
        row[6]
        for row in read("figures.js", article=swap(ARTICLE, ("2030年", "报道时"), ("2035年", "2031—2035年")))[
            "rows"
        ]
    ]
    assert years == [["2031"], ["2035"]]


def test_a_subject_that_is_no_entity_is_shown_without_a_page() -> None:
    [first, _] = read("figures.js", article=swap(ARTICLE, ("subject: jia-qu", "subject: 丁园区")))["subjects"]
    assert first == ["丁园区", "", "丁园区 dingyuanqu dyq", ""]


def test_the_data_is_the_same_each_time() -> None:
    assert script_data(sample_portal()) == script_data(sample_portal())
