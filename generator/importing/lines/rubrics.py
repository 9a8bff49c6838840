"""What a paper calls its columns and pages: words that stand over stories and are no headline."""

from __future__ import annotations

import re

from generator.importing.simplifying import simplified
from generator.importing.vocabulary import opens_with_verb

_LABEL = re.compile(
    r"[㐀-鿿]{0,3}评|.*(?:时评|社论|评论|专栏|专版|特刊|深度|观察|圆桌会?|访谈|对话|在线|关注|聚焦|速览|简讯|简报"
    r"|快讯|要闻|综合|导读|点评|声音|链接|专题|现场|进行时|"
    r"记者手记|手记|编者按|核心提示|新闻背景|相关新闻|深一度|头条|新闻|视点|看点|特稿|专访"
    r"|走基层|(?:调研|区县|县域|媒体|采访)行|直通车|面对面|大家谈|会客厅|零距离|广角|传真|论坛|笔谈|札记|讲堂"
    r"|连线|速递|资讯|动态|播报|集锦|摘编|短波|连载|纵横|纪事|之窗"
    r"|特别报道|系列报道|巡礼)$"
)
_BOX_LABEL = re.compile(
    r"(?:主持人?|受访嘉宾|访谈嘉宾|对话嘉宾|嘉宾|受访者|受访人|对话人物|采访嘉宾|主持|与会嘉宾|点评专家|本期嘉宾)[：:]?.{0,20}"
)
_PAPER = r"[㐀-鿿]{2,7}(?:日报|晚报|商报|时报|晨报|都市报)"
_FOLIO = re.compile(rf"{_PAPER}(?:\s*[A-Z]?\d{{1,3}}\s*版?\s*|\s+)[㐀-鿿·]{{2,6}}")
_LONGEST = 8
_OWN = 4
"""A longer line that begins with a verb says something (引发各界关注) and names no column."""

_PAIR = str.maketrans("", "", "“”‘’（）《》「」『』()【】")


def is_label(text: str) -> bool:
    """Tell whether a displayed line only names a column or a rubric of the paper."""
    bare = text.translate(_PAIR)
    if len(bare) > _LONGEST or not _LABEL.fullmatch(simplified(bare)):
        return False
    return len(bare) <= _OWN or not opens_with_verb(bare)


def is_box_label(text: str) -> bool:
    """Tell whether a displayed line says as what the people listed under it take part (主持人, 受访嘉宾)."""
    return bool(_BOX_LABEL.fullmatch(text))


def is_folio(text: str) -> bool:
    """Tell whether a line is the head of a page: the paper's name and its own (某报 02 要闻)."""
    return bool(_FOLIO.fullmatch(simplified(text)))
