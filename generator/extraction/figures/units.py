"""What newspapers count in: units of measure, and measure words with the words they also begin."""

from __future__ import annotations

import re

SHARE = ("%", "％", "‰", "个百分点", "百分点")
MONEY = ("美元", "欧元", "港元", "日元", "英镑", "元")

_PHYSICAL = (
    "平方公里|平方千米|平方米|立方米|立方|公里|千米|厘米|毫米|纳米|微米|海里|英寸|公顷|吨标准煤|标准立方米|"
    "载重吨|标准集装箱|标准箱|标箱|公斤|千克|毫克|微克|毫升|千瓦时|兆瓦时|吉瓦时|千瓦|兆瓦|吉瓦|千伏|摄氏度|℃|兆|"
    "GWh|MWh|kWh|TWh|GW|MW|KW|kW|km²|km|mm|cm|nm|μm|kg|mg|TB|PB|EB|GB|MB|EFLOPS|PFLOPS|EFlops|PFlops|"
    "TOPS|Gbps|Mbps|TEU|MPa|Wh/kg|G"
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
    "人": "民才均工社气类生行物文大为机",
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
    "起": "步来到草飞重点源始",
    "度": "假过",
    "方": "案面向式法便",
}
"""One-character units with the characters behind which they are part of another word (台阶 is no 台)."""

_COMPOUND = (
    "台件|件套|农户|人次|人份|人日|班次|批次|辆次|架次|列次|艘次|场次|车次|家次|户次|台次|台套|台（套）|台(套)|台/套|床位|张床位|"
    "个床位|片次|只次"
)

DURATIONS = ("个工作日", "小时", "分钟", "天", "秒")
"""Units of time: a figure only where something is brought to that length."""

_PER = "平方公里|平方米|立方米|千瓦时|公里|公斤|小时|人次|亩|吨|人|年|天|月|户|日|台|套"


def _pattern() -> str:
    words = [*SHARE, *MONEY[:-1], *DURATIONS, *_PHYSICAL.split("|"), *_COMPOUND.split("|")]
    fixed = [_whole(word) for word in sorted(words, key=len, reverse=True)]
    single = [f"{word}(?![{then}])" if then else word for word, then in _SINGLE.items()]
    return rf"(?:{'|'.join((*fixed, *single))})(?:[/／](?:{_PER}))?"


def _whole(unit: str) -> str:
    """A Latin unit must not go on as a longer word."""
    return re.escape(unit) + ("(?![A-Za-z0-9])" if unit[-1].isascii() and unit[-1].isalpha() else "")


UNIT = _pattern()
"""A unit, as part of a regular expression."""
