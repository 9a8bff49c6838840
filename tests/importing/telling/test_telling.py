from generator.importing.reading import read_page
from tests.importing.samples import BODY


def test_what_a_page_does_not_say_is_doubted_where_the_text_begins() -> None:
    story = read_page(
        f"机器人产业园产值增长\n\n6月5日，甲区开会。{BODY}\n2031年甲区机器人大会在甲区举行。\n"
    )[0]
    assert story.dated.certainty == "inferred"
    told = {doubt.text.split("：")[0] for doubt in story.doubts if doubt.line == story.line == 3}
    assert {"没有写明出自哪家报纸或通讯社", "日期是推定的"} <= told


def test_doubts_are_in_the_order_of_their_lines() -> None:
    story = read_page(f"{BODY}\n机器人产业园产值增长两成\n（下转3版）\n")[0]
    lines = [doubt.line for doubt in story.doubts]
    assert len(set(lines)) > 1
    assert lines == sorted(lines)
