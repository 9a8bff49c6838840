"""Physical lines of a page text and what kind of line each is by its own wording."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.importing.bylines.grammar import parse_byline
from generator.importing.bylines.group_credits import parse_group_credit
from generator.importing.lines.furniture import is_furniture
from generator.importing.lines.rubrics import is_label
from generator.importing.normalising import normalise_characters, squeeze_blanks
from generator.importing.signs import CLOSING, MARKS, TERMINAL
from generator.importing.simplifying import simplified

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

_NAMED = (
    r"(?:《[^《》]{2,14}》"
    r"|“?[㐀-鿿A-Za-z·\-]{0,12}(?:[报网社台刊]|新闻|在线|发布|客户端|网站|融媒|融媒体中心)”?)"
)
"""A medium by its name alone; other words that 据 stands before are those of a sentence."""

_ORIGIN = re.compile(
    r"[（(【—\-\s]*(?:"
    r"(?:(?:本报)?(?:摘编自|摘自|转自|转载自|原载|(?:图文|稿件)?来源[:：/])\s*[《“]?[㐀-鿿A-Za-z·\-]{2,16}[》”]?"
    rf"|(?:本报)?(?:综合|据)\s*(?:本报|{_NAMED}))"
    r"(?:报道|消息|电|讯|客户端|微信公众号|杂志|网站)?"
    r"(?:[、\s]+《?[㐀-鿿A-Za-z·]{2,14}》?)*(?:综合)?(?:报道)?(?:\s*[\d.:\-年月日\s]+)?"
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


_TOP = 5
"""How many lines a page says what it is called in."""

_SPACED = 0.9
"""Where more lines than this stand behind a blank one, blank lines part nothing."""

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
    usual = 1 if sum(line.gap > 0 for line in lines) > _SPACED * len(lines) else 0
    for at, line in enumerate(lines):
        if at < _TOP and _labels_page(lines, at):
            yield replace(line, kind="furniture")
            continue
        inside = _in_column(lines, at, usual) or _after_dateline(lines, at)
        yield replace(line, kind="text") if inside else line


def _labels_page(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line says what the page is called: it stands beside the paper's own lines."""
    beside = (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])
    return (
        lines[at].kind == "text"
        and is_label(lines[at].text)
        and any(line.kind == "furniture" for line in beside)
    )


def _after_dateline(lines: Sequence[Line], at: int) -> bool:
    """Tell whether names in brackets stand behind a dateline that the line before ends with."""
    bracketed = lines[at].kind == "byline" and lines[at].text[0] in "（("
    return bracketed and at > 0 and bool(_DATELINE.search(lines[at - 1].text))


def _in_column(lines: Sequence[Line], at: int, usual: int) -> bool:
    """Tell whether a line only reads like the paper's own, or a byline, but fills its place in a column.

    A line of a paragraph may hold a date or a word such as 印刷 and no sign; it is as wide as the lines
    it goes on with, nothing parts it from them, and no blank or colon lays it out as a label. A byline
    may stand over a column as wide as itself, but not under a line that goes on. ``usual`` is how many
    blank lines stand between any two lines of the page.
    """
    line = lines[at]
    if line.kind not in ("furniture", "byline", "photo", "origin") or line.width < 9:
        return False
    if re.search(r"[ :：/／|@>]|^[-—–_=]", line.text):
        return False
    before, after = lines[max(at - 2, 0) : at], lines[at + 1 : at + 3]
    into = bool(before) and line.gap <= usual and before[-1].text[-1:] not in TERMINAL + CLOSING
    on = bool(after) and after[0].gap <= usual and line.kind == "furniture"
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


def _is_caption(line: str) -> bool:
    return bool(_CREDITED.fullmatch(line) or (_PICTURE.fullmatch(line) and re.search(r"[图摄]", line)))


_TESTS: tuple[tuple[Kind, Callable[[str], object]], ...] = (
    ("turn", _TURN.fullmatch),
    ("origin", _ORIGIN.fullmatch),
    ("group", parse_group_credit),
    ("byline", _is_byline),
    ("photo", _is_photo_credit),
    ("furniture", is_furniture),
    ("caption", _is_caption),
)
