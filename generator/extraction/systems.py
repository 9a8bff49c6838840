"""Find numbered frameworks: “345”体系, “2+4+N”行动, with their owner and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.extraction.figures.units import UNIT
from generator.extraction.members import list_members
from generator.extraction.reading import Reading
from generator.extraction.register.identifiers import new_id
from generator.extraction.whole_places import UNKNOWN, WholePlaces, short_name
from generator.model import Article, Entity, Evidence, Fact, Member, System
from generator.sentences import sentence_spans

_PART = r"(?:\d{1,4}|[A-Z])"
_CODE = rf"(?:\d{{1,3}}(?:[+＋]{_PART})+|[A-Z](?:[+＋]\d{{1,3}})+|\d{{2,4}}[XN]|\d{{3,7}})"
_KINDS = (
    "体系|布局|工程|行动|机制|模式|格局|战略|计划|架构|工作法|思路|路径|框架|举措|目标|方略|政策|集群|平台|矩阵|网络|"
    "方案|产业|部署"
)
_STOP = "将的和与及为是在到已后，"
_QUALIFIER = rf"(?P<qualifier>[^{_STOP}\W\d_]{{0,18}})"
_QUOTED = re.compile(rf"[“「\"‘](?P<code>{_CODE})[”」\"’]{_QUALIFIER}(?P<kind>{_KINDS})")
_BARE = re.compile(
    rf"(?<![\d.A-Za-z+＋第—\-/“])(?P<code>{_CODE})(?![\d.%+＋”]){_QUALIFIER}(?P<kind>{_KINDS})"
)
_SUM = r"[“「\"‘]\d{1,3}(?:[+＋](?:\d{1,4}|[A-Z]))+[”」\"’]"
_LISTED = re.compile(
    rf"(?:{_SUM}[^{_STOP}\W\d_]{{2,8}}(?:、|和|与|以及))+{_SUM}[^{_STOP}\W\d_]{{2,14}}(?P<kind>{_KINDS})"
)
_IN_LIST = re.compile(
    rf"[“「\"‘](?P<code>{_CODE})[”」\"’](?P<qualifier>[^{_STOP}\W\d_]{{2,8}})(?=[、和与以])"
)
_BUILDS = re.compile(
    r"(?:^|构建|打造|实施|推进|推动|建设|形成|建立|完善|提出|落实|围绕|按照|确立|谋划|启动|深化|健全|布局|培育|坚持|探索|推行|聚焦|"
    r"做强|开展|的|、|和|与|以|[：，。；（])$"
)
_WELL_KNOWN = re.compile(
    r"110|11[49]|12[02]|211|985|863|973|301|315|618|911|996|123\d\d|95\d{3}|100\d\d|(?:19|20)\d{2}"
)
_COUNTED = re.compile(rf"[余多]?[十百千万亿]*(?:{UNIT}|[年月日号届期强级位国省县]|多?人)")
_EXPLAINS = re.compile(r"[，,]?(?:即|是指|指的是|也就是)(?!将|使|便|可)[，：:]?|[：:]|——|（(?:即)?")
_EXPLAINS_LATER = re.compile(r"[，,](?:即|也就是)(?!将|使|便|可)[，：:]?")


@dataclass(frozen=True, slots=True)
class _Place:
    """A numbered framework where an article prints it; ``paragraph`` counts from 0."""

    reading: Reading
    whole: WholePlaces
    paragraph: int
    start: int
    end: int
    code: str
    kind: str
    name: str

    @property
    def article(self) -> Article:
        return self.reading.article

    @property
    def text(self) -> str:
        return self.article.paragraphs[self.paragraph]

    @property
    def sentence(self) -> tuple[int, int]:
        return next(s for s in sentence_spans(self.text) if s[0] <= self.start < s[1])


def find_systems(readings: Iterable[Reading], entities: Iterable[Entity], taken: set[str]) -> list[System]:
    """Return the numbered frameworks that no entity is named after yet, as proposals.

    ``taken`` are the identifiers in use; those of the proposals are added to it.
    """
    known = {code for entity in entities for name in entity.names for code in _codes(name)}
    found: dict[str, list[_Place]] = {}
    for reading in readings:
        for place in _places(reading):
            if place.code not in known:
                found.setdefault(place.code, []).append(place)
    return [_system(places, taken) for _, places in sorted(found.items())]


def _codes(name: str) -> list[str]:
    return [_plain(code) for code in re.findall(rf"(?<![\d+＋]){_CODE}(?![\d+＋])", name)]


def _plain(code: str) -> str:
    return code.replace("＋", "+")


def _places(reading: Reading) -> Iterator[_Place]:
    whole = WholePlaces(reading)
    for number, text in enumerate(reading.article.paragraphs):
        found = [m for m in _QUOTED.finditer(text) if not _WELL_KNOWN.fullmatch(m["code"])]
        found += [m for m in _BARE.finditer(text) if _is_framework(text, m)]
        kinds = {match: match["kind"] for match in found}
        for listed in _LISTED.finditer(text):
            kinds |= dict.fromkeys(_IN_LIST.finditer(text, *listed.span()), listed["kind"])
        for match, kind in sorted(kinds.items(), key=lambda pair: pair[0].start()):
            code = _plain(match["code"])
            name = f"“{code}”{match['qualifier']}{kind}"
            yield _Place(reading, whole, number, match.start(), match.end(), code, kind, name)


def _is_framework(text: str, match: re.Match[str]) -> bool:
    """Whether bare digits name a framework: no quantity, no year, no telephone number."""
    if _WELL_KNOWN.fullmatch(match["code"]) or _COUNTED.match(text, match.end("code")):
        return False
    return bool(_BUILDS.search(text[max(match.start() - 6, 0) : match.start()]))


def _system(places: Sequence[_Place], taken: set[str]) -> System:
    first = places[0]
    name, short = first.name, f"“{first.code}”"
    owner, doubts = _owner(places)
    summary, explained = _summary(places)
    printed = (p.text[p.start : p.end] for p in places)
    written = (*printed, *(place.name for place in places))
    return System(
        id=new_id(name, taken),
        name=name,
        short=short,
        aliases=tuple(dict.fromkeys(other for other in written if other not in (name, short))),
        kind=first.kind,
        owner=owner,
        summary=summary,
        members=tuple(_members(explained)),
        status="proposed",
        evidence=tuple(_evidence(place) for place in _one_each_article(places)),
        doubts=doubts,
    )


def _evidence(place: _Place) -> Evidence:
    return Evidence(
        article=place.article.id,
        paragraph=place.paragraph + 1,
        span=(place.start, place.end),
        rule="systems.numbered",
    )


def _one_each_article(places: Iterable[_Place]) -> list[_Place]:
    return list({place.article.id: place for place in reversed(list(places))}.values())[::-1]


def _owner(places: Sequence[_Place]) -> tuple[str, tuple[str, ...]]:
    """Return whose framework it is, in the words of the sentences that name it, and the doubt left."""
    owners = list(dict.fromkeys(owner for place in places if (owner := _owner_at(place))))
    if not owners:
        return UNKNOWN, ("原文没有写明是谁的体系",)
    return owners[0], ("几处报道所说的归属不一致，或是同号的两个体系",) if len(owners) > 1 else ()


def _owner_at(place: _Place) -> str:
    start, _ = place.sentence
    named = [
        (mention.start, mention.entity)
        for mention in place.reading.mentions[place.paragraph]
        if start <= mention.start < place.start
        and place.reading.type_of(mention) in ("district", "organization")
    ]
    if region := place.reading.region:
        before = place.text[start : place.start]
        name = re.escape(short_name(region))
        named += [(start + m.start(), region) for m in re.finditer(name, before)]
    named += place.whole.within(place.paragraph, start, place.start)
    owner = max(named)[1] if named else UNKNOWN
    return "" if owner == UNKNOWN else owner


def _summary(places: Sequence[_Place]) -> tuple[Fact, _Place]:
    """Return what the framework stands for: the words that explain it, or the sentence that names it."""
    for place in places:
        start, end = place.sentence
        direct = _EXPLAINS.match(place.text, place.end, end)
        if match := direct or _EXPLAINS_LATER.search(place.text, place.end, end):
            words = place.text[match.end() : end].strip(" 。；）—")
            if len(words) > 3:
                return _fact(place, words), place
    start, end = places[0].sentence
    return _fact(places[0], places[0].text[start:end].strip()), places[0]


def _fact(place: _Place, text: str) -> Fact:
    return Fact(text=text, article=place.article.id, paragraph=place.paragraph + 1)


def _members(place: _Place) -> Iterator[Member]:
    start, _ = place.sentence
    by_name = {name: entity.id for entity in place.reading.entities.values() for name in entity.names}
    for listed in list_members(place.text[start:]):
        for item in listed.items:
            fact = _fact(place, "")
            yield Member(name=item, entity=by_name.get(item, ""), group=listed.group, fact=fact)
