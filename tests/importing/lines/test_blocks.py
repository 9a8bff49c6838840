import pytest

from generator.importing.lines.blocks import ends_sentence, join_lines


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("完了。", True),
        ("“完了。”", True),
        ("完了。（记者 甲某某）", True),
        ("没完", False),
        ("没完（某事）", False),
        ("", False),
    ],
)
def test_a_sentence_ends_at_its_stop(text: str, ended: bool) -> None:
    assert ends_sentence(text) is ended


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("投产。（甲某某", "乙某某）"), "投产。（甲某某 乙某某）"),
        (("投产。（记者 甲某某", "乙某某）"), "投产。（记者 甲某某 乙某某）"),
        (("投产。（甲某某", "摄）"), "投产。（甲某某 摄）"),
        (("投产。（甲某", "某）"), "投产。（甲某某）"),
        (("投产（以下简称", "公司）"), "投产（以下简称公司）"),
        (("made in", "China"), "made in China"),
    ],
)
def test_a_blank_stands_between_two_names_and_not_inside_one(lines: tuple[str, ...], joined: str) -> None:
    assert join_lines(lines) == joined
