"""Tell what is aimed at from what is reached, by the words in front of an amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.extraction.periods import Period

Mode = Literal["target", "reached"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word at ``start`` of a sentence that says which of the two is meant from there on.

    A weak cue undoes none that stands before it in the sentence.
    """

    start: int
    mode: Mode
    weak: bool = False


_TARGET = re.compile(
    r"力争|争取|确保|努力|有望|预期|目标(?!任务|的\s?\d)|预计|估计|拟(?![人合态真])|即将|接下来|下一步|下步|届时|到时|今后|将来|力求|奋力|"
    r"(?<!行动)(?<!专项)(?<!倍增)(?<![”》])计划(?![》”，。、；的和与])|(?<!五)(?<!发展)(?<!国土)(?<!总体)规划(?![》”，。、；的与局纲和自馆展])|"
    r"(?<![大干名武猛健小上中少虎闯老麻必])将(?![军领士近帅官校才])|"
    r"(?<![主重需首次纲简概摘必紧])要(?![素求点闻件害道紧领塞不么是])|"
    r"(?:建成|投产|达产|投用|满产|竣工|完工|通车|落地|建成投产|建成投用|全部建成|投运)(?:并网)?后|"
    r"不低于|不少于|不高于|控制在|(?:提出|明确|部署|要求)[，,：:]|(?:提出|明确)(?=到)|未来(?!产业|能源|技术|材料|社区|城)"
)
_REACHED = re.compile(
    r"(?<![不早而业])已(?!知)|曾|截至|目前|现有|现已|今年以来|日前|近年来|以来|至今|当前|如今|数据显示|据统计|据介绍|统计显示|首次|"
    r"(?:达到|超过|实现|完成|突破|增长|增加|下降|降低|提高|提升|建成|培育|引进|集聚|吸引|新增|签约|投入|创造|带动)了|连续"
)
_REACHED_WEAK = re.compile(
    r"同比|环比|累计|完成|实现|拥有|共有|位居|吸引|签约|达(?!产|标|成)|较上年|比上年|占"
)
_GOES_ON = re.compile(
    r"\s*(?:其中|同时|并|还|每年|此外|另外|培育|建设|打造|引进|新增|新建|建成|实现|形成|推动|推进|发展|支持|加快|完成|开展|布局|"
    r"实施|壮大|做大|做强|提升|新改建|改造|创建|招引|引育|带动|组织|推广|认定|遴选|扶持|举办|扩大|优化|滚动)"
)
_CLAUSE = re.compile(r"[，,；;：:]")


def read_cues(sentence: str, periods: Sequence[Period]) -> list[Cue]:
    """Return the words of the sentence that say whether a target or something reached is meant."""
    titles = [match.span() for match in re.finditer(r"《[^《》]*》|“[^“”]{1,8}”", sentence)]
    cues = [Cue(match.start(), "target") for match in _TARGET.finditer(sentence)]
    cues += [Cue(match.start(), "reached") for match in _REACHED.finditer(sentence)]
    cues += [Cue(match.start(), "reached", weak=True) for match in _REACHED_WEAK.finditer(sentence)]
    cues = [cue for cue in cues if not any(start < cue.start < end for start, end in titles)]
    cues += [
        Cue(period.start, "target" if period.tense == "future" else "reached")
        for period in periods
        if period.tense
    ]
    return sorted(cues, key=lambda cue: (cue.start, cue.weak))


def mode_at(sentence: str, position: int, cues: Sequence[Cue], carried: Mode) -> Mode:
    """Return what an amount at ``position`` is.

    ``carried`` is what the sentence before was about: a plan goes on in a sentence that begins with
    what is to be done.
    """
    mode: Mode | None = None
    for cue in cues:
        if cue.start >= position:
            break
        if not cue.weak or mode is None:
            mode = cue.mode
    if mode is not None:
        return mode
    clause = _CLAUSE.search(sentence, position)
    behind = sentence[position : clause.start() if clause else len(sentence)]
    if re.search(r"的?(?:目标|计划|规划)", behind):
        return "target"
    return carried if _GOES_ON.match(sentence) else "reached"
