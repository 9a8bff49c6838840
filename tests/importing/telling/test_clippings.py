from generator.importing.cutting.assembly import Span
from generator.importing.lines.blocks import Block
from generator.importing.lines.lines import Line
from generator.importing.lines.pages import Page, Passage
from generator.importing.telling.clippings import cut_out


def block(kind: str, number: int) -> Block:
    return Block(kind, f"第{number}行。", (Line(number, f"第{number}行。"),))  # type: ignore[arg-type]


def test_a_clipping_has_what_stands_around_its_passages_and_nothing_of_the_next_story() -> None:
    title, head, turn, other = block("display", 1), block("head", 3), block("turn", 5), block("display", 6)
    passages = tuple(Passage(block("paragraph", number)) for number in (2, 4, 7))
    page = Page(passages, ((title,), (head,), (turn, other), ()))
    clipping = cut_out(page, Span(0, 2, before=(title,), after=(turn,)))
    assert clipping.passages == passages[:2]
    assert clipping.gaps == ((), (head,))
    assert clipping.around == (title, head, turn)
    assert clipping.line == 2
