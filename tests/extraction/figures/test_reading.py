from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.figures.reading import find_figures
from generator.model import Figure
from tests.extraction.reading import read


def only(sentence: str) -> Figure:
    (figure,) = find_figures(read(sentence))
    return figure


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("甲区现有规模以上工业企业151家。", False),
        ("去年，甲区工业增加值增长8.5%。", False),
        ("截至2030年底，全市建成智能工厂144个。", False),
        ("今年1—4月，产量同比增长123%。", False),
        ("近3年，公司营收年均增幅达16.5%。", False),
        ("甲区商品销售总额突破7200亿元、位居全市第一。", False),
        ("全省新能源装机达到了1.2亿千瓦。", False),
        ("到2035年，产值达到300亿元。", True),
        ("力争3年内产值突破1000亿元。", True),
        ("公司将推出20余款智能电动汽车。", True),
        ("未来五年，全省将培育50家链主企业。", True),
        ("项目建成后年产电池10万吨。", True),
        ("项目计划总投资50亿元。", True),
        ("全年粮食产量目标是200万吨。", True),
        ("预计全年客流同比增长10%。", True),
        ("今后五年，单位能耗下降16%。", True),
        ("要确保研发投入占比不低于3%。", True),
        ("“十七五”末，森林覆盖率提高到60%。", True),
        ("朝着1000亿元的目标迈进。", True),
        ("《规划》提出，培育10家链主企业。", True),
        ("主要领导到会，现场签约项目12个。", False),
        ("该行动计划已带动投资30亿元。", False),
        ("合同额完成年度目标的70%。", False),
        ("产量增加到2030年的85万辆。", False),
        ("大将乡有3000人。", False),
        ("行动计划实施以来，新增企业30家。", False),
        ("未来产业规模35亿元。", False),
        ("今年销量可能超过8万辆。", True),
        ("力争比去年增加3万亩。", True),
        ("预计一季度产值增长10%。", True),
        ("占年度计划的40%。", False),
        ("超过年度计划2个百分点。", False),
        ("按照提速的要求，投放资金9亿元。", False),
        ("要立足现有基础，培育企业30家。", True),
        ("省级科技计划项目90项。", False),
        ("新项目可望带来产值8亿元。", True),
        ("园区剑指100亿元。", True),
        ("目前，甲区正向500亿元目标迈进。", True),
        ("目前，距离1000亿元目标不远。", True),
        ("目标还差80亿元。", False),
        ("为实现目标，甲区安排资金2亿元。", False),
        ("甲区提前完成100亿元的目标。", False),
        ("预期不高，实际完成92亿元。", False),
        ("公司将8%的营收投入研发。", False),
        ("甲区将300多家企业纳入名单。", False),
        ("只要达到80%的负荷就能盈利。", False),
        ("若全部投产，年产值可达15亿元。", True),
        ("项目去年投产后，年产值突破5亿元。", False),
        ("园区离城区8公里。", False),
        ("按照规划，园区产值达80亿元。", True),
        ("根据《甲区产业规划》，园区产值达80亿元。", True),
        ("按照计划，已完成投资80亿元。", False),
        ("甲区规划占地约300亩。", False),
        ("甲区规划建设道路80公里。", True),
        ("公司将连续8年投入9亿元。", True),
        ("公司将生产连续油管12万吨。", True),
        ("公司将出海，现在国产化率超过85%。", False),
        ("从现在到2035年，产值要达到300亿元。", True),
        ("以前一条线要用80人。", False),
        ("以前人手少，今后要招80人。", True),
        ("客户样样都要测，团队改了约47处。", False),
        ("公司将为了5亿元的订单扩产。", True),
        ("丁科技公司签约落户，年产纤维3万吨。", True),
        ("开工的有丁科技公司年产纤维3万吨项目。", False),
        ("签约项目已投产，年产纤维3万吨。", False),
        ("前者可望扩产；后者联合8家企业补链。", False),
        ("高标准规划建设大学城，引进研究院7家。", False),
        ("要规划建设大学城，引进研究院7家。", True),
        ("某市提出打造3个千亿级产业集群。", True),
        ("2030年，某市提出构建新体系，即推动建设8个新星集群。", True),
        ("2030年，某市提出了3项措施。", False),
        ("2030年，某市推动建设8个园区。", False),
        ("某市推动建设8个园区。", True),
        ("某市推动建设了8个园区。", False),
    ],
)
def test_what_is_aimed_at_is_told_from_what_is_reached(sentence: str, target: bool) -> None:
    assert only(sentence).target is target


def test_a_sentence_may_hold_both() -> None:
    found = find_figures(
        read("目前，甲区已集聚企业50家，2030年产值769亿元，力争3年内突破1000亿元。已签约项目3个。")
    )
    assert [(f.value, f.target) for f in found] == [
        (50, False),
        (76900000000, False),
        (100000000000, True),
        (3, False),
    ]


def test_a_plan_goes_on_in_the_next_sentence() -> None:
    found = find_figures(read("到2035年，产值达到300亿元。培育链主企业10家。", "甲区有工厂8座。"))
    assert [f.target for f in found] == [True, True, False]


def test_a_year_already_over_is_no_target() -> None:
    (figure,) = find_figures(read("到2035年，产值达到300亿元。", date=dt.date(2036, 3, 1)))
    assert not figure.target


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("甲区现有规模以上工业企业151家。", ["规模以上工业企业"]),
        ("公司采集了153台设备、超1.2万个传感器的数据。", ["设备", "传感器"]),
        ("甲区工业增加值同比增长8.5%。", ["工业增加值同比增速"]),
        ("甲区产量达7.5万辆，同比增长54%。", ["产量", "产量同比增速"]),
        ("生产成本平均降低30%。", ["生产成本平均降幅"]),
        ("科技型企业、高新技术企业分别达到5.85万家、7565家。", ["科技型企业", "高新技术企业"]),
        ("甲区研发投入占比提高至3%。", ["研发投入占比"]),
        ("公司引进30个科研团队入驻。", ["科研团队"]),
        ("产量由2026年的12万辆增加到2030年的85万辆。", ["产量", "产量"]),
        ("游客1.2亿人次，收入1300亿元，分别增长15%、18%。", ["游客", "收入", "游客增速", "收入增速"]),
        ("收入12亿元，利润1亿元，同比分别增长3%和4%。", ["收入", "利润", "收入同比增速", "利润同比增速"]),
        ("报名35万人，比去年增加1万人。", ["报名", "报名升幅"]),
        ("累计投入120亿元。", ["投入"]),
        ("打造1个中心、5个基地。", ["中心", "基地"]),
        ("公司集聚了200多名研发人员持续开展攻关。", ["研发人员"]),
        ("培育12个百亿级、千亿级的特色集群。", ["百亿级、千亿级的特色集群"]),
        ("推动销售总额迈上万亿级台阶。", ["销售总额"]),
        ("公司申请专利4900件，平均每天14件。", ["申请专利", "平均每天申请专利"]),
        ("建成有影响力的高地、产值规模突破80亿元。", ["产值规模"]),
        ("41个大类中的39个。", ["大类", "大类"]),
        ("年产能达20GWh。", ["年产能"]),
        ("丁科技公司申请专利49件，日均2件。", ["申请专利", "日均申请专利"]),
        ("甲区已有3万家企业“上云上平台”。", ["企业上云上平台"]),
        ("甲区有12个项目入选，30家企业上云。", ["项目入选", "企业上云"]),
        ("甲区请来9家服务商“坐堂问诊”。", ["服务商"]),
        ("建设8个市级、区级平台。", ["市级、区级平台"]),
        ("机床56个零部件中布局完成55个。", ["零部件", "布局完成零部件"]),
        ("清单上的41项任务中已完成8项。", ["任务", "完成任务"]),
        ("现场集中签约项目8个。", ["现场集中签约项目"]),
        ("推动三类产业各自形成千亿元以上产值。", ["各自产值"]),
    ],
)
def test_indicators(sentence: str, indicators: list[str]) -> None:
    assert [figure.indicator for figure in find_figures(read(sentence))] == indicators


@pytest.mark.parametrize(
    ("paragraphs", "subjects"),
    [
        (["甲区有工厂8座。"], ["jia-qu"]),
        (["甲区有工厂8座，乙县有工厂3座。"], ["jia-qu", "yi-xian"]),
        (["甲区介绍，全市有工厂80座。"], ["某市"]),
        (["甲区地处北部。全区有工厂8座。"], ["jia-qu"]),
        (["丁科技公司成立不久。该公司有员工300人。"], ["ding-gong-si"]),
        (["新材料产业产值300亿元。"], ["xin-cai-liao"]),
        (["全国41个工业大类中，某市拥有39个。"], ["全国", "某市"]),
        (["某市公布数据。", "固定资产投资增长6.5%。"], ["某市"]),
        (["固定资产投资增长6.5%。"], ["未注明"]),
        (["某市公布数据。", "工厂有8座。"], ["未注明"]),
        (["甲区将扩大园区。工厂达8座。"], ["jia-qu"]),
        (["甲区、乙县有工厂8座。"], ["未注明"]),
        (["主办方介绍，活动吸引了8个国家参加。某市当选。"], ["未注明"]),
        (["丁科技公司成立不久。去年公司新招员工300人。"], ["ding-gong-si"]),
        (["某市直飞外地的航班迎来180名乘客。"], ["未注明"]),
        (["某市发展改革委有关负责人说，工厂有8座。"], ["某市"]),
        (["某市提速。工厂有8座。"], ["某市"]),
        (["工厂有8座。"], ["未注明"]),
        (["去年，该县果农人均增收3200元。"], ["未注明"]),
        (["中央财政安排资金50亿元。"], ["未注明"]),
        (["项目总投资50亿元。"], ["未注明"]),
        (["走进戊纺织有限公司，车间里有机器300台。该公司有员工90人。"], ["戊纺织有限公司"] * 2),
        (["戊纺织集团去年营收8亿元，利润3亿元。"], ["戊纺织集团"] * 2),
        (["甲区推动三类产业各自形成千亿元以上产值。"], ["未注明"]),
        (["甲区提速，集聚丁科技公司等企业40余家。"], ["jia-qu"]),
        (["甲区集聚戊己大学、丁科技公司等科研机构40余家。"], ["jia-qu"]),
        (["戊己大学、丁科技公司等9家单位参加。"], ["未注明"]),
        (["甲区在新材料、机器人等9个领域领先。"], ["jia-qu"]),
        (["力赛斯机器人销量达6.7万辆，同比增长48%。"], ["未注明"] * 2),
        (["传统机器人销量达6.7万辆。"], ["ji-qi-ren"]),
        (["头部企业戊纺织有限公司有员工90人。"], ["戊纺织有限公司"]),
        (["去年，某机场新开航线3条。"], ["某机场"]),
        (["去年，某机场新开航线3条。", "某丁国际机场扩建。"], ["mou-ding-ji-chang"]),
        (["甲区投产。丁科技公司扩产，该公司有员工90人。"], ["ding-gong-si"]),
        (["甲区产值增长7%，高于全市2个百分点，占全市的三成。"], ["jia-qu"] * 3),
    ],
)
def test_subjects(paragraphs: list[str], subjects: list[str]) -> None:
    assert [figure.subject for figure in find_figures(read(*paragraphs))] == subjects


def test_each_amount_of_a_paired_list_gets_the_subject_of_its_item() -> None:
    found = find_figures(read("机器人、新材料产值分别增长15%、11.2%。"))
    assert [(f.subject, f.indicator) for f in found] == [
        ("ji-qi-ren", "产值增速"),
        ("xin-cai-liao", "产值增速"),
    ]


def test_without_a_region_an_unnamed_subject_is_said_to_be_unknown() -> None:
    (figure,) = find_figures(read("固定资产投资增长6.5%。", region=""))
    assert figure.subject == "未注明"


def test_a_figure_says_where_it_stands_and_waits_for_review() -> None:
    paragraph = "到2035年，甲区产值达到300亿元以上。"
    figure = only(paragraph)
    assert figure.span is not None
    assert paragraph[slice(*figure.span)] == figure.text == "300亿元以上"
    assert (figure.status, figure.paragraph, figure.period) == ("proposed", 1, "到2035年")


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("2030年，甲区接待游客9万人次，当前开通线路6条。", ["2030年", ""]),
        ("目前，甲区有企业9家，2030年产值6亿元。", ["", "2030年"]),
        ("2030年，甲区有企业9家，产值6亿元。", ["2030年", "2030年"]),
        ("2030年动工，如今已有企业9家。", [""]),
    ],
)
def test_a_time_holds_until_the_text_comes_to_the_present(sentence: str, periods: list[str]) -> None:
    assert [figure.period for figure in find_figures(read(sentence))] == periods


def test_a_sentence_may_list_any_number_of_changes() -> None:
    figures = find_figures(read("产值增长5%" + "，增长6%" * 1500 + "。"))
    assert len(figures) == 1501
    assert {figure.indicator for figure in figures} == {"产值增速"}


WRITTEN = st.text(
    alphabet="0123456789.%一二三十百千万亿成倍甲区乙县某市到年将已力争产值增长，。；、“”《》的家个元分别达"
)


@given(st.lists(st.text() | WRITTEN, max_size=3))
def test_spans_hold_on_any_text(paragraphs: list[str]) -> None:
    for figure in find_figures(read(*paragraphs)):
        assert figure.span is not None
        assert paragraphs[figure.paragraph - 1][slice(*figure.span)] == figure.text
        assert figure.indicator
        assert figure.subject


@pytest.mark.parametrize(
    ("paragraphs", "targets"),
    [
        (["力争配套率从40%提高到65%。"], [False, True]),
        (["到2040年，产值达90亿元。其中，出口达30亿元。"], [True, True]),
        (["现有项目8个，今年计划投资6亿元。其中，工业项目3个。"], [False, True, False]),
        (["到2040年，新建园区8个。新增投资6亿元，企业达到90家。"], [True, True, True]),
        (
            ["到2040年，产业更强。", "——链条更全。力争产值达6亿元。", "——场景更多。开通航线3条。"],
            [True, True],
        ),
        (["到2040年，新建园区8个。", "全县有工厂3座。"], [True, False]),
        (["规划布局6个未来集群。", "其中，3个集群已有雏形，2个集群起步。"], [True, True, False]),
        (["现有园区6个。", "其中，3个园区满员。"], [False, False]),
        (["每个县都要招引项目，有6个县已签约。"], [False]),
        (["项目总投资6亿元，达产产值9亿元。"], [False, True]),
    ],
)
def test_a_plan_goes_on_until_something_reached_is_told(paragraphs: list[str], targets: list[bool]) -> None:
    assert [figure.target for figure in find_figures(read(*paragraphs))] == targets
