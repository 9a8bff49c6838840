"""Read announced lists: 打造A、B、C 3大产业集群, 实施3项行动：A、B、C. The count must be the list's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.quantities import read_hanzi


@dataclass(frozen=True, slots=True)
class Listed:
    """An announced list: what its items are, and the items as printed."""

    group: str
    items: tuple[str, ...]


_COUNT = re.compile(
    r"(?P<number>\d{1,2}|[两二三四五六七八九十]+)(?P<measure>大|个|类|项|条|种|张|副)(?P<group>[^，,。；;、：:（）()—]{2,24})"
)
_OPENS = re.compile(
    r"(?:[，,]?(?:即|分别是|分别为|包括|包含|其中包括|也就是)|[：:]|——|（(?:即|包括)?)(?:推动|建设|发展)?[：:]?\s?"
)
_LAST_AND = re.compile(r"以及|和|与|及")
_VERBS = re.compile(
    r"^(?:(?:将|要|重点|着力|全力|聚力|升级|创新|迭代|优化|完善|新建|谋划|加快|继续|同时|并|还|以|把|由|推动|推进|打造|建设|构建|发展|形成|培育|做大|做强|做优|"
    r"壮大|聚焦|围绕|实施|布局|包括|包含|涵盖|坚持|抓好|突出|即|为|是|有)+(?=.))"
)
_ENDING = re.compile(r"(?:等|这|共|的)$")


def list_members(text: str) -> Iterator[Listed]:
    """Yield the lists of ``text`` whose items are as many as announced, two or more."""
    for match in _COUNT.finditer(text):
        wanted = int(match["number"]) if match["number"].isdigit() else int(read_hanzi(match["number"]) or 0)
        group = re.sub(r"^(?:的|主要|重点)", "", match["group"])
        if wanted < 2:
            continue
        after = _OPENS.match(text, match.end())
        items = (
            _items(re.split(r"[。；;）]|，(?!.*、)", text[after.end() :], maxsplit=1)[0], wanted)
            if after
            else ()
        )
        if not items:
            before = re.split(r"[，,。；;：:]", text[: match.start()])[-1]
            items = _items(_ENDING.sub("", before), wanted)
        if items:
            yield Listed(group, items)


def _items(text: str, wanted: int) -> tuple[str, ...]:
    parts = [part.strip(" “”") for part in text.split("、")]
    if len(parts) == wanted - 1 and (joint := _last_joint(parts[-1])):
        parts[-1:] = [parts[-1][: joint.start()], parts[-1][joint.end() :]]
    parts[0] = _VERBS.sub("", parts[0])
    parts[-1] = _ENDING.sub("", re.split(r"[，,]", parts[-1])[0])
    if len(parts) != wanted or not all(2 <= len(part) <= 24 for part in parts):
        return ()
    return tuple(parts)


def _last_joint(part: str) -> re.Match[str] | None:
    return next(iter(_LAST_AND.finditer(part)), None)
