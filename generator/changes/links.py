"""Find what leads nowhere: addresses that are gone, names that the register does not know."""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.model import Item
from generator.changes.state import Row, State
from generator.quoting import quoted, titled

_TITLES = {"articles": "title", "entities": "name"}


def broken_links(base: State, head: State) -> Iterator[Item]:
    """Addresses of ``base`` that lead nowhere in ``head``: pages that are gone, paragraphs that are.

    Not the page of what was rejected: that it goes is what rejecting means, and said there.
    """
    new = {row["url"]: row for table in _TITLES for row in head.tables[table]}
    led = {url: row for row in new.values() for url in row["former_urls"]}
    known = new.keys() | led.keys()
    for table, title in _TITLES.items():
        for row in sorted(base.tables[table], key=lambda row: str(row["url"])):
            if row["url"] not in known and not (table == "entities" and head.rejected(row["id"])):
                yield Item(action="broken", what=f"{quoted(row[title])}的页面", before=row["url"])
    for name, page in sorted((base.pages or {}).items()):
        if head.pages is not None and name not in head.pages:
            yield Item(action="broken", what=f"“{page.title}”的页面", before=f"{name}.html")
    for row in sorted(base.tables["articles"], key=lambda row: str(row["url"])):
        now = new.get(row["url"]) or led.get(row["url"])
        yield from _paragraphs(row, now) if now else ()


def _paragraphs(old: Row, new: Row) -> Iterator[Item]:
    for number in range(len(new["paragraphs"]) + 1, len(old["paragraphs"]) + 1):
        what = f"{titled(old['title'])}第{number}段"
        yield Item(action="broken", what=what, before=f"{old['url']}#p{number}", url=new["url"])


def unknown_names(base: State, head: State) -> Iterator[Item]:
    """Names that ``head`` uses and its register does not know, less those ``base`` had already."""
    known = unresolved(base)
    for name, (what, url, id_) in sorted(unresolved(head).items()):
        if name not in known:
            yield Item(action="added", what=f"{what}“{name}”", url=url, file=head.files.get(id_, ""))


def unresolved(state: State) -> dict[str, tuple[str, str, str]]:
    """Return each name without an entity: what it is of, and the address and id of where it stands.

    A name that several people bear is one of each article that does not tell whom it means.
    """
    names = {n for row in state.tables["entities"] for n in (row["name"], row["short"], *row["aliases"])}
    found: dict[str, tuple[str, str, str]] = {}
    for article in state.articles.values():
        for author in article["authors"]:
            if author not in names:
                found.setdefault(author, ("作者", article["url"], article["id"]))
        if article["source"] not in names:
            found.setdefault(article["source"], ("来源", article["url"], article["id"]))
    for figure in state.tables["figures"]:
        if figure["subject_id"] is None and figure["subject"]:
            article = state.articles[figure["article"]]
            url = f"{article['url']}#p{figure['paragraph'] + 1}"
            found.setdefault(figure["subject"], ("数据的主体", url, article["id"]))
    for one in state.unclear:
        article = state.articles[one.article]
        url = f"{article['url']}#p{one.paragraph}" if one.paragraph else article["url"]
        found.setdefault(f"{one.name}（{article['title']}）", ("不知指哪一位的", url, article["id"]))
    return found
