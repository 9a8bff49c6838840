"""The briefing portal: newspaper articles and a register of entities in, a searchable static site out."""

__version__ = "0.1.0"
