from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.figures.amounts import find_amounts


def amounts(text: str) -> list[tuple[str, float, str]]:
    return [(text[a.start : a.end], a.value, a.unit) for a in find_amounts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "2031年5月20日上午9时30分",
        "1—4月",
        "前2个月",
        "3个月内",
        "5G、4K、3D",
        "AB445次航班",
        "第3批、第12届、第三名",
        "前十名、前10位、第5家",
        "“1+5+N”行动",
        "“22411”体系",
        "三个方面、5个方面、3个层面",
        "这3类产业",
        "百花齐放、千家万户、一成不变、一个目标、两条路",
        "二三十家、数百家、几十家",
        "35岁",
        "拨打12345热线",
        "15分钟生活圈",
        "3大万亿级产业集群",
        "万亿级产业集群",
        "10万吨级码头",
        "六大行动、十大工程",
        "一年一度",
        "4元宇宙",
        "第1版",
        "16日",
        "每3台电脑就有1台产自这里",
        "10亿元以上项目、5000万元以上的工业企业",
        "一批营业收入过百亿元的特色园区",
        "在全省11个市中居第3",
        "排位由第9位升至6位",
        "先后4次参展",
        "首个1类创新药",
        "每销售10辆汽车，就有3辆产自这里",
        "1对1辅导、3对2领先",
        "六届二十次全会、五届3次会议",
        "首个千亿元产业集群、千亿元以上产业",
        "产值2. 多亿元以上、几亿元以上",
        "500千伏变电站",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新签约亿元以上项目120个", [120]),
        ("签约10亿至50亿元项目36个", [36]),
        ("超1000亿元的集群核心区达到20个", [20]),
        ("产品有17个系列200多个品种", [17, 200]),
        ("GDP541.8亿元、增长5%", [54_180_000_000, 5]),
        ("人口从92万减少到15万", [92 * 10**4, 15 * 10**4]),
        ("带动16万农户", [16 * 10**4]),
        ("共2座工厂、6个车间、39条产线", [2, 6, 39]),
    ],
)
def test_lists(text: str, found: list[float]) -> None:
    assert [value for _, value, _ in amounts(text)] == found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("一台300千瓦的电机", 300, "千瓦"),
        ("装机2千万千瓦", 2 * 10**7, "千瓦"),
        ("装机容量6千千瓦", 6000, "千瓦"),
        ("用料5千克", 5, "千克"),
        ("年产薄片6万片", 60000, "片"),
        ("年产鞋120万双", 1_200_000, "双"),
        ("每天开行班列20对", 20, "对"),
        ("设备230台（套）以上", 230, "台"),
        ("水泵、阀门等16大类", 16, "大类"),
        ("10家电子企业", 10, "家"),
        ("20家具有牌照的公司", 20, "家"),
        ("12位居民", 12, "位"),
        ("15名优秀工匠", 15, "名"),
        ("58台风机", 58, "台"),
        ("300人生产口罩", 300, "人"),
        ("聘请8人为导师", 8, "人"),
        ("节约用电300万度", 3 * 10**6, "度"),
    ],
)
def test_units(text: str, value: float, unit: str) -> None:
    assert [(v, u) for _, v, u in amounts(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("形成五千亿级产值", 5 * 10**11),
        ("商品销售总额迈上万亿级台阶", 10**12),
        ("产值规模达到500亿级", 5 * 10**10),
        ("总投资超100亿", 10**10),
        ("迈上4万亿台阶", 4 * 10**12),
        ("2000万人民币", 2 * 10**7),
        ("带来百亿元级产值", 10**10),
        ("产值增长千亿元以上", 10**11),
        ("朝千亿元工业目标前进", 10**11),
        ("园区规模达千亿元", 10**11),
    ],
)
def test_money_without_its_unit(text: str, value: float) -> None:
    assert [(v, u) for _, v, u in amounts(text)] == [(value, "元")]


def test_time_counts_where_something_is_brought_to_it() -> None:
    assert amounts("审批时间缩短至3小时") == [("3小时", 3, "小时")]
    assert amounts("办了3小时") == []


@pytest.mark.parametrize("signs", ["万", "一", "十万"])
def test_a_long_run_of_signs_is_read_through_once(signs: str) -> None:
    assert amounts(signs * 4000 + "，新增三百多家") == [("三百多家", 300, "家")]


NUMBERS = st.text(alphabet="0123456789.,%十百千万亿一两三五成倍超约余多以上级元个家分之/、—至从分别年月第 ")


@given(st.text() | NUMBERS)
def test_amounts_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for amount in find_amounts(text):
        assert last <= amount.start <= amount.core < amount.unit_end <= amount.end <= len(text)
        assert text[amount.start : amount.end].strip() == text[amount.start : amount.end]
        assert amount.unit
        last = amount.end
