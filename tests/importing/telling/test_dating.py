from __future__ import annotations

import datetime as dt

import pytest

from generator.importing.telling.dating import PageDate, date_story, find_page_date


@pytest.mark.parametrize(
    ("text", "date", "certainty"),
    [
        ("2031年5月6日，甲区开会。", dt.date(2031, 5, 6), "stated"),
        ("5月6日，甲区开会。2031年一季度，产值增长。", dt.date(2031, 5, 6), "inferred"),
        ("3月6日，甲区开会。截至2030年底，已建成三个园区。", dt.date(2031, 3, 6), "inferred"),
        ("5月6日，甲区开会，提出到2035年建成。", None, "unknown"),
        ("5月6日，“2031年某州机器人大会”在甲区举行。", dt.date(2031, 5, 6), "inferred"),
        ("5月6日，甲区说，2032年某州机器人大会将在这里举行。", None, "unknown"),
        ("5月6日，甲区介绍去年的2030年某州机器人大会在这里举行。", None, "unknown"),
        ("2028年5月6日，甲区成立。", None, "unknown"),
        ("2028年5月6日，领导来甲区考察。截至2030年底，已建成三个园区。", None, "unknown"),
        ("自2028年5月6日以来，甲区建成三个园区。", None, "unknown"),
        ("2028年5月6日，甲区开会。2031年一季度，产值增长。", None, "unknown"),
        ("甲区开会，部署今后的工作。", None, "unknown"),
        ("2月30日，甲区开会。2031年一季度，产值增长。", None, "unknown"),
    ],
)
def test_a_date_is_stated_inferred_or_unknown(text: str, date: dt.date | None, certainty: str) -> None:
    dated = date_story([text], None, None, [])
    assert (dated.date, dated.certainty) == (date, certainty)
    assert dated.basis


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("近日，甲区开会。会议讨论了机器人。", "版面和文中都没有写明日期。"),
        (f"近日，甲区开会。{'会议讨论了机器人。' * 40}6月5日，园区再次开会。", "6月5日"),
        ("6月5日，甲区开会。甲区从2030年起建设园区。", "不早于2030年"),
    ],
)
def test_what_is_known_of_an_unknown_date_is_said(text: str, basis: str) -> None:
    dated = date_story([text], None, None, [])
    assert dated.date is None
    assert basis in dated.basis


NAMED = PageDate(dt.date(2031, 6, 6), "2031-06-06", "文件名")


@pytest.mark.parametrize(
    ("text", "date", "certainty"),
    [
        ("近日，甲区开会。", dt.date(2031, 6, 6), "inferred"),
        ("2031年6月4日，甲区开会。", dt.date(2031, 6, 4), "stated"),
        ("近日，甲区开会，2032年1月至4月的产值增长一成。", None, "unknown"),
    ],
    ids=["no other day", "another day", "a later year"],
)
def test_the_day_a_file_is_named_by_is_taken_where_the_text_agrees(
    text: str, date: dt.date | None, certainty: str
) -> None:
    dated = date_story([text], None, None, [], NAMED)
    assert (dated.date, dated.certainty) == (date, certainty)


def test_a_day_that_is_none_is_no_page_date() -> None:
    assert find_page_date(["2031年13月45日"]) is None
