"""How to cite a newspaper article: in full after GB/T 7714—2015, 4.4, and in short in a link."""

from __future__ import annotations

from generator.charts.lettering import cut
from generator.model import Article

NAMED = 3
"""Authors that are named before the others become 等 (GB/T 7714—2015, 8.1.2)."""
SHORT = 10
"""Characters of a title in a link."""


def citation(article: Article) -> str:
    """Return the reference: authors, title, [N] for a newspaper, paper, date.

    What the page itself does not print stands in square brackets: a title supplied by editors, and
    a date that was inferred (GB/T 7714—2015, 8.4.3).
    """
    authors = "，".join(article.authors[:NAMED]) + ("，等" if len(article.authors) > NAMED else "")
    title = f"[{_own_title(article)}]" if article.title_supplied else article.title
    date = article.date.isoformat() if article.date else "日期不详"
    if not article.date or article.date_certainty == "inferred":
        date = f"[{date}]"
    return "".join((f"{authors}．" if authors else "", f"{title}[N]．", f"{article.source}，{date}．"))


def short_citation(article: Article, paper: bool = True) -> str:
    """Return what a link to the article says: its paper and date, or the date alone.

    Without a date they would not tell which article is meant: there its title does, cut short.
    """
    if not article.date:
        return f"《{cut(_own_title(article), SHORT)}》"
    about = "约" if article.date_certainty == "inferred" else ""
    return f"{article.source} {about}{article.date}" if paper else f"{about}{article.date}"


def _own_title(article: Article) -> str:
    """The title without the brackets that show it was supplied."""
    return article.title.strip("〔〕") if article.title_supplied else article.title
