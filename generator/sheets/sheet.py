"""What stands on a briefing sheet, before it is HTML or a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from generator.model import Article
from generator.quoting import titled

Citation = tuple[str, int]
"""An article's id and the paragraph's number, 0 for the article as a whole."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a section: in a list a label and a text, in a table one cell for each column."""

    cells: tuple[str, ...]
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows under a heading; a table where there are ``columns``, else a list.

    ``total`` is how many rows there would be without a limit; ``note`` is said below the heading.
    """

    title: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...] = ()
    note: str = ""
    total: int = 0

    @property
    def left_out(self) -> str:
        """What the sheet says of the rows it does not show."""
        more = self.total - len(self.rows)
        return f"列出 {len(self.rows)} 条，共 {self.total} 条，其余见网页。" if more > 0 else ""


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered reference: the article and paragraph a row comes from.

    ``first`` is the number under which the article was already given in full, 0 where this is it.
    """

    number: int
    article: Article
    paragraph: int
    first: int = 0

    @property
    def text(self) -> str:
        """The reference in short, without its address."""
        where = f"第{self.paragraph}段" if self.paragraph else "全文"
        if self.first:
            return f"同注{self.first}，{where}。"
        title = titled(self.article.title) + ("（代拟标题）" if self.article.title_supplied else "")
        checked = "（转述待核）" if self.article.status == "proposed" else ""
        return f"{title}，{self.article.source}，{printed_date(self.article)}，{where}{checked}。"

    @property
    def path(self) -> str:
        """The paragraph's address, relative to the site's root."""
        return self.article.url + (f"#p{self.paragraph}" if self.paragraph else "")


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A briefing sheet.

    ``as_of`` is the date of the newest article of the portal: the sheet of the same content is the
    same on any day. ``site`` is the portal's name, ``address`` the site's own address or "".
    """

    title: str
    kind: str
    proposed: bool
    as_of: str
    coverage: str
    sections: tuple[Section, ...]
    path: str
    articles: Mapping[str, Article] = field(repr=False)
    site: str = ""
    address: str = ""

    disclaimer: ClassVar[str] = "本单据报道逐条转述整理，不是原文；职务以报道刊载时为准，不代表现任。"

    @property
    def line(self) -> tuple[str, ...]:
        """What stands under the title."""
        as_of = f"内容截至 {self.as_of}" if self.as_of else ""
        return tuple(text for text in (f"{self.kind}简报单", as_of, self.coverage, self.site) if text)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The references in the order in which the rows cite them first."""
        cited = dict.fromkeys(c for section in self.sections for row in section.rows for c in row.sources)
        first: dict[str, int] = {}
        return tuple(
            Source(number, self.articles[id_], paragraph, known if known != number else 0)
            for number, (id_, paragraph) in enumerate(cited, 1)
            for known in [first.setdefault(id_, number)]
        )

    @cached_property
    def _number(self) -> dict[Citation, Source]:
        return {(source.article.id, source.paragraph): source for source in self.sources}

    def sources_of(self, row: Row) -> list[Source]:
        """Return the references of a row."""
        return [self._number[citation] for citation in row.sources]


def printed_date(article: Article) -> str:
    """Return an article's date as a sheet gives it, with a word where it is not printed."""
    if article.date is None:
        return "日期不详"
    return article.date.isoformat() + ("（推定）" if article.date_certainty == "inferred" else "")
