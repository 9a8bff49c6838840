"""Article text as Markdown: entities linked, mentions marked."""

from __future__ import annotations

from markupsafe import Markup

from generator.model import Article
from generator.pages.markdown import escape_markdown
from generator.pages.page import Links
from generator.pages.previews import preview
from generator.portal import Portal, Quote

_PARENTHESES = str.maketrans({"(": "&#40;", ")": "&#41;"})
"""In a link's title they would end the link."""


def linked_paragraph(portal: Portal, article: Article, number: int, links: Links) -> Markup:
    """Return paragraph ``number`` with the first mention of each entity linked to its page."""
    text = article.paragraphs[number - 1]
    parts: list[Markup] = []
    seen: set[str] = set()
    last = 0
    for mention in portal.mentions_at(article, number):
        if mention.entity in seen:
            continue
        seen.add(mention.entity)
        entity = portal.entity_by_id[mention.entity]
        parts.append(_escape(text[last : mention.start], start=last == 0))
        target = links.markdown(entity)
        label = _escape(mention.text, start=False)
        title = escape_markdown(preview(portal, entity)).translate(_PARENTHESES)
        parts.append(Markup(f'[{label}]({target} "{title}"){{: .mention .{entity.type} }}'))
        last = mention.end
    parts.append(_escape(text[last:], start=last == 0))
    return Markup("").join(parts)


def marked_sentence(evidence: Quote) -> Markup:
    """Return a sentence with the entity's mentions in bold."""
    parts: list[Markup] = []
    last = 0
    for start, end in evidence.spans:
        parts.append(_escape(evidence.text[last:start], start=last == 0))
        parts.append(Markup(f"<b>{_escape(evidence.text[start:end], start=False)}</b>"))
        last = end
    parts.append(_escape(evidence.text[last:], start=last == 0))
    return Markup("").join(parts)


def _escape(text: str, start: bool) -> Markup:
    """Escape a piece of a line; blanks at its ends are kept where it does not start the line."""
    if start:
        return escape_markdown(text) + (" " if text[-1:] == " " else "")
    return Markup(escape_markdown(f"x{text}x")[1:-1])
