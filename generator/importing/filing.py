"""Article files that are there already: which of them a story was written to before.

A page is known by its name and by what it says, so that pages of one name in two folders are two, and
a page stays itself where it is corrected or imported from another place.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.content.articles import FENCE

MARK = "imported"
_MARK_LINE = re.compile(rf"^{MARK}: '?([0-9a-f]+)'?\n", re.MULTILINE)
_PAGE_LINE = re.compile(r"^page: .*\n", re.MULTILINE)
_FRONT_MATTER = re.compile(rf"\A{FENCE}\n(.*?)\n{FENCE}\n(.*)\Z", re.DOTALL)

_DAY = re.compile(r"\d{4}-\d\d-\d\d-")

_RUN = 3
"""Texts are compared by the runs of this many characters that they share."""

_ALIKE = 0.5
"""Two readings of one story share this part of the shorter one ..."""

_RETOLD = 0.2
"""... and this part if a person wrote on one of them: another story in its stead shares next to nothing."""


@dataclass(frozen=True, slots=True)
class Filed:
    """An article file: where it stands and what is written in it."""

    path: Path
    text: str

    @property
    def mark(self) -> str:
        """The mark of the reading it was written with, an empty string where it carries none."""
        return mark_of(self.text)

    @property
    def edited(self) -> bool:
        """Whether a person changed it since it was imported, or wrote it."""
        text = self.text.replace("\r\n", "\n")
        return mark_of(text) != hash_of(text)

    @property
    def title(self) -> str:
        """Its title."""
        return str(_split(self.text)[0].get("title") or "")

    @property
    def page(self) -> str:
        """The name of the page it was read from."""
        found = _PAGE_LINE.search(self.text)
        return _page_of(found[0]) if found else ""

    @property
    def day(self) -> str:
        """The day its name begins with, an empty string where it has none."""
        return self.path.stem[:10] if _DAY.match(self.path.stem) else ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name of the file and those it had before."""
        former = _split(self.text)[0].get("former_ids")
        return (self.path.stem, *map(str, former if isinstance(former, list) else ()))

    @property
    def runs(self) -> frozenset[str]:
        """What it tells, as runs of characters."""
        return runs_of(_split(self.text)[1])


@dataclass(frozen=True, slots=True)
class PageText:
    """A page: its name, and what its stories tell as runs of characters."""

    name: str
    runs: frozenset[str]

    def holds(self, file: Filed) -> bool:
        """Tell whether most of what a file tells stands on this page."""
        return len(file.runs & self.runs) >= _ALIKE * len(file.runs)


def read_filed(content: Path) -> tuple[Filed, ...]:
    """Return the article files of a content folder."""
    files = sorted((content / "articles").rglob("*.md"))
    return tuple(Filed(path, path.read_text("utf-8", "replace")) for path in files)


def find_own(filed: Iterable[Filed], new: Filed, page: PageText, taken: Collection[Path]) -> Filed | None:
    """Return the file that the story ``new`` of ``page`` was written to before, None where there is none.

    ``taken`` are the files of other stories of the page. The text of a file that nobody edited is on the
    page still, so nothing is lost where the new reading replaces it.
    """
    own = [file for file in filed if file.path not in taken and _tells(file, new, page)]
    return max(own, key=lambda file: (file.mark == new.mark, len(file.runs & new.runs)), default=None)


def find_stale(filed: Iterable[Filed], page: PageText, taken: Collection[Path]) -> tuple[Filed, ...]:
    """Return the files that were read from a page, as far as one can tell, and are none of its stories."""
    of_page = (file for file in filed if file.path not in taken and file.page == page.name)
    return tuple(file for file in of_page if page.holds(file))


def _tells(file: Filed, new: Filed, page: PageText) -> bool:
    """Tell whether a file is of the story ``new``: by its name or its title, and by what it tells."""
    stem = new.path.stem
    named = bool(re.fullmatch(rf"{re.escape(stem)}(?:-\d+)?", file.path.stem))
    if file.page != page.name:
        return named and file.mark == new.mark  # another copy of the page
    shared = len(file.runs & new.runs)
    less, more = sorted((len(file.runs), len(new.runs)))
    called = named or stem in file.names or file.title == new.title
    if file.edited:
        return shared >= (_RETOLD * less if called else _ALIKE * more)
    return called and (named or file.day == new.day) and shared >= _ALIKE * less and page.holds(file)


def mark_of(text: str) -> str:
    """Return the mark an article file carries, an empty string where it carries none."""
    found = _MARK_LINE.search(text)
    return found[1] if found else ""


def hash_of(text: str) -> str:
    """Return the mark of an article file, the same from whichever copy of its page it was read."""
    bare = _PAGE_LINE.sub("", _MARK_LINE.sub("", text, count=1), count=1)
    return hashlib.sha256(bare.encode()).hexdigest()[:16]


def runs_of(text: str) -> frozenset[str]:
    """Return what stands in a text as runs of letters, digits and Hanzi."""
    bare = "".join(char for char in text if char.isalnum())
    return frozenset(bare[at : at + _RUN] for at in range(max(1, len(bare) - _RUN + 1)))


@functools.lru_cache(maxsize=4096)
def _page_of(line: str) -> str:
    """Return the page that a line of front matter names: read by itself, not to parse every file there is."""
    try:
        return str(yaml.safe_load(line)["page"])
    except (yaml.YAMLError, TypeError, KeyError):
        return ""


@functools.lru_cache(maxsize=256)
def _split(text: str) -> tuple[dict[str, Any], str]:
    """Return the front matter of an article file and what is below; no front matter where it is malformed."""
    found = _FRONT_MATTER.match(text.replace("\r\n", "\n"))
    if not found:
        return {}, text
    try:
        meta = yaml.safe_load(found[1])
    except yaml.YAMLError:
        meta = None
    return (meta if isinstance(meta, dict) else {}), found[2]
