"""Physical lines of a page text and what kind of line each is by its own wording."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.importing.bylines import MARKS, parse_byline, parse_group_credit, simplified
from generator.importing.normalising import normalise_characters, squeeze_blanks

Kind = Literal[
    "text",  # running text or something displayed: told apart by the lines around it
    "byline",
    "group",  # a credit that covers several stories
    "origin",  # where a story comes from: 据《…》, 某社…电
    "photo",  # the credit of a photograph
    "caption",
    "turn",  # 下转2版
    "furniture",  # what belongs to the paper and to no story
    "cut",  # ===, written by a person
    "marked",  # # headline, written by a person
    "head",  # ## section head
    "section",  # one that others are worded like
]

TERMINAL = "。！？!?…"
CLOSING = "”’」』）)》】"

_DATE = r"(?:19|20)\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?"
_WEB_DAY = (
    r"(?:发布(?:时间|日期)?[:：]\s*)?(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?"
    r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
)
_FURNITURE = re.compile(
    rf"(?:{_DATE})?(?:农历|星期|周[一二三四五六日]|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年).{{0,24}}(?:星期.)?"
    rf"|.{{0,14}}{_DATE}.{{0,22}}"
    r"|(?:第?\s*)?[A-Z]?\d{1,3}\s*版?(?:[:：／/|·\s-]{0,3}[㐀-鿿·]{2,6})?"
    r"|[㐀-鿿·]{2,6}\s*第?\s*[A-Z]?\d{1,2}\s*版?"
    r"|第[一二三四五六七八九十]{1,3}版.{0,8}|\d{1,4}|[-—–_=·.•\s]{3,}"
    r"|.{0,10}(?:责任编辑|责编|美编|版式|校对|组版|值班编委|值班总编|本版编辑|编审|编校|责校|主编|编辑)[:：/／\s].{0,50}"
    r"|(?:编辑|校对|美编|视觉|审读|检校|一审|二审|三审|终审)[㐀-鿿\s、]{2,12}"
    r"|.{0,16}(?:电话|热线|传真|邮箱|邮编|邮政编码|E-?mail|网址|地址|QQ|微信号|刊号|CN\s?\d|ISSN|邮发代号|广告许可证|定价|零售|印刷|订阅|投稿)"
    r"[:：\s]?.{0,60}"
    r"|(?:https?://|www\.)\S+|\S+@\S+\.\S+|.{0,12}(?:总?第\s*\d+\s*期|今日\d+版|今日[一二三四五六七八九十]+版|总编辑|出版).{0,20}"
    r"|(?:分享(?:到|至)?[:：]?|微信|微博|QQ空间|朋友圈|打印|收藏|字体|字号|[大中小](?=[\s大中小]|$)|[\s:：【】\[\]|/·、]){1,30}"
    rf"|(?=.*(?:来源|作者|记者|编辑|发布|发表|浏览|阅读|点击))(?:{_WEB_DAY}).{{0,70}}"
    r"|[^，。>›»]{1,12}(?:[>›»][^，。>›»]{1,12}){1,5}"
    r"|原创\s.{0,30}|往期.{0,10}|(?:阅读|在看|点赞|评论|转发|收藏|\d|\s)+(?:万|\+)?"
    r"|(?:(?:上一篇|下一篇)(?:[:：].{0,50})?|上一版|下一版|返回目录|返回首页|放大|缩小|默认|点击.{0,10}|扫.{0,6}码.{0,14}|长按.{0,20}|阅读原文|阅读\s*\d+|在看|点赞|"
    r"版权(?:声明|所有).{0,60}|Copyright.{0,90}|.{0,20}许可证.{0,30}|.{0,8}ICP备.{0,30}|首页|分享按钮|.{0,6}分享|当前版.{0,20}"
    r"|[㐀-鿿]{2,7}(?:日报|晚报|商报|时报|晨报|都市报)(?:社)?|未经.{0,10}(?:许可|授权).{0,20}|广告|公益广告|更多.{0,10}|关注我们|责任编辑.{0,20})"
)
_BY_AGENCY = r"(?:据|来源[:：]|据悉)?\s*(?:《[^》]{2,14}》|(?:新华[社网]|中新[社网]|人民网)[^，。！？]{0,12})"
_ORIGIN = re.compile(
    r"[（(【—\-\s]*(?:"
    r"(?:本报)?(?:综合|摘编自|摘自|转自|转载自|原载|据|来源[:：/]|稿件来源[:：]|图文来源[:：])\s*(?:本报|[《“]?[㐀-鿿A-Za-z·\-]{2,16}[》”]?(?:报道|消息|电|讯|客户端|微信公众号)?"
    r"(?:[、\s]+《?[㐀-鿿A-Za-z·]{2,14}》?)*)(?:综合)?(?:报道)?(?:\s*[\d.:\-年月日\s]+)?"
    r"|(?:据)?(?:新华[社网]|中新[社网]|本报)(?:[㐀-鿿]{2,8})?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:电|专电|讯)"
    r"|本报综合(?:消息|报道)?|均据.{2,14})[）)】\s]*"
)
_TURN = re.compile(r"[（(▶▼【]*\s*(?:下转|紧转|转)(?:第?\s*[A-Z]?[0-9一二三四五六七八九十]+\s*版).{0,10}")
_PICTURE = re.compile(
    rf"[{MARKS}↑↓←→]+\s*.{{4,}}|(?:上|下|左|右|大|小|题|本版|资料)?[图](?:为|[①-⑨一二三四1-9][:：为]?|[:：]).{{3,}}"
    r"|.{2,60}[（(]?(?:资料图片?|资料照片?|效果图|示意图|供图|网络图片|视频截图|AI制图)[）)]?"
)
_CREDITED = re.compile(
    r".{6,}?[。\s](?:[㐀-鿿\-·]{0,12}(?:记者|通讯员)\s*)?[㐀-鿿]{2,3}(?:\s[㐀-鿿])?\s*[摄攝](?:影)?(?:[/（(].{2,12})?"
    r"|.{6,}?[。\s]?[（(](?:[㐀-鿿\-·]{0,12}(?:记者|通讯员)\s*)?[㐀-鿿]{2,3}(?:\s[㐀-鿿])?\s*[摄攝](?:影)?[）)]"
)


_DATELINE = re.compile(r"\d{1,2}日(?:专?电|讯)$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its number in the source from 1, its text, and how it stands there.

    ``indent`` counts leading full-width blanks, ``gap`` the blank lines before it, ``width`` is in
    full-width characters.
    """

    number: int
    text: str
    kind: Kind = "text"
    indent: float = 0
    gap: int = 0
    width: float = 0


def read_lines(text: str) -> Iterator[Line]:
    """Yield every line of ``text`` that is not blank, normalised and classed by its wording."""
    lines = list(_classed(text))
    for at, line in enumerate(lines):
        inside = _in_column(lines, at) or _after_dateline(lines, at)
        yield replace(line, kind="text") if inside else line


def _after_dateline(lines: Sequence[Line], at: int) -> bool:
    """Tell whether names in brackets stand behind a dateline that the line before ends with."""
    bracketed = lines[at].kind == "byline" and lines[at].text[0] in "（("
    return bracketed and at > 0 and bool(_DATELINE.search(lines[at - 1].text))


def _in_column(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line only reads like the paper's own, but fills its place in a column of text.

    A line of a paragraph may hold a date or a word such as 印刷 and no sign; it is as wide as the lines
    it goes on with, nothing parts it from them, and no blank or colon lays it out as a label.
    """
    line = lines[at]
    if line.kind != "furniture" or line.width < 9 or re.search(r"[ :：/／|@>]|^[-—–_=]", line.text):
        return False
    before, after = lines[max(at - 2, 0) : at], lines[at + 1 : at + 3]
    into = bool(before) and not line.gap and before[-1].text[-1:] not in TERMINAL + CLOSING
    on = bool(after) and not after[0].gap
    for joined, column in ((into, before), (on, after)):
        alike = [x for x in column if x.kind == "text" and abs(x.width - line.width) <= 1.3]
        if joined and len(alike) == 2 and any(re.search("[，。、；]", x.text) for x in alike):
            return True
    return False


def _classed(text: str) -> Iterator[Line]:
    gap = 0
    for number, raw in enumerate(normalise_characters(text).split("\n"), 1):
        line = squeeze_blanks(raw)
        if not line:
            gap += 1
            continue
        kind = classify(line)
        if kind in ("marked", "head"):
            line = line.lstrip("#").strip()
        yield Line(number, line, kind, indent_of(raw), gap, width_of(line))
        gap = 0


def width_of(line: str) -> float:
    """Return the printed width of a line in full-width characters; blanks do not count."""
    return sum(0.55 if "!" <= char <= "~" else 1.0 for char in line if char != " ")


def indent_of(raw: str) -> float:
    """Return how far a line is indented, in full-width blanks."""
    blank = raw[: len(raw) - len(raw.lstrip())]
    return sum({"\u3000": 1.0, "\t": 2.0}.get(char, 0.5) for char in blank)


def classify(line: str) -> Kind:
    """Return the kind of a line by its wording alone."""
    if re.fullmatch(r"={3,}", line):
        return "cut"
    if found := re.match(r"(#{1,6})\s+\S", line):
        return "marked" if len(found[1]) == 1 else "head"
    if len(line) > 160:
        return "text"
    plain = simplified(line)
    return next((kind for kind, is_it in _TESTS if is_it(plain)), "text")


def _is_byline(line: str) -> bool:
    bracketed = bool(re.fullmatch(r"[（(].*[）)]", line))
    byline = parse_byline(line, bare=bracketed)
    if not byline or (byline.uncertain and not re.match(rf"[{MARKS}本]", line) and not byline.medium):
        return False
    return bool(byline.writers or byline.anonymous)


def _is_photo_credit(line: str) -> bool:
    byline = parse_byline(line)
    return bool(byline and byline.photographers)


def _is_furniture(line: str) -> bool:
    if parse_byline(line):
        return True  # editors, layout, proof
    return bool(_FURNITURE.fullmatch(line)) and not re.search(r"[，。；]", line)


def _is_caption(line: str) -> bool:
    return bool(_CREDITED.fullmatch(line) or (_PICTURE.fullmatch(line) and re.search(r"[图摄]", line)))


_TESTS: tuple[tuple[Kind, Callable[[str], object]], ...] = (
    ("turn", _TURN.fullmatch),
    ("origin", _ORIGIN.fullmatch),
    ("group", parse_group_credit),
    ("byline", _is_byline),
    ("photo", _is_photo_credit),
    ("furniture", _is_furniture),
    ("caption", _is_caption),
)
