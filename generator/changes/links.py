"""Find what leads nowhere: addresses that are gone, names that the register does not know."""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.model import Item
from generator.changes.state import State


def broken_links(base: State, head: State) -> Iterator[Item]:
    """Addresses of ``base`` that lead nowhere in ``head``: pages that are gone, paragraphs that are."""
    new = {row["url"]: row for table in ("articles", "entities") for row in head.tables[table]}
    for table, name in (("articles", "title"), ("entities", "name")):
        for row in sorted(base.tables[table], key=lambda row: str(row["url"])):
            if row["url"] not in new and row["url"] not in head.redirected:
                yield Item(action="broken", what=f"“{row[name]}”的页面", before=row["url"])
    for row in sorted(base.tables["articles"], key=lambda row: str(row["url"])):
        now = new.get(row["url"], row)
        for number in range(len(now["paragraphs"]) + 1, len(row["paragraphs"]) + 1):
            what = f"《{row['title']}》第{number}段"
            yield Item(action="broken", what=what, before=f"{row['url']}#p{number}", url=row["url"])


def unknown_names(base: State, head: State) -> Iterator[Item]:
    """Names that ``head`` uses and its register does not know, less those ``base`` had already."""
    known = set(_unresolved(base))
    for name, (what, url, id_) in sorted(_unresolved(head).items()):
        if name not in known:
            yield Item(action="added", what=f"{what}“{name}”", url=url, file=head.files.get(id_, ""))


def _unresolved(state: State) -> dict[str, tuple[str, str, str]]:
    """Return each name without an entity: what it is of, and the address and id of where it stands."""
    names = {n for row in state.tables["entities"] for n in (row["name"], row["short"], *row["aliases"])}
    articles = state.by_id("articles")
    found: dict[str, tuple[str, str, str]] = {}
    for article in articles.values():
        for author in article["authors"]:
            if author not in names:
                found.setdefault(author, ("作者", article["url"], article["id"]))
        if article["source"] not in names:
            found.setdefault(article["source"], ("来源", article["url"], article["id"]))
    for figure in state.tables["figures"]:
        if figure["subject_id"] is None and figure["subject"]:
            article = articles[figure["article"]]
            url = f"{article['url']}#p{figure['paragraph'] + 1}"
            found.setdefault(figure["subject"], ("数据的主体", url, article["id"]))
    return found
