"""Time the joining and rendering of a made-up archive: ``python -m tests.benchmarks.archive [ARTICLES]``.

Prints seconds; the same numbers come out of the same machine within a few per cent, so compare two
runs of one machine and nothing else. Tests assert no time and do not run this.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from pathlib import Path

from generator.linking import link
from generator.model import (
    Article,
    Cluster,
    Content,
    District,
    Figure,
    Group,
    Official,
    Organization,
    Post,
    Statement,
    System,
    Tier,
)
from generator.pages import render_pages

ROOT = Path(__file__).parents[2]
TITLE = "书记"

CHARACTERS = b"".join(bytes((row, cell)) for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF)).decode(
    "gb2312"
)
"""The 3,666 characters of level 1 of GB 2312, the frequent ones, but its last row."""


def names(form: str, count: int) -> list[str]:
    """Return ``count`` different names: ``form`` with each ``?`` replaced by some character.

    The characters are many, so that no pair of them is frequent, as it would be with a few.
    """
    chance = random.Random(form)
    made: dict[str, None] = {}
    while len(made) < count:
        made["".join(chance.choice(CHARACTERS) if sign == "?" else sign for sign in form)] = None
    return list(made)


def archive(count: int) -> Content:
    """Return ``count`` articles of twelve paragraphs, and a register with a person and a body for each."""
    chance = random.Random(7)
    clusters = [
        Cluster(id=f"c{i}", name=name, tier="tier-1") for i, name in enumerate(names("??材料集群", 30))
    ]
    districts = [
        District(id=f"d{i}", name=name, kind="区", group="g1", tile=(i % 8, i // 8))
        for i, name in enumerate(names("??区", 40))
    ]
    organizations = [
        Organization(id=f"o{i}", name=name, category="government", district=f"d{i % 40}")
        for i, name in enumerate(names("???管理局", count))
    ]
    people = [(f"p{i}", name) for i, name in enumerate(names("?某?", count))]
    articles = [_article(i, chance, clusters, districts, organizations, people) for i in range(count)]
    held = {
        said.official: (article.id, said.paragraph) for article in articles for said in article.statements
    }
    officials = [
        Official(id=id_, name=name, category="official", posts=_posts(i, held.get(id_)))
        for i, (id_, name) in enumerate(people)
    ]
    systems = [System(id="s1", name="“77”体系", kind="体系", owner="d0", summary=None)]
    return Content(
        articles=tuple(articles),
        clusters=tuple(clusters),
        districts=tuple(districts),
        organizations=tuple(organizations),
        officials=tuple(officials),
        systems=tuple(systems),
        tiers=(Tier(id="tier-1", name="大集群", short="大"),),
        groups=(Group(id="g1", name="中部"),),
    )


def _posts(number: int, place: tuple[str, int] | None) -> tuple[Post, ...]:
    if place is None:
        return ()
    return (Post(organization=f"o{number}", title=TITLE, article=place[0], paragraph=place[1]),)


def _article(
    number: int,
    chance: random.Random,
    clusters: list[Cluster],
    districts: list[District],
    organizations: list[Organization],
    people: list[tuple[str, str]],
) -> Article:
    paragraphs, statements, figures = [], [], []
    for n in range(1, 13):
        district, cluster = chance.choice(districts), chance.choice(clusters)
        person, name = chance.choice(people)
        office = chance.choice(organizations)
        paragraphs.append(
            f"{office.name}{name}说，{district.name}把{cluster.name}做大，第{number}批项目落地。"
        )
        statements.append(Statement(official=person, paragraph=n))
        if n % 4 == 0:
            figures.append(
                Figure(
                    text="300亿元",
                    indicator="产值",
                    subject=cluster.id,
                    period="2030年",
                    target=n == 4,
                    value=3 * 10**10,
                    unit="元",
                    paragraph=n,
                )
            )
    date = dt.date(2020, 1, 1) + dt.timedelta(days=number % 2000)
    return Article(
        id=f"{date}-{number}",
        title=f"第{number}篇",
        source="某日报",
        kind="news",
        date=date,
        date_certainty="stated",
        date_basis="示例",
        page=f"p{number}",
        paragraphs=tuple(paragraphs),
        statements=tuple(statements),
        figures=tuple(figures),
        authors=(chance.choice(people)[1],),
    )


def main() -> None:
    """Print how long each stage takes."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    content = archive(count)
    started = time.perf_counter()
    portal = link(content)
    linked = time.perf_counter()
    pages = render_pages(portal, ROOT / "templates")
    done = time.perf_counter()
    size = sum(len(page.text.encode()) for page in pages)
    print(f"{count} articles, {len(portal.mentions)} mentions, {len(pages)} pages, {size / 1e6:.1f} MB")
    print(f"link {linked - started:.1f} s, render {done - linked:.1f} s")


if __name__ == "__main__":
    main()
