"""What the words behind a cut say."""

from generator.importing.cutting.likelihood import Cut, cuts

TEA = ("甲县的茶农把鲜叶送进茶厂，炒青的香味飘满山谷，",)
PORT = "港区的岸桥和堆场同时开工，集装箱船靠岸，码头的引航员登船，"
PORT_LEAD = "港区今天迎来集装箱船，岸桥和堆场一片繁忙，集装箱船靠岸，码头的引航员登船。"


def told(found: list[Cut], at: int) -> float:
    """Return what speaks for the cut at a character of the second paragraph."""
    return next(cut.told for cut in found if (cut.inside, cut.at) == (1, at))


def best(found: list[Cut]) -> Cut:
    """Return the cut most speaks for."""
    return max(found, key=lambda cut: cut.told)


def test_the_place_where_the_words_change_is_the_likeliest() -> None:
    text = PORT + "茶农炒青，鲜叶送进茶厂。"
    assert text[best(list(cuts(TEA, (PORT_LEAD, text)))).at :] == "茶农炒青，鲜叶送进茶厂。"


def test_a_tail_that_goes_on_with_its_own_story_speaks_against_a_cut() -> None:
    found = list(cuts(TEA, (PORT_LEAD, PORT + "岸桥和堆场的集装箱船离开码头。")))
    assert all(cut.told < 0 for cut in found if cut.words > 5)


def test_words_that_only_the_tail_repeats_hold_it_together() -> None:
    once = "茶农炒青，鲜叶送进茶厂，夜市的烟火气，"
    found = list(cuts(TEA, (PORT_LEAD, PORT + once + "夜市的烟火气。")))
    assert told(found, len(PORT)) > told(found, len(PORT + once))
    assert told(found, len(PORT)) > 0.9 * told(list(cuts(TEA, (PORT_LEAD, PORT + once[:-1]))), len(PORT))


def test_words_of_both_stories_say_nothing() -> None:
    shared = "今年企业发展加快，"
    found = list(cuts((shared,), (shared, PORT + shared[:-1])))
    assert abs(told(found, len(PORT))) < abs(
        told(list(cuts((shared,), (PORT, PORT + shared[:-1]))), len(PORT))
    )


def test_few_words_are_less_clear_than_many_that_say_as_much_each() -> None:
    assert Cut(1, 20, told=10.0, words=20).clear < Cut(1, 20, told=50.0, words=100).clear


def test_nothing_is_cut_behind_an_end_or_before_a_sign() -> None:
    text = PORT + "茶农炒青。鲜叶、春茶送进茶厂。"
    places = {cut.at for cut in cuts(TEA, (PORT_LEAD, text))}
    assert text.index("。") + 1 not in places
    assert text.index("、") not in places
    assert {cut.inside for cut in cuts(TEA, (PORT_LEAD, text))} == {1}
