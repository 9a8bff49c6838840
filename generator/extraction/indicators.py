"""Name what an amount measures, in the words of its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extraction.amounts import Amount
from generator.extraction.units import MONEY

_STOP = "，,；;。！？!?：:"
_VERB = re.compile(
    r"(?:分别|均|都|也|共|总|则|各自|继续|有望|将|已|已经|可|能|可以|能够|至少|成功|一举|再次|首次|并|又|还|力争|争取|预计|要|"
    r"累计|合计|约|近|超|达到|达|为|是|有|超过|突破|实现|完成|占|增至|升至|降至|增长到|增长至|增加到|增加至|提高到|提高至|提升到|提升至|"
    r"下降到|下降至|降低到|降低至|减少到|减少至|保持在|稳定在|控制在|迈上|跨上|站上|做到|做大到|扩大到|扩大至|发展到|"
    r"形成|建成|拥有|掌握|推出|迈|布局|组成|构成|完成率|提升|提高|降低|下降|减少|了|的|在|至|到|每年)+$"
)
_CHANGE = re.compile(
    r"(?:(?:较|比)(?:去年|上年|上年同期|去年同期|[^，。；]{1,8}))?"
    r"(?P<how>同比|环比|年均|平均|累计|总体|名义|实际|逐年|分别|预计|大幅|将|可)*"
    r"(?P<what>增长|提升|提高|增加|上升|上涨|扩大|增幅|增速|下降|降低|减少|回落|下滑|缩短|压减|压缩|下跌|节约)"
    r"(?:率|幅度)?(?:约|近|超|超过|达到|达|为|了|分别|幅度为|均)*$"
)
_UP = frozenset(("增长", "增幅", "增速", "上涨", "上升", "扩大"))
_LEADING = re.compile(
    r"^(?:其中|目前|此外|另外|同时|据介绍|据了解|据统计|数据显示|统计显示|截至[^，]{0,10}|全[市省区县国](?=.)|我[市省区县](?=.)|该公司|公司|"
    r"该企业|企业(?=累计|已|现)|累计|共|已|将|力争|预计|实现|完成|使|让|把|推动|带动|确保|促进|并|还|也|和|以及|及|年|的|、|"
    r"拥有|现有|建成|引进|培育|新增|集聚|聚集|吸引|汇聚|达成|签约|开通|推出|投入|投资(?=建设)|打造|形成|覆盖|计划|到|从|由|由此|年均|平均|每年|"
    r"[“”‘’（）()《》])+"
)
_TRAILING = re.compile(
    r"(?:构成|集聚于|之一|参加|参与|参会|出席|入驻|落户|落地|进入|完成|实现|建成|投产|投用|正在|来自|获得|获批|入选|列入|纳入|上云|以上|左右|以内|和|与|及|以及|"
    r"等|的|，|、|正|在|被|已|将|为|是|并|中).*$"
)
_LIST = re.compile(
    r"(?:^|[，,；;。：:])(?P<items>[^，,；;。：:]*(?:、[^，,；;。：:]*)+?)(?:等)?(?P<tail>[^，,；;。：:、]*)分别"
)
_COUNTED = frozenset(
    "家个项条座栋幢所处种类款只头羽匹株棵台套件架艘列班辆节根块张间篇部册本枚颗箱桶组支次场批单笔宗份道名人位户"
)
LONGEST = 30
"""Characters of the longest name an indicator gets."""


def clause_start(text: str, start: int, position: int) -> int:
    """Return where the clause that holds ``position`` begins, not before ``start``."""
    return max([start, *(text.rfind(sign, start, position) + 1 for sign in _STOP)])


def indicator(
    text: str, start: int, amounts: Sequence[Amount], index: int, periods: Sequence[tuple[int, int]]
) -> str:
    """Return what the amount ``amounts[index]`` of the sentence from ``start`` measures.

    ``periods`` are the spans of times in the text: they are no part of a name. The result is made
    of the sentence's own words and empty where they name nothing.
    """
    amount = amounts[index]
    if pair := _of_list(text, start, amounts, index):
        return pair
    clause = clause_start(text, start, amount.core)
    floor = max([clause, *(a.end for a in amounts[:index] if a.end <= amount.start)])
    left = _without(text, floor, amount.start, periods)
    if change := _CHANGE.search(left):
        named = _name(left[: change.start()])
        if not named and index:
            named = re.sub(
                r"(?:同比|环比|年均)?(?:增速|升幅|降幅)$",
                "",
                indicator(text, start, amounts, index - 1, periods),
            )
        return _with_change(named, change)
    right = _right(text, amount)
    counted = amount.unit[:1] in _COUNTED and amount.unit not in MONEY
    if counted and right:
        return right
    named = _name(left)
    if not named and right and amount.unit not in MONEY and not counted:
        return right
    if (
        not named
        and floor > clause
        and index
        and text[floor : amount.start].strip() in ("、", "和", "与", "及")
    ):
        return indicator(text, start, amounts, index - 1, periods)
    return named or right


def _with_change(named: str, change: re.Match[str]) -> str:
    how = next((word for word in ("同比", "环比", "年均", "平均") if word in change[0]), "")
    if change["what"] in ("增速", "增幅"):
        return f"{named}{how}{change['what']}"
    if change["what"] in _UP or change["what"] in ("提升", "提高", "增加"):
        return f"{named}{how}{'增速' if change['what'] in _UP else '升幅'}"
    return f"{named}{how}降幅"


def _without(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    parts = []
    at = start
    for first, last in spans:
        if first >= at and last <= end:
            parts.append(text[at:first])
            at = last
    parts.append(text[at:end])
    return "".join(parts).strip()


def _name(left: str) -> str:
    left = _VERB.sub("", left.strip())
    left = _LEADING.sub("", left)
    left = _VERB.sub("", left).strip(" “”‘’（）()《》、—-·")
    return left[-LONGEST:]


def _right(text: str, amount: Amount) -> str:
    match = re.match(
        r"(?:的|为|是)?((?:[^，,；;。！？!?：:、（）()“”《》\d]|[（(][^（）()]{1,6}[）)]){1,24})",
        text[amount.end :],
    )
    if not match:
        quoted = re.match(r"[“《]([^”》]{1,12})[”》]([\u4e00-\u9fff]{0,8})", text[amount.end :])
        return _TRAILING.sub("", quoted[1] + quoted[2]) if quoted else ""
    return _TRAILING.sub("", match[1]).strip()


def _of_list(text: str, start: int, amounts: Sequence[Amount], index: int) -> str:
    """Return the item that belongs to the amount where a list and its amounts are paired by 分别."""
    for match in re.finditer("分别", text[start : amounts[index].start]):
        at = start + match.start()
        paired = [a for a in amounts if a.start >= at]
        stop = next(
            (n for n in range(1, len(paired)) if not _joined(text, paired[n - 1], paired[n])), len(paired)
        )
        paired = paired[:stop]
        head = text[clause_start(text, start, at) : at]
        items = [item for item in re.split(r"、|和|与|以及|及", _LEADING.sub("", head)) if item]
        if amounts[index] not in paired or len(paired) < 2 or len(items) < len(paired):
            continue
        change = _CHANGE.search(text[at : paired[0].start])
        place = paired.index(amounts[index])
        wanted = items[len(items) - len(paired) + place] if "、" in head or len(items) == len(paired) else ""
        if not wanted:
            continue
        last = items[-1]
        suffix = re.search(r"(增加值|产量|销量|产值|收入|数量|总额|吞吐量|投资|比重)$", last)
        if suffix and not wanted.endswith(suffix[0]):
            wanted += suffix[0]
        return _with_change(wanted, change) if change else wanted
    return ""


def _joined(text: str, first: Amount, second: Amount) -> bool:
    return text[first.end : second.start].strip() in ("、", "和", "与", "及", "，", "以及")
