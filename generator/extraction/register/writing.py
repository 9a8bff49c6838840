"""Write proposals into the register; what a person wrote stays byte for byte."""

from __future__ import annotations

import dataclasses
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import labels
from generator.content import load_content
from generator.errors import BriefingError
from generator.extraction.register.entries import FILES, entry, post_entry
from generator.extraction.register.inserting import Items, insert
from generator.extraction.register.merging import merge, new_entities, new_posts
from generator.model import Content, Entity, Official, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written: the new entities, the new posts of known people, and the files changed.

    ``before`` counts the entities of each type that the register had.
    """

    entities: tuple[Entity, ...] = ()
    posts: tuple[tuple[Official, Post], ...] = ()
    before: Counter[str] = dataclasses.field(default_factory=Counter)
    files: tuple[Path, ...] = ()


def summary(written: Written) -> Iterator[str]:
    """Yield the lines that tell a person what was written, what was there before, and the doubts."""
    new = Counter[str](entity.type for entity in written.entities)
    for type_ in FILES:
        yield f"{labels.ENTITY_TYPE[type_]}：新提议 {new[type_]} 个，名录原有 {written.before[type_]} 个。"
    if written.posts:
        yield f"已有人物的新任职：{len(written.posts)} 项。"
    doubts = [(entity, doubt) for entity in written.entities for doubt in entity.doubts]
    if doubts:
        yield f"拿不准的 {len(doubts)} 处："
        yield from (f"  {labels.ENTITY_TYPE[e.type]}“{e.name}”：{doubt}" for e, doubt in doubts)
    for path in written.files:
        yield f"写入 {path}"
    if not written.files:
        yield "没有新的提议，名录没有改动。"
    else:
        yield "提议都标明 status: proposed；用 briefing check 逐条核对。"


def write_proposals(folder: Path, content: Content, proposals: Iterable[Entity]) -> Written:
    """Add to the register in ``folder`` what ``proposals`` say and the register does not.

    ``content`` is what was read from ``folder``; what is added is what
    :func:`~generator.extraction.register.merging.merge` adds. Raises
    :class:`~generator.errors.BriefingError` and leaves every file as it was where the result would
    not load.
    """
    merged = merge(content, proposals)
    new, posts = new_entities(content, merged), new_posts(content, merged)
    texts: dict[Path, tuple[bytes | None, str]] = {}
    for type_, key in FILES.items():
        entries: Items = [entry(entity) for entity in new if entity.type == type_]
        added: dict[str, Items] = {}
        for official, post in posts if type_ == "official" else ():
            added.setdefault(official.id, []).append(post_entry(post))
        if entries or added:
            path = folder / "register" / f"{key}.yml"
            old = path.read_bytes() if path.exists() else None
            text = old.decode("utf-8") if old else ""
            texts[path] = (old, insert(text, path, key, entries, added))
    for path, (_, text) in texts.items():
        _replace(path, text.encode("utf-8"))
    try:
        load_content(folder)
    except BriefingError:
        for path, (old, _) in texts.items():
            _restore(path, old)
        raise
    before = Counter[str](entity.type for entity in content.entities)
    return Written(entities=new, posts=posts, before=before, files=tuple(texts))


def _replace(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_bytes(data)
    os.replace(temporary, path)


def _restore(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        _replace(path, before)
