"""Which of the lines that stand over a story is its headline."""

from collections.abc import Callable

import pytest

from generator.importing.lines.blocks import Block
from generator.importing.lines.lines import Line
from generator.importing.telling.headlines import Headline, read_headline


def headline(*texts: str, coverage: Callable[[str], float] = lambda _: 0.5) -> Headline:
    """Read lines that blank lines part."""
    lines = [Block("display", text, (Line(2 * at + 1, text),)) for at, text in enumerate(texts)]
    return read_headline(lines, "apart", coverage)


@pytest.mark.parametrize(
    ("kicker", "title"),
    [
        ("第三届甲州春茶采摘节启幕", "老茶农讲述山上的新生活"),
        ("甲县党政代表团赴乙市考察招商", "学习先进经验 深化茶业合作"),
        ("省茶办调研组来甲县调研", "支持茶产业做大做强"),
        ("总投资3亿元", "甲县茶叶产业园开工"),
        ("强龙头 补链条 聚集群", "甲县打造全省茶业高地"),
        ("新春走基层", "除夕夜里茶厂的灯火"),
        ("甲县", "茶山脚下机器忙"),
    ],
)
def test_what_stands_over_a_headline_is_its_kicker(kicker: str, title: str) -> None:
    found = headline(kicker, title, coverage=lambda text: 0.85 if text == kicker else 0.35)
    assert (found.kicker, found.title) == (kicker, title)


@pytest.mark.parametrize(
    ("title", "subtitle"),
    [
        ("甲县茶园用上“智慧大脑”", "推动山区水利工程提质增效"),
        ("甲县七个茶厂集中开工", "总投资5亿元"),
        ("甲县七个茶厂集中开工", "甲建国宣布开工"),
        ("甲县七个茶厂集中开工", "建成后年加工鲜叶3万吨"),
        ("老茶山引来新客商", "“茶山新事”系列报道②"),
        ("老茶山引来新客商", "茶业观察"),
        ("甲县春茶节开幕", "甲建国致辞 乙志强等参加"),
    ],
)
def test_what_stands_under_a_headline_is_its_subtitle(title: str, subtitle: str) -> None:
    found = headline(title, subtitle, coverage=lambda text: 0.9 if text == subtitle else 0.6)
    assert (found.title, found.subtitle) == (title, subtitle)


def test_a_line_that_names_a_column_is_passed_over_wherever_it_stands() -> None:
    found = headline(
        "一线观察", "茶香引得客商来", "记者手记", coverage=lambda text: "观察" in text or "手记" in text
    )
    assert found.title == "茶香引得客商来"


def test_a_short_line_is_no_headline_because_a_story_has_its_few_words() -> None:
    place, title = "甲县高新区", "三百家茶企开足马力赶制春茶"
    assert headline(place, title, coverage=lambda text: 1.0 if text == place else 0.1).title == title


def test_a_sum_is_no_headline_though_a_story_says_it_word_for_word() -> None:
    title, total = "老茶山上的新茶厂", "合同金额超百亿元"
    assert headline(title, total, coverage=lambda text: float(text == total)).title == title


@pytest.mark.parametrize(
    "occasion",
    [
        "甲建国会见乙市茶业集团总经理丙国安",
        "甲县举行春茶开采集中启动活动",
        "甲县与丙茶业集团签署合作协议",
        "乙市党政代表团在甲县考察",
    ],
)
def test_lines_set_together_under_an_occasion_are_the_headline(occasion: str) -> None:
    lines = ((1, occasion), (3, "推动茶园提质增效"), (4, "携手做大茶业"), (6, "甲建国·丁丙国安参加"))
    blocks = [Block("display", text, (Line(number, text),)) for number, text in lines]
    found = read_headline(blocks, "apart", lambda text: 0.8 if text == occasion else 0.4)
    assert (found.kicker, found.title) == (occasion, "推动茶园提质增效 携手做大茶业")
    assert found.subtitle == "甲建国·丁丙国安参加"
    alone = read_headline([blocks[0], *blocks[3:]], "apart", lambda _: 0.5)
    assert alone.title == occasion
