"""Name the change of what is measured: 产值同比增长5% gives the 同比增速 of 产值."""

from __future__ import annotations

import re

_CHANGE = re.compile(
    r"(?:(?:较|比)[^，。；]{0,8})?"
    r"(?P<how>同比|环比|年均|平均|累计|总体|名义|实际|逐年|分别|预计|大幅|将|可)*"
    r"(?P<what>增长|提升|提高|增加|上升|上涨|扩大|增幅|增速|下降|降低|减少|回落|下滑|缩短|压减|压缩|下跌|节约)"
    r"(?:率|幅度)?(?:约|近|超|超过|达到|达|为|了|分别|幅度为|均)*$"
)
_UP = frozenset(("增长", "增幅", "增速", "上涨", "上升", "扩大"))
_RATE = re.compile(r"(?:同比|环比|年均|平均)?(?:增速|升幅|降幅)$")


def find_change(left: str) -> re.Match[str] | None:
    """Return the words of a change that ``left`` ends in."""
    return _CHANGE.search(left)


def with_change(named: str, change: re.Match[str]) -> str:
    """Return the name of a change, found by :func:`find_change`, of what is ``named``."""
    how = next((word for word in ("同比", "环比", "年均", "平均") if word in change[0]), "")
    if change["what"] in ("增速", "增幅"):
        return f"{named}{how}{change['what']}"
    if change["what"] in _UP or change["what"] in ("提升", "提高", "增加"):
        return f"{named}{how}{'增速' if change['what'] in _UP else '升幅'}"
    return f"{named}{how}降幅"


def without_change(named: str) -> str:
    """Return what changes, of a name made by :func:`with_change`."""
    return _RATE.sub("", named)
