"""What kind of story it is: news, a commentary, an interview, questions and answers, a picture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importing.bylines.grammar import Byline
from generator.importing.lines.blocks import words_of
from generator.importing.telling.clippings import Clipping
from generator.importing.telling.headlines import Headline

_COMMENT = re.compile(r"评论员|时评|社论|评论|快评|锐评|短评|论坛")
_INTERVIEW = re.compile(r"主持人|受访嘉宾|访谈|对话|圆桌|专访")


def kind_of(clipping: Clipping, bylines: Sequence[Byline], headline: Headline) -> str:
    """Return the kind of a story by its text, its bylines and its headline."""
    around = clipping.around
    if sum(passage.text.startswith(("问：", "问:")) for passage in clipping.passages) >= 2:
        return "qa"
    credited = words_of(block for block in around if block.kind == "byline")
    if _COMMENT.search(credited) or _COMMENT.search(headline.kicker):
        return "commentary"
    set_around = words_of(block for block in around if block.kind != "paragraph")
    if headline.boxed or _INTERVIEW.search(set_around):
        return "interview"
    if clipping.pictured and any(byline.photographers and not byline.writers for byline in bylines):
        return "photo"
    return "news"
