import pytest

from generator.importing.bylines.grammar import parse_byline


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("记者 甲某某", ("甲某某",)),
        ("本报记者 甲某某 乙某某", ("甲某某", "乙某某")),
        ("□ 某市日报记者 甲某某 通讯员 乙某某", ("甲某某", "乙某某")),
        ("某市日报全媒体记者 甲某某 文/图", ("甲某某",)),
        ("文/甲某某 图/乙某某", ("甲某某",)),
        ("采写/本报记者 甲某某", ("甲某某",)),
        ("记者 甲 某 实习生 乙某某", ("甲某", "乙某某")),
        ("本报记者甲某某乙某某", ("甲某某", "乙某某")),
        ("记者甲某某、乙某某通讯员丙某某", ("甲某某", "乙某某", "丙某某")),
        ("记者 阿某·买某某", ("阿某·买某某",)),
        ("記者 甲某某 通訊員 乙某某", ("甲某某", "乙某某")),
        ("本报首席记者 甲某某 摄影报道", ("甲某某",)),
        ("□ 某市日报记者 王 某 李 某 特约通讯员 张 某", ("王某", "李某", "张某")),
        ("记者 甲某某 互助联盟乙县站 丙某某", ("甲某某", "丙某某")),
        ("□新某省·某省日报记者 甲某某", ("甲某某",)),
        ("上江新闻·某市商报记者 甲某某 乙某某", ("甲某某", "乙某某")),
        ("通讯员 王某会 记者 甲某某", ("王某会", "甲某某")),
    ],
)
def test_names_with_a_role_are_writers(line: str, writers: tuple[str, ...]) -> None:
    byline = parse_byline(line)
    assert byline
    assert byline.writers == writers


@pytest.mark.parametrize(
    ("line", "medium"),
    [
        ("某市日报全媒体记者 甲某某", "某市日报"),
        ("乙县融媒体中心记者 甲某某", "乙县融媒体中心"),
        ("第5频道TV记者 甲某某", "第5频道TV"),
        ("全媒体记者 甲某某", ""),
    ],
)
def test_the_medium_is_named_as_printed_and_without_the_team(line: str, medium: str) -> None:
    byline = parse_byline(line)
    assert byline
    assert byline.medium == medium


@pytest.mark.parametrize(
    "line",
    [
        "递到记者手上",
        "记者了解到",
        "记者走进生产车间",
        "工作人员告诉记者，采摘每",
        "记者：您怎么看这件事",
        "（记者 甲某某",
        "受访嘉宾",
        "通讯员 管委会",
        "产业地图，顾名思",
        "好蓝图贡献更",
        "回答媒体记者和",
        "日报记者来到",
        "记者 3人",
        "甲某某",
        "高质量发展",
        "",
    ],
)
def test_a_sentence_in_which_a_reporter_appears_is_no_byline(line: str) -> None:
    assert parse_byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "甲某某 摄",
        "特约摄影 甲某某/某图片社",
        "记者 甲某某 摄(某图片社)",
        "某通社发（甲某某 摄）",
        "记者 甲某某 通讯员 乙某某 摄",
    ],
)
def test_who_took_the_photograph_is_no_writer(line: str) -> None:
    byline = parse_byline(line)
    assert byline
    assert byline.writers == ()
    assert "甲某某" in byline.photographers


def test_a_commentator_without_a_name_is_a_byline_without_names() -> None:
    byline = parse_byline("某市日报评论员")
    assert byline
    assert byline.anonymous
    assert byline.medium == "某市日报"


def test_the_sign_of_a_photographer_is_no_part_of_a_spaced_name() -> None:
    byline = parse_byline("某通社记者 甲 某摄")
    assert byline
    assert (byline.writers, byline.photographers) == ((), ("甲某",))
