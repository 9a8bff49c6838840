"""The label files say what stands on the pages; without the pages there is nothing to hold them against."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from tests.evaluation.__main__ import LABELS, PAGES, REGISTER
from tests.evaluation.alignment import squeezed
from tests.evaluation.labels import Labels, load_labels

FILES = sorted(LABELS.glob("*.yml"))
SCALES = {"千": 10**3, "万": 10**4, "亿": 10**8}
NUMBER = re.compile(r"(\d+(?:\.\d+)?)[余多]?([千万亿]*)")


def _page(path: Path) -> tuple[Labels, str]:
    labels = load_labels(path)
    page = PAGES / f"{labels.page}.txt"
    if not page.exists():
        pytest.skip(f"the page is not here ({page}); EVALUATION_PAGES names the folder of pages")
    return labels, page.read_bytes().decode("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_stand_where_the_labels_say(path: Path) -> None:
    labels, text = _page(path)
    people = [(item.name, item.at) for item in labels.officials]
    posts = [(item.name, item.at) for item in labels.posts]
    people_named = {item.name for item in labels.officials}
    assert {item.name for item in labels.statements} <= people_named
    named = [(item.name, item.at) for item in (*labels.systems, *labels.documents)]
    for name, at in people + posts + named:
        assert squeezed(text[slice(*at)]) == squeezed(name)
    for story in labels.stories:
        shown = squeezed("".join(text[start:end] for start, end in story.head))
        assert not story.titles or squeezed(story.titles[0]) in shown
        assert all(name in squeezed(text) for name in story.authors)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_numbers_are_what_the_digits_say(path: Path) -> None:
    labels, text = _page(path)
    for figure in labels.figures:
        written = re.sub(r"\s", "", text[slice(*figure.at)])
        match = NUMBER.match(written)
        if match is None or "/" in written:  # 五成, 十名, 1/4: read by a person
            continue
        value = Decimal(match[1])
        for scale in match[2]:
            value *= SCALES[scale]
        assert figure.readings[0][0] == pytest.approx(float(value)), written
        assert figure.readings[0][1] in written


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_bodies_do_not_overlap_and_figures_stand_in_their_story(path: Path) -> None:
    labels, _ = _page(path)
    spans = sorted(span for story in labels.stories for span in (*story.body, *story.head))
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    bodies = {story.id: story.body for story in labels.stories}
    figures = [(item.story, item.at) for item in labels.figures]
    lists = (labels.districts, labels.clusters, labels.systems, labels.statements)
    named = [(item.story, item.at) for items in lists for item in items]
    for story, at in figures + named:
        assert any(start <= at[0] and at[1] <= end for start, end in bodies[story])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_districts_and_clusters_are_the_registers(path: Path) -> None:
    labels = load_labels(path)
    for kind in ("districts", "clusters"):
        known = yaml.safe_load((REGISTER / f"{kind}.yml").read_text("utf-8"))[kind]
        assert {item.name for item in getattr(labels, kind)} <= {entry["id"] for entry in known}
