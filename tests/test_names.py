from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.references import ENTITY_ID
from generator.names import initial, pinyin_keys, slug, sort_key, syllables


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("渝中区", "yu-zhong-qu"),
        ("重庆", "chong-qing"),
        ("绿色低碳", "lv-se-di-tan"),
        ("“345”体系", "345-ti-xi"),
        ("RCEP", "rcep"),
        ("5G基地", "5g-ji-di"),
        ("！", ""),
    ],
)
def test_an_identifier_is_lower_case_pinyin(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_an_identifier_is_valid_or_empty(name: str) -> None:
    assert slug(name) == "" or ENTITY_ID.fullmatch(slug(name))


@pytest.mark.parametrize(
    ("name", "keys"),
    [("蓝庆华", ("lanqinghua", "lqh")), ("新材料", ("xincailiao", "xcl")), ("A", ("a",)), ("！", ())],
)
def test_a_name_is_found_by_pinyin_and_initials(name: str, keys: tuple[str, ...]) -> None:
    assert pinyin_keys(name) == keys


def test_names_sort_by_sound() -> None:
    names = ["赵一", "安二", "李三", "安一"]
    assert sorted(names, key=sort_key) == ["安二", "安一", "李三", "赵一"]


def test_names_of_one_sound_have_an_order() -> None:
    assert sort_key("李一") != sort_key("里一")


@pytest.mark.parametrize(
    ("name", "letter"), [("甲某某", "J"), ("amy", "A"), ("345", "#"), ("", "#"), ("！", "#")]
)
def test_a_name_is_filed_under_its_first_letter(name: str, letter: str) -> None:
    assert initial(name) == letter


@given(st.text())
def test_syllables_are_lower_case_letters_and_digits(name: str) -> None:
    assert all(re.fullmatch("[a-z0-9]+", part) for part in syllables(name))
