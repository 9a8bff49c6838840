"""Tell what is aimed at from what is reached, by the words in front of an amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.extraction.figures.grammar import ABOUT
from generator.extraction.figures.periods import Period

Mode = Literal["target", "reached"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word at ``start`` of a sentence that says which of the two is meant from there on.

    A weak cue undoes none that stands before it in the sentence.
    """

    start: int
    mode: Mode
    weak: bool = False


_WORKS = "(?:建成|投产|达产|投用|满产|竣工|完工|通车|落地|投运)"
_TARGET = re.compile(
    r"力争|争取|确保|努力|有望|可望|预期|目标(?!任务|的\s?\d|[还尚仅只]?[差剩]|[，、；。])|预计|估计|预测(?!性|能|模|结)|拟(?![人合态真])|即将|接下来|下一步|下步|届时|到时|今后|将来|力求|奋力|"
    r"(?<!行动)(?<!专项)(?<!倍增)(?<![”》])计划(?!项目|总投资(?:同比)?增长|[》”，。、；的和与])|(?<!五)(?<!发展)(?<!国土)(?<!总体)(?<!高标准)(?<!高起点)(?<!高水平)规划(?![》”，。、；的与局纲和自馆展]|总?(?:占地|用地|面积|建筑面积|产能|容量|装机))|"
    r"(?:按照?|根据|依照|依据)(?:[^，。；《》]{0,8}(?:规划|计划)|《[^《》]{1,40}(?:规划|计划)》)(?=[，,])|"
    r"(?<![大干名武猛健小上中少虎闯老麻必])将(?![军领士近帅官校才]|[约超]?[\d.]+[余多万亿]*[^\d.余多万亿年月日—–-])|"
    r"(?<![主重需首次纲简概摘必紧只])要(?![素求点闻件害道紧领塞不么是])|"
    rf"{_WORKS}(?:并网)?后|(?:若|如果|一旦|待)[^，。；]{{0,10}}{_WORKS}|"
    r"达产(?=年?产值)|可能(?=超|达|突破|接近)|不低于|不少于|不高于|控制在|(?:提出|明确|部署|(?<!的)要求)[，,：:]|(?:提出|明确)(?=到)|(?:提出|部署|决定)要?(?=(?:加快|着力|全力|重点|推动|推进|构建|打造|建设|培育|实施|发展|形成|做大|引进|新建)(?![^，。；]{0,6}了))|未来(?!产业|能源|技术|材料|社区|城)"
)
_REACHED = re.compile(
    r"(?<![不早而业])已(?!知)|曾|截至|目前|(?<![实出体展呈发再表兑涌])现(?=共|有(?!基础|条件|水平|政策|资源)|已|拥)|再加上|(?<=，)有(?=\d)|今年以来|日前|近年来|以来|至今|当前|如今|数据显示|据统计|据介绍|统计显示|首次|引来|(?<![从自])现在(?![起到开就])|(?<=；)后者|实际(?=完成|达|为|增|投)|"
    r"(?:达到|超过|实现|完成|突破|增长|增加|下降|降低|提高|提升|建成|培育|引进|集聚|吸引|新增|签约|投入|创造|带动)了|(?<![将要])连续(?=[\d两二三四五六七八九十多几数])"
)
_REACHED_WEAK = re.compile(r"同比|环比|累计|共有|位居|较上年|比上年|总投资")
_TARGET_WEAK = re.compile(r"(?:推动|推进)(?:建设|打造|培育|形成|构建|引进)(?!了|的)")
_COMPARED = re.compile(r"(?:占|超过|超出|超|高于|低于|好于|快于|多于|少于|比|较)[^，。；：、\d]{0,8}$")
_BESIDE_PERIOD = re.compile(r"(?:比|较|同|与|占|相当于|是|从|由)\s*$")
_SIGNED = re.compile(
    r"(?:签约|奠基|开工|动工)(?!的)(?:(?!投产|建成|已)[^。；]){0,60}?，可?(?P<makes>年产)(?=[^，。；、值]{0,16}\d)"
)
"""Works just begun or agreed on: what they make in a year they make later. The names of projects begin
like this as well (甲公司年产5万吨铜线项目), but no clause with them."""
_THEN_OR_NOW = re.compile(
    r"(?P<then>以前|过去(?!的?[\d一二两三四五六七八九十几])|从前|原先|起初|当年|当时|那时|刚[^，。；]{1,4}时)"
    r"|现在|如今|今后|未来|下一步|下步|接下来|今年|明年|到\d{4}年"
)
_DONE = re.compile(rf"(?<![为除])了(?:{ABOUT}|上)?\s?$")
_FROM_NOW = re.compile(r"(?:从|由)$")
_FORECAST = re.compile(r"(?:预计|预期|力争|争取|确保|有望|计划)到?$")
_FROM = re.compile(r"(?:从|由)[^，。；]{0,24}$")
_TO = re.compile(
    r"[^，。；]{0,16}?(?:提高|提升|增加|增长|上升|回升|扩大|扩展|拓展|跃升|升|降低|下降|减少|压减|压缩|缩短|缩减|降|增)(?:到|至|为)"
)
_GOES_ON = re.compile(
    r"\s*(?:其中|同时|并|还|每年|此外|另外|培育|建设|打造|引进|新增|新建|建成|实现|形成|推动|推进|发展|支持|加快|完成|开展|布局|"
    r"聚集|集聚|引育|开通|开行|"
    r"实施|壮大|做大|做强|提升|新改建|改造|创建|招引|引育|带动|组织|推广|认定|遴选|扶持|举办|扩大|优化|滚动)"
)
_ITEM = re.compile(
    r"\s*(?:——|—|（[一二三四五六七八九十]）|其中[，,]|(?:培育|打造|建设|引进|新建|推动|推进|发展|实施|壮大|做大|做强|引育|招引)(?!的|了))"
)
_HEADING_FOR = re.compile(r"(?:(?P<sure>锚定|剑指)|距离?|离|[向朝]着?|奔着?|瞄准|冲刺)[^，。；\d]{0,6}$")
_AHEAD = re.compile(r"[^，。；]{1,16}?(?:目标|大关|台阶|门槛|迈进|进军|进发|冲刺|挺进)")
_AIMED_AT = re.compile(r"[^，,；;：:。]{0,12}的[^，,；;：:。占]{0,6}(?:目标|计划|规划)(?!的)")
_MET = re.compile(r"(?:提前|超额|如期|顺利|圆满|全面|已)(?:完成|实现|达成)[^，。；\d]{0,8}$")
_PLANS = ("计划", "目标", "预期", "规划")


def read_cues(sentence: str, periods: Sequence[Period]) -> list[Cue]:
    """Return the words of the sentence that say whether a target or something reached is meant."""
    titles = [match.span() for match in re.finditer(r"《[^《》]*》|“[^“”]{1,8}”", sentence)]
    told = [(match.start(), bool(match["then"])) for match in _THEN_OR_NOW.finditer(sentence)]
    cues = [
        Cue(match.start(), "target")
        for match in _TARGET.finditer(sentence)
        if match[0] not in _PLANS or not _COMPARED.search(sentence[: match.start()])
        if match[0] != "要" or not _of_old(told, match.start())
        if not match[0].endswith("后") or not _is_over(sentence, match.start(), periods)
    ]
    cues += [
        Cue(match.start(), "reached")
        for match in _REACHED.finditer(sentence)
        if not _FROM_NOW.search(sentence[: match.start()])
    ]
    cues += [Cue(match.start(), "reached", weak=True) for match in _REACHED_WEAK.finditer(sentence)]
    cues += [Cue(match.start(), "target", weak=True) for match in _TARGET_WEAK.finditer(sentence)]
    cues += [Cue(match.start("makes"), "target") for match in _SIGNED.finditer(sentence)]
    cues = [cue for cue in cues if not any(start < cue.start < end for start, end in titles)]
    cues += [
        Cue(period.start, "target" if period.tense == "future" else "reached")
        for period in periods
        if period.tense and _decides(period, sentence[: period.start])
    ]
    return sorted(cues, key=lambda cue: (cue.start, cue.weak))


def _of_old(told: Sequence[tuple[int, bool]], position: int) -> bool:
    """Whether what stands at ``position`` is told of a time gone by: 以前要用80人.

    ``told`` says where times are named, and whether they are gone by.
    """
    return next((gone for at, gone in reversed(told) if at < position), False)


def _is_over(sentence: str, position: int, periods: Sequence[Period]) -> bool:
    """Whether the clause names a time gone by before ``position``: 去年投产后."""
    clause = max(sentence.rfind(sign, 0, position) for sign in "，；。") + 1
    return any(p.tense == "past" and clause <= p.start < position for p in periods)


def _decides(period: Period, before: str) -> bool:
    """Whether a time says when something is: it is not compared with, and no forecast stands before it."""
    if _BESIDE_PERIOD.search(before):
        return False
    return period.tense == "future" or not _FORECAST.search(before)


def mode_at(sentence: str, position: int, cues: Sequence[Cue], carried: Mode) -> Mode:
    """Return what an amount at ``position`` is.

    ``carried`` is what the sentence before was about: a plan goes on in a sentence that begins with
    what is to be done.
    """
    if _FROM.search(sentence[:position]) and _TO.match(sentence, position):
        return "reached"
    if _DONE.search(sentence[:position]):
        return "reached"
    heading = _HEADING_FOR.search(sentence[:position])
    if heading and (heading["sure"] or _AHEAD.match(sentence, position)):
        return "target"
    mode: Mode | None = None
    for cue in cues:
        if cue.start >= position:
            break
        if not cue.weak or mode is None:
            mode = cue.mode
    if mode is not None:
        return mode
    if _AIMED_AT.match(sentence, position) and not _MET.search(sentence[:position]):
        return "target"
    return carried if goes_on(sentence) else "reached"


def goes_on(sentence: str) -> bool:
    """Whether a sentence begins with what is to be done, and so belongs to the plan before it."""
    return bool(_GOES_ON.match(sentence))


def opens_plan(paragraph: str) -> bool:
    """Whether a paragraph begins as an item of a plan, without saying anew whose or for when."""
    return bool(_ITEM.match(paragraph))


@dataclass(frozen=True, slots=True)
class Plan:
    """What the sentences before were about: the last of it, and the first of their amounts."""

    last: Mode = "reached"
    first: Mode | None = None

    def carried(self, sentence: str) -> Mode:
        """Return what goes on in a sentence that says nothing of its own; 其中 takes up the whole."""
        return self.first if self.first and sentence.startswith("其中") else self.last

    def after(self, cues: Sequence[Cue], modes: Sequence[Mode]) -> Plan:
        """Return the state behind a sentence with ``cues`` whose amounts are of ``modes``."""
        strong = [cue for cue in cues if not cue.weak]
        last: Mode = strong[-1].mode if strong else "reached" if cues else self.last
        return Plan(last, modes[0] if modes else self.first)
