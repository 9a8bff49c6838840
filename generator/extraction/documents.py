"""Find the policy documents an article names in 《》, and the short names it then uses for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extraction.reading import Reading
from generator.model import Document

_TITLE = re.compile(r"《([^《》]{2,80}(?:《[^《》]{2,80}》[^《》]{0,40})?)》((?:[（(][^（）()]{1,24}[）)])*)")
_KINDS = (
    "规划|规划纲要|纲要|意见|方案|条例|办法|行动计划|计划|决定|通知|报告|细则|措施|规定|公报|白皮书|蓝皮书|绿皮书|指南|指引|目录|"
    "清单|标准|规范|协议|备忘录|要点|政策|宣言|倡议|倡议书|批复|函|通告|公告|章程|准则|导则|意见书|法|法典|决议|建议|路线图|"
    "任务书|责任书|安排|制度|方针|纪要"
)
_POLICY = re.compile(
    rf"(?:{_KINDS}|[一二三四五六七八九十百\d]+[条招项])"
    r"(?:[（(][^（）()]{1,30}[）)]|\d{4}(?:年)?版?|[—－-]+.*)*$"
)
_NOT_A_POLICY = re.compile(
    r"(?:日报|晚报|时报|早报|晨报|商报|都市报|周刊|周报|杂志|画报|学报|新闻联播|书法|魔法|手法|方法|想法|兵法|说法|公约)$"
)
_ALONE = frozenset(_KINDS.split("|")) | {
    "行动方案",
    "实施方案",
    "总体方案",
    "工作报告",
    "政府工作报告",
    "工作要点",
    "若干意见",
}
_SHORT = re.compile(
    r"^\s*(?:[（(])?[^（）()。]{0,20}?(?:以下|下)?(?:统称|简称|称为|下称)(?:为)?[：:]?\s*(?:《(?P<titled>[^《》]{1,20})》|[“\"](?P<quoted>[^”\"]{1,20})[”\"]|(?P<plain>[^（）()，。《》“”]{1,12}))"
)


@dataclass(frozen=True, slots=True)
class _Printed:
    title: str
    paragraph: int
    start: int
    end: int
    short: str


def find_documents(reading: Reading) -> tuple[Document, ...]:
    """Return each policy document the article names in full, where it first does, as a proposal.

    A title that only repeats a longer one (《行动方案》 after 《…行动方案（2023—2027年）》) is its short
    name; one that is nothing but a kind of document (《意见》) is too little to be told apart.
    """
    printed = list(_printed(reading))
    titles = list(dict.fromkeys(item.title for item in printed))
    shorts: dict[str, str] = {}
    for item in printed:
        if item.short:
            shorts[item.title] = item.short
    found: dict[str, Document] = {}
    for item in printed:
        if item.title in found or item.title in shorts.values() or _bare(item.title) in _ALONE:
            continue
        longer = next((t for t in titles if t != item.title and _is_short_for(item.title, t)), "")
        if longer:
            shorts.setdefault(longer, item.title)
            continue
        found[item.title] = Document(
            title=item.title,
            short="",
            paragraph=item.paragraph,
            status="proposed",
            span=(item.start, item.end),
            rule="documents.title",
        )
    for short in (title for title in titles if title in _ALONE):
        owner = next((t for t in found if t not in shorts and _is_short_for(short, t)), "")
        if owner:
            shorts[owner] = short
    return tuple(
        Document(d.title, shorts.get(d.title, ""), d.paragraph, d.status, d.span, d.rule)
        for d in found.values()
    )


def _printed(reading: Reading) -> Iterator[_Printed]:
    for number, text in enumerate(reading.article.paragraphs, 1):
        for match in _TITLE.finditer(text):
            title = " ".join(match[1].split())
            end = match.end(1) + 1
            trailing = match[2]
            short = ""
            if named := _SHORT.match(text[end:]) or _SHORT.match(text[match.end() :]):
                short = named["titled"] or named["quoted"] or named["plain"] or ""
            elif trailing and re.search(r"\d{4}|征求意见|试行|修订|草案|暂行", trailing):
                title, end = title + trailing, match.end()
            if _is_policy(title):
                yield _Printed(title, number, match.start(), end, short.strip())


def _is_policy(title: str) -> bool:
    return bool(_POLICY.search(title)) and not _NOT_A_POLICY.search(title)


def _is_short_for(short: str, title: str) -> bool:
    """Whether ``short`` is made of the words of ``title`` in order, and ends as it does."""
    plain = _bare(title)
    if len(short) >= len(plain) or not plain.endswith(short[-2:]):
        return False
    signs = iter(plain)
    return all(sign in signs for sign in _bare(short))


def _bare(title: str) -> str:
    """Return a title without what it says in brackets."""
    return re.sub(r"[（(][^（）()]*[）)]", "", title)
