from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.register import load_register
from generator.model import District, Organization
from tests.content.register.reading import load
from tests.samples import DISTRICTS, ORGANIZATIONS, SYSTEMS, line_of, places, swap, write_content


def test_a_bad_entry_is_left_out_and_its_id_counts_as_broken(tmp_path: Path) -> None:
    register, problems = load(tmp_path, districts=swap(DISTRICTS, ("kind: 区\n", "kind: 5\n")))
    assert places(problems) == [("districts.yml", line_of(DISTRICTS, "kind: 区"))]
    assert register.broken == {"jia-qu"}
    assert [entity.id for entity in register.entities if isinstance(entity, District)] == ["yi-xian"]


@pytest.mark.parametrize("text", ["", "[]", "organizations: 5", "organizations:", "5", "- organizations"])
def test_a_file_of_another_shape(tmp_path: Path, text: str) -> None:
    register, problems = load(tmp_path, organizations=text)
    assert set(places(problems)) == {("organizations.yml", 1)}
    assert not any(isinstance(entity, Organization) for entity in register.entities)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    write_content(tmp_path)
    path = tmp_path / "register" / "organizations.yml"
    path.write_bytes(ORGANIZATIONS.encode("gb18030"))
    register, [problem] = load_register(tmp_path / "register")
    assert (problem.origin.path, problem.message) == (path, "不是 UTF-8 编码")
    assert register.broken == {"jia-qu-wei", "mou-shi-ri-bao"}


def test_the_ids_in_a_file_that_is_not_yaml_count_as_broken(tmp_path: Path) -> None:
    register, problems = load(tmp_path, systems=swap(SYSTEMS, ("三类四级五项", "“三类: 四级")))
    assert places(problems) == [("systems.yml", line_of(SYSTEMS, "summary:"))]
    assert register.broken == {"345"}


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    _, problems = load(tmp_path, systems="\ufeff" + SYSTEMS)
    assert problems == []
