from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.bigrams import CJK, bigrams, fold, plain_name

TEXTS = st.text() | st.text(alphabet="甲乙丙〇𠀀aZ09%.-/+#&@'“” ，。\nＡ５％")


def chinese(text: str) -> str:
    return "".join(re.findall(f"[{CJK}]", text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("蓝庆华", "蓝庆 庆华 华"),
        ("甲", "甲"),
        ("", ""),
        ("产值300亿元", "产值 值 300 亿元 元"),
        ("1.2万个", "1.2 万个 个"),
        ("增长36%。", "增长 长 36% 。"),
        ("“345”体系", "“ 345 ” 体系 系"),
        ("AI+制造", "AI + 制造 造"),
        ("R&D C++ 5G-A", "R&D C + + 5G-A"),
        ("３６％", "36%"),
        ("snake_case", "snake _ case"),
        ("𠀀𠀁", "𠀀𠀁 𠀁"),
        ("甲 乙", "甲 乙"),
    ],
)
def test_chinese_becomes_pairs_and_the_rest_words(text: str, words: str) -> None:
    assert bigrams(text) == words


@given(TEXTS)
def test_every_chinese_character_is_the_first_of_exactly_one_word(text: str) -> None:
    firsts = "".join(word[0] for word in bigrams(text).split() if chinese(word[0]))
    assert firsts == chinese(fold(text))


@given(TEXTS)
def test_nothing_but_blanks_and_joiners_is_lost(text: str) -> None:
    words = bigrams(text).split()
    read_back = "".join(word[0] if chinese(word[0]) else word for word in words)
    assert read_back == re.sub(r"\s", "", fold(text))


@given(TEXTS)
def test_chinese_words_have_one_or_two_characters(text: str) -> None:
    assert all(len(word) <= 2 for word in bigrams(text).split() if chinese(word))


@pytest.mark.parametrize(
    ("text", "folded"), [("ＡＢｃ０９％＋", "ABc09%+"), ("，。！（）：", "，。！（）："), ("甲a", "甲a")]
)
def test_only_letters_digits_percent_and_plus_are_made_half_width(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("name", "plain"),
    [("甲某某", "甲某某"), ("1+5+N 体系", "15N体系"), ("Ａ-B（甲）_·C", "AB甲C"), ("“ ”", "")],
)
def test_a_plain_name_is_its_letters_and_digits(name: str, plain: str) -> None:
    assert plain_name(name) == plain
