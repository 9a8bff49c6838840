from generator.importing.lines.displays import find_displays
from generator.importing.lines.lines import read_lines
from generator.importing.lines.unwrapping import unwrap
from tests.importing.layouts import wrap

ANNOUNCED = "乙区：壮大产业集群冲刺千亿"


def displays(page: str) -> set[str]:
    lines = tuple(read_lines(page))
    return {lines[at].text for at in find_displays(lines)}


def test_a_place_with_a_colon_is_displayed_where_the_text_below_speaks_of_it() -> None:
    assert displays(f"{ANNOUNCED}\n记者来到乙区一家工厂，") == {ANNOUNCED}
    assert displays(f"{ANNOUNCED}\n记者来到丙县一家工厂，") == set()


def test_an_answer_is_not_announced() -> None:
    assert displays("一是甲：壮大产业集群\n说到一是甲的工厂，") == set()


def test_a_small_box_without_a_sign_is_displayed_though_as_wide_as_the_column() -> None:
    body = "甲县的茶园今年又添新机，茶农背着竹篓上山，鲜叶送进茶厂以后，炒青的香味飘满山谷，合作社忙个不停。"
    box = ["甲县春茶开采带动茶旅", "建设全省有名的采茶与制茶体验目的地"]
    page = "\n".join([*wrap(body, 18, "lost"), "", *box, "", *wrap(body, 18, "lost")])
    kinds = [(block.kind, block.text) for block in unwrap(tuple(read_lines(page)))]
    assert kinds == [("paragraph", body), ("display", box[0]), ("display", box[1]), ("paragraph", body)]


def test_what_blanks_set_off_of_a_sentence_is_no_box() -> None:
    before = "甲县的茶园今年又添新机，茶农背着竹篓上山，鲜叶送进茶厂以后，"
    rest = "炒青的香味飘满整个山谷和村口的老街以及新修的茶旅步道。"
    lines = wrap(before + rest, 16, "lost")
    assert len(lines) == 4
    page = "\n".join([*lines[:2], "", *lines[2:]])
    assert [block.text for block in unwrap(tuple(read_lines(page)))] == [before + rest]


LONG = (
    "甲县的茶园今年又添新机，茶农背着竹篓上山，鲜叶送进茶厂以后，炒青的香味飘满山谷，"
    "合作社忙个不停，客商也早早来到山下等着装车。"
)


def test_short_lines_between_paragraphs_that_are_not_wrapped_are_displayed() -> None:
    assert displays(f"{LONG}\n\n甲县茶园三十年\n\n{LONG}") == {"甲县茶园三十年"}
    assert displays(f"{LONG[:-1]}，\n\n甲县茶园三十年\n\n{LONG}") == set()
    assert displays(f"{LONG}\n\n甲县茶园三十年，\n\n{LONG}") == set()


def test_a_line_under_a_kicker_wider_than_the_text_is_displayed() -> None:
    text = "\n".join(wrap(LONG, 14, "lost"))
    over, under = "甲县茶业协会召开春茶采制工作会", "齐心协力推动春茶采摘有序开展"
    assert displays(f"{text}\n{over}\n{under}\n{text}") == {over, under}
    assert displays(f"{text}\n昨日甲县领导到茶园调研\n春茶采摘和茶厂开工情况\n{text}") == set()


def test_lines_without_a_sign_over_a_time_are_displayed_where_blanks_stand_everywhere() -> None:
    column = ["茶厂的鲜叶当天收购，炒青的香味飘满", "山谷。"]
    heads = ["甲县春茶大会今天召开", "现场签约二十九个项目资金百亿元"]
    below = ["5月12日上午，乙市港区迎来今年", "第一百艘集装箱船，岸桥和堆场同时开工。"]
    assert displays("\n\n".join([*column, *heads, *below])) == set(heads)
    assert displays("\n\n".join([*column, "甲县春茶大会将于", *below])) == set()
    assert displays("\n\n".join([column[0], *heads, *below])) == set()
