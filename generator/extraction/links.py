"""Read in the text which district an organization stands in and which clusters it belongs to."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.extraction.reading import Reading
from generator.model import Evidence, Mention, Organization
from generator.sentences import sentence_spans

_LEADING = "(?:龙头|链主|骨干|头部|领军|重点|代表性?|标杆|知名|本土|本地|规上)"
_QUALITY = f"{_LEADING}?(?:企业|项目|公司)"
_PLACED = "(?:位于|坐落于|坐落在|地处|落户于?|落户在|入驻|落地|扎根于?|落子|总部设在|总部位于)"
_SIT_IN = re.compile(rf"[”）]?(?:目前|已|今年|去年|正式|成功|相继|先后|也|，)*{_PLACED}(?:了|于|在)?“?")
_OF_PLACE = re.compile(rf"(?:[^，。；：]{{0,12}}的|辖区内?的?|境内的?|{_QUALITY})[“]?")
_BESIDE_PLACE = re.compile(rf"(?:的|辖区内?的?|境内的?)?{_QUALITY}?(?:之一)?(?:的|——|、)?“?")
_GATHERS = re.compile(
    r"[^，。；]{0,12}?(?:集聚|聚集|汇聚|吸引|引进|引育|培育|拥有|云集|孕育|诞生|涌现)(?:出|了|有|着)?(?:以)?[“]?"
)
_LISTED = re.compile(r"”?(?:、|和|与|及|以及)“?")
_OF_CLUSTER = re.compile(
    rf"(?:产业|行业|领域|产业集群|集群|产业链)?(?:的)?(?:{_QUALITY}|链主)(?:之一)?(?:的|、|——|，)?[“]?"
)
_IN_CLUSTER = re.compile(rf"(?:产业|产业集群|集群|产业链|领域|方面)?[，：]?{_GATHERS.pattern}")
_LEADS = re.compile(r"”?(?:等)?为(?:链主|龙头|引领|核心|代表|牵引)(?:企业)?的?[“]?")
_IS_LEADER = re.compile(r"”?(?:是|作为)[^，。；、]{0,14}")
_LEADER_BEHIND = re.compile(rf"(?:产业|行业|领域|产业集群|集群|产业链)?的?(?:{_LEADING}(?:企业)?|链主)")


@dataclass(frozen=True, slots=True)
class _Link:
    organization: str
    to: str
    evidence: Evidence


def with_links(
    organizations: Sequence[Organization], readings: Sequence[Reading]
) -> tuple[Organization, ...]:
    """Return the organizations with the district and the clusters that the text states for them.

    What an organization has already is kept. One that is said to be in two districts gets none, and
    a doubt.
    """
    wanted = {organization.id for organization in organizations}
    links: dict[str, list[_Link]] = defaultdict(list)
    for reading in readings:
        for link in _links(reading):
            if link.organization in wanted:
                links[link.organization].append(link)
    types = {id_: e.type for reading in readings for id_, e in reading.entities.items()}
    return tuple(_linked(o, links[o.id], types) for o in organizations)


def _linked(organization: Organization, links: Sequence[_Link], types: Mapping[str, str]) -> Organization:
    places = {link.to: link for link in reversed(links) if types[link.to] == "district"}
    clusters = {link.to: link for link in reversed(links) if types[link.to] == "cluster"}
    used: list[_Link] = []
    district, doubts = organization.district, organization.doubts
    if not district and len(places) == 1:
        district = next(iter(places))
        used.append(places[district])
    elif not district and places:
        doubts = (*doubts, "报道所说的所在区县不止一个")
    new = [id_ for id_ in sorted(clusters) if id_ not in organization.clusters]
    used += [clusters[id_] for id_ in new]
    return dataclasses.replace(
        organization,
        district=district,
        clusters=(*organization.clusters, *new),
        doubts=doubts,
        evidence=(*organization.evidence, *(link.evidence for link in used)),
    )


def _links(reading: Reading) -> Iterator[_Link]:
    for number, text in enumerate(reading.article.paragraphs):
        for start, end in sentence_spans(text):
            inside = [m for m in reading.mentions[number] if start <= m.start < end]
            for index, mention in enumerate(inside):
                kind = reading.type_of(mention)
                if kind in ("district", "cluster"):
                    yield from _from_place(reading, text, inside, index)
                elif kind == "organization":
                    yield from _from_organization(reading, text, inside, index)


def _from_place(reading: Reading, text: str, inside: Sequence[Mention], index: int) -> Iterator[_Link]:
    """Yield the organizations that follow a district or a cluster: its own, or those gathered there."""
    place, rest = inside[index], inside[index + 1 :]
    district = reading.type_of(place) == "district"
    beside = _BESIDE_PLACE if district else _OF_CLUSTER
    gathers = _GATHERS if district else _IN_CLUSTER
    placed = district and re.search(rf"{_PLACED}$", text[: place.start])
    for at, other in enumerate(rest):
        if reading.type_of(other) != "organization":
            if not placed:
                break
            continue
        between = (place.end, other.start)
        if beside.fullmatch(text, *between) or (placed and _OF_PLACE.fullmatch(text, *between)):
            yield _link(reading, other, place)
        elif gathers.fullmatch(text, *between):
            yield from (_link(reading, one, place) for one in _listed(reading, text, rest[at:]))
        break


def _from_organization(reading: Reading, text: str, inside: Sequence[Mention], index: int) -> Iterator[_Link]:
    """Yield the district or cluster that follows an organization: 落户甲区, 为链主的某产业."""
    organization = inside[index]
    other = inside[index + 1] if index + 1 < len(inside) else None
    if other is None:
        return
    between = (organization.end, other.start)
    if reading.type_of(other) == "district":
        if _SIT_IN.fullmatch(text, *between):
            yield _link(reading, organization, other)
    elif reading.type_of(other) == "cluster":
        leads = text[: organization.start].rstrip("“").endswith("以") and _LEADS.fullmatch(text, *between)
        if leads or (_IS_LEADER.fullmatch(text, *between) and _LEADER_BEHIND.match(text, other.end)):
            yield _link(reading, organization, other)


def _listed(reading: Reading, text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the organizations at the head of ``mentions`` that are joined to a list."""
    found = [mentions[0]]
    for mention in mentions[1:]:
        joined = _LISTED.fullmatch(text, found[-1].end, mention.start)
        if not joined or reading.type_of(mention) != "organization":
            break
        found.append(mention)
    return found


def _link(reading: Reading, organization: Mention, other: Mention) -> _Link:
    span = (min(organization.start, other.start), max(organization.end, other.end))
    rule = f"links.{reading.type_of(other)}"
    evidence = Evidence(
        article=reading.article.id, paragraph=organization.paragraph + 1, span=span, rule=rule
    )
    return _Link(organization.entity, other.entity, evidence)
