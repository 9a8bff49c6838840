import pytest

from generator.importing.lines.blocks import ends_sentence


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("完了。", True),
        ("“完了。”", True),
        ("完了。（记者 甲某某）", True),
        ("没完", False),
        ("没完（某事）", False),
        ("", False),
    ],
)
def test_a_sentence_ends_at_its_stop(text: str, ended: bool) -> None:
    assert ends_sentence(text) is ended
