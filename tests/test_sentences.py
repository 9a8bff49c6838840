from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sentences import sentence_spans


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("一句。", ["一句。"]),
        ("一句。两句！三句？", ["一句。", "两句！", "三句？"]),
        ("没有句号", ["没有句号"]),
        ("一句。剩下", ["一句。", "剩下"]),
        ("他说：“好。”她说：“好！”", ["他说：“好。”", "她说：“好！”"]),
        ("（见图。）下一句。", ["（见图。）", "下一句。"]),
        ("什么？！真的……是。", ["什么？！", "真的……", "是。"]),
        ("增长3.5%。下降", ["增长3.5%。", "下降"]),
        ("一句。 ", ["一句。 "]),
        ("", []),
    ],
)
def test_a_sentence_ends_with_its_mark_and_what_closes_it(paragraph: str, sentences: list[str]) -> None:
    assert [paragraph[start:end] for start, end in sentence_spans(paragraph)] == sentences


@given(st.text() | st.text(alphabet="甲。！？…”’」） a"))
def test_sentences_cover_the_paragraph_in_order(paragraph: str) -> None:
    spans = sentence_spans(paragraph)
    assert all(start < end for start, end in spans)
    if paragraph.strip():
        assert "".join(paragraph[start:end] for start, end in spans) == paragraph
        assert [start for start, _ in spans] == [0, *(end for _, end in spans[:-1])]
