"""The linked model that every page is rendered from, and the questions pages ask of it."""

from generator.portal.coverage import LISTING, Coverage, Quote, Related
from generator.portal.joined import Place, grouped, newest_first
from generator.portal.register import PUBLIC_BODIES, Register

__all__ = ["LISTING", "PUBLIC_BODIES", "Place", "Portal", "Quote", "Related", "grouped", "newest_first"]


class Portal(Coverage, Register):
    """The linked model."""
