"""Find whose figure an amount is: the entity the sentence speaks of, the whole region, or its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.figures.printed_names import ends_in_name, is_example, unregistered
from generator.extraction.reading import Reading
from generator.extraction.whole_places import UNKNOWN, WholePlaces, short_name
from generator.model import Mention, Organization

_ACTS = re.compile(r"将|已|正|现|还|要|坚持|持续|加快|着力|聚焦|全力|大力|不断|积极|推进|推动|地处|位于|实施")
_ROUTE = re.compile(r"直飞|飞往|开往|发往|[—至到-]")
_WIDER = {"我国": "全国", "全国": "全国", "全球": "全球"}
_SHARE_OF = re.compile(r"[近约超逾]?(?:[\d.]+[%％]|[一二三四五六七八九]成|[一二三四五六七八九十]+分之)")
_WIDER_BEFORE = re.compile(
    r"(我国|全国|全球)(?:共|共有|有)?$|^(?:目前，)?(我国|全国)(?![首唯领最第前范性各统])"
)
_SAME_COMPANY = re.compile(
    r"该(?:公司|企业|集团|院|所|校|中心|实验室|园区)|(?:(?<=[，。；：“])|^)(?:去年|今年|目前|当前|如今)?(?:公司|企业|集团)(?=[已将现累近今去在拥共目新实完营产销申])"
)
_NO_SUBJECT_BEFORE = re.compile(
    r"(?:[\u4e00-\u9fff]了|集聚|聚集|汇聚|引进|培育|拥有|包括|打造|建设|支持|在|与|同|和|对|向|据|从|由|给|为|于|占|及其|以及|记者来到|走进|来到)$"
)
_REGIONAL = re.compile(
    "生产总值|GDP|增加值|财政|预算|税收|进出口|固定资产|工业投资|消费品|零售|就业|城镇|农村居民|居民人均|人均|规上|规模以上|"
    "森林覆盖|空气质量|优良天数|粮食|常住人口|市场主体|经营主体|高新技术企业|专精特新|产业集群|研发投入|招商|游客|旅游"
)
_ELSEWHERE = re.compile(r"该[县区镇乡村]|中央|国家|全国|全球|[省县镇乡村](?!级|民|域)|公司|集团")
_CALLED = re.compile(r"(?:机场|航空|银行|医院|大学)(?!城)")
"""What the region's name is only the beginning of a name before."""
_COMPARED = re.compile(r"(?:超过?|[高低快慢好优多少]于|[比较占居列])$")
"""What stands before whom somebody is compared with: 高于全省."""
_AND = re.compile(r"[”]?(?:产业|产业集群|集群)?(?:、|和|与|及|以及)[“]?")
_NO_SUBJECT = ("media", "party", "government", "congress", "cppcc")


class SubjectFinder:
    """Remembers, while an article is read from top to bottom, who was spoken of last."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._whole = WholePlaces(reading)
        self._last_organization = ""
        self._last = ""
        self._told_of_region = bool(reading.region) and self._whole.names_region()
        short = re.escape(short_name(reading.region))
        self._region = re.compile(rf"{short}(?![省市]?(?:{_ROUTE.pattern}))" if short else "(?!)")

    def enter(self) -> None:
        """Begin a paragraph: what is said of nobody there is no longer about the one before."""
        self._last = ""

    def subject(self, paragraph: int, start: int, position: int, clause: int, measured: str) -> str:
        """Return the subject of an amount at ``position`` of the sentence that begins at ``start``.

        ``clause`` is where the amount's own clause begins, ``measured`` what it measures. The result
        is an entity's id, a name as printed, or :data:`UNKNOWN`: the whole region only where the
        sentence names it, or where the article does and what is measured is a region's.
        """
        text = self._reading.article.paragraphs[paragraph]
        part = max(start, text.rfind("；", start, position) + 1)
        if _WIDER_BEFORE.search(text[clause:position]) and _SHARE_OF.match(text, position):
            return UNKNOWN  # 全球近五成: the share of somebody the words before do not tell
        if "各自" in text[clause:position]:
            return UNKNOWN  # 三类产业各自: of each, and nobody's whole
        beside = ""
        for begin in dict.fromkeys((clause, part, start)):
            adjunct, found = self._named(paragraph, start, begin, position)
            if found and not adjunct:
                return self._remember(found)
            beside = beside or found
        if beside:
            return self._remember(beside)
        if found := unregistered(text, start, position):
            self._last = self._last_organization = found
        if self._last:
            return self._last
        region = self._reading.region
        regional = _REGIONAL.search(measured) and self._told_of_region
        return region if regional and not _ELSEWHERE.search(text, 0, position) else UNKNOWN

    def _remember(self, subject: str) -> str:
        self._last = "" if subject == UNKNOWN else subject
        return subject

    def may_be(self, id_: str) -> bool:
        """Whether figures are told of the entity: no paper, no office, nobody who only speaks."""
        entity = self._reading.entities[id_]
        if isinstance(entity, Organization):
            return entity.category not in _NO_SUBJECT
        return entity.type in ("district", "cluster")

    def leave(self, paragraph: int, start: int, end: int) -> None:
        """Finish a sentence: the entities it names may be meant by 该公司 and 全区 after it.

        A district or the region that the sentence is about is still meant where the next names nobody.
        """
        text = self._reading.article.paragraphs[paragraph]
        region = self._reading.region
        whole = (start, region) in self._whole.within(paragraph, start, end)
        if region and (whole or self._region.match(text, start)):
            self._last = region
        self._last_organization = self._organization_before(paragraph, start, end)
        for mention in self._reading.mentions[paragraph]:
            if start <= mention.start < end and self._reading.type_of(mention) == "district":
                opens = mention.start == start or text[mention.start - 1] in "，；"
                if opens and _ACTS.match(text, mention.end):
                    self._last = mention.entity

    def _organization_before(self, paragraph: int, start: int, position: int) -> str:
        """Return the organization named last before a place of the sentence that begins at ``start``."""
        found = self._last_organization
        for mention in self._reading.mentions[paragraph]:
            entity = self._reading.entities[mention.entity]
            if start <= mention.start < position and isinstance(entity, Organization):
                found = found if entity.category in _NO_SUBJECT else entity.id
        return found

    def _named(self, paragraph: int, start: int, begin: int, position: int) -> tuple[bool, str]:
        """Return the first subject named between ``begin`` and ``position``, and whether as an adjunct."""
        text = self._reading.article.paragraphs[paragraph]
        named = list(self._mentioned(paragraph, text, begin, position))
        named += [
            (1, at, subject)
            for at, subject in self._whole.within(paragraph, begin, position)
            if not _COMPARED.search(text, begin, at)
        ]
        for match in _SAME_COMPANY.finditer(text, begin, position):
            if meant := self._organization_before(paragraph, start, match.start()):
                named.append((1, match.start(), meant))
        if wider := _WIDER_BEFORE.search(text[begin:position]):
            named.append((0, begin, _WIDER[wider[1] or wider[2]]))
        if all(rank > 1 for rank, _, _ in named):
            told = self._reading.mentions[paragraph]
            inside = [(m.start, m.end) for m in told if self.may_be(m.entity)]
            named += [
                (1, hit.start(), self._called(text, hit) or self._reading.region)
                for hit in self._region.finditer(text, begin, position)
                if not any(first <= hit.start() < last for first, last in inside)
                and not is_example(text, hit.start(), hit.end(), position)
            ]
        if not named:
            return False, ""
        rank, _, subject = min(named)
        return rank > 1, subject

    def _mentioned(self, paragraph: int, text: str, begin: int, position: int) -> Iterator[_Candidate]:
        for mention in self._reading.mentions[paragraph]:
            counts = begin <= mention.start < position and self.may_be(mention.entity)
            counts = counts and not is_example(text, mention.start, mention.end, position)
            if counts and not self._listed(paragraph, text, mention):
                adds = _NO_SUBJECT_BEFORE.search(text[max(mention.start - 4, 0) : mention.start])
                kind = self._reading.type_of(mention)
                of_another = kind == "cluster" and ends_in_name(text[begin : mention.start])
                yield 2 if adds else 1, mention.start, UNKNOWN if of_another else mention.entity

    def _called(self, text: str, region: re.Match[str]) -> str:
        """Return the body whose name begins with the region's: one named in full, or as printed."""
        rest = _CALLED.match(text, region.end())
        if rest is None:
            return ""
        bodies = {
            entity.id
            for mentions in self._reading.mentions
            for mention in mentions
            if isinstance(entity := self._reading.entities[mention.entity], Organization)
            if mention.text.startswith(region[0]) and mention.text.endswith(rest[0])
        }
        return bodies.pop() if len(bodies) == 1 else region[0] + rest[0]

    def _listed(self, paragraph: int, text: str, mention: Mention) -> bool:
        """Whether a mention is one of several of its kind that are told of together."""
        kind = self._reading.type_of(mention)
        for other in self._reading.mentions[paragraph]:
            first, second = sorted((mention, other), key=lambda m: m.start)
            alike = other != mention and self._reading.type_of(other) == kind
            if alike and _AND.fullmatch(text, first.end, second.start):
                return True
        return False


_Candidate = tuple[int, int, str]
"""How far back a subject stands (0 first), where it is named, and what it is."""
