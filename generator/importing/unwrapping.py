"""Put hard-wrapped lines together to paragraphs.

Every line opens a paragraph, continues one, or is displayed (a headline, a section head, a label).
The cheapest reading of all lines of a page is searched at once (Viterbi); what it costs depends on
the column's width around a line, on the sentence's end, on blanks and indents where the page uses
them, and on words that would be cut.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.importing.leads import opens_story
from generator.importing.lines import CLOSING, TERMINAL, Kind, Line
from generator.importing.vocabulary import word_across

OPEN, JOIN, SHOW = 0, 1, 2
"""What a line does: opens a paragraph, continues one, is displayed."""

_REACH = 5
_INDENT = 1.5
_NEAR = 1.3
_WIDE = 16
"""Two lines of at least this width can be a column; two shorter ones without a comma may be headlines."""

_PAUSE = re.compile("[，。]")

_SOFT_END = re.compile(r"[：:；;—]$")
_SPOKEN = re.compile(r"[问答][：:]|[一二三四五六七八九十]是")
_ANNOUNCED = re.compile(r"([㐀-鿿]{2,5})[：:][^，。；：！？]{5,18}")
_APPOINTMENT = re.compile(
    r"(?:决定)?(?:任命|免去|提名|接受|批准任命|批准免去|补选|选举|推选|通过)[：:]?(?:[㐀-鿿·]{2,4}(?:同志)?(?:（[^）]*）)?(?:为|的|辞去|任)|$)"
    r"|[㐀-鿿·]{2,4}(?:同志)?(?:（[^）]*）)?(?:拟?任|为|不再担任|兼任|挂职任)[㐀-鿿、（）]{3,}(?:长|任|记|员|席|官|师|委|裁|理|事|问|职)[；。]$"
)
_LAST_BRACKET = re.compile(r"(?<=[。！？…”])\s*[（(][^（）()]{2,60}[）)]\s*$")
_HANGING = re.compile(r"[，、（《“‘「『【〈(]$")
_STARTS_INSIDE = re.compile(r"[，。、；：？！）》”’」』】〉%℃]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a displayed line or a line of a kind of its own, with the lines it was made of.

    ``whole`` is false for a paragraph that stops before its sentence does.
    """

    kind: Kind | Literal["paragraph", "display"]
    text: str
    lines: tuple[Line, ...]

    @property
    def number(self) -> int:
        """The line of the source it begins on."""
        return self.lines[0].number

    @property
    def last(self) -> int:
        """The line of the source it ends on."""
        return self.lines[-1].number

    @property
    def whole(self) -> bool:
        """Whether it ends where a sentence does."""
        return ends_sentence(self.text)


def ends_sentence(text: str) -> bool:
    """Tell whether ``text`` ends where a sentence does, closing quotation marks and brackets aside."""
    bare = _LAST_BRACKET.sub("", text).rstrip(CLOSING + " ")
    return (bool(bare) and bare[-1] in TERMINAL) or bool(re.search(r"[A-Za-z]{2}[.]$", bare))


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


def join_lines(texts: Sequence[str]) -> str:
    """Join wrapped lines: a blank only between Latin words; a hyphenated word is made whole."""
    text = ""
    for line in texts:
        if re.search(r"[A-Za-z]$", text) and re.match(r"[A-Za-z]", line):
            text += " "
        elif re.search(r"[a-z]-$", text) and re.match(r"[a-z]", line):
            text = text[:-1]
        elif re.search(r"[A-Za-z,;]$", text) and re.match(r"[A-Za-z0-9]", line):
            text += " "
        text += line
    return text


def _paragraph(lines: list[Line]) -> Block:
    return Block("paragraph", join_lines([line.text for line in lines]), tuple(lines))


@dataclass(frozen=True, slots=True)
class _Page:
    """What the page does as a whole: blank lines between all lines, indents at paragraphs, no wrapping."""

    blanks: float
    margin: float
    wrapped: bool
    first: bool

    @property
    def indents(self) -> bool:
        """Whether lines that open a paragraph stand in."""
        return self.margin < 9

    def opened_by(self, line: Line) -> bool:
        """Tell whether a line stands in as one that opens a paragraph."""
        return self.margin <= line.indent <= 4


def _look(lines: Sequence[Line]) -> _Page:
    texts = [line for line in lines if line.kind == "text"]
    gaps = [bool(b.gap) for a, b in pairwise(lines)]
    blanks = sum(gaps) / len(gaps) if gaps else 0.0
    whole = [line for line in texts if ends_sentence(line.text)]
    share = len(whole) / len(texts) if texts else 0
    lengthy = [line for line in texts if line.width > 45]
    wrapped = not (
        share > 0.55 or (lengthy and sum(ends_sentence(x.text) for x in lengthy) > 0.7 * len(lengthy))
    )
    openings = [
        _fresh(b, _column(lines, i + 1, i + 2 + _REACH))
        for i, (a, b) in enumerate(pairwise(lines))
        if a.kind == b.kind == "text" and ends_sentence(a.text) and b.width >= 7
        if fullness(a, (_column(lines, i - _REACH, i + 1), None)) < 0.5
    ]
    first = len(openings) >= 3 and sum(openings) > 0.6 * len(openings)
    return _Page(blanks, _margin(lines), wrapped, first)


def _margin(lines: Sequence[Line]) -> float:
    """Return how far a line stands in that opens a paragraph, more than any does where none does.

    Copying may leave one blank of two; that one is an indent where it stands behind ends of sentences.
    """
    texts = [line for line in lines if line.kind == "text"]
    least = max(2, 0.04 * len(texts))
    if sum(1 for line in texts if _INDENT <= line.indent <= 2 * _INDENT) >= least:
        return _INDENT
    shy = [a.kind != "text" or ends_sentence(a.text) for a, b in pairwise(lines) if 0 < b.indent < _INDENT]
    return 0.5 if len(shy) >= least and sum(shy) > 0.7 * len(shy) else 9.0


def _column(lines: Sequence[Line], start: int, stop: int) -> float | None:
    """Return the width most lines between two positions share, None where they share none.

    Lines that end a sentence end anywhere; two headlines of one length are no column either.
    """
    near_by = [
        line for line in lines[max(start, 0) : max(stop, 0)] if line.kind == "text" and line.width >= 7
    ]
    best: list[float] = []
    for line in near_by:
        alike = [other for other in near_by if abs(other.width - line.width) <= _NEAR]
        told = any(_PAUSE.search(other.text) for other in alike)
        if len(alike) < (2 if told or line.width >= _WIDE else 3):
            continue
        widths = [other.width for other in alike]
        if len(widths) + 0.12 * line.width > len(best) + 0.12 * max(best, default=0):
            best = widths
    return statistics.median_high(best) if best else None


def _roles(lines: Sequence[Line]) -> list[int]:
    if not lines:
        return []
    page = _look(lines)
    before = [_column(lines, i - _REACH, i + 1) for i in range(len(lines))]
    after = [_column(lines, i, i + _REACH + 1) for i in range(len(lines))]
    told = [_announces(lines, i) for i in range(len(lines))]
    costs = [_alone(lines[0], role, page, after[0]) for role in (OPEN, JOIN, SHOW)]
    costs[JOIN] += 50
    back: list[tuple[int, int, int]] = []
    for i in range(1, len(lines)):
        a, b = lines[i - 1], lines[i]
        full = fullness(a, (before[i - 1], after[i - 1]))
        opened, fresh = _fresh(a, after[i - 1]), _fresh(b, after[i])
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


def fullness(line: Line, columns: tuple[float | None, float | None]) -> float:
    """Return how far the line fills its column, from 0 to 1; 0.5 where no column is known."""
    shares = []
    slack = 1.2 + 0.12 * sum("!" <= char <= "~" for char in line.text)
    for column in columns:
        if column is None:
            continue
        short = column - line.width
        if short < -2.5 - 0.1 * slack:
            shares.append(0.3)  # wider than the column: not of it
        elif short <= slack:
            shares.append(1.0)
        elif short <= slack + 1.2:
            shares.append(0.55)  # as a first line whose indent was lost
        else:
            shares.append(0.0)
    if not shares:
        return 0.75 if line.width > 45 else 0.25
    return max(shares)


def _unclosed(text: str) -> bool:
    return text.count("（") > text.count("）")


def _fresh(line: Line, column: float | None) -> bool:
    """Tell whether a line is as short as the first of a paragraph whose indent was lost."""
    return column is not None and 1.4 <= column - line.width <= 3.1


def _alone(line: Line, role: int, page: _Page, after: float | None) -> float:
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


def _showing(line: Line, page: _Page, after: float | None) -> float:
    text = line.text
    cost = 1.0 + 5.0 * len(re.findall(r"[。；](?=.)", text)) + 1.6 * min(text.count("，"), 2)
    if text.endswith(("。", "；", "，", "、", "。”")):
        cost += 4.0
    elif ends_sentence(text):
        cost += 0.8
    if line.width > 30:
        cost += min((line.width - 30) * 0.3, 6)
    if page.first and _fresh(line, after):
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


def _between(a: Line, b: Line, was: int, role: int, page: _Page, full: float, fresh: bool) -> float:
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


def _joining(a: Line, b: Line, page: _Page, full: float, fresh: bool) -> float:
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
