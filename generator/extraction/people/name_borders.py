"""Tell what stands behind a name: how sure it is that the name ends there."""

from __future__ import annotations

import re

from generator.content.titles import Titles
from generator.extraction import words
from generator.extraction.patterns import one_of

CLOSING = re.compile(r"[\s，。、；：！？,;:!?（）()【】\[\]《》<>“”‘’「」…/|·—-]|$")
_AFTER = ("v", "d", "p", "t", "c", "r", "ad")
"""Tags of the words that go on after a name: verbs, adverbs, prepositions, times."""

_COMES = "来[一-鿿](?:调研|考察|检查|视察|督导|指导|参观|走访|访问|座谈|出席|参加)"
"""Who comes to a place that is called by one character."""

CLOSED, FOLLOWED, LOOSE = 3, 2, 1
"""How sure a name's end is: punctuation or a verb, one character that may follow a name, a word's start."""


class NameBorders:
    """Judges the ends of names by the words that follow names."""

    def __init__(self, titles: Titles) -> None:
        self._titles = titles
        long = [verb for verb in (*titles.after_name, *titles.speech_verbs, *titles.implied) if len(verb) > 1]
        short = [verb for verb in (*titles.after_name, *titles.speech_verbs) if len(verb) == 1]
        self._followers = re.compile(f"(?:{one_of(long)})|[0-9]|{_COMES}")
        self._short_followers = frozenset(short)

    def goes_on(self, text: str, end: int) -> bool:
        """Whether a word that follows names begins at ``end``."""
        return self._followers.match(text, end) is not None

    def end(self, text: str, end: int) -> int:
        """Return how sure it is that a name ends at ``end``."""
        if CLOSING.match(text, end) or self._followers.match(text, end):
            return CLOSED
        if text[end] in self._short_followers and text[end] in self._titles.not_in_given:
            return CLOSED
        if text[end] in self._short_followers or any(
            words.tag(text[end : end + length]).startswith(_AFTER)
            for length in (2, 3, 4)
            if end + length <= len(text)
        ):
            return FOLLOWED
        return LOOSE
