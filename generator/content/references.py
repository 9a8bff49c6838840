"""Check that everything the content refers to is there."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from generator.errors import Origin, Problem
from generator.model import (
    Article,
    Cluster,
    Content,
    District,
    Entity,
    Fact,
    Meant,
    Official,
    Organization,
    System,
)
from generator.quoting import quoted, titled

ENTITY_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_LISTS = {
    "cluster": "clusters.yml",
    "district": "districts.yml",
    "official": "officials.yml",
    "organization": "organizations.yml",
    "system": "systems.yml",
}


def check_references(content: Content, broken: Iterable[str] = ()) -> list[Problem]:
    """Return every dangling reference; ids in ``broken`` count as present."""
    checker = _Checker(content, frozenset(broken))
    return [
        *checker.entities(),
        *checker.articles(),
        *checker.pages(),
    ]


def _close(wanted: str, known: Iterable[str]) -> list[str]:
    """Return the id that somebody may have meant who wrote ``wanted``."""
    return difflib.get_close_matches(wanted, list(known), n=1, cutoff=0.8)


def _asked(meant: list[str]) -> str:
    return f"是否要写 {meant[0]}？否则" if meant else ""


def _problem(item: Entity | Article, message: str, mend: str) -> Problem:
    return Problem(item.origin, message, mend)


class _Checker:
    """Looks ids up in the content; every method yields what it does not find."""

    def __init__(self, content: Content, broken: frozenset[str]) -> None:
        self.content = content
        self.broken = broken
        self.by_id = {entity.id: entity for entity in content.entities}
        self.article_by_id = {article.id: article for article in content.articles}
        items: tuple[Entity | Article, ...] = (*content.entities, *content.articles)
        self.renamed = {old: item.id for item in items for old in item.former_ids}
        self.tiers = {tier.id for tier in content.tiers}
        self.groups = {group.id for group in content.groups}

    def entities(self) -> Iterator[Problem]:
        for tier in self.content.tiers:
            yield from self.fact(tier.goal)
        for entity in self.content.entities:
            for found in entity.evidence:
                yield from self.article(found.article, found.paragraph, found.origin)
            if isinstance(entity, Cluster):
                yield from self.listed(entity, entity.tier, self.tiers, "层级", "clusters.yml 的 tiers")
                for fact in entity.plan:
                    yield from self.fact(fact)
            elif isinstance(entity, District):
                if entity.group:
                    yield from self.listed(
                        entity, entity.group, self.groups, "片区", "districts.yml 的 groups"
                    )
                for parent in entity.parents:
                    yield from self.entity(parent, entity.origin, "district")
            elif isinstance(entity, Organization):
                yield from self.organization(entity)
            elif isinstance(entity, Official):
                for post in entity.posts:
                    yield from self.entity(post.organization, post.origin, "organization")
                    yield from self.article(post.article, post.paragraph, post.origin)
            elif isinstance(entity, System):
                yield from self.system(entity)

    def organization(self, entity: Organization) -> Iterator[Problem]:
        if entity.parent:
            yield from self.entity(entity.parent, entity.origin, "organization")
        if entity.district:
            yield from self.entity(entity.district, entity.origin, "district")
        for cluster in entity.clusters:
            yield from self.entity(cluster, entity.origin, "cluster")
        yield from self.fact(entity.fact)

    def system(self, entity: System) -> Iterator[Problem]:
        yield from self.entity_or_text(entity.owner, entity.origin)
        yield from self.fact(entity.summary)
        for member in entity.members:
            if member.entity:
                yield from self.entity(member.entity, member.origin)
            yield from self.fact(member.fact)

    def articles(self) -> Iterator[Problem]:
        seen: dict[str, Article] = {}
        for article in self.content.articles:
            if (first := seen.setdefault(article.id, article)) is not article:
                yield _problem(article, f"与 {first.origin.path} 同名", "换一个文件名")
            day = article.date.isoformat() if article.date else "undated"
            if not article.id.startswith(f"{day}-") or not ENTITY_ID.fullmatch(article.id):
                yield _problem(
                    article,
                    f"文件名与日期不合（{day}）",
                    f"改名为 {day}-<小写拼音>.md，放在 {article.year}/ 下{_kept(article)}",
                )
            for figure in article.figures:
                yield from self.entity_or_text(figure.subject, figure.origin)
            for statement in article.statements:
                yield from self.entity(statement.official, statement.origin, "official")
            for meant in article.people:
                yield from self.entity(meant.official, meant.origin, "official")
                yield from self.named(article, meant)

    def named(self, article: Article, meant: Meant) -> Iterator[Problem]:
        """A person the front matter names has to be named in the text or in the byline, too."""
        person = self.by_id.get(meant.official)
        printed = "\n".join((*article.authors, *article.paragraphs))
        if isinstance(person, Official) and not any(name in printed for name in person.names):
            yield Problem(
                meant.origin,
                f"署名和正文里都没有{quoted(person.name)}（{person.id}）",
                "改正 id，或从 people 里删去它；名录里没有文中的叫法时，先在 aliases 里补上",
            )

    def pages(self) -> Iterator[Problem]:
        for page in self.content.pages:
            if page.featured:
                yield from self.entity(page.featured, page.origin, "system")

    def listed(self, entity: Entity, value: str, known: set[str], what: str, where: str) -> Iterator[Problem]:
        if value not in known | self.broken:
            yield _problem(
                entity, f"没有“{value}”这个{what}", f"改成 {where} 里有的 id：{'、'.join(sorted(known))}"
            )

    def entity(self, wanted: str, origin: Origin, type_: str | None = None) -> Iterator[Problem]:
        found = self.by_id.get(wanted)
        if found is None and wanted not in self.broken:
            where = f"register/{_LISTS[type_]}" if type_ else "register/"
            ids = [entity.id for entity in self.content.entities if type_ in (None, entity.type)]
            meant = [f"{id_}（{self.by_id[id_].name}）" for id_ in _close(wanted, ids)]
            mend = f"{_asked(meant)}在 {where} 里补上这一条，或改正 id"
            yield Problem(origin, f"名录里没有“{wanted}”", self.mend(wanted, mend))
        elif found is not None and type_ and found.type != type_:
            yield Problem(
                origin,
                f"“{wanted}”（{found.name}）写在 {_LISTS[found.type]}，这里要的是 {_LISTS[type_]} 里的",
                "改正 id",
            )

    def entity_or_text(self, value: str, origin: Origin) -> Iterator[Problem]:
        if ENTITY_ID.fullmatch(value):
            yield from self.entity(value, origin)

    def fact(self, fact: Fact | None) -> Iterator[Problem]:
        if fact is not None:
            yield from self.article(fact.article, fact.paragraph, fact.origin)

    def mend(self, wanted: str, otherwise: str) -> str:
        """How to mend a reference to what is not there: by its new name, where it was renamed."""
        return f"它已改名，改成“{self.renamed[wanted]}”" if wanted in self.renamed else otherwise

    def article(self, wanted: str, paragraph: int | None, origin: Origin) -> Iterator[Problem]:
        article = self.article_by_id.get(wanted)
        if article is None:
            if wanted not in self.broken:
                meant = [
                    f"{id_}（{titled(self.article_by_id[id_].title)}）"
                    for id_ in _close(wanted, self.article_by_id)
                ]
                mend = self.mend(wanted, f"{_asked(meant)}改成 articles/ 里某个文件的名字（不含 .md）")
                yield Problem(origin, f"没有文章“{wanted}”", mend)
        elif paragraph is not None and paragraph > len(article.paragraphs):
            yield Problem(
                origin,
                f"{titled(article.title)}没有第 {paragraph} 段",
                f"它只有 {len(article.paragraphs)} 段",
            )


def _kept(article: Article) -> str:
    """Return the advice to keep the name of an article's file as a former one, if it can have been one."""
    was_one = ENTITY_ID.fullmatch(article.id) and re.match(r"\d{4}-|undated-", article.id)
    return f"，former_ids 里写上旧名 {article.id}" if was_one else ""
