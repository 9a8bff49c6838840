"""Each sentence shows one construct: what must be read from it, and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from generator.extraction.proposing import propose
from generator.model import Official, Organization
from tests.extraction.people_samples import Read, article, content, posts, read, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # organization and role
        ("甲区区委书记甲某某到乙县调研。", {"甲某某 中国共产党某市甲区委员会 书记"}),
        ("“要抓紧。”甲区委书记甲某某说。", {"甲某某 中国共产党某市甲区委员会 书记"}),
        ("市发展改革委主任甲某某表示，要抓紧。", {"甲某某 某市发展和改革委员会 主任"}),
        ("市人大常委会主任甲某某出席。", {"甲某某 某市人民代表大会常务委员会 主任"}),
        ("市中级法院院长甲某某出席。", {"甲某某 某市中级人民法院 院长"}),
        ("某市甲区农业农村委员会副主任甲某某说。", {"甲某某 某市甲区农业农村委员会 副主任"}),
        ("市公安局甲分局局长甲某某说。", {"甲某某 某市公安局 甲分局局长"}),
        ("由市商务局局长甲某某带队的考察团来了。", {"甲某某 某市商务局 局长"}),
        ("听取了甲区委书记甲某某的汇报。", {"甲某某 中国共产党某市甲区委员会 书记"}),
        ("甲镇党委书记甲某某介绍。", {"甲某某 中国共产党甲镇委员会 书记"}),
        ("甲镇乙村党支部书记甲某某说。", {"甲某某 甲镇乙村党支部 书记"}),
        ("丁州州委书记甲某某说。", {"甲某某 中国共产党丁州委员会 书记"}),
        ("国家发展改革委主任甲某某说。", {"甲某某 国家发展和改革委员会 主任"}),
        ("外交部长甲某某会见客人。", {"甲某某 中华人民共和国外交部 部长"}),
        ("市公安局长甲某某通报了情况。", {"甲某某 某市公安局 局长"}),
        (
            "市政协农业和农村委员会主任甲某某发言。",
            {"甲某某 中国人民政治协商会议某市委员会 农业和农村委员会主任"},
        ),
        ("丁新区区委书记甲某某出席。", {"甲某某 中国共产党丁新区委员会 书记"}),
        # other parties' committees are not the ruling one's
        ("致公党市委主委甲某某发言。", {"甲某某 中国致公党某市委员会 主委"}),
        ("共青团某市委书记甲某某致辞。", {"甲某某 中国共产主义青年团某市委员会 书记"}),
        # a place and a role that implies its body
        ("乙县县长甲某某主持。", {"甲某某 某市乙县人民政府 县长"}),
        ("市长甲某某主持会议。", {"甲某某 某市人民政府 市长"}),
        ("代市长甲某某作政府工作报告。", {"甲某某 某市人民政府 代市长"}),
        ("副市长候选人甲某某发言。", {"甲某某 某市人民政府 副市长候选人"}),
        # bodies by their full names, after the party's short one, with a department in letters
        (
            "国家发展和改革委员会党组成员、副主任甲某某出席。",
            {"甲某某 国家发展和改革委员会 党组成员", "甲某某 国家发展和改革委员会 副主任"},
        ),
        ("任命甲某某同志为中共甲区委员会书记。", {"甲某某 中国共产党某市甲区委员会 书记"}),
        ("会议决定任命甲某某为戊己市人民政府副市长。", {"甲某某 戊己市人民政府 副市长"}),
        ("甲区科经委副主任甲某某介绍。", {"甲某某 某市甲区科经委 副主任"}),
        ("某某自治区党委书记甲某某出席。", {"甲某某 中国共产党某某自治区委员会 书记"}),
        ("香港特区政府财政司司长甲某某致辞。", {"甲某某 香港特别行政区政府 财政司司长"}),
        # names of several parts that end like the word behind them begins
        ("甲区区长甲某·乙丙提出席。", {"甲某·乙丙提 某市甲区人民政府 区长"}),
        # a word behind a function word is no name
        ("他向参加会议的领导和代表表示欢迎。", set()),
        # several titles of one person
        (
            "丁区常委、区纪委书记、区监委代理主任丙某某讲话。",
            {
                "丙某某 中国共产党丁区委员会 常委",
                "丙某某 中国共产党丁区纪律检查委员会 书记",
                "丙某某 丁区监察委员会 代理主任",
            },
        ),
        (
            "甲区委副书记、区长甲某某出席。",
            {"甲某某 中国共产党某市甲区委员会 副书记", "甲某某 某市甲区人民政府 区长"},
        ),
        (
            "甲区委常委、组织部部长甲某某出席。",
            {"甲某某 中国共产党某市甲区委员会 常委", "甲某某 中国共产党某市甲区委员会组织部 部长"},
        ),
        (
            "市经信委党组书记、主任甲某某说。",
            {"甲某某 某市经济和信息化委员会 党组书记", "甲某某 某市经济和信息化委员会 主任"},
        ),
        (
            "丁高新区党工委书记、管委会主任甲某某说。",
            {"甲某某 中国共产党丁高新区工作委员会 书记", "甲某某 丁高新区管理委员会 主任"},
        ),
        (
            "某某集团有限公司党委书记、董事长兼总经理甲某某介绍。",
            {
                "甲某某 某某集团有限公司 党委书记",
                "甲某某 某某集团有限公司 董事长",
                "甲某某 某某集团有限公司 总经理",
            },
        ),
        (
            "某某科技有限公司创始人兼首席执行官甲某某说。",
            {"甲某某 某某科技有限公司 创始人", "甲某某 某某科技有限公司 首席执行官"},
        ),
        # several people
        ("市政协领导甲某某、乙某某，秘书长丙某某参加。", {"丙某某 中国人民政治协商会议某市委员会 秘书长"}),
        (
            "丁区政协主席甲某某、副主席乙某某陪同调研。",
            {
                "甲某某 中国人民政治协商会议丁区委员会 主席",
                "乙某某 中国人民政治协商会议丁区委员会 副主席",
            },
        ),
        (
            "市财政局局长甲某某和市商务局副局长乙某某发言。",
            {"甲某某 某市财政局 局长", "乙某某 某市商务局 副局长"},
        ),
        (
            "甲区委书记甲某某与乙县委书记乙某某座谈。",
            {"甲某某 中国共产党某市甲区委员会 书记", "乙某某 中国共产党某市乙县委员会 书记"},
        ),
        ("副市长甲某某、乙某某参加。", {"甲某某 某市人民政府 副市长", "乙某某 某市人民政府 副市长"}),
        ("市长甲某某、乙某某参加。", {"甲某某 某市人民政府 市长"}),
        # titles behind the name
        ("甲某某，某市应急管理局局长，1970年生。", {"甲某某 某市应急管理局 局长"}),
        ("甲某某（某某电子有限公司董事长）说。", {"甲某某 某某电子有限公司 董事长"}),
        ("甲某某任甲区财政局局长。", {"甲某某 某市甲区财政局 局长"}),
        ("任命甲某某为甲区副区长。", {"甲某某 某市甲区人民政府 副区长"}),
        ("免去甲某某的甲区财政局局长职务。", set()),
        ("会议决定甲某某为某市人民政府代理市长。", {"甲某某 某市人民政府 代理市长"}),
        ("会议接受甲某某辞去某市人民政府市长职务。", set()),
        # former titles say so
        ("时任甲区区长甲某某说。", {"甲某某 某市甲区人民政府 时任区长"}),
        ("原丁县县委书记甲某某退休。", {"甲某某 中国共产党丁县委员会 原书记"}),
        # companies, institutes
        ("某某汽车董事长甲某某说。", {"甲某某 某某汽车 董事长"}),
        ("“很好。”某某银行某市分行行长甲某某说。", {"甲某某 某某银行某市分行 行长"}),
        ("某某公司总裁John Smith表示。", {"John Smith 某某公司 总裁"}),
        ("某某大学教授甲某某认为。", {"甲某某 某某大学 教授"}),
        ("某某大学附属第一医院院长甲某某介绍。", {"甲某某 某某大学 附属第一医院院长"}),
        ("某某公司全球副总裁马丁·某某德说。", {"马丁·某某德 某某公司 全球副总裁"}),
        ("某某机场有限公司市场部经理甲某某说。", {"甲某某 某某机场有限公司 市场部经理"}),
        ("市农科院研究员甲某某现场讲解。", {"甲某某 某市农科院 研究员"}),
        ("中国工程院院士甲某某指出。", {"甲某某 中国工程院 院士"}),
        ("丁乡乡长阿卜杜拉·买买提说。", {"阿卜杜拉·买买提 丁乡人民政府 乡长"}),
        ("阿卜杜拉·买买提是丁乡乡长。", {"阿卜杜拉·买买提 丁乡人民政府 乡长"}),
        # a company whose name begins with another's, or behind a verb; a mine
        ("某某集团工程机械有限公司总经理甲某某表示。", {"甲某某 某某集团工程机械有限公司 总经理"}),
        ("某某集团子公司负责人甲某某介绍。", {"甲某某 某某集团子公司 负责人"}),
        ("走进车间，听某某汽车董事长甲某某介绍。", {"甲某某 某某汽车 董事长"}),
        ("走进车间，听丁科技公司董事长甲某某介绍。", set()),
        ("全国人大代表、某某矿矿长甲某某说。", {"甲某某 全国人民代表大会 代表", "甲某某 某某矿 矿长"}),
        # what follows a name without a verb
        ("中国工程院院士甲某某视频致贺词。", {"甲某某 中国工程院 院士"}),
        ("市委书记甲文三次到甲区调研。", {"甲文 中国共产党某市委员会 书记"}),
        # not people, or not theirs
        ("市委高度重视，市长亲自部署。", set()),
        ("市民甲某某说，环境好了。", set()),
        ("甲书记说，要抓紧。", set()),
        ("相关负责人表示，将继续。", set()),
        ("董事长向记者介绍。", set()),
        ("本报记者甲某某报道。", set()),
    ],
)
def test_construct(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


def test_two_organizations_stand_in_one_list() -> None:
    found = read("省委常委、市委书记甲某某出席。")
    assert {" ".join(post) for post in found.posts} == {"甲某某 中国共产党某市委员会 书记"}
    assert "省委常委" in "".join(found.person("甲某某").doubts)


def test_levels_are_the_region_s_own() -> None:
    assert posts("省委常委、省政府秘书长甲某某出席。", region="某省") == {
        "甲某某 中国共产党某省委员会 常委",
        "甲某某 某省人民政府 秘书长",
    }
    assert posts("自治区主席甲某某出席。", region="某自治区") == {"甲某某 某自治区人民政府 主席"}


def test_a_company_that_was_named_before_is_meant() -> None:
    text = (
        "某某新材料有限公司在甲区投产。",
        "“产值过亿。”该公司副总经理甲某某说。",
        "公司相关负责人乙某某说。",
    )
    assert posts(text) == {"甲某某 某某新材料有限公司 副总经理", "乙某某 某某新材料有限公司 相关负责人"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("庚辛微电子（丁地）有限公司投产。", "公司经理甲某某说。"), "庚辛微电子（丁地）有限公司"),
        (("庚辛汽车（集团）有限公司投产。", "公司经理甲某某说。"), "庚辛汽车（集团）有限公司"),
        (("庚辛旅游有限责任公司开业。", "公司经理甲某某说。"), "庚辛旅游有限责任公司"),
        (("庚辛集团成立全资子公司某市壬癸农业有限公司。", "公司经理甲某某说。"), "某市壬癸农业有限公司"),
        (("庚辛集团有限公司签约。", "集团经理甲某某说。"), "庚辛集团有限公司"),
        (("庚辛材料有限公司签约。", "集团经理甲某某说。"), ""),
        (("庚辛农业有限公司签约。", "合作社负责人甲某某说。"), ""),
        (("某市庚辛商会成立。", "该协会会长甲某某说。"), ""),
        (("某市庚辛协会成立。", "该协会会长甲某某说。"), "某市庚辛协会"),
    ],
)
def test_which_company_is_meant(text: tuple[str, ...], expected: str) -> None:
    assert {organization for _, organization, _ in read(text).posts} == ({expected} if expected else set())


def test_a_company_of_the_register_may_begin_like_a_verb() -> None:
    company = Organization(id="t", name="听庚科技", category="company")
    read_content = content(article("听庚科技董事长甲某某介绍。"), organizations=(company,))
    assert Read(read_content).posts == {("甲某某", "听庚科技", "董事长")}


def test_a_company_s_unit_makes_nobody_an_official() -> None:
    found = read("走进某某生物科技有限公司，公司研发中心主任甲某某正忙着。")
    assert found.person("甲某某").category == "company"
    assert {" ".join(post) for post in found.posts} == {"甲某某 某某生物科技有限公司 研发中心主任"}


def test_a_level_alone_is_the_district_named_last() -> None:
    assert posts("乙县召开大会，县委书记甲某某讲话。") == {"甲某某 中国共产党某市乙县委员会 书记"}


def test_a_level_alone_is_the_small_place_a_sentence_tells_of() -> None:
    text = "庚辛乡是果品主产区。乡党委书记甲某某翻开账本。"
    assert posts(text) == {"甲某某 中国共产党庚辛乡委员会 书记"}
    assert posts(text.replace("庚辛乡", "特色乡")) == set()
    assert posts("中心镇是果品主产区。镇党委书记甲某某翻开账本。") == set()
    assert posts("人们来到庚辛古镇。镇党委书记甲某某翻开账本。") == set()


def test_several_districts_leave_a_doubt() -> None:
    found = read("甲区、丙区召开大会，区委书记甲某某讲话。")
    assert "承前推定" in "".join(found.person("甲某某").doubts)


@pytest.mark.parametrize(
    "box",
    [
        (
            "受访嘉宾",
            "市经信委党组书记、主任",
            "甲区委书记",
            "乙县委书记甲某某",
            "乙某某",
            "丙某某",
            "正文。",
        ),
        "受访嘉宾 市经信委党组书记、主任 甲区委书记 乙县委书记甲某某 乙某某 丙某某",
    ],
)
def test_a_box_prints_the_titles_first_and_then_the_names(box: str | tuple[str, ...]) -> None:
    assert posts(box) == {
        "甲某某 某市经济和信息化委员会 党组书记",
        "甲某某 某市经济和信息化委员会 主任",
        "乙某某 中国共产党某市甲区委员会 书记",
        "丙某某 中国共产党某市乙县委员会 书记",
    }


def test_a_box_whose_names_do_not_match_its_titles_gives_no_posts() -> None:
    assert posts(("市经信委主任", "甲区委书记", "乙县委书记甲某某", "乙某某", "正文。")) == set()
    assert posts("市经信委主任甲区委书记乙县委书记甲某某乙某某丙某某") == set()


def test_people_without_a_title_are_a_doubt() -> None:
    found = read("市领导甲某某、乙某某参加。")
    assert [person.name for person in found.people] == ["甲某某", "乙某某"]
    assert all("没有写职务" in "".join(person.doubts) for person in found.people)


@pytest.mark.parametrize(
    "phrase", ["习近平生态文明思想", "以习近平同志为核心的党中央", "习近平新时代中国特色社会主义思想"]
)
def test_a_phrase_is_no_person(phrase: str) -> None:
    assert read(f"会议要求，深入学习{phrase}。").people == ()


def test_a_title_may_follow_the_name() -> None:
    found = read("学习贯彻习近平总书记来某市视察时的讲话，落实习近平生态文明思想。")
    assert {" ".join(post) for post in found.posts} == {"习近平 中国共产党中央委员会 总书记"}
    assert found.person("习近平").exclude == ("习近平生态文明思想",)


def test_place_of_a_body_of_another_city_holds_in_every_reading() -> None:
    """The second reading knows the committee from the register, and its mayor is still of its city."""
    text = "市委书记丙某某出席，戊己市委副书记、市长甲某某参加。"
    proposed = propose(content(article(text)), titles())
    names = {o.id: o.name for o in proposed if isinstance(o, Organization)}
    posts_of = {
        (person.name, names[post.organization])
        for person in proposed
        if isinstance(person, Official)
        for post in person.posts
    }
    assert ("甲某某", "戊己市人民政府") in posts_of
    assert ("甲某某", "某市人民政府") not in posts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # appointed and elected, several at once, with notes on the person
        (
            "会议选举甲某某为市人大常委会主任，乙某某（女）、丙某某为副主任；丁某某为市长。",
            {
                "甲某某 某市人民代表大会常务委员会 主任",
                "乙某某 某市人民代表大会常务委员会 副主任",
                "丙某某 某市人民代表大会常务委员会 副主任",
                "丁某某 某市人民政府 市长",
            },
        ),
        (
            "任命甲某某为某市财政局局长，乙某某为民政局局长。",
            {"甲某某 某市财政局 局长", "乙某某 某市民政局 局长"},
        ),
        (
            "甲某某、乙某某当选甲区政协副主席。",
            {f"{name} 中国人民政治协商会议某市甲区委员会 副主席" for name in ("甲某某", "乙某某")},
        ),
        (
            "甲某某同志任甲区委委员、常委、书记。",
            {f"甲某某 中国共产党某市甲区委员会 {title}" for title in ("委员", "常委", "书记")},
        ),
        # a deputy of the one before, in the same sentence
        (
            "市政协主席甲某某主持会议，副主席乙某某、丙某某出席。",
            {
                "甲某某 中国人民政治协商会议某市委员会 主席",
                "乙某某 中国人民政治协商会议某市委员会 副主席",
                "丙某某 中国人民政治协商会议某市委员会 副主席",
            },
        ),
        # what is over is not stated as held
        ("此前，甲某某任甲区委书记。", set()),
        ("2019年，甲某某任甲区委书记。", set()),
        ("甲区委召开会议，乙某某接替甲某某担任甲区委书记。", set()),
        ("甲某某不再担任甲区委书记。", set()),
        ("免去甲某某市财政局局长职务。", set()),
        ("甲某某拟任甲区委书记。", set()),
        ("第三届市政协主席甲某某出席。", set()),
        (
            "甲区政协原副主席、秘书长甲某某出席。",
            {
                "甲某某 中国人民政治协商会议某市甲区委员会 原副主席",
                "甲某某 中国人民政治协商会议某市甲区委员会 原秘书长",
            },
        ),
        # the one before is no help where it is not known, or is no such organization
        ("丁某某学会会长甲某某，院长乙某某出席。", {"甲某某 丁某某学会 会长"}),
        (
            "某某集团董事长甲某某、纪委书记乙某某出席。",
            {"甲某某 某某集团 董事长", "乙某某 某某集团 纪委书记"},
        ),
        (
            "甲区委常委统战部部长甲某某出席。",
            {
                "甲某某 中国共产党某市甲区委员会 常委",
                "甲某某 中国共产党某市甲区委员会统一战线工作部 部长",
            },
        ),
        ("某某集团创始人及董事长甲某某说。", {"甲某某 某某集团 创始人", "甲某某 某某集团 董事长"}),
        # other provinces, missions abroad, the forces, names of several parts
        ("陕西政协主席甲某某出席。", {"甲某某 中国人民政治协商会议陕西省委员会 主席"}),
        ("丁戊地委书记甲某某讲话。", {"甲某某 中国共产党丁戊地区委员会 书记"}),
        ("某国驻某市总领事甲某某来访。", {"甲某某 某国驻某市总领事馆 总领事"}),
        ("西部战区副司令员甲某某出席。", {"甲某某 西部战区 副司令员"}),
        (
            "市人大常委会主任买买提·阿不都克里木出席。",
            {"买买提·阿不都克里木 某市人民代表大会常务委员会 主任"},
        ),
        ("●市长甲某某主持会议。", {"甲某某 某市人民政府 市长"}),
    ],
)
def test_construct_of_appointments_and_lists(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("市政协委员、某某集团董事长甲某某说。", "company"),
        ("甲区委书记、某某集团董事长甲某某说。", "official"),
        ("某某大学学院院长甲某某教授说。", "expert"),
        ("某某集团原总经理甲某某任甲区委副书记。", "official"),
        ("公司领导甲某某、乙某某出席。", "company"),
    ],
)
def test_category(text: str, category: str) -> None:
    assert read(text).person("甲某某").category == category


def test_who_leaves_is_named_with_the_doubt() -> None:
    person = read("甲某某、乙某某不再担任甲区委常委。").person("甲某某")
    assert person.posts == ()
    assert "不再担任" in "".join(person.doubts)


def test_leaders_in_a_list_are_found_without_titles() -> None:
    found = read("甲某某、乙某某、丙某某等区领导在主席台就座。")
    assert {person.name for person in found.people} == {"甲某某", "乙某某", "丙某某"}
    assert found.posts == set()


def test_an_organization_by_a_part_of_its_name() -> None:
    found = read("某市茶叶集团有限责任公司签约。茶叶集团党委书记甲某某出席。")
    assert found.posts == {("甲某某", "某市茶叶集团有限责任公司", "党委书记")}


def posts_in(text: str | tuple[str, ...], source: str) -> set[str]:
    """Return the posts of an article of a paper."""
    return {" ".join(post) for post in Read(content(replace(article(text), source=source))).posts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the paper's own district, whoever is visited, received or met at somebody else's
        (
            "区委书记甲某某率队赴丙区考察。丙区区长乙某某陪同。",
            {"甲某某 中国共产党某市甲区委员会 书记", "乙某某 某市丙区人民政府 区长"},
        ),
        ("丙区党政代表团来我区考察，区长甲某某会见客人。", {"甲某某 某市甲区人民政府 区长"}),
        ("在丙区举行的大会上，我区作了发言，副区长甲某某参加。", {"甲某某 某市甲区人民政府 副区长"}),
        (
            "区委书记甲某某会见丙区某某科技有限公司董事长乙某某，区委常委丙某某参加。",
            {
                "甲某某 中国共产党某市甲区委员会 书记",
                "乙某某 丙区某某科技有限公司 董事长",
                "丙某某 中国共产党某市甲区委员会 常委",
            },
        ),
        # whose host it is stays open
        ("我区代表团赴丙区考察，区长乙某某陪同。", set()),
        ("丙区区长甲某某致辞，区委书记乙某某讲话。", {"甲某某 某市丙区人民政府 区长"}),
    ],
)
def test_a_bare_title_is_of_the_paper_s_own_place(text: str, expected: set[str]) -> None:
    assert posts_in(text, "甲区日报") == expected


def test_the_dateline_tells_the_paper() -> None:
    assert posts(("甲区报讯 工业大会召开。", "区委书记甲某某讲话。")) == {
        "甲某某 中国共产党某市甲区委员会 书记"
    }


def test_a_medium_s_district_in_the_register_is_its_own() -> None:
    medium = Organization(id="m", name="某某时报", category="media", district="jia-qu")
    read_content = content(
        replace(article("区委书记甲某某讲话。"), source="某某时报"), organizations=(medium,)
    )
    assert Read(read_content).posts == {("甲某某", "中国共产党某市甲区委员会", "书记")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # hosts and guests
        (
            "甲区委书记甲某某率队到丙区考察，区委书记乙某某、区长丙某某陪同。",
            {
                "甲某某 中国共产党某市甲区委员会 书记",
                "乙某某 中国共产党某市丙区委员会 书记",
                "丙某某 某市丙区人民政府 区长",
            },
        ),
        ("区委书记甲某某率队到丙区考察，区长乙某某陪同。", set()),
        # no place, and no word of the sentence for one
        ("市区发展改革委主任甲某某致辞。", set()),
        ("各区县政府副区长甲某某参加。", set()),
        ("城市管委会主任甲某某参加。", set()),
        ("受丁戊市委书记甲某某委托。", {"甲某某 中国共产党丁戊市委员会 书记"}),
        # brackets
        ("甲区副区长（挂职）甲某某出席。", {"甲某某 某市甲区人民政府 副区长"}),
        ("某某大学（丁地）教授甲某某出席。", {"甲某某 某某大学（丁地） 教授"}),
        ("某某钢铁（集团）董事长甲某某出席。", {"甲某某 某某钢铁（集团） 董事长"}),
        # plants, and who is meant by 他
        ("某某汽车公司冲压车间主任甲某某说。", {"甲某某 某某汽车公司 冲压车间主任"}),
        ("甲某某，男，1970年生。他出任某市财政局局长。", {"甲某某 某市财政局 局长"}),
        ("甲某某、乙某某出席。他出任某市财政局局长。", set()),
    ],
)
def test_construct_of_hosts_and_names(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(("year", "expected"), [(2024, {"甲某某 某市财政局 局长"}), (2025, set())])
def test_the_article_s_own_year_dates_news(year: int, expected: set[str]) -> None:
    dated = replace(article("2024年5月，甲某某任某市财政局局长。"), date=dt.date(year, 6, 1))
    assert {" ".join(post) for post in Read(content(dated)).posts} == expected


def test_the_speakers_of_a_conversation_are_people() -> None:
    found = read(("记者：怎么看？", "甲某某：要抓紧。", "乙某某：我同意。"))
    assert [person.name for person in found.people] == ["甲某某", "乙某某"]


def test_who_spoke_on_the_theme_is_named() -> None:
    found = read("会上，甲某某、乙某某、丙某某围绕学习主题作了交流发言。")
    assert [person.name for person in found.people] == ["甲某某", "乙某某", "丙某某"]


@pytest.mark.parametrize(
    ("called", "category"),
    [("委员和专家", "official"), ("专家", "expert"), ("企业董事长", "company"), ("区领导", "official")],
)
def test_what_a_list_is_called_behind_it(called: str, category: str) -> None:
    found = read(f"会上，甲某某、乙某某、丙某某等{called}先后发言，提出建议。")
    assert {(person.name, person.category) for person in found.people} == {
        ("甲某某", category),
        ("乙某某", category),
        ("丙某某", category),
    }


def test_residents_in_a_list_are_left_out() -> None:
    assert read("会上，甲某某、乙某某、丙某某等村民代表先后发言，提出建议。").people == ()


def test_who_states_something_again_and_again_is_named() -> None:
    assert [person.name for person in read(("信子丑强调，要抓紧。", "信子丑指出，要做好。")).people] == [
        "信子丑"
    ]
    assert read(("信子丑强调，要抓紧。", "会议听取了汇报。")).people == ()
    assert read(("信子组强调，要抓紧。", "信子组指出，要做好。")).people == ()
