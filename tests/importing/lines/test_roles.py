import pytest

from generator.importing.lines.columns import Setting
from generator.importing.lines.lines import Line, width_of
from generator.importing.lines.roles import JOIN, OPEN, SHOW, cost_alone, cost_between, cost_of_end

PLAIN = Setting(blanks=0.0, margin=9.0, wrapped=True, first=False)
TEXT = "甲区的机器人产业园里有三十家企业"


def line(text: str, kind: str = "text") -> Line:
    return Line(1, text, kind, width=width_of(text))  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "role"), [(f"{TEXT}，生产", OPEN), ("——甲区机器人产业观察", SHOW)])
def test_a_line_is_cheaply_taken_for_what_it_is(text: str, role: int) -> None:
    costs = {taken: cost_alone(line(text), taken, PLAIN, None) for taken in (OPEN, SHOW)}
    assert min(costs, key=costs.__getitem__) == role


def test_a_byline_is_displayed() -> None:
    credit = line("记者 甲某某", "byline")
    costs = [cost_alone(credit, role, PLAIN, None) for role in (OPEN, JOIN, SHOW)]
    assert min(costs) == costs[SHOW] == 0


def test_a_paragraph_goes_on_from_a_full_line_and_ends_with_a_short_one() -> None:
    one, other = line(f"{TEXT}，生产"), line("减速器和整机")

    def joined(full: float) -> float:
        return cost_between(one, other, OPEN, JOIN, PLAIN, full, False)

    assert joined(1.0) < cost_between(one, other, OPEN, OPEN, PLAIN, 1.0, False)
    assert joined(1.0) < joined(0.3) < joined(0.0)


def test_no_paragraph_goes_on_from_a_headline() -> None:
    one, other = line("机器人产业园产值增长"), line(TEXT)
    assert cost_between(one, other, SHOW, JOIN, PLAIN, 1.0, False) > 50


def test_a_paragraph_ends_where_its_sentence_does() -> None:
    ended, paused, broken = (cost_of_end(line(f"{TEXT}{sign}"), OPEN, 0.3) for sign in ("。", "：", "，"))
    assert ended < paused < broken
