"""Section heads that are worded alike, and the sections they belong to."""

from generator.importing.cutting.sections import heads_of, settle_heads
from generator.importing.lines.lines import read_lines
from generator.importing.lines.pages import Page, lay_out
from generator.importing.lines.unwrapping import unwrap
from generator.importing.reading import read_page

GARDENS = "把老茶园逐块翻新，修好灌溉的水渠，让茶农用上采茶机。"
FAIRS = "统一包装和检验，办好春茶节，让山里的茶卖到更远的地方。"
ROADS = "打通进山的断头路，货车可以一直开到收购点的门口。"
SPEECH = "会议强调，要抓好茶园改造行动，把茶园改造同修路、办厂结合起来，让茶农的日子一年比一年好。"


def settled(text: str) -> Page:
    return settle_heads(lay_out(unwrap(tuple(read_lines(text)))))


def headed(page: Page) -> dict[str, str]:
    """Return the first words of the paragraph under each section head."""
    return {
        head.text: passage.text[:4]
        for gap, passage in zip(page.gaps, page.passages, strict=False)
        for head in heads_of(gap)
    }


def test_heads_worded_alike_are_section_heads_and_no_headlines() -> None:
    sections = [
        f"{name}行动\n\n{body}\n"
        for name, body in (
            ("茶园改造", "把老茶园逐块翻新，修好灌溉的水渠，让茶农用上采茶机。"),
            ("品牌培育", "统一包装和检验，办好春茶节，让山里的茶卖到更远的地方。"),
            ("人才引进", "请来制茶师傅住在茶厂，年轻人回乡可以领到一笔创业补助。"),
            ("道路提升", "打通进山的断头路，货车可以一直开到收购点的门口。"),
        )
    ]
    story, *others = read_page("四个行动让甲县茶业更兴旺\n\n" + "\n".join(sections))
    assert not others
    assert story.title == "四个行动让甲县茶业更兴旺"
    assert [head.text for head in story.heads] == [
        "茶园改造行动",
        "品牌培育行动",
        "人才引进行动",
        "道路提升行动",
    ]


def test_a_head_set_right_over_its_paragraph_stays_there() -> None:
    sections = (f"茶园改造行动\n{GARDENS}", f"品牌培育行动\n{FAIRS}", f"道路提升行动\n{ROADS}")
    page = settled("\n\n".join((SPEECH, *sections)))
    assert headed(page) == {
        "茶园改造行动": GARDENS[:4],
        "品牌培育行动": FAIRS[:4],
        "道路提升行动": ROADS[:4],
    }


def test_a_head_left_elsewhere_goes_to_the_section_it_speaks_of() -> None:
    sections = (f"品牌培育行动\n\n{FAIRS}", f"道路提升行动\n\n{ROADS}")
    page = settled("\n\n".join((SPEECH, *sections, "茶园改造行动")))
    assert headed(page)["茶园改造行动"] == SPEECH[:4]


def test_heads_by_turns_with_single_paragraphs_stay_though_another_text_speaks_of_one() -> None:
    sections = (f"品牌培育行动\n\n{FAIRS}", f"茶园改造行动\n\n{GARDENS}", f"道路提升行动\n\n{ROADS}")
    page = settled("\n\n".join((SPEECH, *sections)))
    assert headed(page) == {
        "品牌培育行动": FAIRS[:4],
        "茶园改造行动": GARDENS[:4],
        "道路提升行动": ROADS[:4],
    }


def test_short_heads_of_one_length_by_turns_with_single_paragraphs_are_section_heads() -> None:
    sections = (f"盘活老园子\n\n{GARDENS}", f"叫响好名头\n\n{FAIRS}", f"修通出山路\n\n{ROADS}")
    assert headed(settled("\n\n".join((SPEECH, *sections)))) == {
        "盘活老园子": GARDENS[:4],
        "叫响好名头": FAIRS[:4],
        "修通出山路": ROADS[:4],
    }
    longer = (f"盘活山里的老园子\n\n{GARDENS}", f"叫响名头\n\n{FAIRS}", f"修通出山路\n\n{ROADS}")
    assert not headed(settled("\n\n".join((SPEECH, *longer))))


def test_heads_that_each_name_a_thing_and_say_something_of_it_are_section_heads() -> None:
    sections = (f"茶园 灌溉水渠挖到山顶\n\n{GARDENS}\n\n{SPEECH}", f"茶市 春茶卖得更远了\n\n{FAIRS}")
    page = settled("\n\n".join((SPEECH, *sections, f"山路 货车开进收购点\n\n{ROADS}")))
    assert [head[:2] for head in headed(page)] == ["茶园", "茶市", "山路"]


def test_a_line_behind_the_headline_of_a_group_goes_to_the_section_it_speaks_of() -> None:
    credit = "本组稿件由本报记者甲某某、乙某某采写"
    page = settled("\n\n".join((SPEECH, FAIRS, ROADS, credit, "三件事让甲县茶业更兴旺", "办好春茶节")))
    assert headed(page) == {"办好春茶节": FAIRS[:4]}
    page = settled("\n\n".join((SPEECH, FAIRS, ROADS, credit, "办好春茶节", "三件事让甲县茶业更兴旺")))
    assert not headed(page)
    headed_already = (SPEECH, "甲县茶业有了新名头", FAIRS, ROADS, credit)
    page = settled("\n\n".join((*headed_already, "三件事让甲县茶业更兴旺", "办好春茶节")))
    assert not headed(page)


def test_a_line_whose_number_is_missing_is_a_section_head_and_no_headline() -> None:
    page = settled("\n\n".join((SPEECH, GARDENS, "□ 某市日报记者 甲某某", "订单带来 家茶厂", FAIRS)))
    assert headed(page) == {"订单带来 家茶厂": FAIRS[:4]}


def test_of_two_heads_over_one_section_the_one_printed_there_closes_the_text_before() -> None:
    page = settled(
        "\n\n".join(("甲县的茶山又绿了", GARDENS, SPEECH, "新修 座凉亭", FAIRS, "办好 个春茶节", ROADS))
    )
    assert headed(page) == {"新修 座凉亭": GARDENS[:4], "办好 个春茶节": FAIRS[:4]}


def test_a_head_at_the_end_of_a_page_goes_where_more_is_said_of_it_than_anywhere_else() -> None:
    page = settled("\n\n".join((SPEECH, FAIRS, GARDENS, ROADS, "修好 公里灌溉水渠")))
    assert headed(page) == {"修好 公里灌溉水渠": GARDENS[:4]}
