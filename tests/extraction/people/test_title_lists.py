"""Titles in a row: whose they are where commas, lists and units stand between."""

from __future__ import annotations

import pytest

from tests.extraction.people_samples import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence begins with titles, a comma among them
        (
            "市委常委、秘书长，市商务局局长甲某某介绍了情况。",
            {
                "甲某某 中国共产党某市委员会 常委",
                "甲某某 中国共产党某市委员会 秘书长",
                "甲某某 某市商务局 局长",
            },
        ),
        # … but not with what somebody else is made
        (
            "任命丙某某为市财政局局长，市商务局局长甲某某参加。",
            {"丙某某 某市财政局 局长", "甲某某 某市商务局 局长"},
        ),
        # a list of many is of leaders of all kinds
        (
            "甲区委副书记甲某某、丙某某、丁某某、戊某某等区领导出席。",
            {"甲某某 中国共产党某市甲区委员会 副书记"},
        ),
        (
            "甲区委副书记甲某某、丙某某出席。",
            {"甲某某 中国共产党某市甲区委员会 副书记", "丙某某 中国共产党某市甲区委员会 副书记"},
        ),
        ("甲区副区长甲某某、丙某某等区领导出席。", {"甲某某 某市甲区人民政府 副区长"}),
        # a college is no unit of another
        (
            "庚辛学院院长甲某某、壬癸学院院长丙某某出席。",
            {"甲某某 庚辛学院 院长", "丙某某 壬癸学院 院长"},
        ),
        # what is no unit of a congress
        ("市政协副主席、轴承研究院院长甲某某出席。", {"甲某某 中国人民政治协商会议某市委员会 副主席"}),
        # the deputy is in the unit of the head
        (
            "市财政局预算处处长甲某某、副处长丙某某出席。",
            {"甲某某 某市财政局 预算处处长", "丙某某 某市财政局 预算处副处长"},
        ),
        # a branch has a party group of its own
        (
            "庚辛有限公司甲区分公司总经理、党委书记甲某某出席。",
            {"甲某某 庚辛有限公司 甲区分公司总经理", "甲某某 庚辛有限公司 甲区分公司党委书记"},
        ),
        # a line of business before a role that follows another
        (
            "庚辛有限公司总经理甲某某、培训运营总监丙某某参加。",
            {"甲某某 庚辛有限公司 总经理", "丙某某 庚辛有限公司 培训运营总监"},
        ),
        # three titles of the next person, all at the organization before
        (
            "庚辛有限公司董事长甲某某，党总支委员、副总经理、工会主席丙某某参加。",
            {
                "甲某某 庚辛有限公司 董事长",
                "丙某某 庚辛有限公司 党总支委员",
                "丙某某 庚辛有限公司 副总经理",
                "丙某某 庚辛有限公司 工会主席",
            },
        ),
        # somebody without a surname stands between
        ("庚辛协会副主席、西南分会主席保罗和西南分会总经理甲某某主持。", set()),
        # what an organization is called from there on
        (
            "庚辛国际（ABC）股份有限公司（简称庚辛集团）董事长甲某某出席。",
            {"甲某某 庚辛国际（ABC）股份有限公司 董事长"},
        ),
        (
            "庚辛建设股份有限公司（以下简称“庚辛建”）的董事长甲某某出席，庚辛建副总裁丙某某参加。",
            {"丙某某 庚辛建设股份有限公司 副总裁"},
        ),
        # one zone in brackets behind another
        (
            "甲区委常委、庚辛高新区（壬癸综合保税区）党工委书记甲某某回答提问。",
            {
                "甲某某 中国共产党某市甲区委员会 常委",
                "甲某某 中国共产党庚辛高新区工作委员会 书记",
            },
        ),
        ("市经开区管委会主任甲某某参加。", {"甲某某 某市经开区管理委员会 主任"}),
        # not yet in office, and no part of the place
        ("拟任区商务局局长人选甲某某列席。", set()),
        # names of places that a word of the language is in
        ("庚都区委书记甲某某出席。", {"甲某某 中国共产党庚都区委员会 书记"}),
        ("甲区辛乡中庚村党支部书记甲某某说。", {"甲某某 甲区辛乡中庚村党支部 书记"}),
        # the zone is where the company lies
        (
            "在庚辛新区某市壬癸汽车科技股份有限公司车间里，机器转动。该公司总经理甲某某说，订单不少。",
            {"甲某某 某市壬癸汽车科技股份有限公司 总经理"},
        ),
    ],
)
def test_titles_in_a_row(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


def test_a_company_spoken_of_without_its_name_may_be_the_one_that_is_meant() -> None:
    named = "在壬癸铸造有限公司的车间里，机器转动。"
    said = "公司技术总监甲某某说，订单不少。"
    assert posts((named, said)) == {"甲某某 壬癸铸造有限公司 技术总监"}
    assert posts((named, "一家外地来的企业在阀门里装进芯片。", said)) == set()
    assert posts((named, "车间隔壁是另一家公司。", f"{named}{said}")) == {"甲某某 壬癸铸造有限公司 技术总监"}
