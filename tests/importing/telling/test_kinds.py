import pytest

from generator.importing.reading import read_page
from tests.importing.samples import BODY


def test_questions_and_answers_are_told_apart() -> None:
    asked = "问：机器人产业园建在哪里？", f"答：{BODY}", "问：机器人产业园何时建成？", "答：三年建成。"
    page = "\n\n".join(("机器人产业园怎么建", *asked))
    assert read_page(page)[0].kind == "qa"


@pytest.mark.parametrize(
    ("around", "kind"),
    [
        ("记者 甲某某", "news"),
        ("某市日报评论员", "commentary"),
        ("记者 甲某某 专访", "interview"),
        ("甲某某 摄", "photo"),
    ],
)
def test_credits_tell_the_kind_of_a_story(around: str, kind: str) -> None:
    assert read_page(f"机器人产业园产值增长\n\n{around}\n\n{BODY}")[0].kind == kind
