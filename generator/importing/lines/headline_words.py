"""What the words of one displayed line make it: what stands over a headline, or under one."""

from __future__ import annotations

import re

from generator.importing.vocabulary import is_word
from generator.surnames import can_be_name

_KICKER = re.compile(
    r"(?:强调|指出|要求|表示|宣布|时|—|作出.*批示|署名文章|发表.*讲话|提出)$"
    r"|(?:座谈|调研|考察|检查|期间|采访)(?:上|中|时)?(?:强调|指出)?$|会(?:上|中|时)(?:强调|指出)?$"
    r"|(?:召开|举行|举办|主持|出席|参加|列席|在).*会$|.论.{4,}|^系列.*|.*系列(?:报道|评论|谈).*"
)
_EVENT = re.compile(r"(?:出炉|启幕|启动|开幕|开启|闭幕|落幕|召开|举行|举办)$|(?:召开|举行|举办).*会议$")
_OCCASION = re.compile(
    r"^[㐀-鿿]{2,12}会见|(?:举行|举办).*活动$|签[署订].{0,10}(?:协议|协议书|合同|备忘录)$|代表团.*(?:考察|访问)$"
)
_VISIT = re.compile(
    r"(?:赴|[来到].{2,}|开展|进行|与.{2,}|率队|带队|一行)"
    r".*(?:调研|考察|视察|督导|督查|检查|走访|慰问|座谈|会谈|洽谈|协商|对接|交流|招商)(?:.{0,10}工作)?(?:活动|学习|交流|情况)?$"
)
_DETAILS = re.compile(
    r"总(?:投资|产值|规模|额|量)|共(?:\d|[计有签])|将|已|预计|计划|同比|比上年|力争|涉及|累计|最高|年[产均内]"
    r"|其中|占地|规划[用面总]|[一二三]期|今起|即日起|[数总][量额]居|涵盖|覆盖|包括|惠及|吸引|位[居列]|[居占][全第]|[增排][速幅名]|建成后|[投达]产后|全部"
)
_MORE = re.compile(r"(?:新增|可|能|单[个家]|[每人][年亩户均]|项目|首[批期]|比|较|现场|当[天日])")
_NUMERAL = re.compile(r"\d|[数几十百千]余?[人家个名万亿]")
_COUNT = re.compile(r"\d+(?:\.\d+)?[个家项名万亿余多]")
_AIM = re.compile(
    r"今年|目前|.*(?:比上年|同比|(?:增长|提高|提升|下降)\d)"
    r"|坚持|聚焦|助力|加快|推动|推进|致力|着力|持续|深化|突出|紧扣|围绕|立足|锚定|破解|带动"
)
_SUM = re.compile(
    r"(?:\d[\d.]*[余多]?[个家项宗]项目)?"
    r"(?:[总共年]|[共总]计|合同|协议|签约|意向|计划|预计|累计|完成|实现|涉及|引进|到位|项目|固定资产|工业|招商|其中)*"
    r"(?:投资|引资|产值|资金|金额|收入|税收|利税|营收|规模|产能|销售|成交|交易|总额|资额|增加值|增速|增幅)+(?:总[额量]|额|规模|收入)?"
    r"(?:[超逾近约达为共将]|超过|突破|达到|高达|共计|人民币)*(?:\d[\d.]*|[数几十百千])[余多十百千万亿]*(?:[㐀-鿿]{1,3}|%)"
    r"|(?:今年)?(?:前?[一二三四两]个?季度|上半年|全年|[\d—至前]+个?月)?(?:同比|比上年)?[增下][㐀-鿿]\d[\d.]*%"
)
_ARGUED = re.compile(r"[一二三四五六七八九十再]+论(?!坛|文|证)[㐀-鿿“]{4}")
_PART = re.compile(
    r"[①-⑳]$|系列(?:报道|评论|谈|访谈)|之[一二三四五六七八九十]+$|[（(][一二三四五六七八九十\d]+[）)]$"
)
_SERIES = re.compile(r"[“《][^“”《》]+[”》]")
_ATTENDS = re.compile(
    r"([㐀-鿿、·]+?)(?:等|均|一同|分别|共同|先后|现场|到场){0,2}"
    r"(?:主持(?!召开)|出席|讲话|陪同|参加|致辞|发言|到会|宣读|宣布|列席|介绍|通报|见证|参会|点评"
    r"|作[㐀-鿿]{0,4}(?:报告|讲话|发言|部署)).*"
)
_MEETS = re.compile(
    r"[㐀-鿿]{2,12}会见[㐀-鿿]{2,8}(?:一行|并见证.*)|[㐀-鿿]{2,12}与[㐀-鿿]{2,8}(?:座谈|会谈)并.*"
)
_NUMBERLESS = re.compile(
    "[㐀-鿿] (?:[多余]?(?:家(?![电居庭具乡园政])|个(?![性人体])|座(?!谈)|条(?![件例])|项(?!目)|户(?!外)"
    "|台(?![账商湾])|天(?![气然津空下府水地])|公里|亩|倍|辆|吨|分钟|小时)"
    "|万(?:[人亩吨元户辆台])|亿元|大[^ ]{0,3}[百千万]亿)[^0-9]*"
    r"|[从由] [到至]\d"
)
_NAMES = 16
"""More characters are not tried as names."""

_OFFICE = re.compile(r"(?:书记|[省市区县州镇乡部厅局院校会]长|主任|主席|领导|负责人|代表|同志)$")
_PLACE = re.compile(r"[省市区县州镇乡村街]$")


def is_kicker(text: str) -> bool:
    """Tell whether a displayed line is worded as what stands over a headline."""
    return bool(_KICKER.search(text)) and len(text) >= 9


def ends_kicker(text: str) -> bool:
    """Tell whether a line ends as one over a headline does, however short it is."""
    return bool(_KICKER.search(text))


def ends_event(text: str) -> bool:
    """Tell whether a line says that something took place, as one over a headline often does."""
    return bool(_EVENT.search(text))


def tells_occasion(text: str) -> bool:
    """Tell whether a line says what was held, signed or who was met; it may be a headline as well."""
    return ends_event(text) or bool(_OCCASION.search(text))


def reports_visit(text: str) -> bool:
    """Tell whether a line says who went where to see or to meet whom; what was said there is the headline."""
    return bool(_VISIT.search(text))


def gives_details(text: str) -> bool:
    """Tell whether a line begins as what goes on from a line before it: how much, how many, what next."""
    return bool(_DETAILS.match(text) or (_MORE.match(text) and _NUMERAL.search(text)))


def opens_with_count(text: str) -> bool:
    """Tell whether a line begins with a number of things."""
    return bool(_COUNT.match(text))


def states_aim(text: str) -> bool:
    """Tell whether a line begins with what is aimed at, or says how much something grew."""
    return bool(_AIM.match(text))


def counts_series(text: str) -> bool:
    """Tell whether a line says which part of a series a story is (…系列报道之二)."""
    return argues_on(text) or bool(_PART.search(text))


def argues_on(text: str) -> bool:
    """Tell whether a line says which of several comments on one thing it is (三论某事)."""
    return bool(_ARGUED.match(text))


def is_sum(text: str) -> bool:
    """Tell whether a line says nothing but how much (总投资30亿元), and not who or what."""
    return all(_SUM.fullmatch(part) for part in text.split(" "))


def is_series(text: str) -> bool:
    """Tell whether a line is one name in quotation marks, as series and events have."""
    return bool(_SERIES.fullmatch(text))


def is_verse(text: str) -> bool:
    """Tell whether a line is short phrases set one beside another (强龙头 补链条 聚集群)."""
    phrases = text.split(" ")
    return (
        len(phrases) > 1 and all(3 <= len(phrase) <= 10 for phrase in phrases) and not _NUMERAL.search(text)
    )


def lacks_number(text: str) -> bool:
    """Tell whether a line counts something and says not how much: its number was printed as a picture.

    Papers set such numbers over the sections of a feature (订单请来 ‹12› 家小厂), not in headlines.
    """
    return bool(_NUMBERLESS.search(text))


def names_those_present(text: str) -> bool:
    """Tell whether a displayed line says who spoke or took part (甲某某主持会议)."""
    return bool(_MEETS.match(text)) or names_who_attends(text)


def names_who_attends(text: str) -> bool:
    """Tell whether a line is names of people and what they did there, and no headline for that."""
    found = _ATTENDS.fullmatch(text.split(" ", 1)[0])
    return found is not None and ("·" in found[1] or _are_people(found[1].replace("、", "")))


def _are_people(text: str) -> bool:
    """Tell whether a text is names set one behind another, an office before them or alone."""
    if _OFFICE.search(text):
        return True
    return len(text) <= _NAMES and any(
        _is_name(text[-size:]) and (len(text) == size or _are_people(text[:-size])) for size in (2, 3, 4)
    )


def _is_name(text: str) -> bool:
    return can_be_name(text) and not (len(text) == 2 and is_word(text)) and not _PLACE.search(text)
