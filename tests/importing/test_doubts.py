from generator.importing.doubts import OTHER, Doubt, place_doubts

TEXT = "第一行\f第二行\r\n第三行\n第四行很长很长很长很长很长\u2028第五行\n第六行"
"""Six lines for a reader, four in the file."""


def test_a_line_is_told_as_the_file_counts_it() -> None:
    doubts = [Doubt("疑", line) for line in range(1, 7)]
    assert [doubt.line for doubt in place_doubts(doubts, TEXT, 1)] == [1, 1, 2, 3, 3, 4]
    assert [doubt.line for doubt in place_doubts(doubts, TEXT, 5)] == [5, 5, 6, 7, 7, 8]


def test_a_second_line_is_told_in_the_words() -> None:
    doubt = place_doubts([Doubt(f"接到{OTHER}", 1, other=6)], TEXT, 5)[0]
    assert (doubt.line, doubt.text) == (5, "接到第 8 行")


def test_a_line_of_no_file_is_quoted() -> None:
    doubts = place_doubts([Doubt(f"接到{OTHER}", 4, other=6), Doubt("疑")], TEXT, 0)
    assert [(doubt.line, doubt.text) for doubt in doubts] == [
        (0, "“第四行很长很长很长很长很…”一行：接到“第六行”一行"),
        (0, "疑"),
    ]
