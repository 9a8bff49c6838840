"""The words the portal shows for the codes in its data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _fixed(words: dict[str, str]) -> Mapping[str, str]:
    return MappingProxyType(words)


ENTITY_TYPE = _fixed(
    {
        "cluster": "集群",
        "district": "区县",
        "official": "人物",
        "organization": "机构",
        "system": "体系",
    }
)
ARTICLE_KIND = _fixed(
    {
        "news": "消息",
        "commentary": "评论",
        "interview": "访谈",
        "qa": "问答",
        "photo": "图片",
    }
)
DATE_CERTAINTY = _fixed({"stated": "文中写明", "inferred": "推定", "unknown": "不详"})
STATUS = _fixed({"confirmed": "已核", "proposed": "待核", "rejected": "不采"})
ORGANIZATION_CATEGORY = _fixed(
    {
        "party": "党委机构",
        "congress": "人大机构",
        "government": "政府机构",
        "cppcc": "政协机构",
        "company": "企业",
        "institute": "科研机构",
        "association": "社会组织",
        "media": "新闻媒体",
        "other": "其他机构",
    }
)
OFFICIAL_CATEGORY = _fixed(
    {"official": "官员", "company": "企业人士", "expert": "专家", "journalist": "新闻工作者"}
)
COLUMN_TYPE = _fixed(
    {
        "string": "文字",
        "integer": "整数",
        "number": "数字",
        "boolean": "是否",
        "date": "日期",
        "list": "列表",
    }
)
ARTICLE = "文章"
PAGE = "说明"
