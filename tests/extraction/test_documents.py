from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.documents import find_documents
from tests.extraction.reading import read


def documents(*paragraphs: str) -> list[tuple[str, str]]:
    return [(item.title, item.short) for item in find_documents(read(*paragraphs))]


@pytest.mark.parametrize(
    "title",
    [
        "某市国土空间总体规划",
        "某市制造业高质量发展行动方案（2031—2035年）",
        "关于促进民营经济发展的若干措施",
        "某市优化营商环境条例",
        "某省招标投标管理办法",
        "关于加快新材料产业发展的实施意见",
        "新材料产业三年行动计划（2031—2033年）",
        "中华人民共和国水法",
        "某市政府工作报告",
        "支持企业技术改造二十条",
        "关于印发《某市园区管理办法》的通知",
    ],
)
def test_policies(title: str) -> None:
    assert documents(f"会议审议了《{title}》。") == [(title, "")]


@pytest.mark.parametrize(
    "title",
    ["某市日报", "某某晚报", "红楼梦", "新闻联播", "行书书法", "某某公约", "意见", "行动方案", "我的方法"],
)
def test_what_is_no_policy_or_too_little(title: str) -> None:
    assert documents(f"据《{title}》。") == []


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (
            ["《某市制造业行动方案（2031—2035年）》（以下简称《行动方案》）发布。", "《行动方案》提出两点。"],
            ("某市制造业行动方案（2031—2035年）", "行动方案"),
        ),
        (
            ["《某市制造业行动方案》（以下简称“方案”）发布。"],
            ("某市制造业行动方案", "方案"),
        ),
        (
            ["《关于加快新材料发展的实施意见》发布。", "《意见》提出两点。"],
            ("关于加快新材料发展的实施意见", "意见"),
        ),
        (
            ["《某市制造业行动方案》（征求意见稿）发布。"],
            ("某市制造业行动方案（征求意见稿）", ""),
        ),
        (
            ["《某市新材料产业发展规划》发布。", "《发展规划》提出两点。"],
            ("某市新材料产业发展规划", "发展规划"),
        ),
    ],
)
def test_a_short_name_belongs_to_its_title(paragraphs: list[str], found: tuple[str, str]) -> None:
    assert documents(*paragraphs) == [found]


def test_a_document_says_where_it_stands() -> None:
    paragraph = "会议审议了《某市国土空间总体规划》。"
    (document,) = find_documents(read("开会。", paragraph))
    assert document.span is not None
    assert paragraph[slice(*document.span)] == "《某市国土空间总体规划》"
    assert (document.paragraph, document.status, document.rule) == (2, "proposed", "documents.title")


@given(st.text() | st.text(alphabet="《》（）以下简称“”规划意见方案某市的2031年"))
def test_no_text_raises(text: str) -> None:
    for document in find_documents(read(text)):
        assert document.span is not None
        assert text[slice(*document.span)].startswith("《")
