import pytest

from generator.importing.bylines.group_credits import parse_group_credit


@pytest.mark.parametrize(
    "line",
    [
        "本组稿件由某市日报记者甲某某、乙某某采写",
        "本版稿件由本报记者 甲某某 乙某某 采写",
        "（本组报道均由记者甲某某、乙某某采写）",
    ],
)
def test_a_group_credit_names_the_writers_of_all(line: str) -> None:
    byline = parse_group_credit(line)
    assert byline
    assert byline.writers == ("甲某某", "乙某某")


def test_a_group_credit_for_pictures_names_no_writer() -> None:
    assert parse_group_credit("本组图片由甲某某摄") is None
