"""The dictionary's view of running text: where words begin and what kind of words they are."""

from __future__ import annotations

import functools

import jieba
import jieba.posseg

from generator.surnames import can_be_name

NAME_TAGS = ("nr", "ns", "nz", "nt")
"""Tags of the dictionary for words that are names already."""


@functools.cache
def _tokenizer() -> jieba.posseg.POSTokenizer:
    jieba.setLogLevel("WARNING")
    jieba.posseg.dt.tokenizer.initialize()
    return jieba.posseg.dt


def tag(word: str) -> str:
    """Return the dictionary's tag of a word, empty where it does not know the word."""
    tokenizer = _tokenizer()
    known = tokenizer.tokenizer.FREQ.get(word)
    return str(tokenizer.word_tag_tab.get(word, "")) if known else ""


def frequency(word: str) -> int:
    """Return how often the dictionary has seen a word, 0 where it does not know it."""
    return int(_tokenizer().tokenizer.FREQ.get(word) or 0)


def words(text: str) -> list[str]:
    """Cut text into the words of the dictionary; what it does not know falls into characters."""
    return list(_tokenizer().tokenizer.cut(text, HMM=False))


def ends_at(text: str, end: int) -> bool:
    """Tell whether a word of the dictionary ends at ``end`` of a text."""
    left = max(0, end - 8)
    at = left
    for word in words(text[left : end + 4]):
        at += len(word)
        if at >= end:
            return at == end
    return True


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether jieba's tagger reads ``text[start:end]`` as a person's name.

    Of its names by themselves one in three is right; it only confirms what grammar proposes.
    """
    left, right = max(0, start - 12), min(len(text), end + 12)
    at = left
    for word, flag in _tokenizer().cut(text[left:right]):
        if at == start and at + len(word) == end:
            return str(flag).startswith("nr")
        at += len(word)
    return False


def seeming_names(text: str) -> list[tuple[int, int]]:
    """Return what jieba's tagger reads as full names of people; one in three is right, so it only warns."""
    found, at = [], 0
    for word, flag in _tokenizer().cut(text):
        if str(flag).startswith("nr") and can_be_name(word):
            found.append((at, at + len(word)))
        at += len(word)
    return found
