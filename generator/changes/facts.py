"""Compare posts, figures, statements and the register's facts: what appeared, what changed, what is gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from generator import labels
from generator.changes.fields import paragraph_url, told
from generator.changes.model import Action, Item
from generator.changes.state import Row, State
from generator.changes.words import alike, shortened, word_changes
from generator.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class _Fact:
    """How the rows of a table are told apart, shown, and found in the text.

    Rows with the same ``key`` are about one thing, which changed where one of ``same`` differs. ``exact``
    tells apart what ``shown`` does not. ``file`` is the id of what it is written with. Those of
    running text (``prose``) are shown word by word.
    """

    key: tuple[str, ...]
    same: tuple[str, ...]
    what: Callable[[Row, State], str]
    shown: Callable[[Row], str]
    file: str
    exact: Callable[[Row], str] = lambda _: ""
    words: Callable[[Row], str] = lambda _: ""
    prose: bool = False


def _figure(row: Row) -> str:
    period = f"，{row['period']}" if row["period"] else ""
    return f"{row['text']}（{'目标' if row['target'] else '现状'}{period}）"


_FACTS = {
    "posts": _Fact(
        key=("official", "article"),
        same=("organization_id", "title"),
        what=lambda row, state: told(state.named[row["official"]]),
        shown=lambda row: f"{row['organization']} {row['title']}",
        words=lambda row: str(row["printed"] or row["title"]),
        file="official",
    ),
    "figures": _Fact(
        key=("article", "subject_id", "indicator"),
        same=("text", "target", "period", "value", "unit"),
        what=lambda row, _: f"{row['subject']}：{row['indicator']}" if row["subject"] else row["indicator"],
        shown=_figure,
        exact=lambda row: "没有数值" if row["value"] is None else f"合 {row['value']:,} {row['unit'] or ''}",
        words=lambda row: str(row["text"]),
        file="article",
    ),
    "statements": _Fact(
        key=("official", "article"),
        same=("text",),
        what=lambda row, state: told(state.named[row["official"]]),
        shown=lambda row: str(row["text"]),
        file="article",
        prose=True,
    ),
    "facts": _Fact(
        key=("entity", "kind"),
        same=("text", "article"),
        what=lambda row, _: str(row["name"]),
        shown=lambda row: str(row["text"]),
        exact=lambda row: f"出处 {row['article']}" if row["article"] else "没有出处",
        file="entity",
        prose=True,
    ),
}


def fact_changes(table: str, base: State, head: State) -> Iterator[Item]:
    """Yield the changes of ``table`` (posts, figures, statements or facts), in the order of their keys.

    ``base`` speaks by the ids of ``head`` (:func:`~generator.changes.identity.followed`).
    """
    fact = _FACTS[table]
    old, new = _grouped(fact, base.tables[table]), _grouped(fact, head.tables[table])
    for key in sorted(old.keys() | new.keys()):
        for before, after in _pairs(fact, old.get(key, []), new.get(key, [])):
            if before and after:
                yield _changed(fact, before, after, head)
            elif after:
                yield _item(fact, "added", after, head, head)
            elif before:
                yield _item(fact, "removed", before, base, head)
    yield from _confirmed(fact, old, new, head)


Groups = Mapping[tuple[str, ...], list[Row]]

_NAMES = {"subject_id": "subject", "entity": "name"}
"""Where the name stands of what is no entity."""


def _grouped(fact: _Fact, rows: list[Row]) -> Groups:
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple(str(row[column] or row[_NAMES[column]]) for column in fact.key)].append(row)
    return groups


def _pairs(fact: _Fact, old: list[Row], new: list[Row]) -> list[tuple[Row | None, Row | None]]:
    """Pair the rows that differ with what they became; None stands for nothing."""
    was, now = ([_same(fact, row) for row in rows] for rows in (old, new))
    gone = [row for row in old if _same(fact, row) not in now]
    come = [row for row in new if _same(fact, row) not in was]
    if not fact.prose:
        return list(zip_longest(gone, come))
    pairs: list[tuple[Row | None, Row | None]] = []
    for row in gone:
        like = next((other for other in come if alike(fact.shown(row), fact.shown(other))), None)
        if like:
            come.remove(like)
        pairs.append((row, like))
    return pairs + [(None, row) for row in come]


def _same(fact: _Fact, row: Row) -> tuple[Any, ...]:
    return tuple(row[column] for column in fact.same)


def _confirmed(fact: _Fact, old: Groups, new: Groups, head: State) -> Iterator[Item]:
    for key in sorted(old.keys() & new.keys()):
        proposed = {_same(fact, row) for row in old[key] if row.get("status") == "proposed"}
        for row in new[key]:
            if row.get("status") == "confirmed" and _same(fact, row) in proposed:
                yield _item(fact, "confirmed", row, head, head)


def _changed(fact: _Fact, old: Row, new: Row, head: State) -> Item:
    before, after = fact.shown(old), fact.shown(new)
    if before == after:
        before, after = f"{before}，{fact.exact(old)}", f"{after}，{fact.exact(new)}"
    words = shortened(word_changes(before, after)) if fact.prose else ()
    return _item(fact, "changed", new, head, head, before=before, after=after, words=words)


def _item(fact: _Fact, action: Action, row: Row, state: State, head: State, **told: Any) -> Item:
    """Tell of a row of ``state``; the page and the file are those of ``head``, where it still has them."""
    article = state.articles.get(row["article"])
    return Item(
        action=action,
        what=fact.what(row, state),
        sentence=_sentence(article, row["paragraph"], fact.words(row)),
        url=_url(article, row["paragraph"], head),
        file=head.files.get(str(row[fact.file]), ""),
        **told or _shown(fact, action, row),
    )


def _shown(fact: _Fact, action: Action, row: Row) -> dict[str, str]:
    if action == "removed":
        return {"before": fact.shown(row)}
    waits = action == "added" and row.get("status") == "proposed"
    return {"after": f"{fact.shown(row)}（{labels.STATUS['proposed']}）" if waits else fact.shown(row)}


def _url(article: Row | None, paragraph: int | None, head: State) -> str:
    """Return where ``head`` says the paragraph, else where it has the article; empty where nowhere."""
    now = head.articles.get(article["id"]) if article else None
    if now is None or article is None:
        return ""
    if paragraph is not None and (text := article["paragraphs"][paragraph]) in now["paragraphs"]:
        return paragraph_url(now, paragraph if now is article else now["paragraphs"].index(text))
    return str(now["url"])


def _sentence(article: Row | None, paragraph: int | None, words: str) -> str:
    """Return the sentence that holds ``words``; the paragraph where they are not in a single one."""
    if article is None or paragraph is None or not words:
        return ""
    text = str(article["paragraphs"][paragraph])
    for start, end in sentence_spans(text):
        if words in text[start:end]:
            return text[start:end].strip()
    return text
