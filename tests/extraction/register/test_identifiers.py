from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.content.references import ENTITY_ID
from generator.extraction.register.identifiers import new_id


def test_pinyin_with_a_number_where_it_is_taken() -> None:
    taken = {"jia-qu"}
    assert [new_id("甲区", taken), new_id("甲区", taken), new_id("乙县", taken)] == [
        "jia-qu-2",
        "jia-qu-3",
        "yi-xian",
    ]


def test_a_persons_surname_is_read_as_one() -> None:
    assert new_id("曾某某", set(), person=True) == "zeng-mou-mou"


def test_the_index_page_keeps_its_name() -> None:
    assert new_id("index", set()) == "index-2"


@given(st.text())
def test_every_name_gets_a_valid_identifier(name: str) -> None:
    assert ENTITY_ID.fullmatch(new_id(name, set()))
