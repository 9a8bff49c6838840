"""Put hard-wrapped lines together to paragraphs.

Every line opens a paragraph, continues one, or is displayed (a headline, a section head, a label).
The cheapest reading of all lines of a page is searched at once (Viterbi).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.importing.lines.blocks import Block, ends_sentence, join_lines
from generator.importing.lines.columns import REACH, column_at, fullness, is_fresh, look_at
from generator.importing.lines.displays import find_displays
from generator.importing.lines.lines import Line
from generator.importing.lines.roles import JOIN, OPEN, SHOW, cost_alone, cost_between, cost_of_end
from generator.importing.signs import MARKS

_ITEM = 60
"""Longer than this is no line of a list set over or beside a story (●新增三家企业)."""


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
    displays = find_displays(lines)
    captions = set() if page.wrapped else _captions(lines)
    costs = [cost_alone(lines[0], role, page, after[0]) for role in (OPEN, JOIN, SHOW)]
    costs[JOIN] += 50
    back: list[tuple[int, int, int]] = []
    for i in range(1, len(lines)):
        a, b = lines[i - 1], lines[i]
        full = fullness(a, (before[i - 1], after[i - 1]))
        opened, fresh = is_fresh(a, after[i - 1]), is_fresh(b, after[i])
        step: list[float] = []
        origin: list[int] = []
        for role in (OPEN, JOIN, SHOW):
            here = cost_alone(b, role, page, after[i]) - 1.5 * (role == SHOW and i in displays)
            here += 4.0 * (role == JOIN and i in captions)
            ways = [
                costs[was]
                + cost_between(a, b, was, role, page, 1.0 if was == OPEN and opened else full, fresh)
                for was in (OPEN, JOIN, SHOW)
            ]
            cheapest = min(range(3), key=ways.__getitem__)
            step.append(ways[cheapest] + here)
            origin.append(cheapest)
        low = min(step)
        costs = [cost - low for cost in step]
        back.append((origin[0], origin[1], origin[2]))
    final = [cost + cost_of_end(lines[-1], role, 0.5) for role, cost in enumerate(costs)]
    role = min(range(3), key=final.__getitem__)
    roles = [role]
    for origins in reversed(back):
        role = origins[role]
        roles.append(role)
    return roles[::-1]


def _captions(lines: Sequence[Line]) -> set[int]:
    """Return the lines that a photographer's credit stands right under: each is a picture's whole text."""
    return {
        i
        for i, (line, credit) in enumerate(pairwise(lines))
        if line.kind == "text" and credit.kind == "photo" and not credit.gap and ends_sentence(line.text)
    }
