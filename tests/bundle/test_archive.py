from __future__ import annotations

import hashlib
import subprocess
import zipfile
from pathlib import Path

import pytest

from generator.bundle.archive import write_archive

FILES = {"index.html": b"<p>", "data/a.csv": b"1,2\n" * 1000, "开始.html": "<p>开始".encode()}


def write(out: Path, files: dict[str, bytes] = FILES, epoch: int | None = None) -> bytes:
    write_archive(out, {name: lambda content=content: content for name, content in files.items()}, epoch)
    return out.read_bytes()


def test_holds_the_files_in_order_with_fixed_dates_and_modes(tmp_path: Path) -> None:
    write(tmp_path / "a.zip", epoch=1_800_000_001)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == ["data/a.csv", "index.html", "开始.html"]
    assert {entry.date_time for entry in entries} == {(2027, 1, 15, 8, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
    assert entries[0].compress_size < entries[0].file_size


def test_a_chinese_name_is_marked_as_utf8(tmp_path: Path) -> None:
    write(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.getinfo("开始.html").flag_bits & 0x800


@pytest.mark.parametrize("epoch", [None, 0, 1_800_000_000])
def test_the_same_files_give_the_same_bytes(tmp_path: Path, epoch: int | None) -> None:
    one = write(tmp_path / "one.zip", FILES, epoch)
    other = write(tmp_path / "other.zip", dict(reversed(FILES.items())), epoch)
    assert one == other


def test_the_checksum_is_one_that_sha256sum_checks(tmp_path: Path) -> None:
    content = write(tmp_path / "包.zip")
    checksum = (tmp_path / "包.zip.sha256").read_text("utf-8")
    assert checksum == f"{hashlib.sha256(content).hexdigest()}  包.zip\n"
    subprocess.run(["sha256sum", "--check", "--strict", "包.zip.sha256"], cwd=tmp_path, check=True)


def test_a_failure_leaves_the_last_archive_and_nothing_beside_it(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise OSError("gone")

    before = write(tmp_path / "a.zip")
    checksum = (tmp_path / "a.zip.sha256").read_bytes()
    with pytest.raises(OSError, match="gone"):
        write_archive(tmp_path / "a.zip", {"a": lambda: b"new", "b": fail}, None)
    assert (tmp_path / "a.zip").read_bytes() == before
    assert (tmp_path / "a.zip.sha256").read_bytes() == checksum
    assert {path.name for path in tmp_path.iterdir()} == {"a.zip", "a.zip.sha256"}
