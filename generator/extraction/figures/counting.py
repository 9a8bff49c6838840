"""Tell by the words around it whether a number with a unit counts something."""

from __future__ import annotations

import re

from generator.extraction.figures.units import DURATIONS, MONEY, RATINGS, SHARE

_LATIN_BEFORE = re.compile(r"[A-Za-z0-9.+＋第]$|[A-Za-z]\s$|[A-Za-z0-9][-－]$")
_RANK = re.compile(r"(?:前|第|(?<![系班阵序])列|居|排名|排)$")
_AMONG = re.compile(r"在(?:全[国省市区县]|其|这)?的?$")
_PLACED = re.compile(r"[^，。；]{0,20}中，?(?:总量|规模|增速)?(?:排名?|位[居列]|居|列|名列)")
_PLACE = re.compile(r"(?:排位|排名|位次)[^，。；]*$")
_TIMES = re.compile(r"(?:先后|连续|曾经?|再|已|第|[\d一二三四五六七八九十]届)$")
_RANKED = ("名", "位", "家", "个", "条", "所")
_NAMED_BEFORE = re.compile(r"(?:这|上述|以上|该|此)\s?$")
_LISTED = ("个", "项", "条", "类", "种")
_STRUCTURE = re.compile(
    r"(?:方面|层面|维度|阶段|步骤|环节|关键词|关键字|字|时间节点|多?月|小时|工作日|交易日|一批|一(?!体化|级|流|线|站|类)"
    r"|(?:生物|化学|中)?(?:创新)?药(?!企|店|材|房)|角度|视角|原则|坚持|统筹|转变|聚焦|字诀)"
)
_BROUGHT_TO = re.compile(
    r"(?:缩短|压缩|压减|减少|延长|缩减|提速|降低|控制|增加|达|由|从|仅需|只需|仅用|最快)(?:至|到|了|为|在|约)*$"
)
_MONEY_WORDS = re.compile(
    r"(?:投资|产值|营收|收入|总额|生产总值|GDP|增加值|利润|税收|财政|贷款|存款|资金|销售额|交易额|成交额|市值|余额"
    r"|出口额|规模)[^，。；、]{0,6}$"
)
_SIZE_AFTER = re.compile(
    r"(?:以上)?(?:的)?(?:(?:工业|产业|经济|产值|营收|发展)?目标|产值|台阶|营收|营业收入|收入|产业规模|经济规模|市场规模|规模|销售|大关)"
)
_SIZE_BEFORE = re.compile(r"(?:产值|规模|总额|营收|收入|总量|销售额)[^，。；、]{0,8}$")
_THRESHOLD = re.compile(
    r"(?:及)?以[上下]的?(?:[^，。；、\d]{0,4})(?:项目|企业|工程|订单|产业|产品|合同|大单|设备|单位)"
)
_SIZED = re.compile(
    r"(?:的)?[\u4e00-\u9fff]{0,10}(?:集群|产业链|企业|园区|龙头|基金|赛道|板块|平台|市场主体|县|区)"
)


_CLASS = re.compile(
    r"的(?:\d+[余多]?[个家项]|[^，。；、\d]{0,14}(?:集群|企业|项目|园区|产业链|特色产业|平台|基地|核心区|强县|强镇|大县|乡镇|市场))"
)
_COUNT_BEFORE = re.compile(r"(?:\d[余多]?[个家项条座户]|一批|若干个?)(?:左右|以上)?[^，。；、\d]{0,12}$")
_COUNT_AFTER = re.compile(
    r"(?:[^，。；、\d]{0,14}的)?[^，。；、\d]{0,14}?(?:达到?|增至|增加到|突破|超过?)?\d+[余多]?[个家项]"
)
_PROJECTS = re.compile(r"(?:的)?(?:产业|工业|重大)?项目\d")


def names_size_class(text: str, start: int, end: int, vague: bool) -> bool:
    """Whether an amount of money says which things are counted: 20个超1000亿元的集群, 10亿至50亿元项目36个.

    ``vague`` says that the amount has a word such as 超 or 以上 with it, or is a range.
    """
    vague = vague or text[max(start - 1, 0) : start] in ("过", "上") or text.startswith("以上", end)
    after = end + 2 if text.startswith("以上", end) else end
    if not vague:
        return False
    if _PROJECTS.match(text, after):
        return True
    counted = _COUNT_BEFORE.search(text[max(start - 24, 0) : start]) or _COUNT_AFTER.match(text, after)
    return bool(_CLASS.match(text, after) and counted)


_INDICATOR = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,}$")


def follows_indicator(before: str) -> bool:
    """Whether ``before`` ends in an abbreviation that may be measured: GDP541.8亿元, R&D is none."""
    return bool(_INDICATOR.search(before))


def is_measured(unit: str, scale: str) -> bool:
    """Whether no name of a model goes on with this: a share, or money in thousands and more."""
    return unit in SHARE or (unit in MONEY and bool(scale))


def is_counted(text: str, start: int, end: int, unit: str, about: str = "") -> bool:
    """Whether ``text[start:end]``, a number and its unit, is no rank, announcement or span of time.

    ``about`` is the word such as 超 that ``text[start:end]`` begins with.
    """
    before, after = text[max(start - 8, 0) : start], text[end : end + 8]
    if unit in RATINGS or _is_place(text, start, end, unit):
        return False
    if unit in _LISTED and (_STRUCTURE.match(after) or _NAMED_BEFORE.search(before)):
        return False
    if _THRESHOLD.match(after) and unit in MONEY:
        return False
    if unit in DURATIONS:
        return bool(_BROUGHT_TO.search(before + about))
    if unit in _ONLY_WHERE:
        return bool(_ONLY_WHERE[unit].fullmatch(before + text[start:end] + after))
    return not (after.startswith("级") and unit not in MONEY)


def _is_place(text: str, start: int, end: int, unit: str) -> bool:
    """Whether a number says which one or how often: 前10位, 在11个市中居第3, 先后4次."""
    before = text[max(start - 8, 0) : start]
    if unit in _RANKED and _RANK.search(before):
        return True
    if _AMONG.search(before) and _PLACED.match(text, end):
        return True
    if unit == "位" and _PLACE.search(text[max(start - 24, 0) : start]):
        return True
    return unit == "次" and bool(_TIMES.search(before))


_ONLY_WHERE = {
    "度": re.compile(r".*(?:度电|电[^，。；]*[\d余多][万亿]度).*", re.DOTALL),
    "方": re.compile(r".*[万亿]方.*", re.DOTALL),
    "G": re.compile(r".*[近超逾过约达]\s?[\d.]+G.*", re.DOTALL),
    "P": re.compile(r".*算力.*", re.DOTALL),
    "起": re.compile(r".*(?<!月)[\d余多]起(?:[，。；、案事交].*|$)", re.DOTALL),
}
"""Units that mean something else nearly everywhere, and where they do count."""


def follows_latin(before: str) -> bool:
    """Whether the digits that follow ``before`` belong to a name (HU445), an ordinal or a sum (1+5)."""
    return bool(_LATIN_BEFORE.search(before))


def is_money(text: str, start: int, end: int, scale: str) -> bool:
    """Whether a number with a scale and no unit is one of money: 总投资超100亿, 4万亿台阶."""
    if not scale.endswith(("万", "亿")):
        return False
    if re.match(r"人民币|台阶|大关", text[end:]):
        return True
    return bool(_MONEY_WORDS.search(text[:start])) and not re.match(r"[级\w]", text[end : end + 1])


def is_people(text: str, start: int, end: int, scale: str) -> bool:
    """Whether a number with a scale and no unit is one of people: 贫困人口从923万减少到155万."""
    if not scale.endswith(("万", "亿")) or re.match(
        r"[级\w](?<!减)(?<!增)(?<!下)(?<!上)", text[end : end + 1]
    ):
        return False
    return bool(_PEOPLE.search(text[:start]))


_PEOPLE = re.compile(r"(?:人口|人数|用户数?|客流量)[^，。；、]{0,16}$")


def is_size(text: str, start: int, end: int) -> bool:
    """Whether 万亿级 and the like say how much is made, and do not name a kind of cluster."""
    if "亿" not in text[start:end]:
        return False
    if _SIZE_AFTER.match(text, end):
        return True
    return bool(_SIZE_BEFORE.search(text[:start])) and not _SIZED.match(text, end)
