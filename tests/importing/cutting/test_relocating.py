"""Sections that a page prints behind another story."""

from generator.importing.reading import read_page
from tests.importing.layouts import wrap

KILNS = (
    "甲县的陶窑沿河排开，窑火烧了几百年，陶工把山上的白泥揉成坯，做出茶壶、酒坛和瓦罐。",
    "如今的陶窑装上了电炉，陶工在屏幕上看着火候，茶壶和酒坛卖到了海边的城市。",
)
SECTION = (
    "甲县的白泥从山脚挖来，陶工先在河里淘洗，再晾上半年，老窑的酒坛因此从不渗水。",
    "老窑的窑口朝着河，陶工装窑要三天，烧窑要七天，瓦罐和茶壶出窑时全村都来看。",
)
PORT = (
    "□ 本报记者 乙某",
    "昨天，乙市港区迎来今年第一百艘集装箱船，岸桥和堆场同时开工，散货也改走水水中转。",
    "码头调度员介绍，新的引航办法让船舶靠泊的时间缩短了三成，港区的货主都很满意。",
)
SCHOOL = (
    "□ 本报记者 丙某",
    "本学期，丙县实验小学的课后服务又添新课，书法和木工最受学生喜爱，放学以后教室里依旧热闹。",
)


def columns(texts: tuple[str, ...], width: int) -> str:
    """Return paragraphs as lines of a column, a blank line behind each."""
    return "\n\n".join("\n".join(wrap(text, width, "lost")) for text in texts)


def test_a_section_under_its_head_is_put_back_to_the_story_it_speaks_of() -> None:
    page = "\n\n".join(
        (
            "窑火不熄\n甲县陶窑的新与旧",
            "□ 本报记者 甲某某",
            columns(KILNS, 18),
            columns(PORT, 20),
            "乙市港区迎来第一百艘船",
            "第一章 白泥与窑火",
            columns(SECTION, 18),
        )
    )
    kilns, port = read_page(page)
    assert kilns.paragraphs == (*KILNS, *SECTION)
    assert [head.text for head in kilns.heads] == ["第一章 白泥与窑火"]
    assert port.title == "乙市港区迎来第一百艘船"
    assert port.paragraphs == PORT[1:]


def test_a_section_that_speaks_of_no_other_story_stays_by_itself() -> None:
    section = ("雪场今年开了六条雪道，教练从外省请来，缆车每天运送两千名滑雪的游客上山。",) * 2
    page = "\n\n".join(
        (
            "甲县陶窑的新与旧",
            "□ 本报记者 甲某某",
            columns(KILNS, 18),
            columns(PORT, 20),
            "乙市港区迎来第一百艘船",
            "第一章 雪道与缆车",
            columns(section, 18),
            columns(SCHOOL, 24),
            "乙市小学课后服务添新课",
        )
    )
    kilns, port, *others = read_page(page)
    assert kilns.paragraphs == KILNS
    assert port.paragraphs == PORT[1:]
    assert section in [story.paragraphs for story in others]
