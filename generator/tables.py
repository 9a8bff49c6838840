"""The portal's data as tables: one definition for CSV, data package and the page that explains it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import rows
from generator.portal import Portal


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the data, its Frictionless type and what it holds."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the export; ``read`` takes it off the portal in a stable order."""

    name: str
    title: str
    columns: tuple[Column, ...]
    read: Callable[[Portal], Iterator[rows.Row]]
    key: tuple[str, ...] = ()
    references: tuple[tuple[str, str, str], ...] = ()
    """(column, table, column there) for each reference to another table."""


_ARTICLE = Column("article", "string", "文章的 id")
_PARAGRAPH = Column("paragraph", "integer", "第几段，从 0 数起；文章页的锚点是 p 加上（此数 + 1）")
_STATUS = Column("status", "string", "confirmed 已核，proposed 待核")

TABLES = (
    Table(
        "articles",
        "文章",
        (
            Column("id", "string", "文章的 id，也是文件名"),
            Column("title", "string", "标题，照版面所印"),
            Column("kicker", "string", "引题"),
            Column("subtitle", "string", "副题"),
            Column("title_supplied", "boolean", "版面没有标题、由编者代拟"),
            Column("date", "date", "日期；不详时为空，原因见 date_basis"),
            Column("date_certainty", "string", "stated 文中写明，inferred 推定，unknown 不详"),
            Column("date_basis", "string", "日期的依据"),
            Column("source", "string", "报纸或通讯社"),
            Column("credit", "string", "版面所印的署名或电头"),
            Column("authors", "list", "作者姓名"),
            Column("kind", "string", "体裁：news 消息，commentary 评论，interview 访谈，qa 问答，photo 图片"),
            Column("topics", "list", "主题"),
            Column("fragment", "string", "残篇缺了什么；完整的文章为空"),
            Column("page", "string", "原版面文本的编号"),
            Column("documents", "list", "文中提到的政策文件"),
            _STATUS,
            Column("url", "string", "页面地址，相对于网站根目录"),
            Column("former_urls", "list", "曾用的页面地址，从旧到新，都会转到 url"),
            Column("paragraphs", "list", "各段文字"),
        ),
        rows.articles,
        key=("id",),
    ),
    Table(
        "entities",
        "实体",
        (
            Column("id", "string", "实体的 id：小写拼音"),
            Column(
                "type", "string", "cluster 集群，district 区县，official 人物，organization 机构，system 体系"
            ),
            Column("name", "string", "规范全称"),
            Column("title", "string", "页面标题：规范全称；同名的人，后面注明职务"),
            Column("short", "string", "简称"),
            Column("aliases", "list", "简称和别名"),
            _STATUS,
            Column("category", "string", "层级、类别或性质，随 type 而定"),
            Column("parents", "list", "所属：上级机构、所在区县或归属者"),
            Column("articles", "integer", "提到它的文章数"),
            Column("mentions", "integer", "提到它的次数"),
            Column("url", "string", "页面地址，相对于网站根目录"),
            Column("former_urls", "list", "曾用的页面地址，从旧到新，都会转到 url"),
        ),
        rows.entities,
        key=("id",),
    ),
    Table(
        "mentions",
        "提及",
        (
            Column("entity", "string", "实体的 id"),
            _ARTICLE,
            _PARAGRAPH,
            Column("start", "integer", "起始字符，从 0 数起"),
            Column("end", "integer", "结束字符，不含"),
            Column("text", "string", "文中的写法"),
        ),
        rows.mentions,
        references=(("entity", "entities", "id"), ("article", "articles", "id")),
    ),
    Table(
        "posts",
        "任职",
        (
            Column("official", "string", "人物的 id"),
            Column("official_name", "string", "人物的姓名"),
            Column("organization", "string", "机构的规范全称"),
            Column("organization_id", "string", "机构的 id"),
            Column("title", "string", "职务"),
            Column("printed", "string", "版面所印的写法"),
            _ARTICLE,
            Column("paragraph", "integer", "第几段，从 0 数起；只见于署名时为空"),
            Column("date", "date", "文章的日期：任职以此日为准"),
            _STATUS,
        ),
        rows.posts,
        references=(
            ("official", "entities", "id"),
            ("organization_id", "entities", "id"),
            ("article", "articles", "id"),
        ),
    ),
    Table(
        "facts",
        "事实",
        (
            Column("entity", "string", "实体的 id；层级的目标为空"),
            Column("name", "string", "实体或层级的名称"),
            Column("kind", "string", "plan 规划，goal 目标，summary 说明，member 组成，note 简介或编者说明"),
            Column("text", "string", "事实"),
            Column("article", "string", "出处文章的 id；编者说明没有出处"),
            Column("paragraph", "integer", "第几段，从 0 数起"),
        ),
        rows.facts,
        references=(("entity", "entities", "id"), ("article", "articles", "id")),
    ),
    Table(
        "statements",
        "表态",
        (
            Column("official", "string", "人物的 id"),
            _ARTICLE,
            _PARAGRAPH,
            Column("text", "string", "属于这次表态的句子，照本段文字"),
            _STATUS,
        ),
        rows.statements,
        references=(("official", "entities", "id"), ("article", "articles", "id")),
    ),
    Table(
        "figures",
        "数据",
        (
            _ARTICLE,
            _PARAGRAPH,
            Column("indicator", "string", "指标"),
            Column("value", "number", "数值，万、亿等已换算"),
            Column("unit", "string", "单位"),
            Column("period", "string", "时期"),
            Column("subject", "string", "主体的名称，实体用规范全称"),
            Column("subject_id", "string", "主体是实体时它的 id"),
            Column("target", "boolean", "true 为目标，false 为已达到"),
            Column("text", "string", "文中的写法"),
            _STATUS,
        ),
        rows.figures,
        references=(("subject_id", "entities", "id"), ("article", "articles", "id")),
    ),
)
