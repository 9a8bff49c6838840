"""From bytes to text: which encoding a page was saved in."""

from __future__ import annotations

import codecs
from collections.abc import Sequence

from generator.errors import BriefingError

LIMIT = 5_000_000
"""Bytes a page may have; a whole issue of a paper is a tenth of it."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过民得经"
    "產業發國會這個時來們為對實現進設資區與記報"
)
_ENCODINGS = ("gb18030", "big5", "utf-16-le", "utf-16-be")
_SUSPECT = 0.3
_DAMAGED = 0.02
_MOSTLY = 0.3
_READABLE = 0.08


class UnreadableError(BriefingError):
    """A file that holds no text that could be read; the message says why and what to do."""


def check_size(size: int) -> None:
    """Raise :class:`UnreadableError` for a file of more than :data:`LIMIT` bytes."""
    if size > LIMIT:
        raise UnreadableError(
            f"文件有 {size / 1e6:.1f} MB，超过 {LIMIT / 1e6:.0f} MB；一次只导入一个版面，请把它拆开"
        )


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """Return the text of ``data`` and a warning, empty where there is nothing to warn of.

    ``declared`` is the encoding that the data says of itself, which is no more than one to try.

    Tries byte order marks, UTF-8, then the encoding of GB18030, Big5 and UTF-16 in which the text
    has most of the commonest characters; lines in two encodings are read each in its own. Raises
    :class:`UnreadableError` for data that is empty, too large or no text.
    """
    if not data.strip():
        raise UnreadableError("文件是空的")
    check_size(len(data))
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _sound(data.decode(encoding, "replace"))
    try:
        return _sound(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if _is_binary(data):
        raise UnreadableError(
            "这不是文本（是图片、压缩包或别的二进制文件）；请另存为 .txt、.md、.html 或 .pdf"
        )
    lines = data.split(b"\n")
    best = _best(data, _ENCODINGS)
    if best.startswith("utf-16") and _familiar(data.decode(best, "replace")) > _READABLE:
        return _sound(data.decode(best, "replace"))
    telling = [line for line in lines if not line.isascii()]
    if sum(map(_is_utf8, telling)) > _MOSTLY * len(telling):
        return _sound("\n".join(map(_by_itself, lines)))
    usual = sorted(_ENCODINGS[:2], key=lambda name: declared.lower()[:2] != name[:2])
    return _sound(data.decode(_best(b"\n".join(telling), usual), "replace"))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _by_itself(line: bytes) -> str:
    return line.decode("utf-8" if _is_utf8(line) else _best(line, ("utf-8", "gb18030")), "replace")


def _best(data: bytes, encodings: Sequence[str]) -> str:
    return max(encodings, key=lambda name: _familiar(data.decode(name, "replace")))


def _sound(text: str) -> tuple[str, str]:
    damaged = text.count("\ufffd")
    control = sum(text.count(chr(code)) for code in (*range(9), *range(14, 32)))
    if control > max(8, len(text) * _SUSPECT) or damaged > len(text) * _SUSPECT:
        raise UnreadableError("读不出文字，文件已损坏，或者不是文本；请从原文重新复制")
    if damaged:
        share = "很多" if damaged > len(text) * _DAMAGED else f"{damaged} 个"
        return text, f"有{share}字符读不出来，以“\ufffd”代替；请核对文件的编码（UTF-8、GB18030 都可以）"
    return text, ""


def _is_binary(data: bytes) -> bool:
    head = data[:4096]
    if max(_familiar(head.decode(name, "replace")) for name in ("utf-16-le", "utf-16-be")) > _READABLE:
        return False
    control = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return control > len(head) * 0.02


def _familiar(text: str) -> float:
    """Return the share of the commonest characters, what cannot be read counted against it."""
    sample = text[:20000]
    known = sum(char in _COMMON for char in sample)
    return (known - 2 * sample.count("\ufffd")) / max(1, len(sample))
