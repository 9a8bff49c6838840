"""Compare articles and hand-written pages, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.changes.fields import field_changes, paragraph_url, whole
from generator.changes.model import Action, Edit, Item
from generator.changes.state import Row, State
from generator.changes.words import paired_paragraphs, shortened, word_changes
from generator.model import WrittenPage
from generator.quoting import titled

_ARTICLE_FIELDS = {
    "title": "标题",
    "kicker": "引题",
    "subtitle": "副题",
    "date": "日期",
    "date_certainty": "日期是否确知",
    "date_basis": "日期依据",
    "source": "来源",
    "authors": "作者",
    "credit": "署名",
    "kind": "体裁",
    "page": "版面编号",
    "fragment": "缺漏说明",
    "topics": "主题",
    "documents": "文件",
}


def article_changes(base: State, head: State) -> Iterator[Item]:
    """Yield the articles that were added or removed, and what changed in the others.

    ``base`` speaks by the ids of ``head`` (:func:`~generator.changes.identity.followed`).
    """
    for id_ in sorted(base.articles.keys() | head.articles.keys()):
        old, new = base.articles.get(id_), head.articles.get(id_)
        if old and new:
            if old["url"] != new["url"]:
                yield whole("moved", titled(new["title"]), new, head, before=old["url"], after=new["url"])
            yield from field_changes(titled(new["title"]), old, new, _ARTICLE_FIELDS, base, head)
            yield from _texts(old, new, head)
        elif new:
            yield whole(
                "added",
                titled(new["title"]),
                new,
                head,
                after=f"{new['source']}，{new['date'] or '日期不详'}",
            )
        elif old:
            yield whole("removed", titled(old["title"]), old, base)


def _texts(old: Row, new: Row, head: State) -> Iterator[Item]:
    for edit in _edits(old["paragraphs"], new["paragraphs"]):
        yield Item(
            action=edit.action,
            what=f"{titled(new['title'])} {edit.where}",
            words=edit.words,
            url=paragraph_url(new, edit.paragraph - 1) if edit.paragraph else new["url"],
            file=head.files.get(new["id"], ""),
        )


def page_changes(base: State, head: State) -> Iterator[Item]:
    """Yield what changed in the hand-written pages."""
    if base.pages is None or head.pages is None:
        return
    for name in sorted(base.pages.keys() | head.pages.keys()):
        old, new = base.pages.get(name), head.pages.get(name)
        file = head.files.get(name, "")
        if new is None or old is None:
            page = new or old
            title = page.title if page else name
            url = f"{name}.html" if new else ""
            yield Item(action="added" if new else "removed", what=title, url=url, file=file)
            continue
        for edit in _edits(_lines(old), _lines(new)):
            yield Item(action=edit.action, what=new.title, words=edit.words, url=f"{name}.html", file=file)


def _lines(page: WrittenPage) -> list[str]:
    return [page.title, page.description, *(line for line in page.body.splitlines() if line.strip())]


@dataclass(frozen=True, slots=True)
class _Edit:
    """A paragraph that was added, removed or changed; ``paragraph`` is its number now, if it has one."""

    action: Action
    where: str
    words: tuple[tuple[Edit, str], ...]
    paragraph: int | None


def _edits(old: Sequence[str], new: Sequence[str]) -> Iterator[_Edit]:
    for before, after in paired_paragraphs(old, new):
        action: Action = "changed" if before and after else "added" if after else "removed"
        where = f"第{after}段" if after else f"原第{before}段"
        was, now = old[before - 1] if before else "", new[after - 1] if after else ""
        yield _Edit(action, where, shortened(word_changes(was, now)), after)
