from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quantities import Quantity, parse_quantity


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.2万个", 12000, "个"),
        ("4万亿元", 4 * 10**12, "元"),
        ("超4万亿元", 4 * 10**12, "元"),
        ("300亿元", 300 * 10**8, "元"),
        ("3千万吨", 3 * 10**7, "吨"),
        ("36%以上", 36, "%"),
        ("8.5%", 8.5, "%"),
        ("3‰", 3, "‰"),
        ("1,234家", 1234, "家"),
        ("1,234.5公里", 1234.5, "公里"),
        ("约 12 万平方公里", 120000, "平方公里"),
        ("达到50家左右", 50, "家"),
        ("100余家", 100, "家"),
        ("3000多万元", 3 * 10**7, "元"),
        ("10余万人", 10**5, "人"),
        ("不低于100元/吨", 100, "元/吨"),
        ("提升20个百分点", 20, "个百分点"),
        ("0.1万亿元", 10**11, "元"),
        ("１２家", 12, "家"),
        (" 12家 ", 12, "家"),
    ],
)
def test_a_quantity_has_its_scale_multiplied_out(text: str, value: float, unit: str) -> None:
    assert parse_quantity(text) == Quantity(value, unit)


@pytest.mark.parametrize("text", ["1.2万个", "4万亿元", "0.5亿元"])
def test_a_whole_value_is_an_integer(text: str) -> None:
    quantity = parse_quantity(text)
    assert quantity is not None
    assert isinstance(quantity.value, int)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "近五成",
        "三倍",
        "12",
        "1.2万",
        "甲12家",
        "10到20家",
        "10-20家",
        "12家3所",
        "第3位",
        "-3%",
        "1.2.3个",
    ],
)
def test_what_is_no_quantity_as_a_whole_is_left_to_people(text: str) -> None:
    assert parse_quantity(text) is None


@given(st.text() | st.text(alphabet="0123456789.,%十百千万亿超约余多以上级元个 "))
def test_no_text_raises(text: str) -> None:
    quantity = parse_quantity(text)
    if quantity:
        assert quantity.value >= 0
        assert quantity.unit
        assert json.loads(json.dumps(quantity.value)) == quantity.value


@given(st.integers(0, 10**12), st.sampled_from(["", "万", "亿", "万亿"]))
def test_any_whole_number_is_read_exactly(number: int, scale: str) -> None:
    factor = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[scale]
    assert parse_quantity(f"{number}{scale}元") == Quantity(number * factor, "元")
    assert parse_quantity(f"{number:,}{scale}元") == Quantity(number * factor, "元")


@pytest.mark.parametrize(
    "text", ["1" + "亿" * 5000 + "元", "9" * 5000 + "元", "9" * 400 + ".5元", "1" + "余" * 5000]
)
def test_absurd_numbers_are_left_to_people(text: str) -> None:
    assert parse_quantity(text) is None
