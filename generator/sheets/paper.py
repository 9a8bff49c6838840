"""The empty Word document that every sheet is written on: paper, fonts and styles."""

from __future__ import annotations

import functools
import io
from typing import cast

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx_plus.styles import ensure_style

LATIN, SONG, HEI = "Times New Roman", "宋体", "黑体"
TABLE_TEXT = "Table Text"
TEXT_WIDTH = 170
"""Millimetres between the margins of A4."""
_KEPT = frozenset(
    ("Normal", "Title", "Subtitle", "Heading 1", "List Bullet", "Table Grid", TABLE_TEXT, "footnote text"),
) | {"footnote reference", "Footer", "Default Paragraph Font", "Normal Table", "No List"}
"""The styles a sheet uses; the rest of the library's template would only make every file larger."""
_UNUSED = ("/thumbnail", "/stylesWithEffects", "/customXml")
"""The ends of the relation types of parts that a sheet does not need: most of the template's bytes."""


@functools.cache
def paper() -> bytes:
    """Return an empty document with paper, fonts and styles: what all sheets have in common, made once."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm((210 - TEXT_WIDTH) / 2)
    section.top_margin = section.bottom_margin = Mm(18)
    section.footer_distance = section.header_distance = Mm(9)
    for name in ("FootnoteText", "FootnoteReference"):
        ensure_style(document, name)
    document.styles.add_style(TABLE_TEXT, WD_STYLE_TYPE.PARAGRAPH)
    for style in list(document.styles):
        if style.name not in _KEPT:
            style.delete()
    _style(document, "Normal", 10.5, after=2)
    _style(document, "Title", 20, HEI, after=3, bold=True)
    _style(document, "Subtitle", 9, after=2)
    _style(document, "Heading 1", 12, HEI, before=7, after=2, bold=True)
    _style(document, "List Bullet", 10.5, after=1)
    _style(document, TABLE_TEXT, 9.5)
    _style(document, "footnote text", 8.5)
    _style(document, "Footer", 9)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    for relations in (document.part.rels, document.part.package.rels):
        for id_ in [id_ for id_, to in relations.items() if to.reltype.endswith(_UNUSED)]:
            del relations[id_]
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _style(
    document: Document,
    name: str,
    size: float,
    chinese: str = SONG,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
) -> None:
    style = cast("ParagraphStyle", document.styles[name])
    style.font.size = Pt(size)
    style.font.italic, style.font.bold = False, bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(script), LATIN)
    fonts.set(qn("w:eastAsia"), chinese)
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.MULTIPLE, 1.15
