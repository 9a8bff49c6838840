"""Compare where entities are found in text that did not change: what a name or an exclusion does."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.changes.fields import named, paragraph_url
from generator.changes.model import Item
from generator.changes.state import Row, State
from generator.sentences import sentence_spans

Place = tuple[str, int]
"""Article and paragraph."""


def mention_changes(base: State, head: State) -> Iterator[Item]:
    """Yield the entities of both states that are found more or less often in articles with the same text."""
    same = {
        id_
        for id_, row in head.articles.items()
        if id_ in base.articles and base.articles[id_]["paragraphs"] == row["paragraphs"]
    }
    old, new = _places(base, same), _places(head, same)
    for id_ in sorted(base.named.keys() & head.named.keys()):
        was, now = old[id_], new[id_]
        if differing := (was - now) + (now - was):
            article, paragraph = min(differing)
            yield Item(
                action="changed",
                what=named(head.named[id_]),
                before=f"{was.total()}处",
                after=f"{now.total()}处",
                sentence=str(head.articles[article]["paragraphs"][paragraph]),
                url=paragraph_url(head.articles[article], paragraph),
                file=head.files.get(id_, ""),
            )


def first_sentences(state: State) -> dict[str, str]:
    """Return for each entity the sentence it was proposed for, else that of its first mention."""
    found: dict[str, str] = {}
    for id_, entity in (state.entities or {}).items():
        if entity.evidence and (article := state.articles.get(entity.evidence[0].article)):
            place = entity.evidence[0]
            found[id_] = _sentence(article, place.paragraph - 1, place.span[0])
    for row in state.tables["mentions"]:
        if row["entity"] not in found:
            found[row["entity"]] = _sentence(state.articles[row["article"]], row["paragraph"], row["start"])
    return found


def _places(state: State, articles: set[str]) -> dict[str, Counter[Place]]:
    found: dict[str, Counter[Place]] = defaultdict(Counter)
    for row in state.tables["mentions"]:
        if row["article"] in articles:
            found[row["entity"]][row["article"], row["paragraph"]] += 1
    return found


def _sentence(article: Row, paragraph: int, start: int) -> str:
    text = str(article["paragraphs"][paragraph])
    return next((text[a:b].strip() for a, b in sentence_spans(text) if a <= start < b), text)
