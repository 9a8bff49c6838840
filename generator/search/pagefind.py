"""Run Pagefind over a copy of the built pages that says what it must index."""

from __future__ import annotations

import html
import subprocess
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import lxml.html
import pagefind_bin
from lxml.html import HtmlElement

from generator.errors import BuildError
from generator.search.bigrams import bigrams, plain_name
from generator.search.canonical import canonicalize
from generator.search.entry import SearchEntry

FOLDER = "pagefind"
"""The index's folder in the site."""

FILTERS = ("类型", "区县", "集群", "年份")
"""The names of the filters, in the order the dialog shows them."""

_KEPT = (
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-entry.json",
    "*.pf_meta",
    "*/*.pf_*",
)
"""What a reader's browser needs of what Pagefind writes; ``templates/search/index.js`` reads its index."""

_HEADINGS = {"h1": "7", "h2": "6", "h3": "5", "h4": "4", "h5": "3", "h6": "2"}
"""The headings and what Pagefind weighs their words with. In the index they are paragraphs of that weight:
for each heading with a hit Pagefind cuts the whole text of its page into words again, for an excerpt that
``templates/search/pagefind.js`` makes itself; a page with hundreds of them took seconds.
"""
_BLOCKS = frozenset(_HEADINGS).union(
    ("p", "li", "td", "th", "dt", "dd", "blockquote", "pre", "figcaption", "div", "section"),
    ("ul", "ol", "table", "tr", "br", "hr"),
)
_SKIPPED = frozenset(("button", "script", "style", "template", "svg", "thead"))
_SKIPPED_CLASSES = frozenset(("headerlink", "pilcrow", "source"))
_ENDS = "。！？!?；;…"


@dataclass(slots=True)
class _Block:
    tag: str
    id: str
    weight: str = ""
    text: list[str] = field(default_factory=list)


def build_index(site: Path, entries: Mapping[str, SearchEntry], browser: Path) -> None:
    """Index the pages of ``site`` that have an entry, and put the search into ``site/pagefind``.

    ``entries`` maps a page's address to what the index shall know of it; ``browser`` is the folder
    of scripts that stand between Pagefind and the page. Raises :class:`BuildError` where a page is
    missing or Pagefind fails.
    """
    with TemporaryDirectory() as copy:
        for url, entry in sorted(entries.items()):
            source = site / url
            if not source.exists():
                raise BuildError(f"搜索索引：站点里没有 {url}")
            target = Path(copy) / url
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_index_copy(source.read_text("utf-8"), entry), "utf-8")
        _run(Path(copy), site / FOLDER)
    _remove_unused(site / FOLDER)
    canonicalize(site / FOLDER)
    for script in sorted(browser.glob("*.js")):
        (site / FOLDER / script.name).write_bytes(script.read_bytes())


def _run(copy: Path, output: Path) -> None:
    command = [
        str(pagefind_bin.get_executable()),
        *("--site", str(copy)),
        *("--output-path", str(output)),
        *("--include-characters", ".%+"),
        "--keep-index-url",
        "--quiet",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"Pagefind 没有完成：\n{done.stdout}{done.stderr}")


def _remove_unused(index: Path) -> None:
    kept = {path for glob in _KEPT for path in index.glob(glob)}
    for path in index.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()


def _index_copy(page: str, entry: SearchEntry) -> str:
    root = lxml.html.document_fromstring(page)
    articles = root.xpath("//article")
    blocks = "\n".join(_block(block) for block in _blocks(articles[0])) if articles else ""
    return (
        '<!doctype html>\n<html lang="mul"><body data-pagefind-body>\n'
        f"{_attributes(entry)}\n{blocks}\n</body></html>\n"
    )


def _attributes(entry: SearchEntry) -> str:
    filters = (
        *(("类型", entry.kind),),
        *(("区县", value) for value in entry.districts),
        *(("集群", value) for value in entry.clusters),
        *(("年份", value) for value in entry.years),
    )
    meta = {
        "title": bigrams(entry.title),
        "names": bigrams(" · ".join(entry.names)),
        "keys": " ".join(entry.keys),
        "label": entry.title,
        "known": " ".join(plain_name(name) for name in (entry.title, *entry.names)),
        "kind": entry.kind,
        "detail": entry.detail,
    }
    spans = [f'data-pagefind-filter="{_attr(f"{name}:{value}")}"' for name, value in filters]
    spans += [f'data-pagefind-meta="{_attr(f"{name}:{value}")}"' for name, value in meta.items() if value]
    spans.append(f'data-pagefind-sort="{_attr(f"date:{entry.date or _UNDATED}")}"')
    return "\n".join(f"<span hidden {span}></span>" for span in spans)


_UNDATED = "0000-00-00"
"""Sorts what has no date after everything that has one, newest first."""


def _attr(value: str) -> str:
    return html.escape(value, quote=True)


def _block(block: _Block) -> str:
    text = bigrams("".join(block.text))
    if text[-1:] not in _ENDS:
        text += " ·"
    anchor = f' id="{_attr(block.id)}"' if block.id and block.tag != "h1" else ""
    weight = block.weight or _HEADINGS.get(block.tag, "")
    weighed = f' data-pagefind-weight="{_attr(weight)}"' if weight else ""
    return f"<p{anchor}{weighed}>{html.escape(text, quote=False)}</p>"


def _blocks(root: HtmlElement) -> Iterable[_Block]:
    blocks = [_Block("p", "")]
    for block, text in _walk(root, blocks[0]):
        if block is not blocks[-1]:
            blocks.append(block)
        block.text.append(text)
    return _without_bare_heads([block for block in blocks if "".join(block.text).strip()])


def _without_bare_heads(blocks: list[_Block]) -> list[_Block]:
    """Leave out heads whose section holds nothing that is indexed."""
    kept: list[_Block] = []
    for block in reversed(blocks):
        bare = not kept or (kept[-1].tag in _HEADINGS and kept[-1].tag <= block.tag)
        if block.tag not in _HEADINGS or block.tag == "h1" or not bare:
            kept.append(block)
    return kept[::-1]


def _walk(element: HtmlElement, current: _Block) -> Generator[tuple[_Block, str], None, _Block]:
    """Yield each piece of text with the block it belongs to; text after a block starts a new one.

    Returns the block that text after the element belongs to.
    """
    if element.text:
        yield current, element.text
    for child in element:
        if isinstance(child.tag, str) and not _skipped(child):
            if child.tag in _BLOCKS:
                weight = child.get("data-pagefind-weight") or current.weight
                yield from _walk(child, _Block(child.tag, child.get("id", ""), weight))
                current = _Block(current.tag, "", current.weight)
            else:
                current = yield from _walk(child, current)
        if child.tail:
            yield current, child.tail
    return current


def _skipped(element: HtmlElement) -> bool:
    return (
        element.tag in _SKIPPED
        or element.get("data-pagefind-ignore") is not None
        or not _SKIPPED_CLASSES.isdisjoint((element.get("class") or "").split())
    )
