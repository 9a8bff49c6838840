import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing.bylines.leads import parse_tail
from generator.importing.lines.lines import read_lines
from generator.importing.lines.unwrapping import unwrap
from generator.importing.normalising import normalise_characters
from tests.importing.layouts import layouts, page, squeezed, wrap

TEXT = st.text(st.sampled_from("甲乙区记者讯报摄图版（）。，：“”—·□▲ \n\n　0１a.任命为问答"), max_size=400)


@given(TEXT)
@settings(deadline=None, max_examples=150)
def test_no_character_is_lost_or_invented(text: str) -> None:
    blocks = unwrap(tuple(read_lines(text)))
    kept = squeezed("".join(block.text for block in blocks))
    assert kept == squeezed("".join(line.text for line in read_lines(text)))
    assert kept.replace("·", "") == squeezed(normalise_characters(text)).replace("·", "")


@given(TEXT)
@settings(deadline=None, max_examples=100)
def test_blocks_follow_the_lines_of_the_source(text: str) -> None:
    numbers = [line.number for block in unwrap(tuple(read_lines(text))) for line in block.lines]
    assert numbers == [line.number for line in read_lines(text)]


@pytest.mark.parametrize("held", [False, True])
def test_most_wrapped_paragraphs_come_back_whole(held: bool) -> None:
    wanted = found = 0
    for seed, layout in enumerate(itertools.islice(layouts(held), 12)):
        text, stories = page(seed, layout)
        whole = {squeezed(block.text) for block in unwrap(tuple(read_lines(text)))}
        inner = [squeezed(p) for story in stories for p in story.paragraphs[1:-1]]
        inner = [normalise_characters(paragraph) for paragraph in inner]
        wanted += len(inner)
        found += sum(paragraph in whole for paragraph in inner)
    assert found / wanted > 0.9


def test_a_blank_line_after_every_line_is_no_paragraph_break() -> None:
    text = "甲区的机器人产业园里有三十家企业，生产减速器、控制器和整机，产值比上年增长两成，带动就业五千人。"
    blocks = unwrap(tuple(read_lines("\n\n".join(wrap(text, 14, "lost")))))
    assert [block.text for block in blocks] == [text]


def test_a_line_of_another_width_between_paragraphs_is_displayed() -> None:
    first = "甲区的机器人产业园里有三十家企业，生产减速器、控制器和整机，产值比上年增长两成，带动就业五千人。"
    second = (
        "乙县的茶园今年提早十天开采，采茶工人从早到晚忙碌，茶厂加班加点，鲜叶收购价比去年同期高出一成多。"
    )
    text = "\n".join([*wrap(first, 14, "kept"), "小标题在此", *wrap(second, 14, "kept")])
    assert [block.kind for block in unwrap(tuple(read_lines(text)))] == ["paragraph", "display", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "大" * 150,
        "（" * 150,
        "甲" * 150 + "摄",
        "某日报" * 50,
        "a > " * 40 + "，",
        "记者 甲某某 " * 20 + "x",
        "1" * 150,
    ],
)
def test_a_line_of_one_sign_over_and_over_is_read(line: str) -> None:
    blocks = unwrap(tuple(read_lines(line)))
    assert squeezed("".join(block.text for block in blocks)) == squeezed(line)
    assert parse_tail(f"{line}。（{line[:50]}）") is None


def test_a_list_of_people_is_text_though_its_line_ends_in_a_name() -> None:
    body = "甲县的茶园今年又添新机，茶农背着竹篓上山，鲜叶送进茶厂以后，炒青的香味飘满山谷，合作社忙个不停。"
    present = ["甲县县领导甲某某、乙某某、丙某某、丁某某、戊某某", "参加。"]
    page = [*wrap(body, 18, "lost"), "", *present, "", "甲县春茶开采茶农忙", "", *wrap(body, 16, "lost")]
    blocks = unwrap(tuple(read_lines("\n".join(page))))
    assert ("paragraph", "".join(present)) in [(block.kind, block.text) for block in blocks]
