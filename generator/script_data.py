"""The data that scripts on the pages read, as scripts: a page opened from a file can't fetch anything."""

from __future__ import annotations

import json
from typing import Any

from generator.figure_years import figure_years
from generator.model import Article, Official
from generator.names import pinyin_keys
from generator.pages.cite import short_citation
from generator.pages.previews import preview
from generator.portal import Portal


def script_data(portal: Portal) -> dict[str, bytes]:
    """Return the scripts by name; each sets one global variable to what is in it."""
    return {"figures.js": _script("portalFigures", _figures(portal))}


def _figures(portal: Portal) -> dict[str, Any]:
    """Every figure, newest article first; ``templates/assets/figures.js`` names the places in a row."""
    pairs = [(article, figure) for article in portal.articles for figure in article.figures]
    subjects = list(dict.fromkeys(figure.subject for _, figure in pairs))
    return {
        "articles": {
            article.id: [article.url, article.title, article.source, _date(article), short_citation(article)]
            for article in dict.fromkeys(article for article, _ in pairs)
        },
        "subjects": [_subject(portal, subject) for subject in subjects],
        "rows": [
            [
                subjects.index(figure.subject),
                figure.indicator,
                figure.text,
                figure.value,
                figure.unit,
                figure.period,
                figure_years(article, figure),
                int(figure.target),
                article.id,
                figure.paragraph,
                int(figure.status == "proposed"),
            ]
            for article, figure in pairs
        ],
    }


def _subject(portal: Portal, subject: str) -> list[str]:
    """The name to show, the page's address if there is one, all it can be found by, and its preview."""
    entity = portal.entity_by_id.get(subject)
    names = entity.names if entity else (subject,)
    keys = [key for name in names for key in pinyin_keys(name, isinstance(entity, Official))]
    found_by = " ".join(dict.fromkeys((*names, *keys))).lower()
    if entity is None:
        return [subject, "", found_by, ""]
    return [entity.label, entity.url, found_by, preview(portal, entity)]


def _date(article: Article) -> str:
    if not article.date:
        return "日期不详"
    return ("约" if article.date_certainty == "inferred" else "") + article.date.isoformat()


def _script(variable: str, value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.{variable} = {text};\n".encode()
