"""Read displayed lines as kicker, title and subtitle."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.importing.bylines import MARKS, parse_byline, simplified
from generator.importing.unwrapping import Block
from generator.importing.vocabulary import word_across

_KICKER = re.compile(
    r"(?:强调|指出|要求|表示|宣布|时|会见.*|作出.*批示|署名文章|发表.*讲话|提出)$"
    r"|(?:座谈|调研|考察|检查|期间|采访)(?:上|中|时)?(?:强调|指出)?$|会(?:上|中|时)(?:强调|指出)?$"
    r"|(?:召开|举行|举办|主持|出席|参加|列席|在).*会$|.论.{4,}|^系列.*|.*系列(?:报道|评论|谈).*"
)
_LABEL = re.compile(
    r".*(?:时评|快评|锐评|短评|社论|评论|专栏|专版|特刊|深度|观察|圆桌会?|访谈|对话|在线|关注|聚焦|速览|简讯"
    r"|快讯|要闻|导读|点评|声音|链接|专题|现场|"
    r"记者手记|手记|编者按|核心提示|新闻背景|相关新闻|深一度|头条|新闻|视点|看点|特稿|专访)$"
)
_ATTEND = re.compile(
    r"[㐀-鿿]{2,4}.{0,6}(?:主持|出席|讲话|陪同|参加|致辞|作报告|到会|宣读|列席|介绍|通报|见证|签约|参会)"
)
_BOX_LABEL = re.compile(
    r"(?:主持人?|受访嘉宾|访谈嘉宾|对话嘉宾|嘉宾|受访者|受访人|对话人物|采访嘉宾|主持|与会嘉宾|点评专家|本期嘉宾)[：:]?.{0,20}"
)
_OFFICE = re.compile(
    r".*(?:书记|主任|市长|县长|区长|州长|省长|局长|厅长|部长|处长|科长|主席|院长|校长|所长"
    r"|董事长|总经理|总裁|会长|秘书长"
    r"|教授|研究员|专家|"
    r"代表|委员|厂长|经理|院士|镇长|乡长|站长|行长|社长|总监|负责人|理事长|首席[㐀-鿿]{2,6})"
    r"(?:[（(].*[）)])?\s*[㐀-鿿]{0,3}(?: [㐀-鿿])?"
)
_NEEDS_MORE = re.compile(
    r"(?:打造|推进|推动|加快|建设|入选|实现|助力|赋能|构建|加强|促进|深化"
    r"|开展|(?<![会式赛节动坛展])(?:举行|召开)|培育|成为|突破|达|的|和|与|及|在|为|让|将|把|向|以|从)$"
)
_PAIR = str.maketrans("", "", "“”‘’（）《》「」『』()【】")


Spacing = Literal["none", "apart", "all"]
"""What blank lines do on a page: there are none, they part things, they stand between all lines."""


@dataclass(frozen=True, slots=True)
class Headline:
    """What stands over a story; ``boxed`` are lines of a box that names people and their titles."""

    title: str = ""
    kicker: str = ""
    subtitle: str = ""
    boxed: tuple[Block, ...] = ()
    line: int = 0
    marked: bool = False


def read_headline(displays: Sequence[Block], spacing: Spacing, coverage: Callable[[str], float]) -> Headline:
    """Read displayed lines as a headline; ``coverage`` returns which part of a text the story speaks of."""
    marked = [block for block in displays if block.kind == "marked"]
    if marked:
        others = [block for block in displays if block.kind != "marked"]
        return Headline(" ".join(b.text for b in marked), "", "", tuple(others), marked[0].number, True)
    boxed = _boxes(displays)
    units = _units([block for block in displays if block not in boxed], spacing)
    if not units:
        return Headline(boxed=tuple(boxed))
    at = max(range(len(units)), key=lambda i: (_as_title(units, i, coverage), -i))
    title = units[at]
    return Headline(
        title=clean(title.text),
        kicker=" ".join(clean(unit.text) for unit in units[:at]),
        subtitle=" ".join(clean(unit.text) for unit in units[at + 1 :]),
        boxed=tuple(boxed),
        line=title.line,
    )


def join_heads(displays: Sequence[Block]) -> str:
    """Return a section head that may be broken over lines."""
    return clean("".join(block.text for block in displays))


def clean(text: str) -> str:
    """Return a headline without the signs that open it."""
    return " ".join(
        part.strip(MARKS.replace("（", "") + " ") for part in text.split(" ") if part.strip(MARKS + " ")
    )


def is_kicker(text: str) -> bool:
    """Tell whether a displayed line is worded as what stands over a headline."""
    return bool(_KICKER.search(text)) and len(text) >= 9


def is_label(text: str) -> bool:
    """Tell whether a displayed line only names a column or a rubric of the paper."""
    bare = text.translate(_PAIR)
    return len(bare) <= 8 and bool(_LABEL.fullmatch(simplified(bare)))


@dataclass(frozen=True, slots=True)
class _Unit:
    text: str
    line: int
    count: int


def _units(displays: Sequence[Block], spacing: Spacing) -> list[_Unit]:
    groups: list[list[Block]] = []
    for block in displays:
        if groups and _joined(groups[-1], block, spacing):
            groups[-1].append(block)
        else:
            groups.append([block])
    return [_Unit(_put_together(group), group[0].number, len(group)) for group in groups]


def _put_together(group: Sequence[Block]) -> str:
    text = group[0].text
    for one, other in pairwise(group):
        parallel = abs(len(one.text) - len(other.text)) <= 1 and not word_across(one.text, other.text)
        phrases = " " in one.text or " " in other.text
        text += f" {other.text}" if (parallel and len(one.text) >= 5) or phrases else other.text
    return text


def _joined(group: Sequence[Block], block: Block, spacing: Spacing) -> bool:
    """Tell whether a displayed line continues the headline of the lines before it."""
    above, below = group[-1].text, block.text
    adjacent = block.number - group[-1].last == 1
    score = -0.6
    if spacing == "apart" and not adjacent:
        score = -2.0
    elif spacing != "none" and adjacent:
        score = 0.7
    if below.startswith(("—", "■", "●", "◆", "★")) or above.startswith(("—", "■")):
        return False
    other = _KICKER.search(above) or is_label(above) or is_label(below)
    if other or (_ATTEND.match(below) and len(below) <= 24):
        score -= 2.0
    if sum(above.count(c) for c in "“《（「") > sum(above.count(c) for c in "”》）」"):
        score += 3.0
    score += 2.0 * above.endswith(("，", "、", "：", "：“"))
    score += 1.2 * bool(_NEEDS_MORE.search(above)) + 1.2 * word_across(above, below)
    if len(above) > 17 or len(above) + len(below) > 26:
        score -= 1.2
    if above[:2] == below[:2]:
        score -= 2.0
    if (" " in above) != (" " in below):
        score -= 0.6
    if abs(len(above) - len(below)) <= 4 and len(above) <= 16:
        score += 0.7
    if len(below) <= 6:
        score += 0.5
    return score > 0 and len(group) < 3


def _as_title(units: Sequence[_Unit], at: int, coverage: Callable[[str], float]) -> float:
    text = units[at].text
    score = 2.2 * coverage(text) + 0.5 * (units[at].count > 1)
    if is_label(text):
        score -= 3.0
    if text.startswith(("—", "■", "●")):
        score -= 3.0
    if _KICKER.search(text):
        score -= 1.6
    if _ATTEND.match(text) and (" " in text or len(text) < 16):
        score -= 1.0
    if 7 <= len(text) <= 24:
        score += 0.5
    if len(text) < 5:
        score -= 1.5
    if len(text) > 30:
        score -= 0.6
    if len(units) >= 3 and 0 < at < len(units) - 1:
        score += 0.4
    for other in units[:at]:
        score += 0.8 * bool(_KICKER.search(other.text)) - 0.6 * other.text.startswith("—")
    for other in units[at + 1 :]:
        score += 0.6 * bool(other.text.startswith("—") or _ATTEND.match(other.text))
    if len(units) == 2:
        score += 0.25 * (len(text) <= len(units[1 - at].text)) + 0.25 * at
    return score


def _boxes(displays: Sequence[Block]) -> list[Block]:
    """Return the lines of a box that presents people: its labels, their titles, their names."""
    found = [
        block
        for block in displays
        if _BOX_LABEL.fullmatch(block.text)
        or (_OFFICE.fullmatch(block.text) and not re.search(r"[，！？]|\S 任 ?\S", block.text))
        or _is_names(block.text)
    ]
    labelled = any(_BOX_LABEL.fullmatch(block.text) for block in found)
    return found if labelled or len(found) >= 2 else []


def _is_names(text: str) -> bool:
    byline = parse_byline(text, bare=True)
    return bool(byline and byline.writers and not byline.uncertain)
