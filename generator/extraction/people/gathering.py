"""Join what the articles say of the same person or organization into one proposal each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.content.titles import Titles
from generator.extraction.organizations.bodies import Named
from generator.extraction.people.appearances import Appearance
from generator.extraction.people.parting import part
from generator.extraction.people.sightings import sighting
from generator.extraction.people.stating import is_shown, left_out, new_official, with_new_posts
from generator.extraction.register.identifiers import new_id
from generator.model import Article, Content, Evidence, Official, Organization


@dataclass
class _Found:
    """An organization that is not in the register, and where it was named."""

    named: Named
    aliases: dict[str, None] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    district: str = ""


class Gathering:
    """What was found in all articles, person by person and organization by organization."""

    def __init__(self, content: Content, vocabulary: Titles) -> None:
        self._titles = vocabulary
        self._levels = frozenset(vocabulary.levels).difference(vocabulary.zones)
        self._officials: dict[str, list[Official]] = defaultdict(list)
        for person in content.officials:
            for name in person.names:
                self._officials[name].append(person)
        self._organizations = {name: body for body in content.organizations for name in body.names}
        self._rejected = {body.name for body in content.organizations if body.status == "rejected"}
        self._taken = {name for entity in content.entities for name in entity.names}
        self._ids = {id_ for e in content.entities for id_ in (e.id, *e.former_ids)}
        self._people: dict[str, list[tuple[Article, Appearance]]] = defaultdict(list)
        self._bodies: dict[str, _Found] = {}
        self._text = "\n".join(text for article in content.articles for text in article.paragraphs)

    def organization(self, article: Article, paragraph: int, span: tuple[int, int], named: Named) -> None:
        """Note an organization named at a place, with the district that its name says."""
        if named.id or named.name in self._organizations:
            return
        found = self._bodies.setdefault(named.name, _Found(named))
        if named.alias and named.alias != named.name:
            found.aliases[named.alias] = None
        found.district = found.district or (named.place.district if named.place else "")
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
        officials = tuple(
            person for name, seen in self._people.items() for person in self._people_named(name, seen, ids)
        )
        held = {post.organization for person in officials for post in person.posts}
        kept = tuple(o for o in organizations if o.id in held or o.evidence)
        return officials, kept

    def _organization(self, name: str, found: _Found) -> Organization:
        self._taken.add(name)
        aliases = tuple(alias for alias in found.aliases if alias not in self._taken)
        self._taken.update(aliases)
        return Organization(
            id=new_id(name, self._ids),
            name=name,
            aliases=aliases,
            category=found.named.category,
            district=found.district,
            status="proposed",
            evidence=tuple(found.evidence.values()),
            doubts=() if found.named.sure else ("名称里的地名是承前推定的",),
        )

    def _people_named(
        self, name: str, seen: Sequence[tuple[Article, Appearance]], ids: Mapping[str, str]
    ) -> Iterator[Official]:
        """Yield the proposals for the people of a name: new ones, and the register's with new posts."""
        known = self._officials.get(name, ())
        if all(person.status == "rejected" for person in known) and name in self._taken:
            return
        sightings = [
            sighting(article, appearance, ids, self._rejected, self._titles) for article, appearance in seen
        ]
        parted = part(sightings, known, self._levels)
        for person in parted.people:
            if person.known:
                yield from with_new_posts(person, person.known)
            elif is_shown(person):
                id_ = new_id(name, self._ids, person=True)
                traps = tuple(name + rest for rest in sorted(self._traps(name)))
                yield new_official(id_, name, person, traps, left_out(parted))

    def _traps(self, name: str) -> set[str]:
        """Return what follows the name in the articles where it is part of a phrase, not a person."""
        return {rest for rest in self._titles.phrases_after_name if name + rest in self._text}
