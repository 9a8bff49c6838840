"""Compare what was found on a page with its labels, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable

from tests.evaluation.alignment import Squeezed, locate, squeeze, squeezed
from tests.evaluation.found import Found, FoundFigure
from tests.evaluation.labels import Figure, Labels, Named
from tests.evaluation.score import Score, compare_sets
from tests.evaluation.stories import (
    compare_authors,
    compare_bounds,
    compare_dates,
    compare_headlines,
    compare_sources,
    match_stories,
)

NEAR = 1e-6
"""Relative difference up to which two values are the same."""

SHARED = 0.5
"""The share of words above which two readings of a statement are the same."""


def compare(labels: Labels, text: str, found: Found) -> dict[str, Score]:
    """Compare one page's findings with its labels; ``text`` is the page as it is in the file."""
    page = squeeze(text)
    matches = match_stories(labels, page, found.stories)
    return {
        "stories": compare_bounds(matches),
        "headlines": compare_headlines(matches),
        "authors": compare_authors(matches),
        "sources": compare_sources(matches),
        "dates": compare_dates(matches),
        "officials": compare_officials(labels, found),
        "categories": compare_categories(labels, found),
        "posts": compare_posts(labels, found),
        "districts": compare_mentions(labels, page, found, "district", labels.districts),
        "clusters": compare_mentions(labels, page, found, "cluster", labels.clusters),
        "systems": compare_systems(labels, found),
        "documents": compare_documents(labels, found),
        "figures": compare_figures(labels, text, found),
        "statements": compare_statements(labels, page, found),
    }


def compare_officials(labels: Labels, found: Found) -> Score:
    """Count the people of the page; whoever was found as a journalist is an author, not one of them.

    The register has no place for private people: whom no category fits is neither missed nor false.
    """
    return compare_sets(
        (person.name for person in labels.officials if not (person.optional or person.category == "any")),
        (name for name, category in found.people if category != "journalist"),
        (person.name for person in labels.officials),
    )


def compare_categories(labels: Labels, found: Found) -> Score:
    """Count the categories of the people that were found."""
    names = {person.name for person in labels.officials if person.category != "any"}
    known = {name for name, _ in found.people} & names
    return compare_sets(
        (f"{p.name}: {p.category}" for p in labels.officials if p.name in known),
        (f"{name}: {category}" for name, category in found.people if name in known),
    )


def compare_posts(labels: Labels, found: Found) -> Score:
    """Count the posts of the page: who, where, and as what.

    Whether a department belongs to the organization or to the title is not measured: they are
    compared as written one after the other.
    """
    printed = {
        (post.name, organization + post.title): f"{post.name}: {post.organizations[0]} {post.title}"
        for post in labels.posts
        for organization in post.organizations
    }
    optional = {f"{p.name}: {p.organizations[0]} {p.title}" for p in labels.posts if p.optional}
    held = (
        printed.get((name, organization + title), f"{name}: {organization} {title}")
        for name, organization, title in found.posts
    )
    return compare_sets(set(printed.values()) - optional, held, optional)


def compare_mentions(
    labels: Labels, page: Squeezed, found: Found, kind: str, named: tuple[Named, ...]
) -> Score:
    """Count the entities each story speaks of.

    A mention counts for the labelled story it stands in on the page, whatever story it was read
    into; one in a headline counts for none.
    """
    bodies = {story.id: page.positions(story.body) for story in labels.stories}
    located: dict[tuple[int, int], list[int | None]] = {}
    at: set[str] = set()
    for mention in found.mentions:
        if mention.kind != kind:
            continue
        paragraph = found.stories[mention.story].paragraphs[mention.paragraph]
        place = (mention.story, mention.paragraph)
        if place not in located:
            located[place] = locate(squeezed(paragraph), page.text)
        position = located[place][len(squeezed(paragraph[: mention.start]))]
        at |= {f"{id_} {mention.id}" for id_, body in bodies.items() if position in body}
    return compare_sets(
        (f"{item.story} {item.name}" for item in named if not item.optional),
        at,
        (f"{item.story} {item.name}" for item in named),
    )


def compare_systems(labels: Labels, found: Found) -> Score:
    """Count the frameworks with a number in their name."""
    names = {squeezed(item.name): item.name for item in labels.systems}
    return compare_sets(
        (item.name for item in labels.systems if not item.optional),
        (
            next((name for key, name in names.items() if key in squeezed(system)), system)
            for system in found.systems
            if any(c.isdigit() for c in system)
        ),
        names.values(),
    )


def compare_documents(labels: Labels, found: Found) -> Score:
    """Count the policy documents a page names in full."""
    return compare_sets(
        (squeezed(item.name) for item in labels.documents if not item.optional),
        map(squeezed, found.documents),
        (squeezed(item.name) for item in labels.documents),
    )


def compare_figures(labels: Labels, text: str, found: Found) -> Score:
    """Count the numbers with the same value, unit and target; required ones are taken first."""
    left = list(found.figures)
    hits, missed = 0, []
    for label in (figure for figure in labels.figures if not figure.optional):
        match = next((figure for figure in left if _same(label, figure)), None)
        if match is None:
            missed.append(_shown(label, text))
        else:
            left.remove(match)
            hits += 1
    optional = [figure for figure in labels.figures if figure.optional]
    false = (f for f in left if not any(_same(label, f, strictly=False) for label in optional))
    return Score(hits, tuple(missed), tuple(_written(f.value, f.unit, f.target, f.text) for f in false))


def compare_statements(labels: Labels, page: Squeezed, found: Found) -> Score:
    """Count what people say: the same person, and more than half of the words in common."""
    said = [(label, page.positions([label.at])) for label in labels.statements]
    heard = set()
    for statement in found.statements:
        paragraph = found.stories[statement.story].paragraphs[statement.paragraph]
        placed = locate(squeezed(paragraph), page.text)
        start, end = (len(squeezed(paragraph[:at])) for at in (statement.start, statement.end))
        words = {position for position in placed[start:end] if position is not None}
        shared = (
            (len(words & at) / len(words | at), label)
            for label, at in said
            if label.name == statement.name and words | at
        )
        best, label = max(shared, key=lambda pair: pair[0], default=(0.0, None))
        heard.add(
            _spoken(label)
            if label and best > SHARED
            else f"{statement.name}: {paragraph[statement.start : statement.end]}"
        )
    return compare_sets(
        (_spoken(label) for label in labels.statements if not label.optional),
        heard,
        (_spoken(label) for label in labels.statements),
    )


def _spoken(label: Named) -> str:
    return f"{label.name} at {label.at[0]}"


def _same(label: Figure, found: FoundFigure, *, strictly: bool = True) -> bool:
    return any(
        abs(value - found.value) <= NEAR * max(1, abs(value))
        and (not strictly or (unit == found.unit and label.target == found.target))
        for value, unit in label.readings
    )


def _shown(label: Figure, text: str) -> str:
    start, end = label.at
    context = "".join(text[max(0, start - 14) : end].split())
    return _written(*label.readings[0], label.target, context)


def _written(value: float, unit: str, target: bool, context: str) -> str:
    return f"{value:g} {unit}{' (target)' if target else ''} [{context}]"


def total(scores: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """Add up the scores of several pages."""
    added: dict[str, Score] = {}
    for page in scores:
        for kind, score in page.items():
            added[kind] = added.get(kind, Score()) + score
    return added
