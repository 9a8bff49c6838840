from __future__ import annotations

from tests.evaluation.labels import Labels, Story
from tests.evaluation.pipeline import cut

PAGE = "甲区大会\n记者 丁某某\n第一段\n拼进来的\n第二段\n"


def test_a_page_is_cut_with_the_marks_the_importer_knows() -> None:
    def span(text: str) -> tuple[int, int]:
        return PAGE.index(text), PAGE.index(text) + len(text)

    labels = Labels(
        page="sample",
        stories=(
            Story(
                id="a",
                titles=("甲区　大会",),
                head=(span("甲区大会"),),
                byline=(span("记者 丁某某"),),
                body=(span("第一段"), span("第二段")),
            ),
            Story(id="b", body=(span("拼进来的"),)),
        ),
    )
    assert cut(labels, PAGE) == "# 甲区 大会\n\n记者 丁某某\n\n第一段\n\n第二段\n\n===\n\n拼进来的\n"
