"""The page of all figures: the newest in the page itself, all of them for the script that filters."""

from __future__ import annotations

from generator import labels
from generator.figure_years import figure_years
from generator.pages.page import Page
from generator.pages.renderer import LIMIT, Renderer
from generator.search.entry import SearchEntry

URL = "figures.html"


def figures_page(renderer: Renderer) -> Page:
    """Return the page; a portal without figures has an empty one, for the navigation names it."""
    pairs = [(article, figure) for article in renderer.portal.articles for figure in article.figures]
    years = [figure_years(*pair) for pair in pairs]
    return renderer.page(
        "figures",
        URL,
        "数据",
        f"报道里的 {len(pairs)} 条数据与目标，可按主体、指标、年份、性质筛选、排序、下载。",
        SearchEntry(title="数据", kind=labels.PAGE),
        scripts=("figures.js",) if pairs else (),
        figures=pairs[:LIMIT],
        total=len(pairs),
        years=sorted({year for found in years for year in found}, reverse=True),
        some_without_year=not all(years),
    )
