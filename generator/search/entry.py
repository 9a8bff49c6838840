"""What the search index knows of a page besides its text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """Title, names and filter values of a page.

    ``names`` are searched like the title (aliases), ``keys`` letter by letter (pinyin and initials);
    the rest are the values a result can be filtered and sorted by.
    """

    title: str
    kind: str
    names: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    clusters: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    date: str = ""
    detail: str = ""
