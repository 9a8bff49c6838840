"""Read a state of the content: a git revision, a content folder or a published ``portal.json``."""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.content import load_content, titles
from generator.content.yaml_lines import Marked
from generator.errors import BriefingError, ContentError, Origin, reason
from generator.linking import link
from generator.model import Content, Entity, Unclear, WrittenPage
from generator.portal import Portal
from generator.tables import TABLES, Table

Row = dict[str, Any]

_SINCE: Row = {"former_urls": [], "title": ""}
"""Columns that a ``portal.json`` of an earlier version lacks, and what stands for them."""


class StateError(BriefingError):
    """A state that cannot be read: no such revision, no such file."""


@dataclass(frozen=True, kw_only=True)
class State:
    """The tables of a portal, and what only its content tells.

    ``files`` says where an article, an entity or a page is written (``path:line`` in the repository),
    ``entities`` are those of the register, the rejected ones too, ``pages`` the hand-written pages;
    ``vocabulary`` is what ``titles.yml`` holds; None where the state does not tell.
    ``unclear`` are the names that several people bear.
    """

    tables: Mapping[str, list[Row]]
    files: Mapping[str, str] = field(default_factory=dict)
    entities: Mapping[str, Entity] | None = None
    pages: Mapping[str, WrittenPage] | None = None
    vocabulary: Marked | None = None
    unclear: tuple[Unclear, ...] = ()

    @cached_property
    def articles(self) -> Mapping[str, Row]:
        """The rows of the articles by their id."""
        return {row["id"]: row for row in self.tables["articles"]}

    @cached_property
    def named(self) -> Mapping[str, Row]:
        """The rows of the entities by their id."""
        return {row["id"]: row for row in self.tables["entities"]}

    def rejected(self, id_: str) -> bool:
        """Whether the register says that there is no such entity."""
        entity = (self.entities or {}).get(id_)
        return entity is not None and entity.status == "rejected"


def read_state(where: str, content: Path) -> State:
    """Read the state that ``where`` names: a ``portal.json``, or a git revision of ``content``.

    An empty ``where`` is the content folder as it stands. A revision in which the folder does not
    exist yet is an empty state. Raises :class:`StateError`, and
    :class:`~generator.errors.ContentError` where the content of that state has mistakes.
    """
    if where.endswith(".json"):
        return _of_json(Path(where))
    if not content.is_dir():
        raise StateError(f"没有内容目录 {content}：用 --content 指明，或给出两个 portal.json")
    return _of_revision(where, content) if where else _of_folder(content, _repository_path(content))


def _of_json(path: Path) -> State:
    try:
        data = json.loads(path.read_text("utf-8"))
        tables = {table.name: _rows(data[table.name], table) for table in TABLES}
    except OSError as wrong:
        raise StateError(f"读不到 {path}：{reason(wrong)}") from wrong
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise StateError(f"{path} 不是本工具生成的 portal.json：{wrong}") from wrong
    return State(tables=tables)


def _rows(data: Any, table: Table) -> list[Row]:
    return [{column.name: {**_SINCE, **row}[column.name] for column in table.columns} for row in data]


def _of_revision(revision: str, content: Path) -> State:
    path = _repository_path(content)
    folder = content.resolve()
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise StateError(f"没有“{revision}”这个版本：写 git 的提交、分支或标签，或某个 portal.json 的路径")
    name = commit.decode().strip()
    top = folder if not path else Path(str(folder)[: -len(path)] or "/")
    archive = _git(top, "archive", "--format=tar", name, "--", path or ".")
    if archive is None:
        return State(tables={table.name: [] for table in TABLES})
    with tempfile.TemporaryDirectory() as temporary:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(temporary, filter="data")
        try:
            return _of_folder(Path(temporary) / path, path)
        except ContentError as wrong:
            moved = [f"{revision}:{_moved(p.origin, Path(temporary))}：{p.message}" for p in wrong.problems]
            raise StateError(f"版本“{revision}”的内容有错误：\n" + "\n".join(moved)) from wrong


def _repository_path(content: Path) -> str:
    """Return the folder's path inside its repository; outside of any, its name."""
    prefix = _git(content.resolve(), "rev-parse", "--show-prefix")
    return content.name if prefix is None else prefix.decode().strip().rstrip("/")


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints, or None where it fails. Raises :class:`StateError` where there is no git."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)  # noqa: S607
    except OSError as wrong:
        raise StateError(f"运行不了 git：{reason(wrong)}") from wrong
    return done.stdout if done.returncode == 0 else None


def _of_folder(folder: Path, path: str) -> State:
    content = load_content(folder)
    portal = link(content)
    return State(
        tables={table.name: list(table.read(portal)) for table in TABLES},
        files=_files(portal, content, folder, path),
        entities={entity.id: entity for entity in content.entities},
        pages={page.name: page for page in content.pages},
        vocabulary=_vocabulary(folder / "register"),
        unclear=portal.unclear,
    )


def _vocabulary(register: Path) -> Marked:
    path = register / titles.FILE
    return titles.read_titles(register) if path.is_file() else Marked({}, path)


def _files(portal: Portal, content: Content, folder: Path, path: str) -> dict[str, str]:
    def place(origin: Origin, line: bool) -> str:
        inside = f"{path}/{origin.path.relative_to(folder).as_posix()}".lstrip("/")
        return f"{inside}:{origin.line}" if line else inside

    articles = {article.id: place(article.origin, line=False) for article in portal.articles}
    pages = {page.name: place(page.origin, line=False) for page in portal.pages}
    entities = {entity.id: place(entity.origin, line=True) for entity in content.entities}
    vocabulary = {titles.FILE: place(Origin(folder / "register" / titles.FILE), line=False)}
    return pages | articles | entities | vocabulary


def _moved(origin: Origin, folder: Path) -> str:
    return f"{origin.path.relative_to(folder).as_posix()}:{origin.line}"
