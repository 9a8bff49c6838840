"""A small region of its own, made up for the tests: no real place, person or paper."""

from __future__ import annotations

import functools
import tempfile
import textwrap
from pathlib import Path

from generator.content import load_content
from generator.errors import ContentError, Problem
from generator.linking import link
from generator.portal import Portal

ARTICLE = """\
---
title: 某市召开产业大会
source: 某市日报
authors: [丙某某]
kind: news
date: 2031-05-06
date_certainty: stated
date_basis: 文中写明日期。
page: sample-1
topics: [产业]
status: confirmed
figures:
  - text: 1.2万个
    indicator: 传感器
    subject: jia-qu
    period: 2030年
  - text: 300亿元
    indicator: 产值
    subject: xin-cai-liao
    period: 2035年
    target: true
statements:
  - official: jia-mou-mou
    paragraph: 2
---
甲区委书记甲某某主持大会，甲区现有传感器1.2万个。

## 目标

甲某某说，新材料产业到2035年产值达到300亿元。“345”体系由此起步。

乙县不在此列，甲区国际机场也不在。
"""

CLUSTERS = """\
tiers:
  - id: da
    name: 大产业集群
    short: 大
    goal:
      text: 产值过百亿
      article: 2031-05-06-da-hui
clusters:
  - id: xin-cai-liao
    name: 新材料
    tier: da
    status: confirmed
    not: [新材料公司]
    plan:
      - text: 到2035年产值300亿元
        article: 2031-05-06-da-hui
"""

UNDATED = """\
---
title: 没有日期的一篇
source: 外地报
kind: commentary
date: null
date_certainty: unknown
date_basis: 版面没有日期。
page: sample-2
status: proposed
---
乙县来信。
"""

DISTRICTS = """\
basis: 示例。
groups:
  - id: bei-bu
    name: 北部
districts:
  - id: jia-qu
    name: 甲区
    kind: 区
    group: bei-bu
    tile: [0, 0]
    not: [甲区国际机场]
    status: confirmed
  - id: yi-xian
    name: 乙县
    kind: 县
    group: bei-bu
    tile: [1, 0]
    status: confirmed
"""

ORGANIZATIONS = """\
organizations:
  - id: jia-qu-wei
    name: 甲区委员会
    aliases: [甲区委]
    category: party
    district: jia-qu
    status: confirmed
  - id: mou-shi-ri-bao
    name: 某市日报
    category: media
    status: confirmed
"""

OFFICIALS = """\
officials:
  - id: jia-mou-mou
    name: 甲某某
    category: official
    status: confirmed
    posts:
      - organization: jia-qu-wei
        title: 书记
        printed: 甲区委书记
        article: 2031-05-06-da-hui
  - id: bing-mou-mou
    name: 丙某某
    category: journalist
    status: confirmed
    posts:
      - organization: mou-shi-ri-bao
        title: 记者
        article: 2031-05-06-da-hui
"""

SYSTEMS = """\
systems:
  - id: "345"
    name: “345”体系
    aliases: ['345']
    kind: 产业体系
    owner: jia-qu
    summary: 三类四级五项
    article: 2031-05-06-da-hui
    members:
      - entity: xin-cai-liao
        group: 三类
    status: confirmed
"""

REGISTER = {
    "clusters": CLUSTERS,
    "districts": DISTRICTS,
    "organizations": ORGANIZATIONS,
    "officials": OFFICIALS,
    "systems": SYSTEMS,
}

INDEX = """\
---
title: 示例门户
featured: "345"
---
这是示例。
"""


def write_content(folder: Path, **changed: str) -> Path:
    """Write the sample content into ``folder``; keyword arguments replace a register file or ``article``.

    ``undated`` is the text of a second article.
    """
    register = folder / "register"
    register.mkdir(parents=True, exist_ok=True)
    for name, text in REGISTER.items():
        (register / f"{name}.yml").write_text(changed.get(name, text), "utf-8")
    articles = folder / "articles" / "2031"
    articles.mkdir(parents=True, exist_ok=True)
    (articles / "2031-05-06-da-hui.md").write_text(changed.get("article", ARTICLE), "utf-8")
    if "undated" in changed:
        write_article(folder, "undated-da-hui", changed["undated"])
    (folder / "index.md").write_text(INDEX, "utf-8")
    return folder


def write_article(folder: Path, name: str, text: str) -> Path:
    """Write one more article, ``name`` without its ending."""
    path = folder / "articles" / "more" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def swap(text: str, *pairs: tuple[str, str]) -> str:
    """Replace the first of each old text by the new one; the old one must be there."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def line_of(text: str, part: str) -> int:
    """Return the number of the first line that contains ``part``."""
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


def problems_of(folder: Path, include_proposed: bool = True) -> list[Problem]:
    """Return what is wrong with the content in ``folder``."""
    try:
        link(load_content(folder), include_proposed)
    except ContentError as wrong:
        return list(wrong.problems)
    return []


def places(problems: list[Problem]) -> list[tuple[str, int]]:
    """Return the file names and lines of the problems; each must say how to mend it."""
    assert all(problem.message and problem.mend for problem in problems)
    return [(problem.origin.path.name, problem.origin.line) for problem in problems]


def sample_portal(*, include_proposed: bool = True, **changed: str) -> Portal:
    """Return the portal of the sample content, made once for the same changes."""
    return _portal(include_proposed, tuple(changed.items()))


@functools.cache
def _portal(include_proposed: bool, changed: tuple[tuple[str, str], ...]) -> Portal:
    with tempfile.TemporaryDirectory() as folder:
        return link(load_content(write_content(Path(folder), **dict(changed))), include_proposed)


def dedent(text: str) -> str:
    """Return an indented literal as it would stand in a file."""
    return textwrap.dedent(text).lstrip("\n")
