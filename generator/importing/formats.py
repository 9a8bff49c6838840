"""From a file of any accepted kind to page text, with what the file itself knows about it."""

from __future__ import annotations

import datetime as dt
import logging
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content.articles import FENCE
from generator.content.yaml_lines import load_yaml
from generator.importing.decoding import UnreadableError, decode

KINDS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf")
"""Suffixes that are read; a folder is searched for them. A file without one is read as text."""


@dataclass(frozen=True, slots=True)
class Source:
    """A page: its name, its text, and what is known of it before reading (title, date, source, authors).

    ``first_line`` is the line of the file on which the text begins, 0 where its lines are none of the
    file's own.
    """

    name: str
    text: str
    known: dict[str, Any] = field(default_factory=dict)
    warning: str = ""
    first_line: int = 1


def read_source(path: Path, data: bytes) -> Source:
    """Return the page that ``data``, the content of the file ``path``, holds.

    Raises :class:`UnreadableError` where there is no text in it.
    """
    suffix = path.suffix.lower()
    if suffix and suffix not in KINDS:
        raise UnreadableError(
            f"{path.suffix} 不是版面文本；能导入的是 {'、'.join(KINDS)}，没有后缀的当作文本。"
            "确实是版面文本的，请改成 .txt"
        )
    if suffix == ".pdf" or data.startswith(b"%PDF-"):
        return Source(path.stem, _pdf_text(data), first_line=0)
    if suffix in (".html", ".htm", ".xhtml"):
        return _from_html(path.stem, data)
    text, warning = decode(data)
    if suffix in (".md", ".markdown"):
        return _from_markdown(path, text, warning)
    return Source(path.stem, text, warning=warning)


def _pdf_text(data: bytes) -> str:
    """Return the text of a PDF in the order it was set, with a blank line between its parts."""
    import pypdfium2  # noqa: PLC0415 - a native library, loaded only where a PDF is read

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as wrong:
        raise UnreadableError(f"打不开这个 PDF（{wrong}）；它可能已损坏或有密码") from wrong
    try:
        pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    finally:
        document.close()
    text = "\n\n".join(pages)
    if not text.strip():
        raise UnreadableError("这个 PDF 里只有图像，没有文字；请先做文字识别（OCR），或另存为文本")
    return text


def _from_html(name: str, data: bytes) -> Source:
    """Return the main text of a web page; menus, comments and advertisements are left out."""
    import trafilatura  # noqa: PLC0415 - slow to load, needed only here

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    if not data.strip():
        raise UnreadableError("文件是空的")
    declared = re.search(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", data[:4096])
    markup, warning = decode(data, declared[1].decode("ascii") if declared else "")
    found = trafilatura.bare_extraction(
        markup,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = getattr(found, "text", None) or ""
    if not text.strip():
        raise UnreadableError("网页里没有找到正文；请把正文另存为 .txt")
    known = {}
    if title := _web_title(getattr(found, "title", None)):
        known["title"] = title
    if (date := getattr(found, "date", None)) and _is_date(date):
        known["date"] = date
    lines = [line for line in text.split("\n") if line.strip() != known.get("title")]
    return Source(name, "\n\n".join(lines), known, warning, first_line=0)


def _web_title(title: str | None) -> str:
    """Return the title of a web page without the names of the site behind it."""
    return re.split(
        r"\s*[|_｜]\s*|\s+[-–—]\s+|[-–—](?=[^-–—]{2,12}(?:网|报|新闻|客户端|频道|门户)$)", title or ""
    )[0].strip()


def _is_date(value: object) -> bool:
    try:
        dt.date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _from_markdown(path: Path, text: str, warning: str) -> Source:
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].strip() != FENCE:
        return Source(path.stem, text, warning=warning)
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)
    if end is None:
        return Source(path.stem, text, warning=warning)
    marked, problems = load_yaml("\n".join(lines[1:end]), path, first_line=2)
    if marked is None or not isinstance(marked.data, dict):
        raise UnreadableError(f"开头的元数据读不出来：{problems[0] if problems else '不是键和值'}")
    return Source(path.stem, "\n".join(lines[end + 1 :]), marked.data, warning, end + 2)
