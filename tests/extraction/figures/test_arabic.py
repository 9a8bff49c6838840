from __future__ import annotations

import pytest

from generator.extraction.figures.arabic import arabic_amounts


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("153台", 153, "台"),
        ("超1.2万个", 12000, "个"),
        ("12万余家", 120000, "家"),
        ("3000多万元", 3 * 10**7, "元"),
        ("4万亿元", 4 * 10**12, "元"),
        ("90亿元以上", 9 * 10**9, "元"),
        ("1,234.5公里", 1234.5, "公里"),
        ("7.5 万辆", 75000, "辆"),
        ("3. 5亿元", 35 * 10**7, "元"),
        ("约 3 .5亿元", 35 * 10**7, "元"),
        ("1，200公里", 1200, "公里"),
        ("16.5%", 16.5, "%"),
        ("-3.2%", -3.2, "%"),
        ("1.2个百分点", 1.2, "百分点"),
        ("0.8百分点", 0.8, "百分点"),
        ("20余万人次", 200000, "人次"),
        ("35微克/立方米", 35, "微克/立方米"),
        ("500万吨/年", 5 * 10**6, "吨/年"),
        ("12.5GW", 12.5, "GW"),
        ("3.2亿千瓦时", 3.2 * 10**8, "千瓦时"),
        ("8亿美元", 8 * 10**8, "美元"),
        ("12亿度电", 12 * 10**8, "度"),
        ("算力1200P", 1200, "P"),
        ("2.3倍", 2.3, "倍"),
    ],
)
def test_arabic_amounts(text: str, value: float, unit: str) -> None:
    assert [(a.value, a.unit) for a in arabic_amounts(f"目前有{text}。")] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3. 5家企业获奖", None),
        ("专利1 200件", None),
        ("居第1，200家企业来访", 200),
        ("产值居前3，200家企业来访", 200),
    ],
)
def test_numbers_of_a_list_and_ranks_are_no_broken_numbers(text: str, value: float | None) -> None:
    assert [amount.value for amount in arabic_amounts(text)] == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("增长3%—5%", [("3%—5%", 3, 5)]),
        ("增长3—5个百分点", [("3—5个百分点", 3, 5)]),
        ("引进10至15家企业", [("10至15家", 10, 15)]),
        ("投入100亿元至200亿元", [("100亿元至200亿元", 10**10, 2 * 10**10)]),
        ("投入100～200亿元", [("100～200亿元", 10**10, 2 * 10**10)]),
        ("从3.6%提高到5.2%", [("3.6%", 3.6, None), ("5.2%", 5.2, None)]),
        ("由50亿元到100亿元", [("50亿元", 5 * 10**9, None), ("100亿元", 10**10, None)]),
    ],
)
def test_a_range_is_one_amount_and_from_to_are_two(
    text: str, found: list[tuple[str, float, float | None]]
) -> None:
    assert [(text[a.start : a.end], a.value, a.high) for a in arabic_amounts(text)] == found
