"""What a line of a page can be, and what it costs to take it for that.

The cost depends on the column's width around the line, on the sentence's end, on blanks and indents
where the page uses them, and on words that would be cut.
"""

from __future__ import annotations

import re

from generator.importing.bylines.leads import opens_story
from generator.importing.lines.blocks import ends_sentence
from generator.importing.lines.columns import Setting, is_fresh
from generator.importing.lines.lines import Line
from generator.importing.lines.wording import appoints, begins_inside, breaks_off, pauses, speaks
from generator.importing.vocabulary import word_across

_LENGTHY = 30
OPEN, JOIN, SHOW = 0, 1, 2
"""What a line does: opens a paragraph, continues one, is displayed."""


def cost_alone(line: Line, role: int, page: Setting, after: float | None) -> float:
    """Return what it costs to take a line for this role, whatever stands around it."""
    if line.kind != "text":
        return 0.0 if role == SHOW else 40.0
    if role == SHOW:
        return _showing(line, page, after)
    if role == JOIN:
        return 2.5 if page.opened_by(line) else 0.0
    cost = 2.0 if begins_inside(line.text) else 0.0
    if page.indents and not page.opened_by(line):
        cost += 1.0
    if opens_story(line.text) or speaks(line.text) or appoints(line.text):
        cost -= 1.5
    if page.first and after is not None and after - line.width < 1.0 and not page.indents:
        cost += 0.8
    return cost


def _showing(line: Line, page: Setting, after: float | None) -> float:
    text = line.text
    cost = (
        1.0
        + 5.0 * len(re.findall(r"[。；](?=.)", text))
        + 1.6 * min(text.count("，"), 2)
        + 0.4 * min(text.count("、"), 3)
    )
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
    inside = begins_inside(text) or speaks(text) or text.count("）") > text.count("（")
    return cost + 4 * inside + 5 * appoints(text) + 1.5 * pauses(text) + (6 * opens_story(text))


def cost_between(a: Line, b: Line, was: int, role: int, page: Setting, full: float, fresh: bool) -> float:
    """Return what it costs to take ``b`` for ``role`` behind ``a``, which was taken for ``was``.

    ``full``: how far ``a`` fills its column; ``fresh``: ``b`` is as short as the first line of a paragraph.
    """
    if role == JOIN:
        if was == SHOW or a.kind != "text" or b.kind != "text":
            return 60.0
        return _joining(a, b, page, full, fresh)
    cost = 0.0
    if was != SHOW and a.kind == "text":
        cost += cost_of_end(a, was, full)
        if page.blanks > 0.1 and not b.gap and (page.blanks < 0.9):
            cost += 0.6
        if b.kind == "text" and not ends_sentence(a.text) and begins_inside(b.text):
            cost += 3
    return cost


def cost_of_end(line: Line, role: int, full: float) -> float:
    """Return what it costs that a paragraph ends with this line."""
    if role == SHOW:
        return 0.0
    text = line.text
    cost = 1.2 if role == OPEN and line.width < 16 else 0.0
    if ends_sentence(text):
        return cost + (0.7 if full >= 0.9 else 0.0)
    if appoints(text):
        return cost + 0.5
    if pauses(text):
        return cost + (1.5 if full < 0.5 else 3.0)
    return cost + 4.5 + (1.5 if breaks_off(text) else 0)


def _joining(a: Line, b: Line, page: Setting, full: float, fresh: bool) -> float:
    ended = ends_sentence(a.text)
    cost = {True: 1.6, False: 0.2}[ended]
    if full < 0.2:
        cost += 5.0 if ended else 3.2
    elif full < 0.5:
        cost += 3.0
    elif full < 0.9:
        cost += 1.2
    if not page.wrapped and a.width > _LENGTHY:
        title = b.gap and b.width < _LENGTHY and not ends_sentence(b.text)
        cost += 4.5 if title else 2.5 if ended else 1.0
    if b.gap and page.blanks < 0.9:
        cost += 1.2 if not ended else 2.0
    if b.gap and not a.gap and page.blanks > 0.85:
        cost += 2.0  # lines without a blank between them are rare here, and belong to a headline
    if fresh:
        cost += 0.8
    if begins_inside(b.text):
        cost -= 2.0
    if breaks_off(a.text):
        cost -= 1.5
    if _unclosed(a.text) and "）" in b.text:
        cost -= 2.5
    if not ended and word_across(a.text, b.text):
        cost -= 1.8
    if opens_story(b.text):
        cost += 3
    return cost


def _unclosed(text: str) -> bool:
    return text.count("（") > text.count("）")
