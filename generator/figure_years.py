"""The years figures are of: what the figures are filtered and the targets counted by."""

from __future__ import annotations

import re

from generator.five_year_plans import last_year
from generator.model import Article, Figure

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def figure_years(article: Article, figure: Figure) -> tuple[str, ...]:
    """Return the years a figure is of, empty where nothing tells.

    A target is of the one year it is to be reached in: the last that its period names, or the last of
    the five-year plan named there. What was reached is of every year its period names, else of the year
    it was reported in, or where the period is a plan that had ended by then, of the plan's last.
    """
    named = tuple(dict.fromkeys(_YEAR.findall(figure.period)))
    plan = last_year(figure.period)
    if named:
        return (max(named),) if figure.target else named
    ends = [] if plan is None else [plan]
    if article.date and not figure.target:
        ends.append(article.date.year)
    return (str(min(ends)),) if ends else ()
