"""Briefing sheets: an entity on one or two pages of A4, printed from its page or saved as a Word file."""

from generator.sheets.compose import SHEET_TYPES, compose
from generator.sheets.files import word_files, word_url
from generator.sheets.sheet import Citation, Row, Section, Sheet, Source

__all__ = [
    "SHEET_TYPES",
    "Citation",
    "Row",
    "Section",
    "Sheet",
    "Source",
    "compose",
    "word_files",
    "word_url",
]
