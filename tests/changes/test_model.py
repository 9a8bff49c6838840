from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.changes import changes_from_json, changes_to_json
from generator.changes.model import LONGEST_TEXT, SummaryError
from tests.changes.states import changes
from tests.samples import ARTICLE, swap

GOOD = {"sections": {"articles": [{"action": "added", "what": "x"}]}, "counts": {"articles": [0, 1]}}


def test_a_comparison_survives_the_journey(tmp_path: Path) -> None:
    found = changes(
        tmp_path, article=swap(ARTICLE, ("乙县不在此列", "乙县也在此列"), ("kind: news", "kind: qa"))
    )
    assert not found.nothing
    assert changes_from_json(changes_to_json(found)) == found


def test_what_is_not_said_is_empty() -> None:
    found = changes_from_json(json.dumps(GOOD))
    assert [item.what for item in found.sections["articles"]] == ["x"]
    assert found.sections["names"] == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing",
        "[]",
        "{}",
        "[" * 100_000,
        json.dumps({"sections": {"articles": [{"action": "deploy", "what": "x"}]}, "counts": {}}),
        json.dumps({"sections": {"articles": [{"action": "added", "what": 1}]}, "counts": {}}),
        json.dumps({"sections": {"articles": [{"action": "added"}]}, "counts": {}}),
        json.dumps({"sections": {"articles": {"0": "x"}}, "counts": {}}),
        json.dumps({"sections": {"articles": ["x"]}, "counts": {}}),
        json.dumps({"sections": {}, "counts": {"articles": ["<b>", 1]}}),
        json.dumps({"sections": {}, "counts": {"articles": [1]}}),
        json.dumps(
            {"sections": {"articles": [{"action": "added", "what": "甲" * (LONGEST_TEXT + 1)}]}, "counts": {}}
        ),
        json.dumps(
            {
                "sections": {"articles": [{"action": "added", "what": "x", "words": [["bold", "x"]]}]},
                "counts": {},
            }
        ),
    ],
)
def test_a_summary_that_somebody_forged_is_refused(text: str) -> None:
    with pytest.raises(SummaryError, match="不是变更摘要"):
        changes_from_json(text)


@pytest.mark.parametrize("key", ["url", "file"])
@pytest.mark.parametrize(
    "path",
    ["../../other/page.html", "/other", "a//b", "a/./b", "a\\..\\..\\b", "//example.org/x", "\ud800"],
)
def test_a_link_cannot_leave_the_preview_or_the_repository(key: str, path: str) -> None:
    forged = {"sections": {"articles": [{"action": "added", "what": "x", key: path}]}, "counts": {}}
    with pytest.raises(SummaryError):
        changes_from_json(json.dumps(forged))
