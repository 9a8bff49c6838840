"""The Word files of all sheets."""

from __future__ import annotations

from generator.model import Entity
from generator.portal import Portal
from generator.sheets.compose import SHEET_TYPES, compose
from generator.sheets.word import write_word
from generator.site import Site


def word_url(entity: Entity) -> str:
    """Return the address of the entity's Word file, relative to the site's root: beside its page."""
    return entity.url.removesuffix(".html") + ".docx"


def word_files(portal: Portal, site: Site) -> dict[str, bytes]:
    """Return the Word file of each entity that has a sheet, by its address."""
    return {
        word_url(entity): write_word(compose(portal, entity, site))
        for entity in portal.entities
        if isinstance(entity, SHEET_TYPES)
    }
