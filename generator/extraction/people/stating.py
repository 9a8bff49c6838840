"""State what is proposed of a person: the entry of a new one, or the new posts of one in the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.extraction.people.parting import Parted, Person, titles
from generator.model import Evidence, Official, Post

_UNTITLED = "文中没有写职务"


def is_shown(person: Person) -> bool:
    """Whether a paragraph shows the person; a byline is enough for a journalist."""
    return person.category == "journalist" or any(one.appearance.paragraph for one in person.sightings)


def new_official(
    id_: str, name: str, person: Person, traps: tuple[str, ...], doubts: Iterable[str]
) -> Official:
    """Return the entry of a new person; ``traps`` are phrases that begin with the name."""
    evidence: dict[str, Evidence] = {}
    doubted: dict[str, None] = dict.fromkeys(doubts)
    for one in person.sightings:
        seen = one.appearance
        if seen.paragraph:
            proof = Evidence(
                article=one.article.id,
                paragraph=seen.paragraph,
                span=(seen.start, seen.end),
                rule=seen.rule,
            )
            evidence.setdefault(one.article.id, proof)
        doubted |= dict.fromkeys(
            (*seen.doubts, *one.doubts, *(held.doubt for held in seen.held if held.doubt))
        )
    posts = _posts(person)
    if not posts and person.category != "journalist":
        doubted.setdefault(_UNTITLED, None)
    return Official(
        id=id_,
        name=name,
        category=person.category,
        posts=posts,
        exclude=traps,
        status="proposed",
        evidence=tuple(evidence.values()),
        doubts=tuple(doubted),
    )


def with_new_posts(person: Person, old: Official) -> Iterator[Official]:
    """Yield the register's person with the posts it lacks, less those refused, if there are any."""
    known = {(post.organization, post.title, post.article) for post in old.posts}
    refused = titles(post for post in old.posts if post.status == "rejected")
    posts = tuple(
        post
        for post in _posts(person)
        if (post.organization, post.title, post.article) not in known
        and (post.organization, post.title) not in refused
    )
    if posts and old.status != "rejected":
        yield Official(id=old.id, name=old.name, category=old.category, posts=posts, status=old.status)


def left_out(parted: Parted) -> list[str]:
    """Return what is said of the sightings that nobody of the name is given."""
    other = [
        f"《{one.article.title}》里的同名者职务与此不合，可能是另一个人，没有记入" for one in parted.others
    ]
    return other + [f"《{one.article.title}》里的同名者是哪一位不能确定，没有记入" for one in parted.unclear]


def _posts(person: Person) -> tuple[Post, ...]:
    posts: dict[tuple[str, str, str], Post] = {}
    for one in person.sightings:
        for post in one.posts:
            posts.setdefault((post.organization, post.title, post.article), post)
    return tuple(posts.values())
