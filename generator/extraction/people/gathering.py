"""Join what the articles say of the same person or organization into one proposal each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.content.titles import Titles
from generator.extraction.organizations.bodies import Named
from generator.extraction.people.appearances import Appearance
from generator.extraction.people.identities import category_told, disagrees, is_sure, post_of
from generator.model import Article, Content, Evidence, Official, Organization, Post
from generator.names import person_syllables, slug

_UNTITLED = "文中没有写职务"


@dataclass
class _Found:
    """An organization that is not in the register, and where it was named."""

    named: Named
    aliases: dict[str, None] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    district: str = ""
    clusters: dict[str, None] = field(default_factory=dict)


class Gathering:
    """What was found in all articles, person by person and organization by organization."""

    def __init__(self, content: Content, titles: Titles) -> None:
        self._titles = titles
        self._officials = {name: person for person in content.officials for name in person.names}
        self._organizations = {name: body for body in content.organizations for name in body.names}
        self._taken = {name for entity in content.entities for name in entity.names}
        self._ids = {"index", *(entity.id for entity in content.entities)}
        self._people: dict[str, list[tuple[Article, Appearance]]] = defaultdict(list)
        self._bodies: dict[str, _Found] = {}
        self._text = "\n".join(text for article in content.articles for text in article.paragraphs)

    def organization(
        self,
        article: Article,
        paragraph: int,
        span: tuple[int, int],
        named: Named,
        district: str = "",
        clusters: Iterable[str] = (),
    ) -> None:
        """Note an organization named at a place, with the district and the clusters the text ties it to."""
        if named.id or named.name in self._organizations:
            return
        found = self._bodies.setdefault(named.name, _Found(named))
        if named.alias and named.alias != named.name:
            found.aliases[named.alias] = None
        found.district = found.district or district or (named.place.district if named.place else "")
        found.clusters.update(dict.fromkeys(clusters))
        if paragraph:
            proof = Evidence(article=article.id, paragraph=paragraph, span=span, rule="organizations.named")
            found.evidence.setdefault(article.id, proof)

    def person(self, article: Article, appearance: Appearance) -> None:
        """Note a person named at a place, and the organizations of the titles."""
        if appearance.category == "citizen":
            return
        self._people[appearance.name].append((article, appearance))
        for held in appearance.held:
            if held.organization:
                span = (held.start, held.end)
                self.organization(article, appearance.paragraph, span, held.organization)

    def proposals(self) -> tuple[tuple[Official, ...], tuple[Organization, ...]]:
        """Return the people and the organizations that the register does not have yet."""
        names = set(self._people)
        ids = {name: body.id for name, body in self._organizations.items() if body.status != "rejected"}
        organizations = []
        for name, found in self._bodies.items():
            if name in self._taken or name in names:
                continue
            proposal = self._organization(name, found)
            organizations.append(proposal)
            ids[name] = proposal.id
        people = (self._official(name, seen, ids) for name, seen in self._people.items())
        officials = tuple(person for person in people if person)
        held = {post.organization for person in officials for post in person.posts}
        kept = tuple(o for o in organizations if o.id in held or o.evidence)
        return officials, kept

    def _organization(self, name: str, found: _Found) -> Organization:
        self._taken.add(name)
        aliases = tuple(alias for alias in found.aliases if alias not in self._taken)
        self._taken.update(aliases)
        return Organization(
            id=self._new_id(slug(name)),
            name=name,
            aliases=aliases,
            category=found.named.category,
            district=found.district,
            clusters=tuple(found.clusters),
            status="proposed",
            evidence=tuple(found.evidence.values()),
            doubts=() if found.named.sure else ("名称里的地名是承前推定的",),
        )

    def _new_id(self, wanted: str) -> str:
        id_, number = wanted, 1
        while id_ in self._ids:
            number += 1
            id_ = f"{wanted}-{number}"
        self._ids.add(id_)
        return id_

    def _official(
        self, name: str, seen: list[tuple[Article, Appearance]], ids: dict[str, str]
    ) -> Official | None:
        """Return the proposal for one person: new, or the register's with new posts."""
        old = self._officials.get(name)
        if (old is None and name in self._taken) or (old and old.status == "rejected"):
            return None
        category = old.category if old else category_told(appearance for _, appearance in seen)
        doubts: dict[str, None] = {}
        evidence: dict[str, Evidence] = {}
        posts: dict[tuple[str, str, str], Post] = {}
        known = {(post.organization, post.title, post.article) for post in old.posts} if old else set()
        refused = {
            (post.organization, post.title)
            for post in (old.posts if old else ())
            if post.status == "rejected"
        }
        for article, appearance in seen:
            if appearance.held and disagrees(appearance, category, article, seen):
                doubts[f"《{article.title}》里的同名者职务与此不合，可能是另一个人，没有记入"] = None
                continue
            if appearance.paragraph:
                span = (appearance.start, appearance.end)
                evidence.setdefault(
                    article.id,
                    Evidence(
                        article=article.id, paragraph=appearance.paragraph, span=span, rule=appearance.rule
                    ),
                )
            doubts.update(dict.fromkeys(appearance.doubts))
            for held in appearance.held:
                if held.doubt:
                    doubts[held.doubt] = None
                post = post_of(article, appearance, held, ids) if is_sure(held) else None
                key = (post.organization, post.title, post.article) if post else None
                if post and key and key not in known and key[:2] not in refused:
                    posts.setdefault(key, post)
        if old:
            return _with_posts(old, tuple(posts.values())) if posts else None
        if not evidence and category != "journalist":
            return None
        if not posts and category != "journalist":
            doubts.setdefault(_UNTITLED, None)
        return Official(
            id=self._new_id("-".join(person_syllables(name))),
            name=name,
            category=category,
            posts=tuple(posts.values()),
            exclude=tuple(name + rest for rest in sorted(self._traps(name))),
            status="proposed",
            evidence=tuple(evidence.values()),
            doubts=tuple(doubts),
        )

    def _traps(self, name: str) -> set[str]:
        """Return what follows the name in the articles where it is part of a phrase, not a person."""
        return {rest for rest in self._titles.phrases_after_name if name + rest in self._text}


def _with_posts(old: Official, posts: tuple[Post, ...]) -> Official:
    return Official(id=old.id, name=old.name, category=old.category, posts=posts, status=old.status)
