"""Put hard-wrapped lines together to paragraphs.

Every line opens a paragraph, continues one, or is displayed (a headline, a section head, a label).
The cheapest reading of all lines of a page is searched at once (Viterbi); what it costs depends on
the column's width around a line, on the sentence's end, on blanks and indents where the page uses
them, and on words that would be cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.importing.blocks import Block, ends_sentence, join_lines
from generator.importing.columns import REACH, Setting, column_at, fullness, is_fresh, look_at
from generator.importing.leads import opens_story
from generator.importing.lines import Line
from generator.importing.signs import MARKS
from generator.importing.vocabulary import word_across

OPEN, JOIN, SHOW = 0, 1, 2
"""What a line does: opens a paragraph, continues one, is displayed."""


_BOX = 3
_SIGN = re.compile("[，。；、]")

_SOFT_END = re.compile(r"[：:；;—]$")
_ITEM = 60
"""Longer than this is no line of a list set over or beside a story (●新增三家企业)."""

_SPOKEN = re.compile(r"[问答][：:]|[一二三四五六七八九十]是")
_ANNOUNCED = re.compile(r"([㐀-鿿]{2,5})[：:][^，。；：！？]{5,18}")
_APPOINTMENT = re.compile(
    r"(?:决定)?(?:任命|免去|提名|接受|批准任命|批准免去|补选|选举|推选|通过)[：:]?(?:[㐀-鿿·]{2,4}(?:同志)?(?:（[^）]*）)?(?:为|的|辞去|任)|$)"
    r"|[㐀-鿿·]{2,4}(?:同志)?(?:（[^）]*）)?(?:拟?任|为|不再担任|兼任|挂职任)[㐀-鿿、（）]{3,}(?:长|任|记|员|席|官|师|委|裁|理|事|问|职)[；。]$"
)
_HANGING = re.compile(r"[，、（《“‘「『【〈(]$")
_STARTS_INSIDE = re.compile(r"[，。、；：？！）》”’」』】〉%℃]")


def unwrap(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return the blocks that ``lines`` form; no character is lost but blanks at the joints."""
    roles = _roles(lines)
    blocks: list[Block] = []
    held: list[Line] = []
    for line, role in zip(lines, roles, strict=True):
        if role != JOIN and held:
            blocks.append(_paragraph(held))
            held = []
        if line.kind != "text":
            blocks.append(Block(line.kind, line.text, (line,)))
        elif role == SHOW:
            blocks.append(Block("display", line.text, (line,)))
        else:
            held.append(line)
    if held:
        blocks.append(_paragraph(held))
    return tuple(blocks)


def _paragraph(lines: list[Line]) -> Block:
    text = join_lines([line.text for line in lines])
    item = text[0] in MARKS and len(text) <= _ITEM and not ends_sentence(text)
    return Block("display" if item else "paragraph", text, tuple(lines))


def _roles(lines: Sequence[Line]) -> list[int]:
    if not lines:
        return []
    page = look_at(lines)
    before = [column_at(lines, i - REACH, i + 1) for i in range(len(lines))]
    after = [column_at(lines, i, i + REACH + 1) for i in range(len(lines))]
    boxed = _boxed(lines)
    told = [_announces(lines, i) or i in boxed for i in range(len(lines))]
    costs = [_alone(lines[0], role, page, after[0]) for role in (OPEN, JOIN, SHOW)]
    costs[JOIN] += 50
    back: list[tuple[int, int, int]] = []
    for i in range(1, len(lines)):
        a, b = lines[i - 1], lines[i]
        full = fullness(a, (before[i - 1], after[i - 1]))
        opened, fresh = is_fresh(a, after[i - 1]), is_fresh(b, after[i])
        step: list[float] = []
        origin: list[int] = []
        for role in (OPEN, JOIN, SHOW):
            here = _alone(b, role, page, after[i]) - 1.5 * (role == SHOW and told[i])
            ways = [
                costs[was] + _between(a, b, was, role, page, 1.0 if was == OPEN and opened else full, fresh)
                for was in (OPEN, JOIN, SHOW)
            ]
            cheapest = min(range(3), key=ways.__getitem__)
            step.append(ways[cheapest] + here)
            origin.append(cheapest)
        low = min(step)
        costs = [cost - low for cost in step]
        back.append((origin[0], origin[1], origin[2]))
    final = [cost + (_ending(lines[-1], role, 0.5)) for role, cost in enumerate(costs)]
    role = min(range(3), key=final.__getitem__)
    roles = [role]
    for origins in reversed(back):
        role = origins[role]
        roles.append(role)
    return roles[::-1]


def _announces(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is worded as a headline (甲区：…) and what it names stands in the text below."""
    found = _ANNOUNCED.fullmatch(lines[at].text)
    if not found or _SPOKEN.match(lines[at].text):
        return False
    return found[1] in "".join(line.text for line in lines[at + 1 : at + 9] if line.kind == "text")


def _boxed(lines: Sequence[Line]) -> set[int]:
    """Return the lines of small boxes: two or three without a sign, blank lines around, behind an end.

    Running text has a comma in as many lines, and what blanks set off of it goes on from the part before.
    """
    found: set[int] = set()
    starts = [
        i for i, line in enumerate(lines) if line.gap or line.kind != "text" or lines[i - 1].kind != "text"
    ]
    for start, stop in pairwise([*starts, len(lines)]):
        box = lines[start:stop]
        if not 2 <= len(box) <= _BOX or any(line.kind != "text" or _SIGN.search(line.text) for line in box):
            continue
        before = lines[start - 1] if start else None
        ended = before is None or before.kind != "text" or ends_sentence(before.text) or start - 1 in found
        if ended and not ends_sentence(box[-1].text):
            found.update(range(start, stop))
    return found


def _unclosed(text: str) -> bool:
    return text.count("（") > text.count("）")


def _alone(line: Line, role: int, page: Setting, after: float | None) -> float:
    """Return what it costs to take a line for this role, whatever stands around it."""
    if line.kind != "text":
        return 0.0 if role == SHOW else 40.0
    if role == SHOW:
        return _showing(line, page, after)
    if role == JOIN:
        return 2.5 if page.opened_by(line) else 0.0
    cost = 2.0 if _STARTS_INSIDE.match(line.text) else 0.0
    if page.indents and not page.opened_by(line):
        cost += 1.0
    if opens_story(line.text) or _SPOKEN.match(line.text) or _APPOINTMENT.match(line.text):
        cost -= 1.5
    if page.first and after is not None and after - line.width < 1.0 and not page.indents:
        cost += 0.8
    return cost


def _showing(line: Line, page: Setting, after: float | None) -> float:
    text = line.text
    cost = 1.0 + 5.0 * len(re.findall(r"[。；](?=.)", text)) + 1.6 * min(text.count("，"), 2)
    if text.endswith(("。", "；", "，", "、", "。”")):
        cost += 4.0
    elif ends_sentence(text):
        cost += 0.8
    if line.width > 30:
        cost += min((line.width - 30) * 0.3, 6)
    if page.first and is_fresh(line, after):
        cost += 0.8
    if " " in text and not re.search(r"[A-Za-z] [A-Za-z]", text):
        cost -= 0.7
    if text.startswith("——"):
        cost -= 1.2
    inside = bool(_STARTS_INSIDE.match(text) or _SPOKEN.match(text) or text.count("）") > text.count("（"))
    return (
        cost
        + 4 * inside
        + 5 * bool(_APPOINTMENT.match(text))
        + 1.5 * bool(_SOFT_END.search(text))
        + (6 * opens_story(text))
    )


def _between(a: Line, b: Line, was: int, role: int, page: Setting, full: float, fresh: bool) -> float:
    if role == JOIN:
        if was == SHOW or a.kind != "text" or b.kind != "text":
            return 60.0
        return _joining(a, b, page, full, fresh)
    cost = 0.0
    if was != SHOW and a.kind == "text":
        cost += _ending(a, was, full)
        if page.blanks > 0.1 and not b.gap and (page.blanks < 0.9):
            cost += 0.6
        if b.kind == "text" and not ends_sentence(a.text) and _STARTS_INSIDE.match(b.text):
            cost += 3
    return cost


def _ending(line: Line, role: int, full: float) -> float:
    """Return what it costs that a paragraph ends with this line."""
    if role == SHOW:
        return 0.0
    text = line.text
    cost = 1.2 if role == OPEN and line.width < 16 else 0.0
    if ends_sentence(text):
        return cost + (0.7 if full >= 0.9 else 0.0)
    if _APPOINTMENT.match(text):
        return cost + 0.5
    if _SOFT_END.search(text):
        return cost + (1.5 if full < 0.5 else 3.0)
    return cost + 4.5 + (1.5 if _HANGING.search(text) else 0)


def _joining(a: Line, b: Line, page: Setting, full: float, fresh: bool) -> float:
    ended = ends_sentence(a.text)
    cost = {True: 1.6, False: 0.2}[ended]
    if full < 0.2:
        cost += 5.0 if ended else 3.2
    elif full < 0.5:
        cost += 3.0
    elif full < 0.9:
        cost += 1.2
    if not page.wrapped and a.width > 30:
        cost += 2.5 if ended else 1.0
    if b.gap and page.blanks < 0.9:
        cost += 1.2 if not ended else 2.0
    if b.gap and not a.gap and page.blanks > 0.85:
        cost += 2.0  # lines without a blank between them are rare here, and belong to a headline
    if ended and fresh:
        cost += 0.8
    if _STARTS_INSIDE.match(b.text):
        cost -= 2.0
    if _HANGING.search(a.text):
        cost -= 1.5
    if _unclosed(a.text) and "）" in b.text:
        cost -= 2.5
    if not ended and word_across(a.text, b.text):
        cost -= 1.8
    if opens_story(b.text):
        cost += 3
    return cost
