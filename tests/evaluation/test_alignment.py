from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.alignment import locate, squeeze, squeezed


def test_squeezing_keeps_letters_digits_and_hanzi_and_where_they_stood() -> None:
    text = squeeze("１２ 家\n（A）。")
    assert text.text == "12家A"
    assert [("１２ 家\n（A）。")[i] for i in text.origin] == ["１", "２", "家", "A"]


def test_positions_are_those_of_the_raw_ranges() -> None:
    assert squeeze("甲、乙丙。丁").positions([(0, 1), (3, 6)]) == {0, 2, 3}


def test_a_paragraph_is_found_where_its_pieces_stand() -> None:
    page = "甲区召开大会乙县公布规划甲区召开大会部署工作"
    assert locate("乙县公布规划", page) == list(range(6, 12))
    assert locate("乙县公布规划部署工作", page) == [*range(6, 12), *range(18, 22)]


def test_of_two_equal_pieces_the_one_after_the_last_is_meant() -> None:
    page = "甲区召开大会乙县公布规划甲区召开大会部署工作"
    assert locate("乙县公布规划甲区召开大会", page) == list(range(6, 18))


def test_what_is_not_on_the_page_has_no_position() -> None:
    assert locate("6大集群体系", "打造大集群体系") == [None, *range(2, 7)]
    assert locate("丙", "甲乙") == [None]
    assert locate("", "甲乙") == []


@given(st.text(alphabet="甲乙丙丁12", max_size=30), st.text(alphabet="甲乙丙丁12", max_size=60))
def test_a_position_always_holds_the_character_it_is_given_for(text: str, page: str) -> None:
    for char, at in zip(text, locate(text, page), strict=True):
        assert at is None or page[at] == char


@given(st.text(alphabet="甲乙丙，。 \n12", min_size=1, max_size=40))
def test_a_whole_page_is_found_in_itself(text: str) -> None:
    assert locate(squeezed(text), squeezed(text)) == list(range(len(squeezed(text))))
