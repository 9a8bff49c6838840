"""Which displayed lines are one headline, broken over lines, and which are several, set one over another."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from generator.importing.lines.blocks import Block
from generator.importing.lines.headline_words import (
    argues_on,
    ends_kicker,
    gives_details,
    is_sum,
    names_those_present,
    opens_with_count,
    states_aim,
)
from generator.importing.lines.rubrics import is_label
from generator.importing.signs import MARKS
from generator.importing.vocabulary import is_left_open, opens_with_verb, word_across

Spacing = Literal["none", "apart", "all"]
"""What blank lines do on a page: there are none, they part things, they stand between all lines."""

_LONGEST = 3
_NEEDS_MORE = re.compile(
    r"(?:打造|推进|推动|加快|建设|入选|实现|助力|赋能|构建|加强|促进|深化"
    r"|开展|(?<![会式赛节动坛展])(?:举行|召开)|培育|成为|突破|达|的|和|与|及|在|为|让|将|把|向|以|从)$"
)
_HELD_OPEN = re.compile(r"^(?:让|把|将|使)[“《]?[^“”《》]{2,8}[”》]?$")
_COMPLETE = re.compile(
    r"(?:出炉|启幕|启动|开幕|开工|开启|闭幕|落幕|揭牌|签约|发布|投产|投用|通车|开业|亮相|成立|揭晓|印发|出台|登场"
    r"|(?<=[会式赛节动坛展])(?:召开|举行|举办)|行动|综述|纪实|侧记|调查|巡礼|扫描|述评|透视|见闻|观察|[”！？。])$"
)
_VERSE = re.compile(r"[㐀-鿿]{4}(?: [㐀-鿿]{4})+")
_SUBJECT = re.compile(
    r"(?:会|集团|公司|大学|中心|基地|园区|平台|项目|工程|流域|地区|企业|产业|[省市县区团]|[市县区州省]长|书记|主任|主席|总裁|董事长|总经理)$"
)
_NAMED = re.compile(r"系列|主题|专题|大型")
_CLAUSES = 14
_ROOM = 24

_BARE_COUNT = re.compile(r"\d[\d.]*[㐀-鿿]{1,3}")
_HELD = re.compile(r"(?:召开|举行|举办)(?!.*(?:会|仪式|活动)$)")
_MEETING = re.compile(r"(?:会|会议|仪式|活动)$")
_SAID = ("强调", "指出", "要求")
_SHORT = 7
_OWN = 0.6


def group_lines(
    displays: Sequence[Block], spacing: Spacing, coverage: Callable[[str], float]
) -> list[list[Block]]:
    """Return displayed lines in groups, each of which is one headline, kicker or subtitle."""
    groups: list[list[Block]] = []
    for block in displays:
        if groups and len(groups[-1]) < _LONGEST and _joint(groups[-1], block, spacing, coverage) > 0:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def put_together(group: Sequence[Block]) -> str:
    """Return the text of a group of lines; a blank stands between two lines that are a clause each."""
    text = group[0].text
    for one, other in pairwise(group):
        text += f" {other.text}" if _are_clauses(one.text, other.text) else other.text
    return text


@functools.lru_cache(maxsize=4096)
def _are_clauses(above: str, below: str) -> bool:
    """Tell whether two lines of a headline are a clause each, not one broken where the line was full."""
    if above.endswith(("，", "、", "：", "：“")) or _is_unclosed(above):
        return False
    if is_sum(above) or is_sum(below) or " " in above or " " in below:
        return True
    if word_across(above, below) or _NEEDS_MORE.search(above):
        return False
    if _COMPLETE.search(above) and not above.endswith("”"):
        return True
    if opens_with_verb(below):
        return opens_with_verb(above)
    return abs(len(above) - len(below)) <= 1 and len(above) >= 5


def _is_unclosed(text: str) -> bool:
    return sum(text.count(c) for c in "“《（「") > sum(text.count(c) for c in "”》）」")


def clean(text: str) -> str:
    """Return a headline without the signs that open it."""
    return " ".join(
        part.strip(MARKS.replace("（", "") + " ") for part in text.split(" ") if part.strip(MARKS + " ")
    )


def _joint(group: Sequence[Block], block: Block, spacing: Spacing, coverage: Callable[[str], float]) -> float:
    """Return what speaks for a displayed line continuing the headline of the lines before it."""
    above, below = group[-1].text, block.text
    boxed = spacing != "none" and block.number - group[-1].last == 1
    if below.startswith(("—", "■", "●", "◆", "★")) or any(map(is_label, (above, below))) or argues_on(below):
        return -9.0
    if above.startswith(("—", "■")) and (not boxed or _COMPLETE.search(above)):
        return -9.0
    score = 0.0
    if boxed:
        score = 3.5  # a box of the page is one of these; kicker, title and subtitle have each their own
    elif spacing == "apart":
        score = -2.0
    if len(above) <= _SHORT and coverage(above) >= _OWN:
        score += 1.9  # a rubric is not what the story speaks of
    wording = joint_wording(put_together(group), below)
    if len(group) > 1 and wording <= 0:
        score -= 0.6
    return score + wording + _shape(above, below)


@functools.lru_cache(maxsize=4096)
def joint_wording(above: str, below: str) -> float:
    """Return what the words of two displayed lines say for (above 0) or against being one headline."""
    score = 0.0
    if ends_kicker(above) or (names_those_present(below) and len(below) <= _ROOM):
        score -= 2.0
    score += 3.0 * _is_unclosed(above) - 4.0 * above.endswith(_SAID)
    score += 2.0 * above.endswith(("，", "、", "：", "：“"))
    across = word_across(above, below)
    score += 1.2 * bool(_NEEDS_MORE.search(above)) + 1.2 * across
    score += 1.5 * bool(_HELD_OPEN.match(above)) - 2.0 * (above[:2] == below[:2])
    if not across:
        score += 2.0 * bool(_VERSE.fullmatch(above) and not states_aim(above)) + _sense(above, below)
    return score


def _sense(above: str, below: str) -> float:
    """Return whether a line says something complete, and whether the next can stand by itself."""
    carried = opens_with_verb(below)
    if len(above) <= _SHORT:
        left_open = (carried or is_left_open(above)) and not is_label(above)
        return 1.2 if left_open else -1.2 * (len(below) >= _SHORT)
    ways = (
        (_SUBJECT.search(above), 0.8),
        (above.endswith("”") and _NAMED.match(below), 2.5),
        (_BARE_COUNT.fullmatch(below), 1.5),
        (above.endswith("”") and carried and len(above) <= _CLAUSES, 0.8),
        (_HELD.search(above) and _MEETING.search(below), 1.2),
        (is_sum(below) and not opens_with_count(below), 0.8),
        (gives_details(below), -0.8),
        (_COMPLETE.search(above) or opens_with_count(below), -1.5),
        ("，" in above, -1.0),
    )
    return next((score for holds, score in ways if holds), 0.0)


def _shape(above: str, below: str) -> float:
    score = 0.0
    if len(above) > 17 or len(above) + len(below) > 26:
        score -= 1.2
    if (" " in above) != (" " in below):
        score -= 0.6
    apart = abs(len(above) - len(below))
    if apart <= 4 and len(above) <= 16:
        score += 0.7
    if apart >= 6 and len(below) > 6:
        score -= 0.7
    if len(below) <= 6:
        score += 0.5
    return score
