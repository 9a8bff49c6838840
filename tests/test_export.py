from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from jsonschema import Draft202012Validator

from generator.content import load_content
from generator.export import export
from generator.linking import link
from generator.tables import TABLES
from tests.samples import (
    ARTICLE,
    DISTRICTS,
    ORGANIZATIONS,
    SYSTEMS,
    UNDATED,
    sample_portal,
    swap,
    write_article,
    write_content,
)

SCHEMA = json.loads((Path(__file__).parent / "portal.schema.json").read_text("utf-8"))

VARIANTS: dict[str, dict[str, str]] = {
    "sample": {},
    "proposed": {"organizations": swap(ORGANIZATIONS, ("status: confirmed", "status: proposed"))},
    "rejected": {"districts": swap(DISTRICTS, ("status: confirmed", "status: rejected"))},
    "undated": {"undated": UNDATED},
    "signs": {"article": swap(ARTICLE, ("title: 某市召开产业大会", "title: '引号\"、逗号,、竖线|与<b>'"))},
    "words": {
        "article": swap(ARTICLE, ("subject: jia-qu", "subject: 全市")),
        "systems": swap(SYSTEMS, ("owner: jia-qu", "owner: 全市")),
    },
}


@pytest.fixture(params=VARIANTS)
def files(request: pytest.FixtureRequest) -> dict[str, bytes]:
    return export(sample_portal(include_proposed=True, **VARIANTS[request.param]), "sample")


@pytest.fixture
def data() -> Any:
    return json.loads(export(sample_portal(), "sample")["portal.json"])


def test_the_data_keeps_its_contract(files: dict[str, bytes]) -> None:
    errors = Draft202012Validator(SCHEMA).iter_errors(json.loads(files["portal.json"]))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_the_contract_is_not_kept_by_just_anything() -> None:
    assert Draft202012Validator.check_schema(SCHEMA) is None
    assert not Draft202012Validator(SCHEMA).is_valid({name: [{}] for name in SCHEMA["required"]})


def test_mentions_stand_where_they_say(files: dict[str, bytes]) -> None:
    data = json.loads(files["portal.json"])
    paragraphs = {article["id"]: article["paragraphs"] for article in data["articles"]}
    entities = {entity["id"]: entity for entity in data["entities"]}
    assert data["mentions"]
    for mention in data["mentions"]:
        paragraph = paragraphs[mention["article"]][mention["paragraph"]]
        assert paragraph[mention["start"] : mention["end"]] == mention["text"]
        entity = entities[mention["entity"]]
        assert mention["text"] in [entity["name"], *entity["aliases"]]


def test_statements_and_figures_stand_in_their_paragraphs(data: Any) -> None:
    paragraphs = {article["id"]: article["paragraphs"] for article in data["articles"]}
    for statement in data["statements"]:
        assert paragraphs[statement["article"]][statement["paragraph"]] == statement["text"]
    for figure in data["figures"]:
        assert figure["text"] in paragraphs[figure["article"]][figure["paragraph"]]


def test_scales_are_multiplied_out_and_subjects_named_in_full(data: Any) -> None:
    rows = [
        (figure["value"], figure["unit"], figure["subject"], figure["target"]) for figure in data["figures"]
    ]
    assert rows == [(12000, "个", "甲区", False), (300 * 10**8, "元", "新材料", True)]


def test_posts_name_the_organization_in_full_with_the_articles_date(data: Any) -> None:
    assert [
        (post["official"], post["organization"], post["title"], post["date"], post["paragraph"])
        for post in data["posts"]
    ] == [
        ("bing-mou-mou", "某市日报", "记者", "2031-05-06", None),
        ("jia-mou-mou", "甲区委员会", "书记", "2031-05-06", 0),
    ]


def test_an_article_without_a_date_says_why() -> None:
    data = json.loads(export(sample_portal(undated=UNDATED), "sample")["portal.json"])
    assert [(article["date"], article["date_basis"]) for article in data["articles"]] == [
        ("2031-05-06", "文中写明日期。"),
        (None, "版面没有日期。"),
    ]


def test_rows_stand_in_the_order_of_ids_not_of_dates(tmp_path: Path) -> None:
    older = swap(ARTICLE, ("2031-05-06", "2030-05-06"))
    write_article(write_content(tmp_path), "2030-05-06-da-hui", older)
    data = json.loads(export(link(load_content(tmp_path)), "sample")["portal.json"])
    for table in ("mentions", "statements", "figures"):
        ids = [row["article"] for row in data[table]]
        assert ids == sorted(ids)
        assert len(set(ids)) == 2
    assert [article["id"] for article in data["articles"]] == ["2030-05-06-da-hui", "2031-05-06-da-hui"]


def test_keys_and_rows_are_sorted(data: Any) -> None:
    assert list(data) == sorted(data)
    assert all(list(row) == sorted(row) for rows in data.values() for row in rows)
    ids = [entity["id"] for entity in data["entities"]]
    assert ids == sorted(ids)


def test_the_same_portal_gives_the_same_bytes() -> None:
    portal = sample_portal()
    assert export(portal, "sample") == export(portal, "sample")


def test_hash_seeds_and_places_make_no_difference(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from generator.content import load_content; from generator.linking import link;"
        "from generator.export import export; content = load_content(pathlib.Path(sys.argv[1]));"
        "print(export(link(content), 'sample'))"
    )
    traps = "[甲区国际机场, 甲区国际机场路, 甲区国际, 甲区机场]"
    outputs = set()
    for seed in ("1", "2"):
        folder = write_content(tmp_path / seed, districts=swap(DISTRICTS, ("[甲区国际机场]", traps)))
        done = subprocess.run(
            [sys.executable, "-c", program, str(folder)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[1],
            check=True,
            capture_output=True,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_the_tables_are_a_valid_data_package(files: dict[str, bytes], tmp_path: Path) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "title", "note"])
    assert {task.name for task in report.tasks} == {table.name for table in TABLES}


def test_a_wrong_reference_would_not_pass_as_valid(tmp_path: Path) -> None:
    files = export(sample_portal(), "sample")
    files["mentions.csv"] = files["mentions.csv"].replace(b"jia-qu-wei", b"jia-qu-wu")
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_the_tables_hold_what_the_json_holds(files: dict[str, bytes]) -> None:
    data = json.loads(files["portal.json"])
    for table in TABLES:
        rows = list(csv.DictReader(io.StringIO(files[f"{table.name}.csv"].decode())))
        assert len(rows) == len(data[table.name])
        for row, values in zip(rows, data[table.name], strict=True):
            assert row.keys() == values.keys()
            assert all(row[key] == value for key, value in values.items() if isinstance(value, str))


@pytest.mark.parametrize(
    ("table", "column", "cells"),
    [
        ("figures", "target", ["false", "true"]),
        ("posts", "paragraph", ["", "0"]),
        ("articles", "authors", ["丙某某"]),
        ("articles", "topics", ["产业"]),
        ("entities", "parents", ["jia-qu", "", "", "", "jia-qu", "", "", ""]),
    ],
)
def test_cells_of_the_tables(table: str, column: str, cells: list[str]) -> None:
    text = export(sample_portal(), "sample")[f"{table}.csv"].decode()
    assert [row[column] for row in csv.DictReader(io.StringIO(text))] == cells


def test_every_column_is_explained() -> None:
    package = json.loads(export(sample_portal(), "sample")["datapackage.json"])
    assert package["name"] == "sample"
    for resource in package["resources"]:
        assert all(field["description"] for field in resource["schema"]["fields"])
