"""What a page prints stands somewhere in its stories: no character of its text is lost or doubled."""

import itertools
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.lines.lines import read_lines
from generator.importing.reading import read_page
from generator.importing.telling.stories import Story
from tests.importing.layouts import layouts, page

BOXES = ("上接1版", "（下转3版）", "本报记者 甲某某", "□乙某某", "▲图为现场。丙某某 摄", "据新华社电")
HEADS = ("茶园里的新变化", "港口建设提速", "——来自一线的报道", "补上短板")
SENTENCES = (
    "今年春天，山上的茶园又添了三百亩。",
    "码头上的岸桥一刻不停，",
    "负责人说，“从前不敢想的事，现在做成了",
    "工人们把零件一件件装好。",
    "1. 先把渠道修好；",
    "近日，记者走进这里的车间",
)


def printed(text: str) -> Counter[str]:
    """Count the letters, digits and Hanzi of a page but those of the paper's own lines."""
    return Counter(
        char
        for line in read_lines(text)
        if line.kind not in ("furniture", "cut")
        for char in line.text
        if char.isalnum()
    )


def told(stories: tuple[Story, ...]) -> Counter[str]:
    """Count the characters of stories wherever they stand; titles made of the text are not printed."""
    parts = [
        part
        for story in stories
        for part in (
            *story.paragraphs,
            *(head.text for head in story.heads),
            "" if story.title_supplied else story.title,
            story.kicker,
            story.subtitle,
            story.credit,
        )
    ]
    return Counter(char for part in parts for char in part if char.isalnum())


@pytest.mark.parametrize("held", [False, True], ids=["seen layouts", "held-back layouts"])
def test_no_character_of_a_composed_page_is_lost(held: bool) -> None:
    for seed, layout in enumerate(itertools.islice(layouts(held), 16)):
        text, _ = page(seed, layout)
        assert printed(text) - told(read_page(text)) == Counter(), f"page {seed}"


@given(st.lists(st.sampled_from((*BOXES, *HEADS, *SENTENCES, "")), min_size=3, max_size=14), st.integers())
def test_no_character_of_lines_in_any_order_is_lost(lines: list[str], seed: int) -> None:
    random.Random(seed).shuffle(lines)
    text = "\n".join(lines)
    stories = read_page(text)
    if stories:
        assert printed(text) - told(stories) == Counter()
