"""Compare the stories of a page: their bounds, and what is printed about each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from tests.evaluation.alignment import Squeezed, locate, squeezed
from tests.evaluation.found import FoundStory
from tests.evaluation.labels import Labels, Story
from tests.evaluation.score import Score, compare_sets

WHOLE = 0.9
"""Shared part of two bodies (Jaccard, on characters) from which on they are the same story."""

AKIN = 0.2
"""Shared part from which on headline, authors and date of one are compared with the other's."""

UNNAMED = ("", "不详")
"""What stands for a paper nobody names."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A labelled story and the found one that shares most of its body, and how much they share."""

    label: Story
    found: FoundStory | None
    shared: float = 0.0


@dataclass(frozen=True, slots=True)
class Matches:
    """Every story that counts with its match, and the found stories that are nobody's."""

    pairs: tuple[Matched, ...]
    others: tuple[FoundStory, ...]


def match_stories(labels: Labels, page: Squeezed, found: tuple[FoundStory, ...]) -> Matches:
    """Pair labelled and found stories, the most alike first.

    Heads and bylines of all stories are taken out of both sides, and so are optional stories.
    """
    optional = {s.id: page.positions((*s.body, *s.head, *s.byline)) for s in labels.stories if s.optional}
    aside = page.positions(span for s in labels.stories for span in (*s.head, *s.byline))
    aside = aside.union(*optional.values())
    bodies = {s.id: page.positions(s.body) - aside for s in labels.stories if not s.optional}
    covered = [_covered(story, page) for story in found]
    skip = {i for i, at in enumerate(covered) for other in optional.values() if _jaccard(at, other) > AKIN}
    alike = sorted(
        (
            (-_jaccard(bodies[id_], at - aside), order, i, id_)
            for order, id_ in enumerate(bodies)
            for i, at in enumerate(covered)
            if i not in skip
        ),
    )
    best: dict[str, tuple[int, float]] = {}
    taken: set[int] = set()
    for shared, _, i, id_ in alike:
        if -shared >= AKIN and id_ not in best and i not in taken:
            best[id_] = (i, -shared)
            taken.add(i)
    pairs = tuple(
        Matched(story, found[best[story.id][0]], best[story.id][1])
        if story.id in best
        else Matched(story, None)
        for story in labels.stories
        if not story.optional
    )
    return Matches(pairs, tuple(s for i, s in enumerate(found) if i not in taken and i not in skip))


def compare_bounds(matches: Matches) -> Score:
    """Count the stories whose bodies are the same."""
    hits = [pair for pair in matches.pairs if pair.shared >= WHOLE]
    missed = [
        f"{_name(pair.label)} ({pair.shared:.0%} shared)" for pair in matches.pairs if pair.shared < WHOLE
    ]
    near = [pair.found.title for pair in matches.pairs if pair.found and pair.shared < WHOLE]
    return Score(len(hits), tuple(missed), (*near, *(story.title for story in matches.others)))


def compare_headlines(matches: Matches) -> Score:
    """Count printed headlines; one that is marked as guessed is missed, not false."""
    wanted, found = set(), set()
    for pair in matches.pairs:
        right = {squeezed(title): title for title in pair.label.titles}
        if pair.label.titles:
            wanted.add(f"{pair.label.id} {pair.label.titles[0]}")
        if pair.found and not pair.found.guessed:
            hit = squeezed(pair.found.title) in right
            found.add(f"{pair.label.id} {pair.label.titles[0] if hit else pair.found.title}")
    found |= {f"- {story.title}" for story in matches.others if not story.guessed}
    return compare_sets(wanted, found)


def compare_authors(matches: Matches) -> Score:
    """Count the names of authors, story by story."""
    wanted = {f"{pair.label.id} {name}" for pair in matches.pairs for name in pair.label.authors}
    found = {f"{p.label.id} {name}" for p in matches.pairs if p.found for name in p.found.authors}
    return compare_sets(wanted, found | {f"- {n}" for story in matches.others for n in story.authors})


def compare_sources(matches: Matches) -> Score:
    """Count the papers of stories that name one."""
    wanted, found, free = set(), set(), set()
    for pair in matches.pairs:
        names = pair.label.sources
        if names:
            wanted.add(f"{pair.label.id} {names[0]}")
        if pair.found and pair.found.source not in UNNAMED:
            hit = pair.found.source in names
            found.add(f"{pair.label.id} {names[0] if hit else pair.found.source}")
            free |= {f"{pair.label.id} {pair.found.source}"} if not names else set()
    return compare_sets(wanted, found, free)


def compare_dates(matches: Matches) -> Score:
    """Count the dates of stories; no date is neither right nor wrong where the date is open."""
    wanted, found = set(), set()
    for pair in (pair for pair in matches.pairs if pair.label.dated):
        date = pair.found.date if pair.found else None
        if date:
            found.add(f"{pair.label.id} {date}")
        if pair.label.date and (date or not pair.label.date_open):
            wanted.add(f"{pair.label.id} {pair.label.date}")
    return compare_sets(wanted, found)


def _covered(story: FoundStory, page: Squeezed) -> set[int]:
    """Return where a story stands; a section head is looked for right before its paragraph first."""
    heads = defaultdict(str)
    for head in story.heads:
        heads[head.before] += head.text
    return {
        at
        for number, paragraph in enumerate(story.paragraphs, start=1)
        for at in locate(squeezed(heads[number] + paragraph), page.text)
        if at is not None
    }


def _jaccard(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _name(story: Story) -> str:
    return f"{story.id} {story.titles[0] if story.titles else '(no headline)'}"
