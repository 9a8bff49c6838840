import pytest

from generator.importing.bylines.parts import cut_parts


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("本报记者 甲某某、乙某某", ["本报记者", "甲某某", "乙某某"]),
        ("记者 王 某 实习生 李某某", ["记者", "王某", "实习生", "李某某"]),
        ("记者王 某", ["记者", "王某"]),
        ("记者甲某某通讯员乙某某", ["记者甲某某", "通讯员乙某某"]),
        ("甲某某摄", ["甲某某", "摄"]),
        ("文/甲某某 图/乙某某", ["文：", "甲某某", "图：", "乙某某"]),
        ("甲某某 文、图", ["甲某某", "文⁄图"]),
    ],
)
def test_roles_and_names_are_parts_of_their_own(line: str, parts: list[str]) -> None:
    assert list(cut_parts(line)) == parts
