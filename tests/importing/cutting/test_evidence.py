"""Where the lines between two stories are parted, and what closes a story."""

import pytest

from generator.importing.cutting.cohesion import Cohesion
from generator.importing.cutting.evidence import Evidence
from generator.importing.lines.lines import read_lines
from generator.importing.lines.pages import lay_out
from generator.importing.lines.unwrapping import unwrap
from generator.importing.reading import read_page
from tests.importing.layouts import wrap

COMMENT = "茶山不负人，人亦不负茶山。守住老茶园，要算长远账，让茶农、茶厂和茶旅一起兴旺，才是长久之计。"
PORT = "昨天，乙市港区迎来今年第一百艘集装箱船，岸桥和堆场同时开工，散货改走水水中转，航道疏浚一新。"


def test_which_of_several_comments_it_is_stays_with_the_headline_over_it() -> None:
    page = "\n\n".join(
        (
            "□ 本报评论员",
            COMMENT,
            "让老茶园生出新效益",
            "三论建设茶业强县",
            "□ 本报记者 甲某某",
            PORT,
            "乙市港区迎来第一百艘船",
        )
    )
    comment, port = read_page(page)
    assert (comment.title, comment.subtitle) == ("让老茶园生出新效益", "三论建设茶业强县")
    assert (port.kicker, port.title) == ("", "乙市港区迎来第一百艘船")


def test_a_wide_introduction_behind_a_byline_closes_the_feature() -> None:
    feature = "茶厂的鲜叶当天收购，炒青的香味飘满山谷，茶农们背着竹篓上山，采茶机在新茶园里来回跑。"
    introduction = (
        "一片叶子带富一方人。甲县的茶园三十年来从荒坡变成金山，茶农和茶厂走出一条茶旅相融的新路，"
        "炒青香飘到了山外，鲜叶不再愁卖。"
    )
    page = "\n".join(
        (
            *wrap(feature, 15, "lost"),
            "",
            "甲县茶园三十年",
            "从荒坡到金山",
            "",
            *wrap(feature.replace("当天", "天天"), 15, "lost"),
            "",
            "□ 本报记者 甲某某",
            "",
            *wrap(introduction, 34, "lost"),
            "",
            "□ 本报记者 乙某某",
            "",
            *wrap(PORT, 15, "lost"),
            "",
            "乙市港区迎来第一百艘船",
        )
    )
    tea, port = read_page(page)
    assert tea.paragraphs[-1] == introduction
    assert tea.authors == ("甲某某",)
    assert port.authors == ("乙某某",)


def test_a_time_behind_an_introduction_opens_the_next_story() -> None:
    feature = "茶厂的鲜叶当天收购，炒青的香味飘满山谷，茶农们背着竹篓上山，采茶机在新茶园里来回跑。"
    introduction = "一片叶子带富一方人。甲县的茶园三十年来从荒坡变成金山，茶农和茶厂走出一条茶旅相融的新路。"
    fair = "昨天，乙市的茶博会开幕，三百家企业带着展品前来，订单排到了秋天，甲县的展台前人来人往。"
    guests = "外地客商说，今年参展的企业比去年多，茶农直接同他们签订单，省去了几道手续，路上也快了。"
    page = "\n".join(
        (
            "□ 本报记者 甲某某",
            "",
            *wrap(feature, 15, "lost"),
            "",
            "甲县茶园三十年",
            "从荒坡到金山",
            "",
            *wrap(feature.replace("当天", "天天"), 15, "lost"),
            "",
            *wrap(introduction * 2, 34, "lost"),
            "",
            *wrap(fair, 15, "lost"),
            "",
            *wrap(guests, 15, "lost"),
            "",
            "三百家企业赶展会",
        )
    )
    tea, other = read_page(page)
    assert tea.paragraphs[-1] == introduction * 2
    assert other.title == "三百家企业赶展会"


def test_a_box_of_sections_behind_an_introduction_is_a_story_of_its_own() -> None:
    machines = (
        "茶厂添了烘干机，鲜叶当天收购当天加工，炒青的香味飘满山谷，茶农背着竹篓排队，收购点的灯亮到深夜。"
    )
    masters = (
        "机器人园区的老师傅手艺没有丢，整机装配全凭手腕的感觉，三名徒弟今年都考上了高级工，听声音就知道毛病。"
    )
    introduction = "一片叶子带富一方人。甲县的茶园三十年来从荒坡变成金山，茶农和茶厂走出一条茶旅相融的新路。"
    sections = (
        ("建基地", "每年改造老茶园两千亩，修好水渠和机耕道，让采茶机上得了山。"),
        ("强加工", "支持茶厂添置烘干机，鲜叶不出乡镇，炒青当天完成。"),
        ("树品牌", "办好春茶节，统一包装和检验，让山里的茶卖到更远的地方。"),
    )
    page = "\n".join(
        (
            PORT,
            "",
            "乙市港区迎来第一百艘船",
            "",
            *wrap(machines, 18, "lost"),
            "",
            "甲县茶产业走笔",
            "",
            "三十年荒坡变金山",
            "",
            *wrap(masters, 18, "lost"),
            "",
            *wrap(introduction * 2, 40, "lost"),
            "",
            *(line for head, text in sections for line in (head, "", *wrap(text, 14, "lost"), "")),
            "本组稿件由某江商报记者甲某某采写",
            "",
            "“三个抓手”做强甲县茶产业",
        )
    )
    _, tea, box = read_page(page)
    assert (tea.kicker, tea.title) == ("甲县茶产业走笔", "三十年荒坡变金山")
    assert tea.paragraphs[-1] == introduction * 2
    assert box.title == "“三个抓手”做强甲县茶产业"
    assert [head.text for head in box.heads] == [head for head, _ in sections]
    assert tea.authors == box.authors == ("甲某某",)


def test_a_byline_behind_a_sign_opens_the_story_under_it() -> None:
    village = "甲村的茶农上山采茶，炒青的香味飘满山谷，鲜叶当天收购，茶厂的烘干机一直转到半夜。"
    page = "\n\n".join(
        (
            f"（上接1版）{village}",
            "□ 某江商报记者 甲某某",
            PORT,
            "乙市港区迎来第一百艘船",
            COMMENT,
            "让老茶园生出新效益",
            "本报评论员",
        )
    )
    continued, port, _ = read_page(page)
    assert continued.authors == ()
    assert port.authors == ("甲某某",)


@pytest.mark.parametrize(("sign", "stories"), [("□", 3), ("", 4)])
def test_where_a_page_marks_its_bylines_a_story_opens_with_one(sign: str, stories: int) -> None:
    robots = (
        "丙市机器人园区开园，减速器和控制器的产线同时启动，整机装配车间里机械臂有条不紊，视觉检测一刻不停。"
    )
    masters = (
        "老师傅的手艺没有丢，刮刀下去多少全凭手腕的感觉，三名徒弟今年都考上了高级工，听声音就知道毛病在哪里。"
    )
    page = "\n\n".join(
        (
            f"{sign}某市日报记者 甲某某",
            PORT,
            "乙市港区迎来第一百艘船",
            f"{sign}某市日报记者 乙某某",
            COMMENT,
            "让老茶园生出新效益",
            f"{sign}某市日报记者 丙某某",
            "丙市机器人园区开园",
            robots,
            robots.replace("开园", "扩建"),
            "让手艺传下去",
            masters,
            masters.replace("三名", "五名"),
        )
    )
    assert len(read_page(page)) == stories


def test_a_story_of_one_agency_is_not_taken_from_another() -> None:
    plan = "乙市港区还要再添两台岸桥，让集装箱船当天靠泊、当天离港，堆场扩大一倍，散货更多走水水中转。"
    lines = (
        f"人民网乙市电（记者 甲某某）{PORT}",
        "乙市港区迎来第一百艘集装箱船",
        plan,
        plan.replace("还要再添", "明年建成"),
    )
    assert len(read_page("\n\n".join(lines))) == 1
    port, plans = read_page("\n\n".join((*lines, "新华社乙市电")))
    assert (port.source, plans.source) == ("人民网", "新华社")


def test_a_story_may_begin_where_the_column_changes_on_a_long_page() -> None:
    tea = [line for _ in range(61) for line in wrap(COMMENT, 15, "lost")]
    port = [line for _ in range(3) for line in wrap(PORT, 19, "lost")]
    page = lay_out(unwrap(tuple(read_lines("\n".join((*tea, *port))))))
    evidence = Evidence(page, Cohesion([passage.text for passage in page.passages]))
    assert [gap for gap in range(1, 64) if evidence.possible(gap)] == [61]
