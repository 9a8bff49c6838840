"""Propose the people, their posts and the organizations that the articles name."""

from __future__ import annotations

from generator.content.titles import Titles
from generator.extraction.organizations.bodies import Bodies, Named
from generator.extraction.organizations.context import Context
from generator.extraction.organizations.homes import HomeReader
from generator.extraction.organizations.naming import OrganizationReader
from generator.extraction.organizations.places import Place, Places
from generator.extraction.organizations.spotting import OrganizationFinder
from generator.extraction.people.asked import PUBLIC
from generator.extraction.people.boxes import BoxReader
from generator.extraction.people.finding import PeopleReader
from generator.extraction.people.gathering import Gathering
from generator.extraction.people.journalists import BylineReader
from generator.extraction.people.ner import NameFinder
from generator.extraction.people.offices import OfficeReader
from generator.extraction.people.person_names import NameReader
from generator.extraction.people.rivals import without_rivals
from generator.extraction.people.roles import CALLED, RoleReader
from generator.extraction.people.title_phrases import TitleReader
from generator.mentions import MentionFinder
from generator.model import Article, Content, Official, Organization


def propose_people(
    content: Content, titles: Titles, finder: NameFinder | None = None
) -> tuple[tuple[Official, ...], tuple[Organization, ...]]:
    """Return the people and organizations that the articles name, as proposals for the register.

    Whoever is in the register comes back under the register's id with new posts only; what was
    rejected there is not proposed again. ``finder`` is the optional model for names.
    """
    reader = _ArticleReader(content, titles, finder)
    gathering = Gathering(content, titles)
    for article in content.articles:
        reader.read(article, gathering)
    return gathering.proposals()


class _ArticleReader:
    """Reads one article after the other with the same vocabulary and register."""

    def __init__(self, content: Content, titles: Titles, finder: NameFinder | None) -> None:
        self._titles = titles
        self._finder = finder
        self._places = Places(content, titles)
        bodies = Bodies(titles, self._places)
        organizations = OrganizationReader(content, titles, self._places, bodies)
        self._organizations = OrganizationFinder(titles, self._places, bodies, organizations)
        offices = OfficeReader(titles, self._places, bodies, organizations)
        self._phrases = TitleReader(titles, RoleReader(titles), offices, organizations)
        self._bylines = BylineReader(titles)
        self._landmarks = MentionFinder((*content.districts, *content.clusters))
        self._homes = HomeReader(content, self._places)
        self._by_id = {o.id: o for o in content.organizations}
        self._registered = MentionFinder(self._by_id.values())
        self._known = [
            name
            for person in content.officials
            for name in person.names
            if person.status != "rejected" and len(name) > 2
        ]

    def read(self, article: Article, gathering: Gathering) -> None:
        """Put the people and organizations of an article into ``gathering``."""
        context = Context(self._places, self._landmarks, article, self._homes.home(article))
        known = (*self._known, *article.authors)
        names = NameReader(self._titles, known, self._finder, article.paragraphs)
        people = PeopleReader(self._titles, names, self._phrases, self._finder)
        for number, text in enumerate(article.paragraphs, 1):
            self._name_organizations(article, number, text, context, gathering)
        boxed, boxes = BoxReader(self._titles, names, self._phrases).read(article.paragraphs, context)
        found = [*boxed, *self._bylines.read(article)]
        for number, text in enumerate(article.paragraphs, 1):
            if number not in boxes:
                found += (
                    one for one in people.read(text, number, context) if one.name not in article.authors
                )
        for appearance in without_rivals(found, article.paragraphs, self._titles):
            gathering.person(article, appearance)

    def _name_organizations(
        self, article: Article, number: int, text: str, context: Context, gathering: Gathering
    ) -> None:
        for start, end, id_ in self._registered.find(text):
            body = self._by_id[id_]
            within = start if body.category in PUBLIC else end
            context.name_organization(number, start, Named(body.name, body.category, id=id_), within)

        def resolve(level: str) -> Place | None:
            return context.place(level, number, 0)

        for mention in self._organizations.mentions(text, resolve):
            context.name_organization(number, mention.start, mention.named, mention.end)
            if note := CALLED.match(text, mention.end):
                context.name_short(note["short"], mention.named)
            gathering.organization(article, number, (mention.start, mention.end), mention.named)
