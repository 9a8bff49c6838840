"""Find whose figure an amount is: the entity the sentence speaks of, the whole region, or its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.reading import Reading
from generator.model import Mention, Organization

UNKNOWN = "未注明"
"""The subject of a figure where neither the text nor the register says whose it is."""

_WHOLE_DISTRICT = re.compile(r"全区|全县|我区|我县|全镇|该区|该县|全旗")
_WHOLE_REGION = re.compile(r"全市|我市|全省|我省|全域|市内|省内|该市|该省")
_ACTS = re.compile(r"将|已|正|现|还|要|坚持|持续|加快|着力|聚焦|全力|大力|不断|积极|推进|推动|地处|位于|实施")
_OUR_REGION = re.compile(r"我市|我省|本市|本省")
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
_UNREGISTERED = re.compile(
    r"(?:(?<=[，。；：、“”（—在于的进到])|^)(?!该|本|这|某|一家|各|全|其|去年|今年|明年|目前|近年|未来|当前|如今|现在|期间)(?P<name>[\u4e00-\u9fffA-Za-z]{2,20}?"
    r"(?:有限责任公司|股份有限公司|有限公司|公司|集团|研究院|研究所|实验室|大学|学院|医院|科技园|产业园|工业园|合作社))"
)
_COMMON = re.compile(
    r"^(?:老牌|龙头|骨干|重点)?企业|.*(?:企业|等|家)(?:集团|公司)$|.*(?:[是为将等了着]|有(?!限))"
)
_VISITED = re.compile(r"^.*?(?:走进|来到|走访|参观|探访)|^(?:老牌|龙头|骨干|重点|知名|本土|链主)?企业(?=..)")
_REGIONAL = re.compile(
    "生产总值|GDP|增加值|财政|预算|税收|进出口|固定资产|工业投资|消费品|零售|就业|城镇|农村居民|居民人均|人均|规上|规模以上|"
    "森林覆盖|空气质量|优良天数|粮食|常住人口|市场主体|经营主体|高新技术企业|专精特新|产业集群|研发投入|招商|游客|旅游"
)
_ELSEWHERE = re.compile(r"该[县区镇乡村]|中央|国家|全国|全球|[省县镇乡村](?!级|民|域)|公司|集团")
_AND = re.compile(r"[”]?(?:产业|产业集群|集群)?(?:、|和|与|及|以及)[“]?")
_NO_SUBJECT = ("media", "party", "government", "congress", "cppcc")


class SubjectFinder:
    """Remembers, while an article is read from top to bottom, who was spoken of last."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._last_organization = ""
        self._last_district = ""
        self._last = ""
        article, region = reading.article, reading.region
        told = "".join((article.title, *article.paragraphs))
        self._told_of_region = bool(region) and (_short(region) in told or bool(_OUR_REGION.search(told)))

    def enter(self, paragraph: int) -> None:
        """Begin a paragraph (from 0): what is said of nobody there is no longer about the one before."""
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
        beside = ""
        for begin in dict.fromkeys((clause, part, start)):
            adjunct, found = self._named(paragraph, text, begin, position)
            if found and not adjunct:
                self._last = found
                return found
            beside = beside or found
        if beside:
            self._last = beside
            return beside
        if found := self._unregistered(text, start, position):
            self._last = self._last_organization = found
        if self._last:
            return self._last
        region = self._reading.region
        regional = _REGIONAL.search(measured) and self._told_of_region
        return region if regional and not _ELSEWHERE.search(text, 0, position) else UNKNOWN

    def may_be(self, id_: str) -> bool:
        """Whether figures are told of the entity: no paper, no office, nobody who only speaks."""
        entity = self._reading.entities[id_]
        if isinstance(entity, Organization):
            return entity.category not in _NO_SUBJECT
        return entity.type in ("district", "cluster")

    def _unregistered(self, text: str, start: int, position: int) -> str:
        """Return the organization in front of the amount that the register does not have, as printed."""
        for match in _UNREGISTERED.finditer(text, start, position):
            name = _VISITED.sub("", match["name"])
            if not _COMMON.match(name):
                return name
        return ""

    def leave(self, paragraph: int, start: int, end: int) -> None:
        """Finish a sentence: the entities it names may be meant by 该公司 and 全区 after it.

        A district or the region that the sentence is about is still meant where the next names nobody.
        """
        text = self._reading.article.paragraphs[paragraph]
        region = self._reading.region
        if region and re.match(
            rf"(?:{re.escape(_short(region))}[省市]?|我[省市]|全[省市])(?!{_ROUTE.pattern})", text[start:end]
        ):
            self._last = region
        for mention in self._reading.mentions[paragraph]:
            if start <= mention.start < end:
                self._note(mention.entity)
                opens = mention.start == start or text[mention.start - 1] in "，；"
                if opens and self._reading.type_of(mention) == "district" and _ACTS.match(text, mention.end):
                    self._last = mention.entity

    def _note(self, id_: str) -> None:
        entity = self._reading.entities[id_]
        if isinstance(entity, Organization) and entity.category not in _NO_SUBJECT:
            self._last_organization = id_
        elif entity.type == "district":
            self._last_district = id_

    def _named(self, paragraph: int, text: str, begin: int, position: int) -> tuple[bool, str]:
        """Return the first subject named between ``begin`` and ``position``, and whether as an adjunct."""
        named = list(self._mentioned(paragraph, text, begin, position))
        named += _matches(_WHOLE_REGION, text, begin, position, self._reading.region)
        named += _matches(_WHOLE_DISTRICT, text, begin, position, self._last_district)
        named += _matches(_SAME_COMPANY, text, begin, position, self._last_organization)
        if wider := _WIDER_BEFORE.search(text[begin:position]):
            named.append((0, begin, _WIDER[wider[1] or wider[2]]))
        if (region := self._reading.region) and all(rank > 1 for rank, _, _ in named):
            name = re.compile(rf"{re.escape(_short(region))}(?![省市]?(?:{_ROUTE.pattern}))")
            told = self._reading.mentions[paragraph]
            inside = [(m.start, m.end) for m in told if self.may_be(m.entity)]
            named += [
                hit
                for hit in _matches(name, text, begin, position, region)
                if not any(first <= hit[1] < last for first, last in inside)
            ]
        if not named:
            return False, ""
        rank, _, subject = min(named)
        return rank > 1, subject

    def _mentioned(self, paragraph: int, text: str, begin: int, position: int) -> Iterator[_Candidate]:
        for mention in self._reading.mentions[paragraph]:
            if begin <= mention.start < position:
                self._note(mention.entity)
                if self.may_be(mention.entity) and not self._listed(paragraph, text, mention):
                    adds = _NO_SUBJECT_BEFORE.search(text[max(mention.start - 4, 0) : mention.start])
                    yield 2 if adds else 1, mention.start, mention.entity

    def _listed(self, paragraph: int, text: str, mention: Mention) -> bool:
        """Whether a mention is one of several of its kind that are told of together."""
        kind = self._reading.type_of(mention)
        for other in self._reading.mentions[paragraph]:
            first, second = sorted((mention, other), key=lambda m: m.start)
            alike = other != mention and self._reading.type_of(other) == kind
            if alike and _AND.fullmatch(text, first.end, second.start):
                return True
        return False


def _short(region: str) -> str:
    return re.sub(r"[省市区县]$", "", region)


_Candidate = tuple[int, int, str]
"""How far back a subject stands (0 first), where it is named, and what it is."""


def _matches(
    pattern: re.Pattern[str], text: str, begin: int, position: int, subject: str
) -> list[_Candidate]:
    found = pattern.finditer(text, begin, position) if subject else ()
    return [(1, match.start(), subject) for match in found]
