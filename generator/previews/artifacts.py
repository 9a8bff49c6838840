"""Take files out of an artifact that an untrusted job made."""

from __future__ import annotations

import io
import lzma
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from generator.errors import BriefingError, reason
from generator.previews.github import GitHub

MOST_FILES = 100_000
"""Files of an artifact that are unpacked."""

_UNREADABLE = (KeyError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError)
"""What reading a broken, locked or hostile zip raises, besides the errors of its decoders."""


class ArtifactError(BriefingError):
    """An artifact is too large, is no zip, or wants to write where it must not."""


def artifact_id(github: GitHub, run: int, name: str) -> int | None:
    """Return the id of the run's newest artifact of that name, None where it has none."""
    found = github.get(f"actions/runs/{run}/artifacts", name=name, per_page="100")["artifacts"]
    ids = [int(item["id"]) for item in found if item["name"] == name and not item["expired"]]
    return max(ids, default=None)


def fetch(github: GitHub, artifact: int, limit: int) -> zipfile.ZipFile:
    """Download an artifact of at most ``limit`` bytes. Raises :class:`ArtifactError`."""
    content = github.download(f"actions/artifacts/{artifact}/zip", limit)
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except _UNREADABLE as wrong:
        raise ArtifactError(f"附件不是 zip：{wrong}") from wrong


def read_member(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Return the file of that very name, at most ``limit`` bytes. Raises :class:`ArtifactError`."""
    try:
        with archive.open(name) as file:
            content = file.read(limit + 1)
    except (*_UNREADABLE, zlib.error, lzma.LZMAError) as wrong:
        raise ArtifactError(f"附件里读不出 {name}：{wrong}") from wrong
    if len(content) > limit:
        raise ArtifactError(f"附件里的 {name} 超过 {limit} 字节")
    return content


def unpack(archive: zipfile.ZipFile, folder: Path, limit: int) -> int:
    """Write the files into ``folder``, ``limit`` bytes at most and nothing outside of it; return how many.

    Raises :class:`ArtifactError`: before anything is written where a name leads elsewhere, later where
    the files cannot be read, are too large or get in each other's way.
    """
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > MOST_FILES:
        raise ArtifactError(f"附件里的文件多于 {MOST_FILES} 个")
    targets = [(info, _inside(info)) for info in infos]
    folder.mkdir(parents=True, exist_ok=True)
    room = limit
    for info, path in targets:
        content = read_member(archive, info.filename, room)
        room -= len(content)
        try:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        except OSError as wrong:
            raise ArtifactError(f"附件里的 {info.filename!r} 写不下来：{reason(wrong)}") from wrong
    return limit - room


def _inside(info: zipfile.ZipInfo) -> PurePosixPath:
    name, path = info.filename, PurePosixPath(info.filename)
    kind = stat.S_IFMT(info.external_attr >> 16)
    odd = path.is_absolute() or ".." in path.parts or any(sign in name for sign in ("\\", ":", "\0"))
    if odd or not path.parts or kind not in {0, stat.S_IFREG}:
        raise ArtifactError(f"附件里的文件名不可用：{name!r}")
    return path
