"""The Word file, opened and read back."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from docx_plus.fields.read import read_fields
from docx_plus.notes import read_footnotes

from generator.sheets import Sheet, compose, word_files
from generator.sheets.word import write_word
from generator.site import Site
from tests.samples import sample_portal

SITE = Site(name="示例门户", url="https://example.org/portal/")


def sheet_of(id_: str, site: Site = SITE) -> Sheet:
    portal = sample_portal()
    return compose(portal, portal.entity_by_id[id_], site)


@pytest.mark.parametrize("id_", ["xin-cai-liao", "jia-qu", "jia-mou-mou", "yi-xian"])
def test_it_says_what_the_sheet_says(id_: str) -> None:
    sheet = sheet_of(id_)
    read = docx.Document(io.BytesIO(write_word(sheet)))
    headings = [p.text for p in read.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == [section.title for section in sheet.sections]
    assert next(p.text for p in read.paragraphs if p.style and p.style.name == "Title") == sheet.title
    tables = iter(read.tables)
    text = "\n".join(p.text for p in read.paragraphs)
    for section in sheet.sections:
        if section.columns:
            rows = [[cell.paragraphs[0].runs[0].text for cell in row.cells] for row in next(tables).rows]
            assert rows == [list(section.columns), *(list(row.cells) for row in section.rows)]
        else:
            for row in section.rows:
                assert row.cells[0] in text
                assert row.cells[1] in text


@pytest.mark.parametrize("id_", ["xin-cai-liao", "jia-qu", "jia-mou-mou"])
def test_every_source_is_a_footnote_and_every_row_is_noted(id_: str) -> None:
    sheet = sheet_of(id_)
    read = docx.Document(io.BytesIO(write_word(sheet)))
    notes = [note.text.strip() for note in read_footnotes(read)]
    assert len(notes) == len(sheet.sources) > 0
    for note, source in zip(notes, sheet.sources, strict=True):
        assert note.startswith(source.text)
        assert (f"https://example.org/portal/{source.path}" in note) == (not source.first)
    references = read.element.body.findall(f".//{qn('w:footnoteReference')}")
    assert [int(reference.get(qn("w:id"))) for reference in references] == [s.number for s in sheet.sources]
    repeated = re.findall(r"NOTEREF source(\d+)", read.element.xml)
    cited = [
        source.number
        for section in sheet.sections
        for row in section.rows
        for source in sheet.sources_of(row)
    ]
    assert sorted([*map(int, repeated), *(s.number for s in sheet.sources)]) == sorted(cited)
    marks = {b.get(qn("w:name")) for b in read.element.body.iter(qn("w:bookmarkStart"))}
    assert marks == {f"source{source.number}" for source in sheet.sources}


def test_without_an_address_a_note_gives_the_way_from_the_sites_root() -> None:
    read = docx.Document(io.BytesIO(write_word(sheet_of("xin-cai-liao", Site()))))
    assert "articles/2031/2031-05-06-da-hui.html#p2" in read_footnotes(read)[0].text
    assert (
        "HYPERLINK"
        not in zipfile.ZipFile(io.BytesIO(write_word(sheet_of("xin-cai-liao", Site()))))
        .read("word/footnotes.xml")
        .decode()
    )


def test_paper_fonts_and_properties() -> None:
    data = write_word(sheet_of("xin-cai-liao"))
    read = docx.Document(io.BytesIO(data))
    section = read.sections[0]
    assert section.page_width == pytest.approx(Mm(210), abs=Mm(0.1))
    assert section.page_height == pytest.approx(Mm(297), abs=Mm(0.1))
    chinese = {name: _chinese(read, name) for name in ("Normal", "Title", "Heading 1", "footnote text")}
    assert chinese == {"Normal": "宋体", "Title": "黑体", "Heading 1": "黑体", "footnote text": "宋体"}
    assert {"PAGE", "NUMPAGES"} <= set(re.findall(r"\w+", section.footer._element.xml))
    assert read.core_properties.title == "新材料简报单"
    assert read.core_properties.author == "示例门户"
    core = zipfile.ZipFile(io.BytesIO(data)).read("docProps/core.xml").decode()
    assert "created" not in core
    assert "modified" not in core
    assert read_fields(read)


def _chinese(read: docx.document.Document, style: str) -> str | None:
    return read.styles[style].element.rPr.rFonts.get(qn("w:eastAsia"))


def test_same_sheet_same_bytes() -> None:
    assert write_word(sheet_of("jia-qu")) == write_word(sheet_of("jia-qu"))
    with zipfile.ZipFile(io.BytesIO(write_word(sheet_of("jia-qu")))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def test_there_is_one_beside_each_page_that_has_a_sheet() -> None:
    assert set(word_files(sample_portal(), SITE)) == {
        "clusters/xin-cai-liao.docx",
        "districts/jia-qu.docx",
        "districts/yi-xian.docx",
        "officials/jia-mou-mou.docx",
        "officials/bing-mou-mou.docx",
    }
