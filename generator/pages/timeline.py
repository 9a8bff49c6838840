"""The timeline: what was reported when, the newest on one page, every month on one of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator import labels
from generator.figure_years import figure_years
from generator.model import Article, Entity, Statement
from generator.pages.page import Page
from generator.pages.renderer import Renderer
from generator.portal import Portal
from generator.search.entry import SearchEntry

LATEST = 60
"""Articles on the first page."""

UNDATED = "undated"


def timeline_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of the newest articles, then one for each month and one for what has no date."""
    portal = renderer.portal
    months: dict[str, list[Article]] = {}
    for article in portal.articles:
        months.setdefault(_month(article), []).append(article)
    aims = [figure_years(a, f) for a in portal.articles for f in a.figures if f.target]
    targets = Counter(year for years in aims for year in years)
    yield renderer.page(
        "timeline",
        "timeline.html",
        "时间线",
        "全部报道按日期排列：谁在何时说了什么、给出什么数据。",
        SearchEntry(title="时间线", kind=labels.PAGE),
        index=[(month, month_url(month), len(articles)) for month, articles in months.items()],
        targets=sorted(targets.items()),
        targets_without_year=aims.count(()),
        days=_days(portal, portal.articles[:LATEST]),
    )
    for month, articles in months.items():
        title = "日期不详的报道" if month == UNDATED else f"{month_name(month)}的报道"
        yield renderer.page(
            "timeline_month",
            month_url(month),
            title,
            f"{len(articles)} 篇文章，按日期排列。",
            SearchEntry(title=title, kind=labels.PAGE),
            days=_days(portal, articles),
        )


def month_url(month: str) -> str:
    """Return the address of a month's page."""
    return f"timeline/{month}.html"


def month_name(month: str) -> str:
    """Return a month as people write it."""
    return "日期不详" if month == UNDATED else f"{month[:4]} 年 {int(month[5:])} 月"


def _month(article: Article) -> str:
    return article.date.strftime("%Y-%m") if article.date else UNDATED


Speaker = tuple[Entity, list[Statement]]
"""A person and what they say in one article."""


def _days(
    portal: Portal, articles: list[Article] | tuple[Article, ...]
) -> list[tuple[str, list[tuple[Article, list[Speaker]]]]]:
    """The articles of each day, each with who speaks in it."""
    days: dict[str, list[tuple[Article, list[Speaker]]]] = {}
    for article in articles:
        day = article.date.isoformat() if article.date else ""
        days.setdefault(day, []).append((article, _speakers(portal, article)))
    return list(days.items())


def _speakers(portal: Portal, article: Article) -> list[Speaker]:
    said: dict[str, list[Statement]] = {}
    for statement in sorted(article.statements, key=lambda statement: statement.paragraph):
        said.setdefault(statement.official, []).append(statement)
    return [(person, said[person.id]) for person in portal.entities_of(said)]
