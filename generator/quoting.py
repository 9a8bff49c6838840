"""Names and titles in quotation marks: those inside them change, as GB/T 15834—2011 has it."""

from __future__ import annotations

_INNER_QUOTES = str.maketrans("“”", "‘’")
_INNER_TITLES = str.maketrans("《》", "〈〉")


def quoted(name: str) -> str:
    """Return a name in quotation marks: “‘345’体系”."""
    return f"“{name.translate(_INNER_QUOTES)}”"


def titled(title: str) -> str:
    """Return a title in the marks of titles; one that editors supplied stands in 〔〕 of its own."""
    inner = title.translate(_INNER_TITLES)
    return inner if inner.startswith("〔") and inner.endswith("〕") else f"《{inner}》"
