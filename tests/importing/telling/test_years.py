from __future__ import annotations

import pytest

from generator.importing.telling.years import first_year, infer_year


@pytest.mark.parametrize(
    ("text", "month", "year"),
    [
        ("截至2030年底，已建成三个园区。", 5, 2031),
        ("2031年1—4月，产值增长。", 5, 2031),
        ("2031某州机器人博览会在甲区开幕。", 5, 2031),
        ("截至2030年底，已建成三个园区。预计2031年上半年再建一个。", 5, 2031),
        ("截至2030年底，已建成三个园区。预计2031年上半年再建一个。", 9, None),
        ("截至2030年底，已建成三个园区。2032年，产值增长。", 5, None),
        ("2021—2030年是工程的六期。", 5, None),
        ("到2035年建成，力争2040年翻番。", 5, None),
        ("甲区部署今后的工作。", 5, None),
    ],
)
def test_a_year_is_returned_where_nothing_speaks_against_it(text: str, month: int, year: int | None) -> None:
    assert infer_year([text], month)[0] == year


def test_the_words_that_show_the_year_stand_in_the_text() -> None:
    texts = ["甲区开会。", "“2031某州机器人大会”在甲区举行。"]
    assert infer_year(texts)[1] in texts[1]


def test_a_text_is_not_older_than_what_it_tells_as_past() -> None:
    assert first_year(["2029年，产值增长。", "截至2030年底，已建成三个园区。"]) == 2031
    assert first_year(["到2035年建成。"]) == 0
