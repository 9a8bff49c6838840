from __future__ import annotations

from tests.evaluation.found import found_in
from tests.samples import sample_portal


def test_what_is_measured_is_what_the_portal_shows() -> None:
    found = found_in(sample_portal())
    story = next(story for story in found.stories if story.date)
    assert (story.title, story.source, story.authors) == ("某市召开产业大会", "某市日报", ("丙某某",))
    assert ("甲某某", "official") in found.people
    assert [post[0] for post in found.posts] == ["甲某某"]
    assert any("345" in name for name in found.systems)
    assert {(figure.value, figure.unit, figure.target) for figure in found.figures} == {
        (12000, "个", False),
        (3e10, "元", True),
    }


def test_a_mention_names_the_place_it_stands_at() -> None:
    found = found_in(sample_portal())
    for mention in found.mentions:
        if mention.kind == "district":
            paragraph = found.stories[mention.story].paragraphs[mention.paragraph]
            assert paragraph[mention.start] in "甲乙"


def test_a_figure_is_shown_with_the_words_before_it() -> None:
    texts = [figure.text for figure in found_in(sample_portal()).figures]
    assert "甲区现有传感器1.2万个" in texts[0] + texts[1]
