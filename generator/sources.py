"""Find the paragraph behind each fact of the register."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.errors import Origin, Problem
from generator.model import (
    Article,
    Cluster,
    Entity,
    Fact,
    Mention,
    Official,
    Organization,
    System,
    Tier,
)


class SourceFinder:
    """Gives each fact, post and member the number of the paragraph that shows it.

    A fact names its article; among the paragraphs there that mention the entity, the one that
    shares most character pairs with the fact is its source, the first of equals. What has no such
    paragraph ends up in ``problems``.
    """

    def __init__(self, articles: Iterable[Article], mentions: Iterable[Mention]) -> None:
        self._articles = {article.id: article for article in articles}
        self._mentioned: dict[tuple[str, str], list[int]] = defaultdict(list)
        for mention in mentions:
            self._mentioned[mention.article, mention.entity].append(mention.paragraph + 1)
        self.problems: list[Problem] = []

    def entity(self, entity: Entity) -> Entity:
        """Return the entity with the paragraph of each of its facts filled in."""
        if isinstance(entity, Cluster):
            return dataclasses.replace(
                entity, plan=tuple(self._fact(fact, entity.id) for fact in entity.plan)
            )
        if isinstance(entity, Official):
            return self._official(entity)
        if isinstance(entity, Organization) and entity.fact:
            return dataclasses.replace(entity, fact=self._fact(entity.fact, entity.id))
        if isinstance(entity, System):
            members = []
            for member in entity.members:
                fact = member.fact and self._fact(member.fact, entity.id, member.entity, hint=member.name)
                members.append(dataclasses.replace(member, fact=fact))
            summary = self._fact(entity.summary, entity.id, hint=entity.label)
            return dataclasses.replace(entity, summary=summary, members=tuple(members))
        return entity

    def tier(self, tier: Tier) -> Tier:
        """Return the tier with the paragraph of its goal filled in."""
        if tier.goal is None or tier.goal.paragraph is not None:
            return tier
        article = self._articles[tier.goal.article]
        everywhere = range(1, len(article.paragraphs) + 1)
        paragraph = _closest(article, everywhere, tier.name + tier.goal.text)
        return dataclasses.replace(tier, goal=dataclasses.replace(tier.goal, paragraph=paragraph))

    def _official(self, official: Official) -> Official:
        posts = []
        for post in official.posts:
            signed = official.name in self._articles[post.article].authors
            paragraph = post.paragraph or self._find(
                (official.id,), post.article, post.printed + post.title, post.origin, signed
            )
            posts.append(dataclasses.replace(post, paragraph=paragraph))
        return dataclasses.replace(official, posts=tuple(posts))

    def _fact(self, fact: Fact, *entities: str, hint: str = "") -> Fact:
        paragraph = fact.paragraph or self._find(
            entities, fact.article, fact.text + hint, fact.origin, signed=False, hint=hint
        )
        return dataclasses.replace(fact, paragraph=paragraph)

    def _find(
        self,
        entities: tuple[str, ...],
        article_id: str,
        text: str,
        origin: Origin,
        signed: bool,
        hint: str = "",
    ) -> int | None:
        article = self._articles[article_id]
        candidates = {n for entity in entities for n in self._mentioned[article_id, entity]}
        if hint:
            candidates |= {n for n, p in enumerate(article.paragraphs, 1) if hint in p}
        if candidates:
            return _closest(article, sorted(candidates), text)
        if not signed:
            self.problems.append(
                Problem(
                    origin,
                    f"出处《{article.title}》（{article.id}）里没有提到它",
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
