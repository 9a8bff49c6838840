"""Read an article file: YAML front matter, then paragraphs and section heads."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from generator.content.schema import check_schema
from generator.content.yaml_lines import Marked, load_yaml, unprintable
from generator.errors import Origin, Problem
from generator.model import Article, Document, Doubt, Figure, Head, Meant, Statement
from generator.quantities import Quantity, parse_quantity

FENCE = "---"


def parse_article(text: str, path: Path) -> tuple[Article | None, list[Problem]]:
    """Read one article from the text of the file ``path``.

    Returns the article, or None with every problem found: front matter that is missing, malformed
    or against the schema, a body without paragraphs, figures and statements that point nowhere.
    """
    if problems := unprintable(text, path):
        return None, problems
    lines = text.split("\n")
    end = _fence(lines)
    if end is None:
        return None, [
            Problem(
                Origin(path),
                "开头没有元数据",
                f"第一行写 {FENCE}，接着写元数据（title、source、date……），再写一行 {FENCE}，然后是正文",
            )
        ]
    marked, problems = load_yaml("\n".join(lines[1:end]), path, first_line=2)
    if marked is None:
        return None, problems
    problems += [problem for _, problem in check_schema(marked, "article.yml")]
    paragraphs, heads, starts = _body(lines[end + 1 :])
    if not paragraphs:
        problems.append(Problem(Origin(path, end + 1), "没有正文", f"在第二个 {FENCE} 之后写正文"))
    elif heads and heads[-1].before > len(paragraphs):
        problems.append(
            Problem(Origin(path, len(lines)), f"小标题“{heads[-1].text}”后面没有正文", "补上正文，或删去它")
        )
    if problems:
        return None, problems
    data = marked.data
    problems += _check_date(data, marked)
    figures = [_figure(item, i, marked, paragraphs) for i, item in enumerate(data.get("figures", []))]
    statements = [
        _statement(item, i, marked, paragraphs) for i, item in enumerate(data.get("statements", []))
    ]
    problems += [item for item in (*figures, *statements) if isinstance(item, Problem)]
    if problems:
        return None, problems
    return (
        Article(
            id=path.stem,
            title=data["title"],
            kicker=data.get("kicker", ""),
            subtitle=data.get("subtitle", ""),
            title_supplied=data.get("title_supplied", False),
            source=data["source"],
            credit=data.get("credit", ""),
            authors=tuple(data.get("authors", ())),
            kind=data["kind"],
            date=dt.date.fromisoformat(data["date"]) if data["date"] else None,
            date_certainty=data["date_certainty"],
            date_basis=data["date_basis"],
            page=data["page"],
            fragment=data.get("fragment", ""),
            topics=tuple(data.get("topics", ())),
            status=data["status"],
            review=tuple(Doubt(**item) for item in data.get("review", ())),
            imported=data.get("imported", ""),
            former_ids=tuple(data.get("former_ids", ())),
            curated=frozenset(data),
            documents=tuple(Document(**item) for item in data.get("documents", ())),
            figures=tuple(item for item in figures if isinstance(item, Figure)),
            statements=tuple(item for item in statements if isinstance(item, Statement)),
            people=tuple(
                Meant(id_, marked.origin("people", i)) for i, id_ in enumerate(data.get("people", ()))
            ),
            paragraphs=tuple(paragraphs),
            lines=tuple(end + 1 + start for start in starts),
            heads=tuple(heads),
            origin=Origin(path),
        ),
        [],
    )


def _fence(lines: list[str]) -> int | None:
    if not lines or lines[0].strip() != FENCE:
        return None
    return next((i for i, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)


def _body(lines: list[str]) -> tuple[list[str], list[Head], list[int]]:
    """Return the paragraphs, the heads, and the line (from 1) that each paragraph begins on."""
    paragraphs: list[str] = []
    heads: list[Head] = []
    starts: list[int] = []
    block: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        text = " ".join(line.split())
        if text.startswith("## ") or not text:
            if block:
                paragraphs.append(_joined(block))
                block = []
            if text:
                heads.append(Head(text[3:].strip(), len(paragraphs) + 1))
        else:
            if not block:
                starts.append(number)
            block.append(text)
    return paragraphs, heads, starts


def _joined(lines: list[str]) -> str:
    """Join the lines of a paragraph: with a blank between Latin words, with nothing between Hanzi."""
    text = lines[0]
    for line in lines[1:]:
        apart = text[-1].isascii() and text[-1].isalnum() and line[0].isascii() and line[0].isalnum()
        text += f" {line}" if apart else line
    return text


def _check_date(data: dict[str, Any], marked: Marked) -> list[Problem]:
    origin = marked.origin("date")
    if data["date"] is None:
        if data["date_certainty"] == "unknown":
            return []
        return [Problem(origin, "没有日期", "写出日期，或把 date_certainty 改成 unknown")]
    if data["date_certainty"] == "unknown":
        return [Problem(origin, "写了日期，又说日期不详", "把 date_certainty 改成 stated 或 inferred")]
    try:
        dt.date.fromisoformat(data["date"])
    except ValueError:
        return [Problem(origin, f"没有“{data['date']}”这一天", "改成日历上有的日期")]
    return []


def _figure(item: dict[str, Any], index: int, marked: Marked, paragraphs: list[str]) -> Figure | Problem:
    origin = marked.origin("figures", index)
    text = item["text"]
    quantity = Quantity(item["value"], item["unit"]) if "value" in item else parse_quantity(text)
    if quantity is None:
        return Problem(origin, f"数据“{text}”读不出数值", "补上 value 和 unit 两行")
    found = [n for n, paragraph in enumerate(paragraphs, 1) if text in paragraph]
    number = item.get("paragraph", found[0] if len(found) == 1 else None)
    if number is None:
        mend = f"补上 paragraph: 其中之一（{found}）" if found else "照正文改写 text"
        return Problem(origin, f"数据“{text}”在正文里出现在 {len(found)} 段", mend)
    if number not in found:
        return Problem(
            origin, f"第 {number} 段里没有“{text}”", f"它在第 {found} 段" if found else "照正文改写 text"
        )
    return Figure(
        text=text,
        indicator=item["indicator"],
        subject=item["subject"],
        period=item.get("period", ""),
        target=item.get("target", False),
        value=quantity.value,
        unit=quantity.unit,
        paragraph=number,
        origin=origin,
    )


def _statement(
    item: dict[str, Any], index: int, marked: Marked, paragraphs: list[str]
) -> Statement | Problem:
    origin = marked.origin("statements", index)
    if item["paragraph"] > len(paragraphs):
        return Problem(origin, f"没有第 {item['paragraph']} 段", f"正文只有 {len(paragraphs)} 段，改正段号")
    start = paragraphs[item["paragraph"] - 1].find(item.get("text", ""))
    if start < 0:
        return Problem(
            origin, f"第 {item['paragraph']} 段里没有“{item['text']}”", "照正文改写 text，或删去它"
        )
    span = (start, start + len(item["text"])) if "text" in item else None
    return Statement(official=item["official"], paragraph=item["paragraph"], span=span, origin=origin)
