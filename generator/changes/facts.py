"""Compare posts, figures and statements: what appeared, what changed, what is gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator import labels
from generator.changes.model import Action, Item
from generator.changes.state import Row, State
from generator.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class _Fact:
    """How the rows of a table are told apart, shown, and found in the text.

    Rows with the same ``key`` are one fact, which changed where ``value`` differs; ``file`` is the
    id of what it is written with.
    """

    key: Callable[[Row], tuple[Any, ...]]
    what: Callable[[Row], str]
    value: Callable[[Row], str]
    words: Callable[[Row], str]
    file: Callable[[Row], str]


def _post(row: Row) -> str:
    return f"{row['organization']} {row['title']}"


def _figure(row: Row) -> str:
    period = f"，{row['period']}" if row["period"] else ""
    return f"{row['text']}（{'目标' if row['target'] else '现状'}{period}）"


_FACTS = {
    "posts": _Fact(
        key=lambda row: (row["official"], row["article"]),
        what=lambda row: str(row["official_name"]),
        value=_post,
        words=lambda row: str(row["printed"] or row["title"]),
        file=lambda row: str(row["official"]),
    ),
    "figures": _Fact(
        key=lambda row: (row["article"], row["subject"], row["indicator"]),
        what=lambda row: f"{row['subject']}：{row['indicator']}",
        value=_figure,
        words=lambda row: str(row["text"]),
        file=lambda row: str(row["article"]),
    ),
    "statements": _Fact(
        key=lambda row: (row["official"], row["article"]),
        what=lambda row: "",
        value=lambda row: str(row["text"]),
        words=lambda row: "",
        file=lambda row: str(row["article"]),
    ),
    "facts": _Fact(
        key=lambda row: (row["name"], row["kind"]),
        what=lambda row: str(row["name"]),
        value=lambda row: str(row["text"]),
        words=lambda row: "",
        file=lambda row: str(row["entity"] or ""),
    ),
}


def fact_changes(table: str, base: State, head: State) -> Iterator[Item]:
    """Yield the changes of ``table`` (posts, figures or statements), in the order of their keys."""
    fact = _FACTS[table]
    old, new = _grouped(fact, base.tables[table]), _grouped(fact, head.tables[table])
    for key in sorted(old.keys() | new.keys()):
        was, now = _without_equal(fact, old.get(key, []), new.get(key, []))
        both = min(len(was), len(now))
        for before, after in zip(was, now, strict=False):
            yield _item(fact, "changed", after, head, fact.value(before), fact.value(after))
        for row in now[both:]:
            yield _item(fact, "added", row, head, after=fact.value(row))
        for row in was[both:]:
            yield _item(fact, "removed", row, base, before=fact.value(row))
    yield from _confirmed(fact, old, new, head)


def _grouped(fact: _Fact, rows: list[Row]) -> dict[tuple[Any, ...], list[Row]]:
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[fact.key(row)].append(row)
    return groups


def _without_equal(fact: _Fact, old: list[Row], new: list[Row]) -> tuple[list[Row], list[Row]]:
    was, now = [fact.value(row) for row in old], [fact.value(row) for row in new]
    return (
        [row for row in old if fact.value(row) not in now],
        [row for row in new if fact.value(row) not in was],
    )


def _confirmed(
    fact: _Fact, old: dict[tuple[Any, ...], list[Row]], new: dict[tuple[Any, ...], list[Row]], head: State
) -> Iterator[Item]:
    for key in sorted(old.keys() & new.keys()):
        proposed = {fact.value(row) for row in old[key] if row.get("status") == "proposed"}
        for row in new[key]:
            if row.get("status") == "confirmed" and fact.value(row) in proposed:
                yield _item(fact, "confirmed", row, head, after=fact.value(row))


def _item(fact: _Fact, action: Action, row: Row, state: State, before: str = "", after: str = "") -> Item:
    article, paragraph = state.by_id("articles").get(row["article"]), row["paragraph"]
    url = ""
    if article and action != "removed":
        url = article["url"] + ("" if paragraph is None else f"#p{paragraph + 1}")
    return Item(
        action=action,
        what=fact.what(row) or _speaker(row, state),
        before=before,
        after=after,
        sentence=_sentence(article, paragraph, fact.words(row)),
        url=url,
        file=state.files.get(fact.file(row), "") if action != "removed" else "",
    )


def _speaker(row: Row, state: State) -> str:
    entity = state.by_id("entities")[row["official"]]
    return f"{labels.ENTITY_TYPE[entity['type']]} {entity['name']}"


def _sentence(article: Row | None, paragraph: int | None, words: str) -> str:
    """Return the sentence that holds ``words``; the paragraph where they are not in a single one."""
    if article is None or paragraph is None or not words:
        return ""
    text = str(article["paragraphs"][paragraph])
    for start, end in sentence_spans(text):
        if words in text[start:end]:
            return text[start:end].strip()
    return text
