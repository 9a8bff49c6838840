from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from generator.model import Article
from generator.pages.cite import citation, short_citation


def article(**changed: Any) -> Article:
    fields = {
        "id": "a",
        "title": "某市召开产业大会",
        "source": "某市日报",
        "kind": "news",
        "date": dt.date(2031, 5, 6),
        "date_certainty": "stated",
        "date_basis": "文中写明。",
        "page": "",
        "paragraphs": ("一。",),
        "authors": ("甲某某", "乙某某"),
    }
    return Article(**{**fields, **changed})


@pytest.mark.parametrize(
    ("changed", "reference"),
    [
        ({}, "甲某某，乙某某．某市召开产业大会[N]．某市日报，2031-05-06．"),
        ({"authors": ()}, "某市召开产业大会[N]．某市日报，2031-05-06．"),
        ({"authors": tuple("甲乙丙丁")}, "甲，乙，丙，等．某市召开产业大会[N]．某市日报，2031-05-06．"),
        ({"date_certainty": "inferred", "authors": ()}, "某市召开产业大会[N]．某市日报，[2031-05-06]．"),
        (
            {"date": None, "date_certainty": "unknown", "authors": ()},
            "某市召开产业大会[N]．某市日报，[日期不详]．",
        ),
        ({"title": "〔代拟〕", "title_supplied": True, "authors": ()}, "[代拟][N]．某市日报，2031-05-06．"),
    ],
)
def test_an_article_is_cited_as_the_standard_says(changed: dict[str, Any], reference: str) -> None:
    assert citation(article(**changed)) == reference


@pytest.mark.parametrize(
    ("changed", "short", "without_paper"),
    [
        ({}, "某市日报 2031-05-06", "2031-05-06"),
        ({"date_certainty": "inferred"}, "某市日报 约2031-05-06", "约2031-05-06"),
        ({"date": None}, "《某市召开产业大会》", "《某市召开产业大会》"),
        (
            {"date": None, "title": "〔某市召开产业大会并作部署〕", "title_supplied": True},
            "《某市召开产业大会并…》",
            "《某市召开产业大会并…》",
        ),
    ],
)
def test_a_link_tells_which_article_it_leads_to(
    changed: dict[str, Any], short: str, without_paper: str
) -> None:
    assert short_citation(article(**changed)) == short
    assert short_citation(article(**changed), paper=False) == without_paper
