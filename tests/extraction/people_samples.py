"""Read people and organizations from sentences written for the tests: placeholder names only."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Sequence

from generator.content.titles import Titles, load_titles
from generator.extraction.people.ner import NameFinder
from generator.extraction.people.proposing import propose_people
from generator.model import Article, Cluster, Content, District, Meant, Official, Organization
from generator.names import slug
from tests.conftest import ROOT

DISTRICTS = ("甲区", "乙县", "丙区")


@functools.cache
def titles() -> Titles:
    """Return the shipped vocabulary."""
    return load_titles(ROOT / "docs" / "register")


def article(
    paragraphs: str | Sequence[str],
    number: int = 0,
    authors: tuple[str, ...] = (),
    credit: str = "",
    date: dt.date | None = None,
    people: tuple[str, ...] = (),
) -> Article:
    """Return an article of the paragraphs; ``people`` are the ids its front matter says it means."""
    return Article(
        id=f"article-{number}",
        title=f"第{number}篇",
        source="某市日报",
        kind="news",
        date=date,
        date_certainty="stated" if date else "unknown",
        date_basis="",
        page="",
        paragraphs=(paragraphs,) if isinstance(paragraphs, str) else tuple(paragraphs),
        authors=authors,
        credit=credit,
        people=tuple(Meant(id_) for id_ in people),
    )


def content(
    *articles: Article,
    region: str = "某市",
    officials: tuple[Official, ...] = (),
    organizations: tuple[Organization, ...] = (),
    clusters: tuple[Cluster, ...] = (),
) -> Content:
    """Return content of a region with three districts."""
    districts = tuple(District(id=slug(name), name=name, kind=name[-1]) for name in DISTRICTS)
    return Content(
        articles=articles,
        region=region,
        districts=districts,
        officials=officials,
        organizations=organizations,
        clusters=clusters,
    )


class Read:
    """What is proposed for some content."""

    def __init__(self, read: Content, finder: NameFinder | None = None) -> None:
        self.people, self.organizations = propose_people(read, titles(), finder)
        names = {o.id: o.name for o in (*self.organizations, *read.organizations)}
        self.posts = {
            (person.name, names[post.organization], post.title)
            for person in self.people
            for post in person.posts
        }

    def person(self, name: str) -> Official:
        """Return the one person of a name."""
        (found,) = [person for person in self.people if person.name == name]
        return found


def read(*texts: str | Sequence[str], region: str = "某市") -> Read:
    """Read articles of a text or of several paragraphs each."""
    return Read(content(*(article(text, i) for i, text in enumerate(texts)), region=region))


def posts(*texts: str | Sequence[str], region: str = "某市") -> set[str]:
    """Return the posts in the articles, each as name, organization and title in one string."""
    return {" ".join(post) for post in read(*texts, region=region).posts}
