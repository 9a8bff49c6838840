"""How well pages of made-up stories are read, in layouts seen and not seen in development."""

import itertools
from collections import Counter

import pytest

from generator.importing.reading import read_page
from tests.importing.layouts import alike, layouts, page, squeezed

PAGES = 24


def measure(held: bool) -> dict[str, float]:
    """Return F1 of stories, headlines and authors over pages of seen or held-back layouts."""
    right: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for seed, layout in enumerate(itertools.islice(layouts(held), PAGES)):
        text, told = page(seed, layout)
        found = list(read_page(text))
        sizes["stories"] += len(told) + len(found)
        sizes["headlines"] += len(told) + sum(not story.title_supplied for story in found)
        sizes["authors"] += sum(len(story.authors) for story in (*told, *found))
        for story in told:
            match = max(found, key=lambda s: alike(story.paragraphs, s.paragraphs), default=None)
            if match is None or alike(story.paragraphs, match.paragraphs) < 0.2:
                continue
            found.remove(match)
            right["stories"] += alike(story.paragraphs, match.paragraphs) >= 0.85
            right["headlines"] += squeezed(story.title) == squeezed(match.title)
            right["authors"] += len(set(story.authors) & set(match.authors))
    return {kind: 2 * right[kind] / sizes[kind] for kind in sizes}


@pytest.mark.parametrize("held", [False, True], ids=["seen layouts", "held-back layouts"])
def test_stories_headlines_and_authors_are_found(held: bool) -> None:
    reached = measure(held)
    assert reached["stories"] >= 0.9
    assert reached["headlines"] >= 0.8
    assert reached["authors"] >= 0.93
