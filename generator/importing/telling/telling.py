"""From the spans of a page to stories: everything that is read of each, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importing.bylines.origins import UNKNOWN, find_origin
from generator.importing.cutting.cohesion import Cohesion
from generator.importing.doubts import Doubt
from generator.importing.lines.headline_lines import Spacing
from generator.importing.lines.pages import Page
from generator.importing.telling.bodies import read_body, texts_of
from generator.importing.telling.clippings import Clipping
from generator.importing.telling.crediting import (
    authors_of,
    bylines_of,
    credit_of,
    doubt_names,
    media_of,
    origins_of,
)
from generator.importing.telling.dating import Dated, PageDate, date_story
from generator.importing.telling.fragments import doubt_joints, find_missing
from generator.importing.telling.headlines import NO_HEADLINE, Headline
from generator.importing.telling.kinds import kind_of
from generator.importing.telling.stories import Story
from generator.importing.telling.titling import find_headline, settle_headline, supply_title


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What holds for every story of a page: its paper, its day, what its blank lines do, all its text.

    ``named_day`` is the day its file is named by, ``headline`` what is known to be that of its only story.
    """

    paper: str = ""
    day: PageDate | None = None
    named_day: PageDate | None = None
    headline: Headline = NO_HEADLINE
    spacing: Spacing = "apart"
    texts: tuple[str, ...] = ()


def tell(page: Page, clippings: Sequence[Clipping], facts: PageFacts) -> tuple[Story, ...]:
    """Return the stories that were cut out of ``page``, in printed order."""
    cohesion = Cohesion([passage.text for passage in page.passages])
    return tuple(_story(clipping, facts, cohesion) for clipping in clippings)


def _story(clipping: Clipping, facts: PageFacts, cohesion: Cohesion) -> Story:
    found = settle_headline(find_headline(clipping, facts.spacing, cohesion), facts.headline)
    headline = found.headline
    bylines = bylines_of(clipping)
    source = find_origin(media_of(clipping, bylines), origins_of(clipping), facts.paper)
    dated = _dated(clipping, facts)
    body = read_body(clipping, found)
    missing = list(find_missing(clipping))
    doubts = {
        *found.doubts,
        *doubt_names(clipping, bylines),
        *body.doubts,
        *(replace(doubt, line=clipping.line) for doubt in _unstated(headline.title, source, dated)),
        *(part.doubt for part in missing),
        *doubt_joints(clipping),
    }
    return Story(
        title=headline.title or supply_title(texts_of(clipping)),
        kicker=headline.kicker,
        subtitle=headline.subtitle,
        title_supplied=not headline.title,
        source=source,
        credit=credit_of(clipping),
        authors=authors_of(clipping, bylines),
        kind=kind_of(clipping, bylines, headline),
        dated=dated,
        paragraphs=body.paragraphs,
        heads=body.heads,
        fragment="".join(part.words for part in missing),
        doubts=tuple(sorted(doubts, key=lambda doubt: (doubt.line, doubt.text))),
        line=clipping.line,
    )


def _dated(clipping: Clipping, facts: PageFacts) -> Dated:
    lead = clipping.first.lead
    dateline = (lead.month, lead.day) if lead and lead.month else None
    own = {passage.text for passage in clipping.passages}
    others = [text for text in facts.texts if text not in own]
    return date_story(texts_of(clipping), dateline, facts.day, others, facts.named_day)


def _unstated(title: str, source: str, dated: Dated) -> list[Doubt]:
    """Return what the page does not say of a story and was found otherwise, or not."""
    doubts = []
    if not title:
        doubts.append(Doubt("版面上没有找到这一篇的标题，标题取自正文开头", about="title"))
    if source == UNKNOWN:
        doubts.append(Doubt("没有写明出自哪家报纸或通讯社", about="source"))
    if dated.certainty != "stated":
        words = {"inferred": "日期是推定的", "unknown": "日期不详"}[dated.certainty]
        doubts.append(Doubt(f"{words}：{dated.basis.rstrip('。')}", about="date"))
    return doubts
