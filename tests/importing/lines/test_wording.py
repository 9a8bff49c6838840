from collections.abc import Callable

import pytest

from generator.importing.lines.wording import appoints, begins_inside, breaks_off, pauses, speaks


@pytest.mark.parametrize(
    ("says", "yes", "no"),
    [
        (begins_inside, "，带动就业", "带动就业，"),
        (breaks_off, "减速器、", "减速器。"),
        (pauses, "任命：", "任命，"),
        (speaks, "问：何时建成", "疑问：何时建成"),
        (speaks, "二是修路", "不是修路"),
        (appoints, "任命：", "任命书送到"),
        (appoints, "甲某某为甲区教委副主任；", "甲某某为人和气；"),
    ],
)
def test_what_the_words_of_a_line_say(says: Callable[[str], bool], yes: str, no: str) -> None:
    assert says(yes)
    assert not says(no)
