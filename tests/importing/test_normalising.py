import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing.normalising import normalise_characters, squeeze_blanks

TEXT = st.text(st.sampled_from("甲乙区记者讯报摄图版（）。，：“”—·□▲ \n\n　0１a.任命为问答"), max_size=400)


@given(TEXT)
@settings(deadline=None)
def test_mending_a_line_twice_changes_nothing_more(text: str) -> None:
    once = [squeeze_blanks(line) for line in normalise_characters(text).split("\n")]
    assert [squeeze_blanks(line) for line in once] == once


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("６月 5日，第１２届", "6月5日，第12届"),
        ("增长 12. 5 %", "增长12.5 %"),
        ("目 录 页", "目录页"),
        ("Micro LED 技术", "Micro LED 技术"),
        ("⼈⼯智能", "人工智能"),
        ("唯实争先 埋头苦干", "唯实争先 埋头苦干"),
        ("甲\u200b区\ufeff", "甲区"),
    ],
)
def test_characters_and_blanks_are_mended(raw: str, mended: str) -> None:
    assert squeeze_blanks(normalise_characters(raw)) == mended
