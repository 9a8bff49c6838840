"""What a page prints that belongs to the paper and to no story: dates, folios, editors, addresses."""

from __future__ import annotations

import re

from generator.importing.bylines.grammar import parse_byline
from generator.importing.lines.rubrics import is_folio, is_label

_DATE = r"(?:19|20)\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?"
_WEB_DAY = (
    r"(?:发布(?:时间|日期)?[:：]\s*)?(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?"
    r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
)
_CREDIT = re.compile(r"[\s:：/／|]|^(?:责|美|本版|值班|编|校|组|版|审|监|统|策|视|设|制|摄|漫|插|供|海|剪)")
"""A role is set off from the names, or a line begins with one."""

_NUMBERED = r"(?:[A-Z]\d{2,3}|0[1-9](?![\d年月日亿万吨元])|[A-Z]?\d{1,3}\s*(?=版))\s*版?"
"""The number of a page, told from that of things (1号线, 110千伏) by a letter, a nought or 版."""

_FURNITURE = re.compile(
    rf"(?:{_DATE})?(?:农历|星期|周[一二三四五六日]|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年).{{0,24}}(?:星期.)?"
    rf"|(?!.*[“”‘’《》的自至在到于从]).{{0,14}}{_DATE}.{{0,22}}"
    rf"|(?:第\s*)?(?:{_NUMBERED}|\d{{1,3}}(?=\s[㐀-鿿]{{2,4}}$|[:：／/|·-]|$))(?:[:：／/|·\s-]{{0,3}}[㐀-鿿·]{{2,6}})?"
    rf"|[㐀-鿿·]{{2,6}}\s*(?:第\s*\d{{1,2}}\s*版|{_NUMBERED})|[㐀-鿿·]{{2,4}}\s\d{{1,2}}"
    r"|第[一二三四五六七八九十]{1,3}版.{0,8}|\d{1,4}|[-—–_=·.•\s]{3,}"
    r"|.{0,10}(?:责任编辑|责编|美编|版式|校对|组版|值班编委|值班总编|本版编辑|编审|编校|责校|主编|编辑)[:：/／\s].{0,50}"
    r"|(?:编辑|校对|美编|视觉|审读|检校|一审|二审|三审|终审)[㐀-鿿\s、]{2,12}"
    r"|.{0,16}(?:电话|热线|传真|邮箱|邮编|邮政编码|E-?mail|网址|地址|QQ|微信号|定价|零售价?|印刷|订阅|投稿)[:：\s\d].{0,60}"
    r"|.{0,16}(?:刊号|CN\s?\d|ISSN|邮发代号|广告许可证|零售每份|印刷厂|电话|热线|邮箱|订阅|投稿)(?:[:：\s\d].{0,60})?"
    r"|(?:https?://|www\.)\S+|\S+@\S+\.\S+|.{0,12}(?:总?第\s*\d+\s*期|今日\d+版|今日[一二三四五六七八九十]+版|总编辑[:：\s]).{0,20}|.{0,12}出版(?:[:：\s社].{0,20})?"
    r"|(?:分享(?:到|至)?[:：]?|微信|微博|QQ空间|朋友圈|打印|收藏|字体|字号|[大中小](?=[\s大中小]|$)|[\s:：【】\[\]|/·、]){1,30}"
    rf"|(?=.*(?:来源|作者|记者|编辑|发布|发表|浏览|阅读|点击))(?:{_WEB_DAY}).{{0,70}}"
    r"|[^，。>›»]{1,12}(?:[>›»][^，。>›»]{1,12}){1,5}"
    r"|原创\s.{0,30}|往期.{0,10}|(?:阅读|在看|点赞|评论|转发|收藏|\d|\s)+(?:万|\+)?"
    r"|(?:(?:上一篇|下一篇)(?:[:：].{0,50})?|上一版|下一版|返回目录|返回首页|放大|缩小|默认|点击.{0,10}|扫.{0,6}码.{0,14}|长按.{0,20}|阅读原文|阅读\s*\d+|在看|点赞|"
    r"版权(?:声明|所有).{0,60}|Copyright.{0,90}|.{0,20}许可证.{0,30}|.{0,8}ICP备.{0,30}|首页|分享按钮|.{0,6}分享|当前版.{0,20}"
    r"|[㐀-鿿]{2,7}(?:日报|晚报|商报|时报|晨报|都市报)(?:社)?|未经.{0,10}(?:许可|授权).{0,20}|广告|公益广告|更多(?:精彩)?(?:内容|新闻|资讯|报道|详情|信息)?(?:请.{0,8})?[>›»＞…]*|关注我们|责任编辑.{0,20})"
)


def is_furniture(text: str) -> bool:
    """Tell whether a line is the paper's own by its wording alone."""
    if parse_byline(text) and _CREDIT.search(text):
        return True  # editors, layout, proof
    labelled = re.fullmatch(r"\d{1,2}([㐀-鿿]{2,6})", text)
    folio = is_folio(text) or (labelled is not None and is_label(labelled[1]))
    return (folio or bool(_FURNITURE.fullmatch(text))) and not re.search(r"[，。；]", text)
