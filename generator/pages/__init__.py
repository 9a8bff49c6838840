"""Render the portal into the Markdown tree that the engine builds."""

from generator.pages.page import Page
from generator.pages.site import render_pages

__all__ = ["Page", "render_pages"]
