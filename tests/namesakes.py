"""Two people of one name, made up for the tests, and articles that name them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.linking import link
from generator.model import (
    Article,
    Content,
    District,
    Evidence,
    Meant,
    Official,
    Organization,
    Post,
    Statement,
)
from generator.portal import Portal

DISTRICTS = (District(id="jia-qu", name="甲区", kind="区"), District(id="yi-xian", name="乙县", kind="县"))
PARTY = Organization(
    id="jia-qu-wei", name="甲区委员会", aliases=("甲区委",), category="party", district="jia-qu"
)
COUNTY = Organization(id="yi-xian-fu", name="乙县人民政府", category="government", district="yi-xian")
PAPER = Organization(id="ri-bao", name="某市日报", category="media")
BODIES = (PARTY, COUNTY, PAPER)


def article(id_: str, *paragraphs: str, **more: Any) -> Article:
    """Return an article; its id begins with a letter that sorts it."""
    return Article(
        id=id_,
        title=f"文章{id_}",
        source="某市日报",
        kind="news",
        date=None,
        date_certainty="unknown",
        date_basis="示例",
        page="示例",
        paragraphs=paragraphs,
        curated=frozenset(("figures", "documents")),
        **more,
    )


def secretary(*articles: str, **more: Any) -> Official:
    """Return the party secretary of 甲区, whose post these articles print."""
    return _person("jia", PARTY, "书记", "甲区委书记", articles, **more)


def head(*articles: str, **more: Any) -> Official:
    """Return the head of 乙县, whose post these articles print."""
    return _person("jia-2", COUNTY, "县长", "乙县县长", articles, **more)


def reporter(*articles: str, **more: Any) -> Official:
    """Return the reporter, whose post these articles print."""
    return _person("jia-3", PAPER, "记者", "", articles, category="journalist", **more)


def _person(
    id_: str, body: Organization, title: str, printed: str, articles: Sequence[str], **more: Any
) -> Official:
    posts = tuple(Post(organization=body.id, title=title, printed=printed, article=a) for a in articles)
    return Official(**{"id": id_, "name": "甲某某", "category": "official", "posts": posts, **more})


def evidence(article: str, paragraph: int, start: int) -> Evidence:
    """Return the place of a name."""
    return Evidence(article=article, paragraph=paragraph, span=(start, start + 3), rule="示例")


def joined(articles: Sequence[Article], *officials: Official, include_proposed: bool = True) -> Portal:
    """Return the portal of the articles and the people."""
    content = Content(
        articles=tuple(articles), districts=DISTRICTS, organizations=BODIES, officials=officials
    )
    return link(content, include_proposed)


def meant(portal: Portal) -> list[tuple[str, int, str]]:
    """Return where 甲某某 is found, and who that is: nobody where it is not told."""
    found = [(m.article, m.paragraph + 1, m.entity) for m in portal.mentions if m.text == "甲某某"]
    open_ = [(one.article, one.paragraph, "") for one in portal.unclear]
    return sorted(found + open_)


__all__ = ["Meant", "Statement", "article", "evidence", "head", "joined", "meant", "reporter", "secretary"]
