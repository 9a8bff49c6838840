"""How templates/search/ reads the index that Pagefind wrote, checked against that index, in a browser."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cbor2
import pytest
from playwright.sync_api import Browser, Page

from generator.search.bigrams import CJK
from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser

SEARCH = """async (queries) => {
  const { createInstance } = await import("/pagefind/pagefind.js");
  const index = createInstance({ baseUrl: "" });
  return Promise.all(queries.map(async ([query, options]) => {
    const { results, exact, ...found } = await index.search(query, options);
    return { ids: results.map(({ id }) => id), exact, ...found };
  }));
}"""
CHINESE = re.compile(f"[{CJK}]")


@pytest.fixture(scope="module")
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    with watched_page(browser, site_url) as page:
        page.goto(f"{site_url}/index.html")
        yield page


@pytest.fixture(scope="module")
def fragments(built_site: Path) -> dict[str, dict[str, Any]]:
    """What Pagefind keeps of each page, by the page's id in the index."""
    files = (built_site / "pagefind" / "fragment").iterdir()
    return {
        file.stem: json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        for file in files
    }


@pytest.fixture(scope="module")
def texts(fragments: dict[str, dict[str, Any]]) -> dict[str, str]:
    """The running text, title and names of each page; a blank ends what is not Chinese, and each run."""
    return {
        id_: "\n".join(map(_running, (page["content"], page["meta"]["title"], page["meta"].get("names", ""))))
        for id_, page in fragments.items()
    }


def _running(words: str) -> str:
    return "".join(
        word[0] if CHINESE.match(word) and len(word) == 2 else f"{word.lower().removesuffix('.')} "
        for word in words.split()
    )


def test_exactly_the_pages_that_hold_a_text_are_found(page: Page, texts: dict[str, str]) -> None:
    chance = random.Random(3)
    runs = [run for text in texts.values() for run in re.findall(f"[{CJK}]{{8,}}", text)]
    pieces = [
        run[at : at + size]
        for size in (1, 1, 2, 2, 3, 4, 6)
        for run in chance.choices(runs, k=20)
        for at in (chance.randrange(len(run) - size),)
    ]
    found = page.evaluate(SEARCH, [[piece, {}] for piece in pieces])
    for piece, result in zip(pieces, found, strict=True):
        assert result["exact"], piece
        assert set(result["ids"]) == {id_ for id_, text in texts.items() if piece in text}, piece


def test_a_number_and_the_character_after_it_have_to_stand_side_by_side(
    page: Page, texts: dict[str, str]
) -> None:
    holding = {
        number: {id_ for id_, text in texts.items() if re.search(f"(^|\\W){re.escape(number)} 家", text)}
        for number in ("139", "3694")
    }
    [more, less] = page.evaluate(SEARCH, [["139家", {}], ["3694家", {}]])
    assert set(more["ids"]) == holding["139"] != set()
    assert set(less["ids"]) == holding["3694"] != set()
    [unheard] = page.evaluate(SEARCH, [["139鎏", {}]])
    assert unheard["ids"] == []


def test_what_a_query_finds_does_not_depend_on_those_before_it(page: Page) -> None:
    asked = [[query, {}] for query in ("重", "业", "l", "2")]
    before = page.evaluate(SEARCH, asked)
    others = [[query, {}] for query in ("重庆", "业务", "企业", "lanqinghua", "2024")]
    assert page.evaluate(SEARCH, [*others, *asked])[len(others) :] == before


def test_every_value_of_a_filter_is_counted(page: Page, fragments: dict[str, dict[str, Any]]) -> None:
    [found] = page.evaluate(SEARCH, [["机器人", {"filters": {"类型": ["文章", "区县"]}}]])
    [everything] = page.evaluate(SEARCH, [["机器人", {}]])
    assert 0 < len(found["ids"]) < len(everything["ids"]) == found["unfilteredResultCount"]
    assert found["totalFilters"] == everything["filters"] == everything["totalFilters"]
    for result in (found, everything):
        for name, values in result["filters"].items():
            for value, count in values.items():
                having = [id_ for id_ in result["ids"] if value in fragments[id_]["filters"].get(name, ())]
                assert count == len(having), (name, value)


def test_a_part_of_the_index_that_did_not_arrive_is_asked_for_again(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.goto(f"{site_url}/index.html")
    page.route("**/*.pf_index", lambda route: route.abort(), times=1)
    failed, found = page.evaluate("""async () => {
      const { createInstance } = await import("/pagefind/pagefind.js");
      const index = createInstance({ baseUrl: "" });
      const failed = await index.search("重庆").then(() => false, () => true);
      return [failed, (await index.search("重庆")).results.length];
    }""")
    page.close()
    assert failed
    assert found > 0


@pytest.mark.parametrize(
    "value",
    [
        [0, 23, 24, 255, 256, 65_535, 65_536, 2**32 - 1, 2**32, 2**40],
        [-1, -24, -25, -256, -257, -65_537],
        ["", "甲", "𠀀" * 300, "a" * 70_000],
        [[], [[]], [None, [1, "乙"]], list(range(1000))],
    ],
)
def test_numbers_texts_and_lists_are_read(page: Page, value: Any) -> None:
    read = """async (bytes) => {
      const { decodeCbor } = await import("/pagefind/cbor.js");
      return decodeCbor(new Uint8Array(bytes));
    }"""
    assert page.evaluate(read, list(cbor2.dumps(value))) == value


@pytest.mark.parametrize("value", [{"甲": 1}, 1.5, True])
def test_what_pagefind_does_not_write_is_refused(page: Page, value: Any) -> None:
    read = """async (bytes) => {
      const { decodeCbor } = await import("/pagefind/cbor.js");
      try { decodeCbor(new Uint8Array(bytes)); } catch (error) { return error.message; }
    }"""
    assert "CBOR" in page.evaluate(read, list(cbor2.dumps(value)))
