"""From a content folder to checked data: the first arrow of the portal."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from generator.content.articles import parse_article
from generator.content.citations import with_sources_here
from generator.content.identities import check_identities
from generator.content.references import check_references
from generator.content.register import load_register
from generator.content.written import read_written
from generator.errors import ContentError, Origin, Problem
from generator.model import (
    Article,
    Cluster,
    Content,
    District,
    Entity,
    Official,
    Organization,
    System,
)

__all__ = ["load_content", "read_content"]

E = TypeVar("E", bound=Entity)


def load_content(folder: Path) -> Content:
    """Read ``folder`` (laid out like ``docs/``) and check every file of it.

    A register file carried over from another portal is taken without the facts and posts whose
    article is not here: nothing is shown that no article says. Raises
    :class:`~generator.errors.ContentError` with all the problems of all the files at once.
    """
    content, problems = read_content(folder)
    if problems:
        raise ContentError(problems)
    return content


def read_content(folder: Path) -> tuple[Content, list[Problem]]:
    """Return what :func:`load_content` does, less what is malformed, and all the problems.

    Raises :class:`~generator.errors.ContentError` where the folder is not laid out so.
    """
    if not (folder / "register").is_dir():
        raise ContentError(
            [
                Problem(
                    Origin(folder),
                    "不是内容目录：里面没有 register/",
                    "用 --content 指向与 docs/ 结构相同的目录",
                )
            ]
        )
    register, problems = load_register(folder / "register")
    articles: list[Article] = []
    broken = set(register.broken)
    files = (path for path in (folder / "articles").rglob("*.md") if path.is_file())
    for path in sorted(path for path in files if not path.name.startswith(".")):
        article, found = _read_article(path)
        problems += found
        if article is None:
            broken.add(path.stem)
        else:
            articles.append(article)
    pages, found = read_written(folder)
    problems += found
    content = Content(
        articles=tuple(articles),
        clusters=_only(Cluster, register.entities),
        districts=_only(District, register.entities),
        organizations=_only(Organization, register.entities),
        officials=_only(Official, register.entities),
        systems=_only(System, register.entities),
        tiers=register.tiers,
        groups=register.groups,
        districts_basis=register.districts_basis,
        region=register.region,
        pages=pages,
    )
    content = with_sources_here(content, broken)
    problems += [*check_identities(content), *check_references(content, broken)]
    return content, problems


def _read_article(path: Path) -> tuple[Article | None, list[Problem]]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return None, [Problem(Origin(path), "不是 UTF-8 编码", "另存为 UTF-8 编码")]
    return parse_article(text, path)


def _only(kind: type[E], entities: tuple[Entity, ...]) -> tuple[E, ...]:
    return tuple(entity for entity in entities if isinstance(entity, kind))
