"""Write a sheet as a Word file, its sources as footnotes."""

from __future__ import annotations

import io
import zipfile
from typing import cast

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from docx_plus.bookmarks import BookmarkIdRegistry, add_bookmark
from docx_plus.fields import add_field, add_page_number_field
from docx_plus.notes import FootnoteIdRegistry, add_footnote

from generator.sheets.paper import TABLE_TEXT, TEXT_WIDTH, paper
from generator.sheets.sheet import Row, Section, Sheet, Source

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip archive can hold: a file says nothing of when it was made."""


class _FootnoteIds(FootnoteIdRegistry):
    """Counts, where the library draws lots: the same sheet gives the same bytes."""

    def next(self) -> int:
        number = len(self._issued) + 1
        self.reserve(number)
        return number


class _BookmarkIds(BookmarkIdRegistry):
    """Counts, for the same reason."""

    def next(self) -> int:
        number = len(self._issued) + 1
        self.reserve(number)
        return number


def write_word(sheet: Sheet) -> bytes:
    """Return the sheet as the bytes of a ``.docx``; the same sheet gives the same bytes."""
    document = docx.Document(io.BytesIO(paper()))
    _name(document, sheet)
    writer = _Writer(document, sheet)
    writer.opening()
    for section in sheet.sections:
        writer.section(section)
    document.add_paragraph(sheet.disclaimer, "Subtitle")
    return _archive(document)


class _Writer:
    """Adds to a document; remembers which sources have their footnote already."""

    def __init__(self, document: Document, sheet: Sheet) -> None:
        self._document = document
        self._sheet = sheet
        self._footnotes = _FootnoteIds(document)
        self._bookmarks = _BookmarkIds(document)
        self._noted: set[int] = set()

    def opening(self) -> None:
        """Add the title and what stands under it."""
        sheet = self._sheet
        self._document.add_paragraph(sheet.title + ("（待核）" if sheet.proposed else ""), "Title")
        self._document.add_paragraph(" · ".join(sheet.line), "Subtitle")

    def section(self, section: Section) -> None:
        """Add a section: heading, note, list or table, and what is left out."""
        self._document.add_heading(section.title, 1)
        if section.note:
            self._document.add_paragraph(section.note, "Subtitle").paragraph_format.keep_with_next = True
        if section.columns:
            self._table(section)
        else:
            for row in section.rows:
                self._line(row)
        if section.left_out:
            self._document.add_paragraph(section.left_out, "Subtitle")

    def _line(self, row: Row) -> None:
        label, text = row.cells
        paragraph = self._document.add_paragraph(style="List Bullet")
        if label:
            paragraph.add_run(f"{label}：" if text else label).bold = True
        paragraph.add_run(text)
        self._cite(paragraph, row)

    def _table(self, section: Section) -> None:
        table = self._document.add_table(rows=1, cols=len(section.columns), style="Table Grid")
        table.autofit = False
        for cell, name in zip(table.rows[0].cells, section.columns, strict=True):
            cell.paragraphs[0].style = TABLE_TEXT
            cell.paragraphs[0].add_run(name).bold = True
        repeated = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeated)
        for row in section.rows:
            cells = table.add_row().cells
            for cell, text in zip(cells, row.cells, strict=True):
                cell.paragraphs[0].style = TABLE_TEXT
                cell.paragraphs[0].add_run(text)
            self._cite(cells[-1].paragraphs[0], row)
        for column, width in zip(table.columns, _widths(section), strict=True):
            column.width = Mm(width)
            for cell in column.cells:
                cell.width = Mm(width)

    def _cite(self, paragraph: Paragraph, row: Row) -> None:
        """Add the row's references: a footnote at first, then a reference to that footnote."""
        for source in self._sheet.sources_of(row):
            if source.number in self._noted:
                add_field(
                    paragraph, instruction=f"NOTEREF {_mark(source)} \\f \\h", initial_text=str(source.number)
                )
                for run in paragraph.runs[-5:]:
                    run.style = "footnote reference"
                continue
            self._noted.add(source.number)
            note = add_footnote(paragraph, " " + source.text, id_registry=self._footnotes)
            add_bookmark(paragraph.runs[-1], _mark(source), id_registry=self._bookmarks)
            if not source.first:
                self._address(Paragraph(cast("CT_P", note.body_element[0]), paragraph._parent), source)

    def _address(self, note: Paragraph, source: Source) -> None:
        address = self._sheet.address + source.path
        if self._sheet.address:
            add_field(note, instruction=f'HYPERLINK "{address}"', initial_text=address)
        else:
            note.add_run(address)


def _mark(source: Source) -> str:
    return f"source{source.number}"


def _widths(section: Section) -> list[float]:
    """Return the columns' widths in millimetres, by the longest text of each."""
    rows = [section.columns, *(row.cells for row in section.rows)]
    longest = [min(max(len(cell) for cell in column), 24) + 2 for column in zip(*rows, strict=True)]
    return [TEXT_WIDTH * length / sum(longest) for length in longest]


def _name(document: Document, sheet: Sheet) -> None:
    """Set the foot of the pages and the properties; none of them is a date of making."""
    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run(" · ".join(text for text in (sheet.site, sheet.title, "第 ") if text))
    add_page_number_field(foot)
    foot.add_run(" 页，共 ")
    add_page_number_field(foot, field="NUMPAGES")
    foot.add_run(" 页")
    known = document.core_properties
    known.title, known.subject, known.author = f"{sheet.title}简报单", sheet.kind, sheet.site
    known.language, known.comments = "zh-CN", ""
    for tag in ("dcterms:created", "dcterms:modified", "cp:lastModifiedBy", "cp:revision"):
        for element in known._element.findall(qn(tag)):
            known._element.remove(element)


def _archive(document: Document) -> bytes:
    """Save the document with fixed dates in the archive."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
