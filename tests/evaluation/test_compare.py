from __future__ import annotations

from dataclasses import replace

from generator.model import Head
from tests.evaluation.compare import compare, total
from tests.evaluation.found import Found, FoundFigure, FoundMention, FoundStatement, FoundStory
from tests.evaluation.labels import Figure, Labels, Named, Person, Post, Story
from tests.evaluation.score import Score

FIRST = "甲区委书记甲某某说，甲区现有企业1.2万家，力争产值达到300亿元。"
SECOND = "乙县日前公布规划，培育6个集群，丙某某出席。"
PAGE = f"甲区大会\n\n{FIRST[:20]}\n{FIRST[20:]}\n\n记者 丁某某\n\n{SECOND}\n\n乙县公布规划\n"


def _span(text: str) -> tuple[int, int]:
    flat = PAGE.replace("\n", "")
    start = flat.index(text)
    raw = [i for i, c in enumerate(PAGE) if c != "\n"]
    return raw[start], raw[start + len(text) - 1] + 1


LABELS = Labels(
    page="sample",
    stories=(
        Story(
            id="a",
            titles=("甲区 大会",),
            body=(_span(FIRST),),
            head=(_span("甲区大会"),),
            byline=(_span("记者 丁某某"),),
            authors=("丁某某",),
            sources=("某报", "某市日报"),
            dated=True,
            date="2031-05-06",
        ),
        Story(id="b", titles=("乙县公布规划",), body=(_span(SECOND),), head=(_span("乙县公布规划"),)),
    ),
    officials=(
        Person(name="甲某某", category="official", at=_span("甲某某")),
        Person(name="丙某某", category="company", at=_span("丙某某")),
    ),
    posts=(
        Post(
            story="a",
            name="甲某某",
            organizations=("中国共产党甲区委员会", "甲区委"),
            title="书记",
            at=_span("甲某某"),
        ),
    ),
    districts=(
        Named(story="a", name="jia-qu", at=_span("甲区")),
        Named(story="b", name="yi-xian", at=_span("乙县")),
    ),
    figures=(
        Figure(story="a", at=_span("1.2万家"), readings=((12000, "家"),), target=False),
        Figure(story="a", at=_span("300亿元"), readings=((3e10, "元"),), target=True),
        Figure(story="b", at=_span("6个"), readings=((6, "个"),), target=True, optional=True),
    ),
    statements=(Named(story="a", name="甲某某", at=_span(FIRST)),),
)

RIGHT = Found(
    stories=(
        FoundStory(
            title="甲区大会", paragraphs=(FIRST,), authors=("丁某某",), source="某市日报", date="2031-05-06"
        ),
        FoundStory(title="乙县公布规划", paragraphs=(SECOND,), source="未注明"),
    ),
    people=(("甲某某", "official"), ("丙某某", "company"), ("丁某某", "journalist")),
    posts=(("甲某某", "中国共产党甲区委员会", "书记"),),
    mentions=(
        FoundMention(kind="district", id="jia-qu", story=0, paragraph=0, start=10),
        FoundMention(kind="district", id="yi-xian", story=1, paragraph=0, start=0),
    ),
    figures=(
        FoundFigure(value=12000, unit="家", target=False),
        FoundFigure(value=3e10, unit="元", target=True),
    ),
    statements=(FoundStatement(name="甲某某", story=0, paragraph=0, start=0, end=len(FIRST)),),
)


def _score(kind: str, **changes: object) -> Score:
    return compare(LABELS, PAGE, replace(RIGHT, **changes))[kind]  # type: ignore[arg-type]


def test_a_page_read_as_labelled_has_no_mistakes() -> None:
    scores = compare(LABELS, PAGE, RIGHT)
    assert {kind for kind, score in scores.items() if score.missed or score.false} == set()
    assert {kind: score.hits for kind, score in scores.items() if score.hits} == {
        "stories": 2,
        "headlines": 2,
        "authors": 1,
        "sources": 1,
        "dates": 1,
        "officials": 2,
        "categories": 2,
        "posts": 1,
        "districts": 2,
        "figures": 2,
        "statements": 1,
    }


def test_nothing_found_is_all_missed_and_nothing_false() -> None:
    scores = compare(LABELS, PAGE, Found())
    assert all(score.hits == 0 and not score.false for score in scores.values())
    assert (scores["stories"].recall, scores["stories"].precision, scores["stories"].f1) == (0.0, 1.0, 0.0)


def test_two_stories_read_as_one_are_two_misses_and_a_false_one() -> None:
    both = FoundStory(title="甲区大会", paragraphs=(FIRST, SECOND), authors=("丁某某",))
    score = _score("stories", stories=(both,), mentions=())
    assert (score.hits, len(score.missed), score.false) == (0, 2, ("甲区大会",))
    assert _score("authors", stories=(both,), mentions=()).hits == 1


def test_a_headline_or_byline_inside_a_body_does_not_change_its_bounds() -> None:
    longer = replace(RIGHT.stories[0], paragraphs=("甲区大会", FIRST, "记者 丁某某"))
    assert _score("stories", stories=(longer, RIGHT.stories[1]), mentions=()).hits == 2


def test_a_guessed_title_is_a_miss_a_wrong_one_is_false_too() -> None:
    for guessed, false in ((True, ()), (False, ("a 大会召开",))):
        first = replace(RIGHT.stories[0], title="大会召开", guessed=guessed)
        score = _score("headlines", stories=(first, RIGHT.stories[1]))
        assert (score.missed, score.false) == (("a 甲区 大会",), false)


def test_a_story_without_printed_headline_must_not_get_one() -> None:
    bare = replace(LABELS, stories=(replace(LABELS.stories[0], titles=()), LABELS.stories[1]))
    assert compare(bare, PAGE, RIGHT)["headlines"].false == ("a 甲区大会",)


def test_an_optional_story_may_be_there_or_not() -> None:
    labels = replace(LABELS, stories=(LABELS.stories[0], replace(LABELS.stories[1], optional=True)))
    for stories in (RIGHT.stories, RIGHT.stories[:1]):
        score = compare(labels, PAGE, replace(RIGHT, stories=stories, mentions=()))["stories"]
        assert (score.hits, score.missed, score.false) == (1, (), ())


def test_an_open_date_may_be_missing_but_not_wrong() -> None:
    labels = replace(LABELS, stories=(replace(LABELS.stories[0], date_open=True), LABELS.stories[1]))
    for date, (hits, missed, false) in {
        None: (0, 0, 0),
        "2031-05-06": (1, 0, 0),
        "2030-05-06": (0, 1, 1),
    }.items():
        stories = (replace(RIGHT.stories[0], date=date), RIGHT.stories[1])
        score = compare(labels, PAGE, replace(RIGHT, stories=stories))["dates"]
        assert (score.hits, len(score.missed), len(score.false)) == (hits, missed, false)


def test_a_reporter_read_as_an_official_is_false() -> None:
    assert _score("officials", people=(*RIGHT.people[:2], ("丁某某", "official"))).false == ("丁某某",)


def test_a_private_person_may_be_left_out() -> None:
    labels = replace(LABELS, officials=(*LABELS.officials, Person(name="戊某某", category="any", at=(0, 1))))
    for people in (RIGHT.people, (*RIGHT.people, ("戊某某", "company"))):
        score = compare(labels, PAGE, replace(RIGHT, people=people))["officials"]
        assert (score.hits, score.missed, score.false) == (2, (), ())


def test_a_wrong_category_is_missed_and_false() -> None:
    score = _score("categories", people=(("甲某某", "official"), ("丙某某", "official")))
    assert (score.missed, score.false) == (("丙某某: company",), ("丙某某: official",))


def test_a_department_may_stand_with_the_body_or_with_the_title() -> None:
    labels = replace(LABELS, posts=(replace(LABELS.posts[0], organizations=("某公司",), title="一部主任"),))
    found = replace(RIGHT, posts=(("甲某某", "某公司一部", "主任"),))
    assert compare(labels, PAGE, found)["posts"].hits == 1


def test_a_post_counts_only_with_name_body_and_title() -> None:
    assert _score("posts", posts=(("甲某某", "甲区委", "书记"),)).hits == 1
    for post in (
        ("甲某某", "中国共产党甲区委员会", "副书记"),
        ("丙某某", "中国共产党甲区委员会", "书记"),
        ("甲某某", "甲区人民政府", "书记"),
    ):
        score = _score("posts", posts=(post,))
        assert (score.hits, len(score.missed), len(score.false)) == (0, 1, 1)


def test_a_mention_counts_for_the_story_it_stands_in_on_the_page() -> None:
    both = FoundStory(title="甲区大会", paragraphs=(FIRST + SECOND,))
    mentions = (
        FoundMention(kind="district", id="yi-xian", story=0, paragraph=0, start=len(FIRST)),
        FoundMention(kind="district", id="jia-qu", story=0, paragraph=0, start=len(FIRST) + 3),
    )
    score = _score("districts", stories=(both,), mentions=mentions)
    assert (score.hits, score.missed, score.false) == (1, ("a jia-qu",), ("b jia-qu",))


def test_a_section_head_belongs_to_the_text_of_its_story() -> None:
    page = f"甲区大会\n\n{FIRST}\n\n先进制造业壮大行动\n\n{SECOND}\n"
    head = page.index("先进")
    labels = Labels(
        page="sample", stories=(Story(id="a", titles=("甲区大会",), body=((head, len(page) - 1),)),)
    )
    story = FoundStory(title="甲区大会", paragraphs=(SECOND,))
    headed = replace(story, heads=(Head("先进制造业壮大行动", 1),))
    for found, hits in ((story, 0), (headed, 1)):
        assert compare(labels, page, Found(stories=(found,)))["stories"].hits == hits


def test_a_number_with_another_unit_or_aim_is_wrong() -> None:
    for value, unit, target in ((12000, "个", False), (12000, "家", True), (1.2, "家", False)):
        figures = (FoundFigure(value=value, unit=unit, target=target), RIGHT.figures[1])
        score = _score("figures", figures=figures)
        assert (score.hits, len(score.missed), len(score.false)) == (1, 1, 1)


def test_an_optional_number_is_neither_missed_nor_false() -> None:
    optional = FoundFigure(value=6, unit="个", target=False)
    score = _score("figures", figures=(*RIGHT.figures, optional))
    assert (score.hits, score.missed, score.false) == (2, (), ())


def test_the_same_number_twice_needs_two_finds() -> None:
    labels = replace(LABELS, figures=(LABELS.figures[0], LABELS.figures[0]))
    score = compare(labels, PAGE, replace(RIGHT, figures=RIGHT.figures[:1]))["figures"]
    assert (score.hits, len(score.missed)) == (1, 1)


def test_a_statement_is_who_says_what() -> None:
    right = RIGHT.statements[0]
    assert _score("statements", statements=(replace(right, start=5),)).hits == 1
    for wrong in (replace(right, name="丙某某"), replace(right, end=len(FIRST) // 3)):
        score = _score("statements", statements=(wrong,))
        assert (score.hits, len(score.missed), len(score.false)) == (0, 1, 1)


def test_systems_without_a_digit_are_not_measured() -> None:
    labels = replace(LABELS, systems=(Named(story="a", name="1+5+N", at=(0, 1)),))
    found = replace(RIGHT, systems=("“1+5+N”行动", "“四梁八柱”", "“5G”"))
    score = compare(labels, PAGE, found)["systems"]
    assert (score.hits, score.missed, score.false) == (1, (), ("“5G”",))


def test_totals_add_up_page_by_page() -> None:
    page = {"posts": Score(3, ("a",), ("b",))}
    both = total([page, {"posts": Score(1)}])["posts"]
    assert (both.precision, both.recall, both.f1) == (0.8, 0.8, 0.8)
