"""Find the paragraph behind each fact of the register."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.errors import Origin, Problem
from generator.model import (
    Article,
    Cluster,
    Entity,
    Fact,
    Member,
    Mention,
    Official,
    Organization,
    Post,
    System,
    Tier,
    Unclear,
)
from generator.quoting import quoted, titled


@dataclass(frozen=True, slots=True)
class _Claim:
    """Something the register says of ``name``; any of ``entities``, or the very ``words``, may show it."""

    name: str
    article: str
    text: str
    origin: Origin
    entities: tuple[str, ...]
    words: str = ""


class SourceFinder:
    """Gives each fact, post and member the number of the paragraph that shows it.

    A fact names its article; among the paragraphs there that mention the entity, the one that
    shares most character pairs with the fact is its source, the first of equals. Where none does, it
    is among those with a name that may be the person's (``unclear``). What has no such paragraph
    ends up in ``problems``.
    """

    def __init__(
        self, articles: Iterable[Article], mentions: Iterable[Mention], unclear: Iterable[Unclear] = ()
    ) -> None:
        self._articles = {article.id: article for article in articles}
        self._mentioned: dict[tuple[str, str], list[int]] = defaultdict(list)
        for mention in mentions:
            self._mentioned[mention.article, mention.entity].append(mention.paragraph + 1)
        self._maybe: dict[tuple[str, str], list[int]] = defaultdict(list)
        for name in unclear:
            for id_ in name.people if name.paragraph else ():
                self._maybe[name.article, id_].append(name.paragraph)
        self.problems: list[Problem] = []

    def entity(self, entity: Entity) -> Entity:
        """Return the entity with the paragraph of each of its facts filled in."""
        match entity:
            case Cluster():
                plan = tuple(self._fact(fact, entity) for fact in entity.plan)
                return dataclasses.replace(entity, plan=plan)
            case Official():
                posts = tuple(self._post(post, entity) for post in entity.posts)
                return dataclasses.replace(entity, posts=posts)
            case Organization(fact=Fact() as fact):
                return dataclasses.replace(entity, fact=self._fact(fact, entity))
            case System():
                summary = entity.summary and self._fact(entity.summary, entity, entity.label)
                members = tuple(self._member(member, entity) for member in entity.members)
                return dataclasses.replace(entity, summary=summary, members=members)
        return entity

    def tier(self, tier: Tier) -> Tier:
        """Return the tier with the paragraph of its goal filled in."""
        if tier.goal is None or tier.goal.paragraph is not None:
            return tier
        article = self._articles[tier.goal.article]
        everywhere = range(1, len(article.paragraphs) + 1)
        paragraph = _closest(article, everywhere, tier.name + tier.goal.text)
        return dataclasses.replace(tier, goal=dataclasses.replace(tier.goal, paragraph=paragraph))

    def _fact(self, fact: Fact, entity: Entity, words: str = "", member: str = "") -> Fact:
        ids = (entity.id, member) if member else (entity.id,)
        claim = _Claim(entity.name, fact.article, fact.text + words, fact.origin, ids, words)
        return dataclasses.replace(fact, paragraph=fact.paragraph or self._find(claim))

    def _member(self, member: Member, system: System) -> Member:
        if member.fact is None:
            return member
        fact = self._fact(member.fact, system, member.name, member.entity)
        return dataclasses.replace(member, fact=fact)

    def _post(self, post: Post, official: Official) -> Post:
        claim = _Claim(official.name, post.article, post.printed + post.title, post.origin, (official.id,))
        signed = official.name in self._articles[post.article].authors
        paragraph = post.paragraph or self._find(claim, required=not signed)
        return dataclasses.replace(post, paragraph=paragraph)

    def _find(self, claim: _Claim, required: bool = True) -> int | None:
        article = self._articles[claim.article]
        candidates = {n for id_ in claim.entities for n in self._mentioned[article.id, id_]}
        if claim.words:
            candidates |= {n for n, text in enumerate(article.paragraphs, 1) if claim.words in text}
        candidates = candidates or {n for id_ in claim.entities for n in self._maybe[article.id, id_]}
        if candidates:
            return _closest(article, sorted(candidates), claim.text)
        if required:
            self.problems.append(
                Problem(
                    claim.origin,
                    f"{quoted(claim.name)}的出处{titled(article.title)}（{article.id}）里没有提到它",
                    "改正 article；或在 aliases 里补上文中的叫法；或写明 paragraph",
                )
            )
        return None


def _closest(article: Article, numbers: Iterable[int], text: str) -> int:
    wanted = _pairs(text)
    return max(
        numbers,
        key=lambda n: ((wanted & _pairs(article.paragraphs[n - 1])).total(), -n),
    )


def _pairs(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(len(text) - 1))
