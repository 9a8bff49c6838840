"""Tell the journalists of an article: its authors, and what its byline calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.titles import Titles
from generator.extraction.organizations.bodies import Named
from generator.extraction.patterns import one_of
from generator.extraction.people.appearances import Appearance
from generator.extraction.people.title_phrases import Held
from generator.model import Article

_OWN = ("本报", "本网", "本台", "本刊", "")
_UNKNOWN = "不详"
"""What an imported article names as its source where the page does not tell it."""

_NAMES = re.compile(r"[\s：:]*(?:[^\s，。；：（）()、]{2,4}[、\s]+)*")
_OUTLET = re.compile(r"((?:(?![由据为_])\w[·\-－—]?){0,14})$")
"""A medium is called by words; signs such as ◎ only open a byline."""

_PHOTO = re.compile(r"[\s]*摄影?(?:[/／（(]\s*(?P<outlet>(?:\w[·\-－—]?){2,10}))?")


class BylineReader:
    """Reads who wrote or photographed, and for which medium, where the byline says so."""

    def __init__(self, titles: Titles) -> None:
        roles = one_of(word for word, kind in titles.roles.items() if kind == "journalist")
        self._role_word = re.compile(roles)

    def read(self, article: Article) -> Iterator[Appearance]:
        """Yield each author; with a title where the credit or a paragraph prints one."""
        for name in article.authors:
            yield self._author(article, name)

    def _author(self, article: Article, name: str) -> Appearance:
        spaced = re.compile(r"[ 　]?".join(map(re.escape, name)))
        for number, text in enumerate((article.credit, *article.paragraphs)):
            for match in spaced.finditer(text):
                role, outlet = self._role(text, match)
                if role:
                    medium = re.sub(r"(?:发|供图)$", "", article.source if outlet in _OWN else outlet)
                    named = None if medium == _UNKNOWN else Named(medium, "media")
                    held = Held(role, "journalist", match.start(), match.end(), named)
                    return Appearance(
                        name, number, match.start(), match.end(), "people.byline", "journalist", (held,)
                    )
        return Appearance(name, 0, 0, 0, "people.byline", "journalist")

    def _role(self, text: str, match: re.Match[str]) -> tuple[str, str]:
        if photo := _PHOTO.match(text, match.end()):
            return "摄影", photo["outlet"] or ""
        roles = list(self._role_word.finditer(text, 0, match.start()))
        if not roles or not _NAMES.fullmatch(text, roles[-1].end(), match.start()):
            return "", ""
        outlet = _OUTLET.search(text[: roles[-1].start()])
        return roles[-1][0], outlet[1] if outlet else ""
