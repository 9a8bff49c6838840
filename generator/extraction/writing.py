"""Write proposals into the register; what a person wrote stays byte for byte."""

from __future__ import annotations

import dataclasses
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import labels
from generator.content import load_content
from generator.errors import BriefingError
from generator.extraction.entries import FILES, entry, post_entry
from generator.extraction.inserting import Items, insert
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

    ``content`` is what was read from ``folder``. A proposal with the id of an entity there only adds
    the posts that entity does not have, rejected ones counted among those it has; one whose name
    belongs to an entity already is not added. Raises :class:`~generator.errors.BriefingError` and
    leaves every file as it was where the result would not load.
    """
    new, posts = _news(content, proposals)
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


def _news(
    content: Content, proposals: Iterable[Entity]
) -> tuple[tuple[Entity, ...], tuple[tuple[Official, Post], ...]]:
    by_id = {entity.id: entity for entity in content.entities}
    owners = {name: entity.id for entity in content.entities for name in entity.names}
    new: list[Entity] = []
    posts: list[tuple[Official, Post]] = []
    for proposal in proposals:
        there = by_id.get(proposal.id)
        if there is not None or proposal.name in owners:
            if isinstance(there, Official) and isinstance(proposal, Official) and there.status != "rejected":
                posts += [(there, post) for post in _unknown_posts(there, proposal)]
        else:
            kept = _with_free_names(proposal, owners)
            owners.update(dict.fromkeys(kept.names, kept.id))
            by_id[kept.id] = kept
            new.append(kept)
    return tuple(new), tuple(posts)


def _with_free_names(proposal: Entity, owners: Mapping[str, str]) -> Entity:
    """Return the proposal without the short name and aliases that mean another entity already."""
    return dataclasses.replace(
        proposal,
        short="" if proposal.short in owners else proposal.short,
        aliases=tuple(alias for alias in proposal.aliases if alias not in owners),
    )


def _unknown_posts(there: Official, proposal: Official) -> list[Post]:
    held = {(post.organization, post.title, post.article) for post in there.posts}
    return [p for p in proposal.posts if (p.organization, p.title, p.article) not in held]


def _replace(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_bytes(data)
    os.replace(temporary, path)


def _restore(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        _replace(path, before)
