"""Which paper or agency a story comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.importing.simplifying import simplified

UNKNOWN = "不详"

_NO_PAPER = re.compile("发布|新闻$|网$|[申上预通汇举海情简回捷喜警电填呈播年月]报$")
"""Lines of a page end so and name no paper: 谁能申报, 天气预报."""

_OWN = re.compile(r"^本(?:报|刊|网|台|社)")
_PAPER = re.compile(
    r"《?([㐀-鿿]{2,10}(?:日报|晚报|晨报|商报|都市报|时报|报|周刊|新闻网|新闻|网|在线|客户端|发布))》?"
)
_QUOTED = re.compile(r"《([㐀-鿿A-Za-z·]{2,14})》")
_AGENCY = re.compile(r"(新华[社网]|中新[社网]|中国新闻网|人民网|央视新闻|央广网|光明网|中国网)")
_NAMED = re.compile(
    r"(?:据|来源[:：/]|综合|摘自|转自|转载自|原载)\s*([㐀-鿿A-Za-z·]{2,14}?)(?:报道|消息|电|讯|客户端|微信公众号|综合)?$"
)
_FOLDED = re.compile(r"^(?:[㐀-鿿]{2,6}[-—])(?=[㐀-鿿]{2,8}(?:报|网|社)$)")
_TEAM = re.compile(r"(?<=[报网社台闻刊])(?:全媒体|融媒体?|报业(?:传媒)?(?:集团)?|传媒集团|中心|客户端)+$")


def find_paper(furniture: Iterable[str]) -> str:
    """Return the paper that its own lines name, or an empty string."""
    for line in furniture:
        plain = simplified(re.sub(r"[\d\s.:：/|·]", " ", line))
        for word in plain.split():
            if (found := _PAPER.fullmatch(word)) and not _NO_PAPER.search(found[1]):
                return found[1]
    return ""


def find_origin(media: Sequence[str], origins: Sequence[str], paper: str) -> str:
    """Return the paper or agency of a story.

    ``media`` are those of datelines and bylines, ``origins`` the lines such as 据《…》; ``paper`` is
    the page's own. What a story is said to be taken from comes first.
    """
    for line in origins:
        text = simplified(line).strip("（）()【】 —-")
        for pattern in (_QUOTED, _AGENCY, _NAMED):
            if (found := pattern.search(text)) and not _OWN.match(found[1]):
                return found[1]
    for medium in media:
        name = simplified(medium).strip("《》 ")
        if not name:
            continue
        if _OWN.match(name):
            if paper:
                return paper
            continue
        if found := _AGENCY.match(name):
            return found[1]
        return _TEAM.sub("", _FOLDED.sub("", name)) or name
    return paper or UNKNOWN
