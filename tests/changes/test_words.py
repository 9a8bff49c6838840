from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes.words import CONTEXT, paired_paragraphs, shortened, word_changes

TEXTS = st.text(alphabet="甲乙产业集群发展100%，。 a", max_size=40)


@given(TEXTS, TEXTS)
def test_the_runs_give_both_texts_back(before: str, after: str) -> None:
    runs = word_changes(before, after)
    assert "".join(text for edit, text in runs if edit != "added") == before
    assert "".join(text for edit, text in runs if edit != "removed") == after
    assert all(text for _, text in runs)


def test_words_change_whole_not_letter_by_letter() -> None:
    assert word_changes("推动产业发展", "推动经济发展") == (
        ("same", "推动"),
        ("removed", "产业"),
        ("added", "经济"),
        ("same", "发展"),
    )


def test_only_what_stands_next_to_a_change_is_kept() -> None:
    runs = shortened(
        word_changes(f"{'甲' * 50}一{'乙' * 50}二{'丙' * 50}", f"{'甲' * 50}三{'乙' * 50}四{'丙' * 50}")
    )
    same = [text for edit, text in runs if edit == "same"]
    assert same == [
        "…" + "甲" * CONTEXT,
        "乙" * CONTEXT + "…" + "乙" * CONTEXT,
        "丙" * CONTEXT + "…",
    ]


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ("abc", "abc", []),
        ("abc", "axc", [(2, 2)]),
        ("abc", "ac", [(2, None)]),
        ("ac", "abc", [(None, 2)]),
        ("abc", "xyzc", [(1, None), (2, None), (None, 1), (None, 2), (None, 3)]),
    ],
)
def test_paragraphs_are_paired(before: str, after: str, pairs: list[tuple[int | None, int | None]]) -> None:
    assert paired_paragraphs(list(before), list(after)) == pairs


def test_a_paragraph_put_before_a_changed_one_is_not_taken_for_it() -> None:
    before = ["首段。", "甲区现有工厂三家。", "末段。"]
    after = ["首段。", "乙县没有说法。", "甲区现有工厂五家。", "末段。"]
    assert paired_paragraphs(before, after) == [(None, 2), (2, 3)]
