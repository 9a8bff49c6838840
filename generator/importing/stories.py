"""From the spans of a page to stories: what is printed about each, its paragraphs, its doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.importing.assembly import Span
from generator.importing.blocks import Block
from generator.importing.bylines import Byline
from generator.importing.cohesion import Cohesion
from generator.importing.dating import Dated, PageDate, date_story
from generator.importing.headline_lines import Spacing
from generator.importing.headlines import Headline, join_heads, read_headline
from generator.importing.origins import UNKNOWN, find_origin
from generator.importing.pages import Page, Passage, byline_of, closes_picture, shown
from generator.importing.rubrics import is_label
from generator.importing.sections import heads_of
from generator.model import Doubt, Head

_COMMENT = re.compile(r"评论员|时评|社论|评论|快评|锐评|短评|论坛")
_INTERVIEW = re.compile(r"主持人|受访嘉宾|访谈|对话|圆桌|专访")
_NEXT = 3
"""The next line of a sentence is at most so many lines farther on, blank ones counted."""

_MIDDLE = 0.45
"""A headline inside its story speaks of at least this part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story as it was read from a page; ``doubts`` name what was guessed and its line there."""

    title: str
    paragraphs: tuple[str, ...]
    source: str
    dated: Dated
    kicker: str = ""
    subtitle: str = ""
    title_supplied: bool = False
    credit: str = ""
    authors: tuple[str, ...] = ()
    kind: str = "news"
    heads: tuple[Head, ...] = ()
    fragment: str = ""
    doubts: tuple[Doubt, ...] = ()
    line: int = 1


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What holds for every story of a page: its paper, its day, what its blank lines do."""

    paper: str = ""
    day: PageDate | None = None
    spacing: Spacing = "apart"


def tell(page: Page, spans: Sequence[Span], facts: PageFacts) -> tuple[Story, ...]:
    """Return the stories that ``spans`` of ``page`` are, in printed order."""
    cohesion = Cohesion([passage.text for passage in page.passages])
    stories = [_Teller(page, span, facts, cohesion).story() for span in spans]
    return tuple(stories)


class _Teller:
    def __init__(self, page: Page, span: Span, facts: PageFacts, cohesion: Cohesion) -> None:
        self.page, self.span, self.facts, self.cohesion = page, span, facts, cohesion
        self.passages = page.passages[span.start : span.stop]
        self.doubts: list[Doubt] = []
        self.inner = {k: page.gaps[k] for k in range(span.start + 1, span.stop) if page.gaps[k]}

    def story(self) -> Story:
        headline, used = self._headline()
        bylines, media = self._bylines()
        texts = [self._body(passage) for passage in self.passages]
        paragraphs, heads = self._lay_out(texts, headline, used)
        supplied = not headline.title
        title = headline.title
        if supplied:
            title = supply_title(texts)
            self._doubt("版面上没有找到这一篇的标题，标题取自正文开头", self.passages[0].block.number)
        origins = [b.text for b in self._around() if b.kind == "origin"]
        origins += [p.tail.origin for p in self.passages if p.tail and p.tail.origin]
        source = find_origin(media, origins, self.facts.paper)
        if source == UNKNOWN:
            self._doubt("没有写明出自哪家报纸或通讯社", self.passages[0].block.number)
        lead = self.passages[0].lead
        dateline = (lead.month, lead.day) if lead and lead.month else None
        others = [
            p.text for k, p in enumerate(self.page.passages) if not self.span.start <= k < self.span.stop
        ]
        dated = date_story(texts, dateline, self.facts.day, others)
        if dated.certainty == "inferred":
            self._doubt(f"日期是推定的：{dated.basis.rstrip('。')}", self.passages[0].block.number)
        return Story(
            title=title,
            kicker=headline.kicker,
            subtitle=headline.subtitle,
            title_supplied=supplied,
            source=source,
            credit=self._credit(),
            authors=self._authors(bylines),
            kind=self._kind(bylines, headline),
            dated=dated,
            paragraphs=tuple(paragraphs),
            heads=tuple(heads),
            fragment=self._fragment(),
            doubts=tuple(sorted(set(self.doubts), key=lambda d: (d.line, d.text))),
            line=self.passages[0].block.number,
        )

    def _around(self) -> tuple[Block, ...]:
        inner = [block for gap in self.inner.values() for block in gap]
        return (*self.span.before, *inner, *self.span.after)

    def _doubt(self, text: str, line: int) -> None:
        self.doubts.append(Doubt(text, line))

    def _coverage(self, text: str) -> float:
        near = self.cohesion.coverage(text, self.span.start, min(self.span.start + 3, self.span.stop))
        return (near + self.cohesion.coverage(text, self.span.start, self.span.stop)) / 2

    def _headline(self) -> tuple[Headline, tuple[Block, ...]]:
        """Return the headline and every displayed line that went into it."""
        side = self.span.before if self.span.headline == "before" else self.span.after
        displays = shown(side) if self.span.headline else ()
        headline = read_headline(displays, self.facts.spacing, self._coverage)
        weak = not headline.title or is_label(headline.title) or self._coverage(headline.title) < 0.15
        if weak and not headline.marked:
            middle = self._middle()
            if middle is not None:
                found = read_headline(shown(self.inner[middle]), self.facts.spacing, self._coverage)
                above = " ".join(
                    text for text in (headline.kicker, headline.title, headline.subtitle) if text
                )
                kicker = " ".join(text for text in (above, found.kicker) if text)
                self._doubt("标题夹在正文中间，是按内容认定的", found.line)
                return (
                    replace(found, kicker=kicker, boxed=(*headline.boxed, *found.boxed)),
                    (*displays, *shown(self.inner[middle])),
                )
        if headline.title and not headline.marked:
            if is_label(headline.title):
                self._doubt("标题只是一个栏目名，这一篇也许另有标题", headline.line)
            elif self.span.headline == "after":
                self._doubt("标题印在正文之后，是按内容认定的", headline.line)
            elif self._coverage(headline.title) < 0.12:
                self._doubt("标题与正文很少有共同的词，请核对是不是这一篇的", headline.line)
        return headline, displays

    def _middle(self) -> int | None:
        """Return the gap inside the story that most likely holds its headline."""
        best: tuple[float, int] | None = None
        for gap, blocks in self.inner.items():
            displays = shown(blocks)
            text = " ".join(block.text for block in displays)
            if len(displays) < 2 or len(text) < 12:
                continue
            covered = self.cohesion.coverage(text, self.span.start, self.span.stop)
            if covered >= _MIDDLE and (best is None or covered > best[0]):
                best = covered, gap
        return best[1] if best else None

    def _bylines(self) -> tuple[list[Byline], list[str]]:
        bylines: list[Byline] = []
        media: list[str] = []
        first = self.passages[0].lead
        if first:
            media.append(first.medium)
            if first.byline:
                bylines.append(first.byline)
        credits_ = [byline_of(block) for block in self._around() if block.kind in ("byline", "photo")]
        bylines += [byline for byline in credits_ if byline]
        bylines += [p.tail.byline for p in self.passages if p.tail and p.tail.byline]
        media += [byline.medium for byline in bylines if byline.medium]
        line = self.passages[0].block.number
        self.doubts += [
            Doubt(f"署名中的“{name}”不像常见的姓名，请核对", line)
            for byline in bylines
            for name in byline.uncertain
        ]
        return bylines, [medium for medium in media if medium]

    def _authors(self, bylines: Sequence[Byline]) -> tuple[str, ...]:
        writers = [name for byline in bylines for name in byline.writers]
        photographers = [name for byline in bylines for name in byline.photographers]
        return tuple(dict.fromkeys(writers or (photographers if self._pictured() else [])))

    def _pictured(self) -> bool:
        """Tell whether the story is what is said about a picture."""
        return len(self.passages) <= 2 or closes_picture(self.passages[-1], self.span.after)

    def _kind(self, bylines: Sequence[Byline], headline: Headline) -> str:
        texts = [passage.text for passage in self.passages]
        around = " ".join(block.text for block in self._around() if block.kind != "paragraph")
        if sum(text.startswith(("问：", "问:")) for text in texts) >= 2:
            return "qa"
        if _COMMENT.search(" ".join(b.text for b in self._around() if b.kind == "byline")) or _COMMENT.search(
            headline.kicker
        ):
            return "commentary"
        if headline.boxed or _INTERVIEW.search(around):
            return "interview"
        if self._pictured() and any(byline.photographers and not byline.writers for byline in bylines):
            return "photo"
        return "news"

    def _credit(self) -> str:
        parts = []
        first = self.passages[0]
        if first.lead:
            parts.append(first.text[: first.lead.end].strip())
        parts += [b.text for b in self._around() if b.kind in ("byline", "origin", "group", "photo", "turn")]
        parts += [p.text[p.tail.start :].strip() for p in self.passages if p.tail]
        return " ".join(part for part in parts if part)

    def _body(self, passage: Passage) -> str:
        start = passage.lead.end if passage.lead and passage is self.passages[0] else 0
        stop = passage.tail.start if passage.tail else len(passage.text)
        text = passage.text[start:stop].strip()
        return text or passage.text

    def _lay_out(
        self, texts: Sequence[str], headline: Headline, used: Sequence[Block]
    ) -> tuple[list[str], list[Head]]:
        paragraphs: list[str] = [block.text for block in headline.boxed]
        heads: list[Head] = []
        captions = [b for b in self.span.before if b.kind == "caption"]
        opening = self._opening_heads()
        around = (*self.span.before, *self.span.after)
        leftover = [b for b in (*shown(around), *heads_of(self.span.after)) if b not in (*used, *opening)]
        for number, text in enumerate(texts):
            gap = self.inner.get(self.span.start + number, ())
            captions += [block for block in gap if block.kind == "caption"]
            if not number:
                gap = self._opening_heads()
            displays = [block for block in (*heads_of(gap), *shown(gap)) if block not in used]
            if displays:
                heads.append(Head(join_heads(displays), len(paragraphs) + 1))
            paragraphs.append(text)
        captions += [b for b in self.span.after if b.kind == "caption"]
        for block in leftover:
            self._doubt(f"“{block.text[:20]}”不知放在哪里，附在文末", block.number)
        paragraphs += [block.text for block in (*captions, *leftover)]
        return paragraphs, [head for head in heads if head.text]

    def _opening_heads(self) -> tuple[Block, ...]:
        """Return what heads the first section of a story whose headline stands elsewhere."""
        if self.span.headline == "before":
            return heads_of(self.span.before)
        return (*heads_of(self.span.before), *shown(self.span.before))

    def _fragment(self) -> str:
        parts = []
        first, last = self.passages[0], self.passages[-1]
        if first.lead and first.lead.continued:
            parts.append(f"版面注明“{first.text[: first.lead.end].strip('（）()▲ ')}”，前一部分不在这里。")
            self._doubt("这是转版后的部分，前一部分不在这里", first.block.number)
        elif first.text[:1] in "，。、；：！？）》”’":
            parts.append("开头缺失。")
            self._doubt("开头像是从句子中间开始的", first.block.number)
        if turn := next((b for b in self.span.after if b.kind == "turn"), None):
            parts.append(f"版面注明“{turn.text.strip('（）()▶▼ ')}”，后一部分不在这里。")
            self._doubt("这一篇转到别的版，后一部分不在这里", turn.number)
        elif not last.block.whole and not last.tail:
            parts.append("结尾缺失，最后一句没有完。")
            self._doubt("最后一句没有完", last.block.last)
        self.doubts += _displaced(self.passages)
        for one in self.passages[:-1]:
            if not one.block.whole and not one.tail and one.text[-1:] not in "：:—；;":
                self._doubt("这一段没有完就断了，后面可能接错或缺漏", one.block.last)
        return "".join(parts)


def _displaced(passages: Sequence[Passage]) -> Iterator[Doubt]:
    """Yield a doubt for each sentence put together across other text, and each part put elsewhere."""
    last = 0
    for passage in passages:
        block = passage.block
        if block.number < last:
            yield Doubt(f"这一段起印在第 {last} 行之前，是按内容移到这里的", block.number)
        for one, other in pairwise(block.lines):
            if not 0 < other.number - one.number <= _NEXT:
                yield Doubt(f"这一句在这一行断开，接到第 {other.number} 行，请核对是否接对", one.number)
        last = block.last


def supply_title(paragraphs: Sequence[str]) -> str:
    """Return a title in 〔〕 made of the words a story opens with."""
    text = re.sub(r"\s+", " ", paragraphs[0])
    found = re.match(r".{8,32}?(?=[，。；！？：])|.{1,28}", text)
    return f"〔{found[0] if found else text[:28]}…〕"
