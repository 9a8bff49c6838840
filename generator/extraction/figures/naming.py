"""Find the words beside an amount that name what it measures."""

from __future__ import annotations

import re

from generator.extraction import words

LONGEST = 30
"""Characters of the longest name an indicator gets."""

_VERB = re.compile(
    r"(?:分别|由|从|均|都|也|共|总|则|各自|继续|有望|将|已|已经|可|可以|能够|至少|成功|一举|再次|首次|并|又|还|力争|争取|预计|要|"
    r"累计|合计|约|近|超|达到|达|为|是|有|超过|突破|实现|完成|占|增至|升至|降至|增长到|增长至|增加到|增加至|提高到|提高至|提升到|提升至|"
    r"下降到|下降至|降低到|降低至|减少到|减少至|保持在|稳定在|控制在|锚定|剑指|迈上|跨上|站上|做到|做大到|扩大到|扩大至|发展到|"
    r"形成|建成|拥有|掌握|推出|迈|布局|组成|构成|完成率|提升|提高|降低|下降|减少|了|的|在|至|到|每年|(?<=..)中)+$"
)
_LEADING = re.compile(
    r"^(?:其中|目前|此外|另外|同时|据介绍|据了解|据统计|数据显示|统计显示|截至[^，]{0,10}|全[市省区县国](?=.)|我[市省区县](?=.)|该公司|公司|"
    r"该企业|企业(?=累计|已|现)|累计|共|已|将|力争|预计|实现|完成|使|让|把|推动|带动|确保|促进|并|还|也|和|以及|及|的|、|"
    r"拥有|现有|建成|引进|培育|新增|集聚|聚集|吸引|汇聚|达成|签约|开通|推出|投入|实施|惠及|给予|节约|相当于|恢复|(?:建成|投产|达产|投用|满产)后|可|能|投资(?=建设)|打造|形成|覆盖|计划|到|从|由|由此|年均|平均|每年|"
    r"在(?![建校线岗册研营售读])|[“”‘’（）()《》])+"
)
_TRAILING = re.compile(
    r"(?:增加|增长|提高|提升|扩大|跃升|上升|下降|减少|构成|集聚于|之一|参加|参与|参会|出席|入驻|落户|落地|进入|完成|实现|建成|投产|投用|正在|来自|获得|获批|入选|列入|纳入|上云|以上|左右|以内|和|与|及|以及|"
    r"(?<=..)(?:等|(?<!级)的|分别|均|都|，|、|正|在|被|已|将|为|是|并|都|中(?![心药国央医试小])|成(?=为$|为[^，]))).*$"
)
_ADVERBS = re.compile(
    r"^(?:其中|目前|此外|另外|同时|累计|共|已|将|力争|预计|并|还|也|的|到|从|由|年均|平均|可|能|公司|该公司)+"
)
_LEVELS = re.compile(r"(?:[\u4e00-\u9fff]{1,4}级、)*")
_STATE = re.compile(r"(?:上云(?:上平台)?|获批|入选|建成|投产|投用|完成)+$")
"""What those that are counted have reached: without it 3万家企业上云 are all there are."""
_CALLED = re.compile(r"[“]([^“”]{2,8})[”](?=[，,。；;]|$)")
_ENUMERATED = re.compile(r".*等(?=[^等、]{2,}$)")
_LAST_ITEM = re.compile(r".*的[^、]*、(?=[^、]{2,}$)")
RATE = r"(?:平均)?(?:每[天日月年周]|日均|月均|年均|人均)"
"""Words that say per what something is counted."""
_RATE = re.compile(rf"(?:{RATE})$")
_SCOPE = re.compile(r"全球|全国|我国")
_HEADS = re.compile(
    r"(?:项目|工程|基地|平台|中心|园区|企业|产品|生产线|车间|机构|能力|水平|标准|人员|技术|设备|资金|面积|场所"
    r"|行业|领域|专利|成果|合同|订单|政策|措施|服务|站点|线路|航线|车辆|船舶|场景|任务|试点|活动)$"
)
"""Ends of what is counted: with a verb before them they are one noun."""
_COUNTED = re.compile(
    r"(?:的|为|是)?((?:[^，,；;。！？!?：:、（）()“”《》\d]|[（(][^（）()]{1,6}[）)]){1,24})"
)
_STEPS = ("台阶", "大关", "目标", "门槛", "行列", "水平")
"""What a size is reached as, and no name of what is measured."""
_MARKS = " “”‘’（）()《》、—-·"


def name_before(left: str) -> str:
    """Return what the end of ``left`` names, without verbs and the words a clause opens with."""
    if _RATE.fullmatch(left.strip()):
        return left.strip()
    left = _VERB.sub("", left.strip())
    named = _VERB.sub("", _LEADING.sub("", left)).strip(_MARKS) or _ADVERBS.sub("", left).strip(_MARKS)
    if len(named) > LONGEST // 2:
        named = _ENUMERATED.sub("", named)
    return _LAST_ITEM.sub("", named)[-LONGEST:].strip(_MARKS + "、")


def name_after(text: str, end: int, *, stated: bool = False) -> str:
    """Return what the amount that ends at ``end`` counts, empty where nothing countable follows.

    ``stated`` says that so many are told to be there: a word in quotes is then what they do.
    """
    named = _following(text, end, stated)
    return "" if named in _STEPS else named


def _following(text: str, end: int, stated: bool) -> str:
    levels = _LEVELS.match(text, end)
    at = levels.end() if levels else end
    match = _COUNTED.match(text, at)
    if not match:
        quoted = re.match(r"[“《]([^”》]{1,12})[”》]([\u4e00-\u9fff]{0,8})", text[end:])
        return _TRAILING.sub("", quoted[1] + quoted[2]) if quoted else ""
    named = text[end:at] + _noun(_without_trailing(match[1]).strip())
    called = _CALLED.match(text, match.end()) if stated else None
    return named + called[1] if called and text[end : match.end()].endswith(named) else named


def _without_trailing(phrase: str) -> str:
    """Return what is counted with the state it has reached, without whatever else is told of it."""
    state = _STATE.search(phrase)
    head = phrase[: state.start()] if state else ""
    return phrase if head and _TRAILING.sub("", head) == head else _TRAILING.sub("", phrase)


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


def without_opening(clause: str) -> str:
    """Return a clause without the words that open it and name nothing: 其中, 实现, 全市."""
    return _LEADING.sub("", clause)


def is_scope(named: str) -> bool:
    """Whether a name says only per what or of where something is counted: 日均, 全国."""
    return bool(_RATE.fullmatch(named) or _SCOPE.fullmatch(named))


def rate_before(left: str) -> str:
    """Return the words at the end of ``left`` that say per what something is counted."""
    rate = _RATE.search(left)
    return rate[0] if rate else ""
