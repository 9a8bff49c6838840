"""Two stories whose headlines stand one over another behind both."""

from generator.importing.reading import read_page
from generator.importing.telling.stories import Story
from tests.importing.layouts import wrap

TEA = (
    "近日，甲县的春茶开采，茶农背着竹篓上山，鲜叶一筐筐送进茶厂，炒青的香味飘满山谷。",
    "茶厂负责人说，今年的鲜叶比去年多收了两成，合作社还给每户茶农送去新的采茶机。",
    "合作社打算再建三座茶厂，让更多茶农在家门口卖出鲜叶。",
)
PORT = (
    "6月5日，乙市的港区迎来今年第一百艘集装箱船，岸桥和堆场同时开工，散货也改走水水中转。",
    "码头调度员介绍，新的引航办法让船舶在港区靠泊的时间缩短了三成，船员也能早些上岸休息。",
)


def laid(*texts: tuple[str, int]) -> str:
    return "\n".join(line for text, width in texts for line in wrap(text, width, "lost"))


def paragraphs(stories: tuple[Story, ...]) -> dict[str, tuple[str, ...]]:
    return {story.title: story.paragraphs for story in stories}


def test_each_headline_goes_to_the_story_that_has_its_words() -> None:
    text = laid(*((text, 20) for text in TEA), *((text, 16) for text in PORT))
    page = f"{text}\n\n乙市港区迎来第一百艘集装箱船\n\n甲县春茶开采茶农忙\n"
    assert paragraphs(read_page(page)) == {"乙市港区迎来第一百艘集装箱船": PORT, "甲县春茶开采茶农忙": TEA}


def test_a_story_inside_another_is_taken_out() -> None:
    parts = [(TEA[0], 20), (TEA[1], 20), *((text, 16) for text in PORT), (TEA[2], 20)]
    page = f"{laid(*parts)}\n\n甲县春茶开采茶农忙\n\n乙市港区迎来第一百艘集装箱船\n"
    assert paragraphs(read_page(page)) == {"乙市港区迎来第一百艘集装箱船": PORT, "甲县春茶开采茶农忙": TEA}


def test_a_headline_and_what_stands_over_it_are_of_one_story() -> None:
    text = laid(*((text, 20) for text in TEA))
    story, *others = read_page(f"{text}\n\n采茶机上山鲜叶进厂\n\n甲县春茶开采茶农忙\n")
    assert story.title == "甲县春茶开采茶农忙"
    assert not others
