"""The filters that the page templates use."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from markupsafe import Markup

from generator.distinct import distinct_names, latest_titles
from generator.feeds import feed_url
from generator.model import Article, Entity, Figure, Member, Statement
from generator.pages.cite import citation, short_citation
from generator.pages.text import marked_sentence
from generator.portal import Portal, Quote, Related
from generator.sheets import word_url

Item = tuple[int, str, Statement | None]
"""A paragraph's number, text from it, and the statement that the whole of the text is."""


def quoted_by_article(evidence: Iterable[Quote]) -> Iterator[tuple[Article, list[Item]]]:
    """Group sentences by their article, with the mentions in bold."""
    for _, group in itertools.groupby(evidence, key=lambda item: item.article.id):
        sentences = list(group)
        yield sentences[0].article, [(item.paragraph, _attributed(item), None) for item in sentences]


def _attributed(item: Quote) -> Markup:
    """The sentence, behind the name of who says it where the sentence itself does not tell."""
    names = [
        speaker.title + ("（待核）" if statement.status == "proposed" else "")
        for speaker, statement in item.speakers
        if speaker.name not in item.text
    ]
    prefix = Markup("").join(Markup('<span class="speaker">{}：</span>').format(name) for name in names)
    return prefix + marked_sentence(item)


def said_by_article(
    pairs: Iterable[tuple[Article, Statement]], portal: Portal
) -> Iterator[tuple[Article, list[Item]]]:
    """Group statements by their article, in the order of the text."""
    for _, group in itertools.groupby(pairs, key=lambda pair: pair[0].id):
        by_paragraph = {said.paragraph: (article, said) for article, said in group}
        items = [by_paragraph[number] for number in sorted(by_paragraph)]
        yield items[0][0], [(said.paragraph, portal.words(article, said), said) for article, said in items]


def own_figures(article: Article) -> list[tuple[Article, Figure]]:
    """Pair the article's figures with itself, in the order of the text."""
    return [(article, figure) for figure in sorted(article.figures, key=lambda f: f.paragraph)]


def by_group(members: Iterable[Member]) -> list[tuple[str, list[Member]]]:
    """Group the members of a system, groups in the order of their first member."""
    groups: dict[str, list[Member]] = {}
    for member in members:
        groups.setdefault(member.group, []).append(member)
    return list(groups.items())


def is_bare(members: Iterable[Member]) -> bool:
    """Whether the members are entities of which nothing more is said."""
    return all(member.entity and not (member.fact and member.fact.text) for member in members)


def with_counts(entities: Iterable[Entity], portal: Portal) -> list[tuple[Entity, int]]:
    """Pair each entity with the number of paragraphs that speak of it."""
    return [(entity, len(portal.places.get(entity.id, ()))) for entity in entities]


def related_counts(related: Iterable[Related], skip: Iterable[Entity] = ()) -> list[tuple[Entity, int]]:
    """Pair each related entity, less those in ``skip``, with the number of paragraphs it shares."""
    skipped = {entity.id for entity in skip}
    return [(item.entity, len(item.places)) for item in related if item.entity.id not in skipped]


def markup(text: str) -> Markup:
    """Pass Markdown of the repository's own pages through as it is."""
    return Markup(text)


FILTERS: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        quoted_by_article,
        said_by_article,
        citation,
        short_citation,
        own_figures,
        by_group,
        is_bare,
        with_counts,
        related_counts,
        distinct_names,
        latest_titles,
        word_url,
        feed_url,
        markup,
    )
}
