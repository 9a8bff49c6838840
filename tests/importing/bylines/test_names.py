import pytest

from generator.importing.bylines.names import may_be_name, names_in


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("甲某某", ["甲某某"]),
        ("阿某·买某某", ["阿某·买某某"]),
        ("民生·现场", []),
        ("张某村", []),
        ("机器人", []),
    ],
)
def test_a_part_is_one_name_or_none(part: str, names: list[str]) -> None:
    assert names_in(part, glued=False) == names


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("王某某李某某", ["王某某", "李某某"]),
        ("王某李某某", ["王某", "李某某"]),
        ("王某某机器人", []),
    ],
)
def test_two_names_without_a_sign_between_are_parted_where_a_role_calls_for_names(
    part: str, names: list[str]
) -> None:
    assert names_in(part, glued=True) == names
    assert names_in(part, glued=False) == []


@pytest.mark.parametrize(("text", "may"), [("甲某", True), ("某某局", False), ("产业", False), ("某", False)])
def test_a_name_of_an_unknown_surname_is_no_word_and_no_office(text: str, may: bool) -> None:
    assert may_be_name(text) is may
