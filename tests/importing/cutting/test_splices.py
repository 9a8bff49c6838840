"""Sentences that another story interrupts, section heads set elsewhere, and what is said about it."""

from generator.importing.reading import read_page
from tests.importing.layouts import wrap

WIDTH = 18
TEA = (
    "本报讯（记者 甲某某）近日，甲县的春茶开采，茶农背着竹篓上山，鲜叶一筐筐送进茶厂，炒青的香味飘满山谷。",
    "茶厂负责人说，今年的鲜叶比去年多收了两成，茶农的收入也跟着上涨，合作社还给每户茶农送去新的采茶机，"
    "茶园里修起观景步道，茶旅的生意越来越好。",
    "合作社打算再建三座茶厂，让更多茶农在家门口卖出鲜叶。",
)
PORT = (
    "本报讯（记者 乙某）乙市的港区昨天迎来今年第一百艘集装箱船，岸桥和堆场同时开工，散货也改走水水中转。",
    "码头调度员介绍，新的引航办法让船舶靠泊的时间缩短了三成。",
)


def interrupted() -> tuple[str, int]:
    """Return a page on which a tea story is broken by a port story, and the line it breaks on."""
    column = [line for text in TEA for line in wrap(text, WIDTH, "lost")]
    first = len(wrap(TEA[0], WIDTH, "lost"))
    at = first + 2
    port = [line for text in PORT for line in wrap(text, WIDTH, "lost")]
    lines = ["甲县春茶开采忙", *column[:at], "", "乙市港区迎来第一百艘船", *port, "", *column[at:]]
    return "\n".join(lines) + "\n", at + 1


def test_a_sentence_that_another_story_interrupts_is_made_whole() -> None:
    text, _ = interrupted()
    stories = {story.title: story for story in read_page(text)}
    assert set(stories) == {"甲县春茶开采忙", "乙市港区迎来第一百艘船"}
    assert TEA[1] in stories["甲县春茶开采忙"].paragraphs
    assert stories["甲县春茶开采忙"].paragraphs[-1] == TEA[2]
    assert stories["乙市港区迎来第一百艘船"].paragraphs[-1] == PORT[1]


def test_where_a_sentence_was_put_together_is_a_doubt_on_its_line() -> None:
    text, line = interrupted()
    tea = next(story for story in read_page(text) if "春茶" in story.title)
    assert any(doubt.line == line and "断开" in doubt.text for doubt in tea.doubts)


def test_nothing_is_moved_where_no_sentence_breaks_off() -> None:
    column = [line for text in (*TEA, *PORT) for line in wrap(text, WIDTH, "lost")]
    doubts = [doubt.text for story in read_page("\n".join(column)) for doubt in story.doubts]
    assert not any("断开" in text or "移到" in text for text in doubts)
