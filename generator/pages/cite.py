"""How to cite an article of a newspaper, after GB/T 7714—2015, 4.4 (newspaper articles)."""

from __future__ import annotations

from generator.model import Article

NAMED = 3
"""Authors that are named before the others become 等 (GB/T 7714—2015, 8.1.2)."""


def citation(article: Article) -> str:
    """Return the reference: authors, title, [N] for a newspaper, paper, date.

    What the page itself does not print stands in square brackets: a title supplied by editors, and
    a date that was inferred (GB/T 7714—2015, 8.4.3).
    """
    authors = "，".join(article.authors[:NAMED]) + ("，等" if len(article.authors) > NAMED else "")
    title = article.title.strip("〔〕") if article.title_supplied else article.title
    title = f"[{title}]" if article.title_supplied else title
    date = article.date.isoformat() if article.date else "日期不详"
    if not article.date or article.date_certainty == "inferred":
        date = f"[{date}]"
    return "".join((f"{authors}．" if authors else "", f"{title}[N]．", f"{article.source}，{date}．"))
