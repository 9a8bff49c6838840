"""Compare ``titles.yml``, the words by which people, posts and organizations are recognized."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.changes.fields import listed
from generator.changes.model import Item
from generator.changes.state import State
from generator.content.schema import descriptions
from generator.content.titles import FILE


def vocabulary_changes(base: State, head: State) -> Iterator[Item]:
    """Yield an item for each key that differs: which words came, went or mean something else now.

    The files may be of another version of this tool: nothing is taken for granted of what they hold.
    """
    if base.vocabulary is None or head.vocabulary is None:
        return
    old, new = _keys(base.vocabulary.data), _keys(head.vocabulary.data)
    about = descriptions(FILE)
    file = head.files.get(FILE, "")
    for key in dict.fromkeys((*new, *old)):
        what = f"{about[key]}（{key}）" if key in about else key
        line = f"{file}:{head.vocabulary.origin(key).line}"
        if key not in old:
            yield Item(action="added", what=what, after=f"{len(new[key])}个词", file=line)
        elif key not in new:
            yield Item(action="removed", what=what, before=f"{len(old[key])}个词", file=file)
        elif old[key].keys() != new[key].keys():
            gone = [term for term in old[key] if term not in new[key]]
            come = [term for term in new[key] if term not in old[key]]
            yield Item(action="changed", what=what, words=listed(gone, come), file=line)
        elif [*old[key]] != [*new[key]]:
            yield Item(action="changed", what=what, after="词没有变，次序变了", file=line)


Terms = dict[str, None]
"""The words of a key in their order, each with what it stands for: its group, its full name, nothing."""


def _keys(data: Any) -> dict[str, Terms]:
    if not isinstance(data, dict):
        return {}
    return {
        str(key): dict.fromkeys(f"{word}（{means}）" if means else word for word, means in _terms(value))
        for key, value in data.items()
    }


def _terms(value: Any) -> Iterator[tuple[str, str]]:
    """Yield each word of a key's value, which is a list, a mapping or a text of single characters."""
    match value:
        case str():
            yield from ((character, "") for character in value)
        case list():
            for item in value:
                yield from _entry(item)
        case dict():
            for word, means in value.items():
                if isinstance(means, list):
                    yield from ((str(one), str(word)) for one in means)
                else:
                    yield str(word), _told(means)


def _entry(item: Any) -> Iterator[tuple[str, str]]:
    """Yield the words of an entry of a list: one, or those that stand for what the rest of it says."""
    if isinstance(item, dict):
        rest = {key: value for key, value in item.items() if key != "words"}
        yield from ((str(word), _told(rest)) for word in item.get("words") or ())
    else:
        yield str(item), ""


def _told(means: Any) -> str:
    return "，".join(map(str, means.values())) if isinstance(means, dict) else str(means)
