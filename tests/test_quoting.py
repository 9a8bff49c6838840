from __future__ import annotations

import pytest

from generator.quoting import quoted, titled


@pytest.mark.parametrize(
    ("name", "text"), [("甲区", "“甲区”"), ("“345”体系", "“‘345’体系”"), ("“345”", "“‘345’”")]
)
def test_quotation_marks_inside_others_are_single(name: str, text: str) -> None:
    assert quoted(name) == text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("某市召开大会", "《某市召开大会》"),
        ("某市印发《办法》", "《某市印发〈办法〉》"),
        ("〔某市的一天〕", "〔某市的一天〕"),
        ("〔《某某办法》…〕", "〔〈某某办法〉…〕"),
        ("〔某市〕的一天", "《〔某市〕的一天》"),
    ],
)
def test_titles_inside_others_are_single_and_supplied_ones_marked_apart(title: str, text: str) -> None:
    assert titled(title) == text
