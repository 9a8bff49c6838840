"""Name what an amount measures, in the words of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extraction import words
from generator.extraction.figures.grammar import Amount

_STOP = "，,；;。！？!?：:"
_VERB = re.compile(
    r"(?:分别|由|从|均|都|也|共|总|则|各自|继续|有望|将|已|已经|可|可以|能够|至少|成功|一举|再次|首次|并|又|还|力争|争取|预计|要|"
    r"累计|合计|约|近|超|达到|达|为|是|有|超过|突破|实现|完成|占|增至|升至|降至|增长到|增长至|增加到|增加至|提高到|提高至|提升到|提升至|"
    r"下降到|下降至|降低到|降低至|减少到|减少至|保持在|稳定在|控制在|迈上|跨上|站上|做到|做大到|扩大到|扩大至|发展到|"
    r"形成|建成|拥有|掌握|推出|迈|布局|组成|构成|完成率|提升|提高|降低|下降|减少|了|的|在|至|到|每年|(?<=..)中)+$"
)
_CHANGE = re.compile(
    r"(?:(?:较|比)[^，。；]{0,8})?"
    r"(?P<how>同比|环比|年均|平均|累计|总体|名义|实际|逐年|分别|预计|大幅|将|可)*"
    r"(?P<what>增长|提升|提高|增加|上升|上涨|扩大|增幅|增速|下降|降低|减少|回落|下滑|缩短|压减|压缩|下跌|节约)"
    r"(?:率|幅度)?(?:约|近|超|超过|达到|达|为|了|分别|幅度为|均)*$"
)
_UP = frozenset(("增长", "增幅", "增速", "上涨", "上升", "扩大"))
_LEADING = re.compile(
    r"^(?:其中|目前|此外|另外|同时|据介绍|据了解|据统计|数据显示|统计显示|截至[^，]{0,10}|全[市省区县国](?=.)|我[市省区县](?=.)|该公司|公司|"
    r"该企业|企业(?=累计|已|现)|累计|共|已|将|力争|预计|实现|完成|使|让|把|推动|带动|确保|促进|并|还|也|和|以及|及|的|、|"
    r"拥有|现有|建成|引进|培育|新增|集聚|聚集|吸引|汇聚|达成|签约|开通|推出|投入|实施|惠及|给予|节约|相当于|恢复|(?:建成|投产|达产|投用|满产)后|可|能|投资(?=建设)|打造|形成|覆盖|计划|到|从|由|由此|年均|平均|每年|"
    r"在(?![建校线岗册研营售读渝])|[“”‘’（）()《》])+"
)
_TRAILING = re.compile(
    r"(?:增加|增长|提高|提升|扩大|跃升|上升|下降|减少|构成|集聚于|之一|参加|参与|参会|出席|入驻|落户|落地|进入|完成|实现|建成|投产|投用|正在|来自|获得|获批|入选|列入|纳入|上云|以上|左右|以内|和|与|及|以及|"
    r"(?<=..)(?:等|(?<!级)的|分别|均|都|，|、|正|在|被|已|将|为|是|并|都|中(?![心药国央医试小])|成(?=为$|为[^，]))).*$"
)
_ADVERBS = re.compile(
    r"^(?:其中|目前|此外|另外|同时|累计|共|已|将|力争|预计|并|还|也|的|到|从|由|年均|平均|可|能|公司|该公司)+"
)
_LEVELS = re.compile(r"(?:[\u4e00-\u9fff]{1,4}级、)+")
_ENUMERATED = re.compile(r".*等(?=[^等、]{2,}$)")
_LAST_ITEM = re.compile(r".*的[^、]*、(?=[^、]{2,}$)")
_TIMES = re.compile(r"(?:平均)?(?:每[天日月年周]|日均|月均|年均|人均)|全球|全国|我国")
"""Words that name nothing by themselves."""
_HEADS = re.compile(
    r"(?:项目|工程|基地|平台|中心|园区|企业|产品|生产线|车间|机构|能力|水平|标准|人员|技术|设备|资金|面积|场所"
    r"|行业|领域|专利|成果|合同|订单|政策|措施|服务|站点|线路|航线|车辆|船舶|场景|任务|试点|活动)$"
)
"""Ends of what is counted: with a verb before them they are one noun."""
_STEPS = ("台阶", "大关", "目标", "门槛", "行列", "水平")
"""What a size is reached as, and no name of what is measured."""
_MARKS = " “”‘’（）()《》、—-·"
_ARRIVING = re.compile(r"[到至的]\s*$")
_SHARED_ENDING = re.compile(r"(?:增加值|产量|销量|产值|收入|数量|总额|吞吐量|投资|比重)$")
_COUNTED = frozenset(
    "家个项条座栋幢所处种类款只头羽匹株棵台套件架艘列班辆节根块张间篇部册本枚颗箱桶组支次场批单笔宗份道名人位户"
)
LONGEST = 30
"""Characters of the longest name an indicator gets."""


def clause_start(text: str, start: int, position: int) -> int:
    """Return where the clause that holds ``position`` begins, not before ``start``."""
    return max([start, *(text.rfind(sign, start, position) + 1 for sign in _STOP)])


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence from ``start`` of a text with its amounts; ``periods`` are the times, no part of a name."""

    text: str
    start: int
    amounts: Sequence[Amount]
    periods: Sequence[tuple[int, int]]

    def indicator(self, index: int) -> str:
        """Return what an amount measures: words of the sentence, empty where they name nothing."""
        return self._listed(index) or self._behind(index) or self._own(index)

    def _own(self, index: int) -> str:
        amount = self.amounts[index]
        clause = clause_start(self.text, self.start, amount.core)
        floor = max([clause, *(a.end for a in self.amounts[:index] if a.end <= amount.start)])
        left = self._left(floor, amount.start)
        if change := _CHANGE.search(left):
            return _with_change(_name(left[: change.start()]) or self._before(index, changed=True), change)
        right = _right(self.text, amount)
        if right in _STEPS:
            right = ""
        if right and (amount.unit[0] in _COUNTED or self.text[amount.unit_end - 1] == "级"):
            return right
        named = _name(left)
        if named and not _TIMES.fullmatch(named) and not ("了" in named and right):
            return named
        if _TIMES.fullmatch(named) and not right:
            return self._before(index)
        joined = floor > clause and self.text[floor : amount.start].strip() in ("、", "和", "与", "及")
        return self._before(index) if joined or _ARRIVING.search(left) else right

    def _before(self, index: int, *, changed: bool = False) -> str:
        """Return the indicator of the amount before; of its level where this one is a change of it."""
        named = self.indicator(index - 1) if index else ""
        return re.sub(r"(?:同比|环比|年均|平均)?(?:增速|升幅|降幅)$", "", named) if changed else named

    def _left(self, start: int, end: int) -> str:
        parts = []
        for first, last in self.periods:
            if first >= start and last <= end:
                parts.append(self.text[start:first])
                start = last
        return "".join((*parts, self.text[start:end])).strip()

    def _pairs(self, index: int) -> Iterator[tuple[int, int, int]]:
        """Yield each 分别 before the amount with the first and the last amount it goes with."""
        for match in re.finditer("分别", self.text[self.start : self.amounts[index].start]):
            at = self.start + match.start()
            first = next(n for n, amount in enumerate(self.amounts) if amount.start >= at)
            last = first
            while last + 1 < len(self.amounts) and self._joined(last):
                last += 1
            if first <= index <= last and first < last:
                yield at, first, last

    def _joined(self, index: int) -> bool:
        between = self.text[self.amounts[index].end : self.amounts[index + 1].start]
        return between.strip() in ("、", "和", "与", "及", "，", "以及")

    def _listed(self, index: int) -> str:
        """Return the item of the list before 分别 that belongs to the amount."""
        for at, first, last in self._pairs(index):
            head = self.text[clause_start(self.text, self.start, at) : at]
            count = last - first + 1
            items = _items(_LEADING.sub("", head), count)
            if len(items) < count or not ("、" in head or len(items) == count):
                continue
            wanted = items[len(items) - count + index - first]
            shared = _SHARED_ENDING.search(items[-1])
            if shared and not wanted.endswith(shared[0]):
                wanted += shared[0]
            change = _CHANGE.search(self.text[at : self.amounts[first].start])
            return _with_change(wanted, change) if change else wanted
        return ""

    def _behind(self, index: int) -> str:
        """Return the indicator where amounts are paired: 游客1亿人次，收入3亿元，分别增长15%、18%."""
        for at, first, last in self._pairs(index):
            change = _CHANGE.search(self.text[max(at - 2, self.start) : self.amounts[first].start])
            before = index - (last - first + 1)
            opened = self.text[clause_start(self.text, self.start, at) : at]
            if change and before >= 0 and opened in ("", "同比", "环比", "比上年", "较上年"):
                return _with_change(self.indicator(before), change)
        return ""


def _items(head: str, count: int) -> list[str]:
    """Return the items of a list; 和 and the like join them only where 、 alone gives too few."""
    items = [item for item in head.split("、") if item]
    return items if len(items) == count else [i for i in re.split(r"、|和|与|以及|及", head) if i]


def _with_change(named: str, change: re.Match[str]) -> str:
    how = next((word for word in ("同比", "环比", "年均", "平均") if word in change[0]), "")
    if change["what"] in ("增速", "增幅"):
        return f"{named}{how}{change['what']}"
    if change["what"] in _UP or change["what"] in ("提升", "提高", "增加"):
        return f"{named}{how}{'增速' if change['what'] in _UP else '升幅'}"
    return f"{named}{how}降幅"


def _name(left: str) -> str:
    left = _VERB.sub("", left.strip())
    named = _VERB.sub("", _LEADING.sub("", left)).strip(_MARKS) or _ADVERBS.sub("", left).strip(_MARKS)
    if len(named) > LONGEST // 2:
        named = _ENUMERATED.sub("", named)
    return _LAST_ITEM.sub("", named)[-LONGEST:].strip(_MARKS + "、")


def _right(text: str, amount: Amount) -> str:
    match = re.match(
        r"(?:的|为|是)?((?:[^，,；;。！？!?：:、（）()“”《》\d]|[（(][^（）()]{1,6}[）)]){1,24})",
        text[levels.end() if (levels := _LEVELS.match(text, amount.end)) else amount.end :],
    )
    if not match:
        quoted = re.match(r"[“《]([^”》]{1,12})[”》]([\u4e00-\u9fff]{0,8})", text[amount.end :])
        return _TRAILING.sub("", quoted[1] + quoted[2]) if quoted else ""
    return _noun(_TRAILING.sub("", match[1]).strip())


def _noun(phrase: str) -> str:
    """Return what is counted, without what it does: 研发人员 of 研发人员持续攻关."""
    at, noun = 0, False
    parts = words.words(phrase)
    if parts and words.tag(parts[0]) in ("d", "p", "vd"):
        return ""
    for index, word in enumerate(parts):
        tag = words.tag(word)
        following = parts[index + 1] if index + 1 < len(parts) else ""
        does = tag in ("d", "p", "vd") or following in ("起", "了", "着", "出")
        does = does or (tag == "v" and not _HEADS.search(phrase))
        if noun and does and len(word) > 1 and following:
            return phrase[:at]
        noun = noun or tag.startswith(("n", "l"))
        at += len(word)
    return phrase
