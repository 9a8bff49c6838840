"""What newspapers count in: units of measure, and measure words with the words they also begin."""

from __future__ import annotations

import re

SHARE = ("%", "％", "‰", "个百分点", "百分点")
MONEY = ("美元", "欧元", "港元", "日元", "英镑", "元")

_PHYSICAL = (
    "平方公里|平方千米|平方米|平米|立方米|立方|吨公里|公里|千米|厘米|毫米|纳米|微米|海里|英寸|公顷|吨标准煤|标准立方米|"
    "载重吨|标准集装箱|标准箱|标箱|公斤|千克|毫克|微克|毫升|千瓦时|兆瓦时|吉瓦时|千瓦|兆瓦|吉瓦|千伏安|兆伏安|千伏|兆帕|马力|分贝|摄氏度|℃|兆|"
    "GWh|MWh|kWh|TWh|GW|MW|KW|kW|km²|km|mm|cm|nm|μm|kg|mg|TB|PB|EB|GB|MB|EFLOPS|PFLOPS|EFlops|PFlops|"
    "TOPS|Gbps|Mbps|TEU|MPa|Wh/kg|G|P"
)

_SINGLE = {
    "元": "旦宵素件器首月宇老",
    "吨": "级位",
    "米": "饭粉线兰酒面",
    "斤": "",
    "克": "服隆",
    "升": "级至到高温",
    "亩": "均",
    "倍": "增率",
    "家": "庭园乡长具电居政门",
    "户": "外籍口型",
    "人": "民才均工社气类生行物文大机",
    "名": "录单牌优列",
    "位": "居列于置",
    "个": "",
    "项": "目",
    "条": "件例",
    "座": "谈",
    "栋": "",
    "幢": "",
    "所": "有在以",
    "处": "理于置在",
    "种": "植业质子",
    "类": "似别型",
    "款": "项式",
    "只": "有是要能为需",
    "头": "部雁脑",
    "羽": "",
    "匹": "配",
    "株": "",
    "棵": "",
    "台": "阶州湾账风海北",
    "套": "路",
    "件": "",
    "架": "构",
    "艘": "",
    "列": "入为",
    "班": "子组",
    "辆": "",
    "节": "点日能约",
    "根": "据本",
    "粒": "子度径",
    "片": "区段面子",
    "块": "",
    "张": "",
    "间": "",
    "篇": "",
    "部": "门分署委长队落",
    "册": "",
    "本": "地市省区土级科次报",
    "枚": "",
    "颗": "",
    "箱": "",
    "桶": "",
    "包": "括装含裹揽容机干片",
    "袋": "装",
    "盒": "装子",
    "瓶": "颈装",
    "副": "主总书市县区院校产局部会厅处科镇组省州乡董调研教秘队",
    "双": "方边向层城碳控创拥核千百轮高一重",
    "对": "于应接比照外口标的手象策方准0123456789一二两三四五六七八九十",
    "盏": "",
    "口": "岸径味号碑述粮罩腔语感",
    "尾": "气矿部款号巴",
    "组": "织合成件团建长",
    "支": "撑持付部出行",
    "次": "生日于要序",
    "场": "景地馆所",
    "批": "准复发",
    "单": "位个品一项元体",
    "笔": "记",
    "宗": "旨",
    "份": "额",
    "道": "路",
    "门": "类店诊户槛票口牌",
    "幅": "度员射",
    "例": "如子行外会证",
    "剂": "量型",
    "趟": "",
    "起": "步来到草飞重点源始",
    "度": "假过",
    "方": "案面向式法便",
}
"""One-character units with the characters behind which they are part of another word (台阶 is no 台)."""

_WORDS = (
    "电子|电池|电力|电机|电信|电商|电气|电器|电动|电影|电缆|电镀|电解|电竞|电网|具有|具备|居民|优秀|优质|优良|"
    "风机|风电|风力|海水|海洋|海外|政府|长期|生产|生物|生态|物流|物业|文化|文旅|机械|机床|机器|行业|社会|"
    "门店|门诊|大型|大学|质量|植物|团队|建筑|建材|合作|部队|面料|线缆|线路"
)
"""Words that begin with such a character and are counted themselves: 10家电子企业 are 10家, 58台风机 58台."""

_COMPOUND = (
    "大类|台件|件套|农户|人次|人份|人日|班次|批次|辆次|架次|列次|艘次|场次|车次|家次|户次|台次|台套|台/套|床位|张床位|"
    "个床位|片次|只次"
)

RATINGS = ("千伏",)
"""Units by which lines and stations are named, and not measured: 500千伏变电站."""

DURATIONS = ("个工作日", "小时", "分钟", "天", "秒")
"""Units of time: a figure only where something is brought to that length."""

_PER = "平方公里|平方米|立方米|千瓦时|公里|公斤|小时|人次|亩|吨|人|年|天|月|户|日|台|套"


def _pattern() -> str:
    words = [*SHARE, *MONEY[:-1], *DURATIONS, *_PHYSICAL.split("|"), *_COMPOUND.split("|")]
    fixed = [_whole(word) for word in sorted(words, key=len, reverse=True)]
    single = [f"{word}(?!(?!{_WORDS})[{then}])" if then else word for word, then in _SINGLE.items()]
    return rf"(?:{'|'.join((*fixed, *single))})(?:[/／](?:{_PER}))?"


def _whole(unit: str) -> str:
    """A Latin unit must not go on as a longer word."""
    return re.escape(unit) + ("(?![A-Za-z0-9])" if unit[-1].isascii() and unit[-1].isalpha() else "")


UNIT = _pattern()
"""A unit, as part of a regular expression."""
