"""Read displayed lines as kicker, title and subtitle."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.importing.bylines.grammar import parse_byline
from generator.importing.lines.blocks import Block
from generator.importing.lines.headline_lines import Spacing, clean, group_lines, put_together
from generator.importing.lines.headline_words import (
    counts_series,
    ends_event,
    ends_kicker,
    gives_details,
    is_series,
    is_sum,
    is_verse,
    names_those_present,
    names_who_attends,
    opens_with_count,
    reports_visit,
    states_aim,
    tells_occasion,
)
from generator.importing.lines.rubrics import is_box_label, is_label

_OFFICE = re.compile(
    r".*(?:书记|主任|市长|县长|区长|州长|省长|局长|厅长|部长|处长|科长|主席|院长|校长|所长"
    r"|董事长|总经理|总裁|会长|秘书长"
    r"|教授|研究员|专家|"
    r"代表|委员|厂长|经理|院士|镇长|乡长|站长|行长|社长|总监|负责人|理事长|首席[㐀-鿿]{2,6})"
    r"(?:[（(].*[）)])?\s*[㐀-鿿]{0,3}(?: [㐀-鿿])?"
)
_VERSE = 0.8

_TELLING = 10
"""A shorter line has its words in a story more easily, whatever it is of."""


@dataclass(frozen=True, slots=True)
class Headline:
    """What stands over a story; ``boxed`` are lines of a box that names people and their titles."""

    title: str = ""
    kicker: str = ""
    subtitle: str = ""
    boxed: tuple[Block, ...] = ()
    line: int = 0
    marked: bool = False


NO_HEADLINE = Headline()


def read_headline(displays: Sequence[Block], spacing: Spacing, coverage: Callable[[str], float]) -> Headline:
    """Read displayed lines as a headline; ``coverage`` returns which part of a text the story speaks of.

    What a person marked is the title, with the lines that go on with it; otherwise the words tell.
    """
    boxed = _boxes([block for block in displays if block.kind != "marked"])
    units = _units([block for block in displays if block not in boxed], spacing, coverage)
    if not units:
        return Headline(boxed=tuple(boxed))
    title = next((unit for unit in units if unit.marked), None) or _title(units, coverage)
    at = units.index(title)
    return Headline(
        title=clean(title.text),
        kicker=" ".join(clean(unit.text) for unit in units[:at]),
        subtitle=" ".join(clean(unit.text) for unit in units[at + 1 :]),
        boxed=tuple(boxed),
        line=title.line,
        marked=title.marked,
    )


def join_heads(displays: Sequence[Block]) -> str:
    """Return a section head that may be broken over lines."""
    return clean("".join(block.text for block in displays))


@dataclass(frozen=True, slots=True)
class _Unit:
    text: str
    line: int
    count: int
    head: bool
    marked: bool


def _units(displays: Sequence[Block], spacing: Spacing, coverage: Callable[[str], float]) -> list[_Unit]:
    return [
        _Unit(
            put_together(group),
            group[0].number,
            sum(len(block.lines) for block in group),
            any(block.kind == "head" for block in group),
            any(block.kind == "marked" for block in group),
        )
        for group in group_lines(_marks_joined(displays), spacing, coverage)
    ]


def _marks_joined(displays: Sequence[Block]) -> list[Block]:
    """Return displayed lines, those that a person marked one after another as one."""
    joined: list[Block] = []
    for block in displays:
        if joined and joined[-1].kind == block.kind == "marked":
            above = joined[-1]
            joined[-1] = replace(above, text=put_together([above, block]), lines=above.lines + block.lines)
        else:
            joined.append(block)
    return joined


def _title(units: Sequence[_Unit], coverage: Callable[[str], float]) -> _Unit:
    said = [unit for unit in units if unit.head or not _stands_aside(unit.text)] or units
    return said[max(range(len(said)), key=lambda i: (_as_title(said, i, coverage), -i))]


def _as_title(units: Sequence[_Unit], at: int, coverage: Callable[[str], float]) -> float:
    text = units[at].text
    telling = min(1.0, len(text) / _TELLING)
    score = 2.2 * telling * coverage(text) + 0.5 * (units[at].count > 1) + 3.0 * units[at].head
    score -= 2.0 * (names_those_present(text) or (at > 0 and gives_details(text)))
    over = units[at - 1].text if at else ""
    reported = ends_kicker(over) or reports_visit(over) or (tells_occasion(over) and units[at].count > 1)
    if at and not reported:
        score -= 1.5 * states_aim(text) or 1.0 * opens_with_count(text)
    if is_series(text) and len(units) > 1:
        score -= 1.2
    score -= 0.6 * ("，" in text)
    if ends_kicker(text):
        score -= 1.6
    if 7 <= len(text) <= 24:
        score += 0.5
    if len(text) < 7 and len(units) > 1:
        score -= 1.5 if len(text) < 5 else 0.8
    if len(text) > 30:
        score -= 0.6
    return score + _beside(units, at)


def _beside(units: Sequence[_Unit], at: int) -> float:
    """Return what the lines over and under a line say for its being the title."""
    text, score = units[at].text, 0.0
    if len(units) >= 3 and 0 < at < len(units) - 1:
        score += 0.4
    under = units[at + 1].text if at + 1 < len(units) else ""
    if under and not (names_those_present(under) or gives_details(under)):
        several = units[at + 1].count > units[at].count  # a headline is set larger than what is over it
        event = ends_event(text) and not (opens_with_count(under) or states_aim(under))
        event = event or (several and tells_occasion(text))
        score -= 1.3 * (event or reports_visit(text))
    score += 0.8 * sum(ends_kicker(other.text) for other in units[:at])
    score += 0.6 * sum(names_those_present(other.text) for other in units[at + 1 :])
    if is_verse(text) and any(_is_sentence(unit.text) for unit in units):
        score -= _VERSE
    if len(units) == 2:
        score += 0.25 * (len(text) <= len(units[1 - at].text)) + 0.7 * at
    return score


def _stands_aside(text: str) -> bool:
    """Tell whether a line is no headline where there is another: a column, a sum, people, a subtitle."""
    if is_label(text) or is_sum(text) or counts_series(text) or names_who_attends(text):
        return True
    return text.startswith(("—", "■", "●"))


def _is_sentence(text: str) -> bool:
    """Tell whether a line may well be a headline: it says who does what, and is nothing else."""
    return not (
        is_verse(text)
        or gives_details(text)
        or names_those_present(text)
        or ends_kicker(text)
        or ends_event(text)
        or reports_visit(text)
    )


def _boxes(displays: Sequence[Block]) -> list[Block]:
    """Return the lines of a box that presents people: its labels, their titles, their names."""
    found = [
        block
        for block in displays
        if is_box_label(block.text)
        or (_OFFICE.fullmatch(block.text) and not re.search(r"会见|[，！？]|\S 任 ?\S", block.text))
        or _is_names(block.text)
    ]
    labelled = any(is_box_label(block.text) for block in found)
    return found if labelled or len(found) >= 2 else []


def _is_names(text: str) -> bool:
    byline = parse_byline(text, bare=True)
    return bool(byline and byline.writers and not byline.uncertain)
