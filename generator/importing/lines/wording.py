"""What the first and last words of a line say of its place: inside a sentence, in speech, in a list."""

from __future__ import annotations

import re

_SOFT_END = re.compile(r"[：:；;—]$")
_SPOKEN = re.compile(r"[问答][：:]|[一二三四五六七八九十]是")
_APPOINTMENT = re.compile(
    r"(?:决定)?(?:任命|免去|提名|接受|批准任命|批准免去|补选|选举|推选|通过)[：:]?(?:[㐀-鿿·]{2,4}(?:同志)?(?:（[^）]*）)?(?:为|的|辞去|任)|$)"
    r"|[㐀-鿿·]{2,4}(?:同志)?(?:（[^）]*）)?(?:拟?任|为|不再担任|兼任|挂职任)[㐀-鿿、（）]{3,}(?:长|任|记|员|席|官|师|委|裁|理|事|问|职)[；。]$"
)
_TIME = re.compile(
    r"(?:近日|日前|近期|连日来|昨日|昨天|昨|今天|今日|今[（(]\d|前天|本月|本周|当地时间|[春夏秋冬][日季天]|新春|岁末"
    r"|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日[，上下晚]|记者(?:昨|近|日前|今|从|\d)"
    r"|[㐀-鿿]{2,10}(?:日前|近日|昨日|昨天|今日)(?![㐀-鿿]?的))"
)
_HANGING = re.compile(r"[，、（《“‘「『【〈(]$")
_STARTS_INSIDE = re.compile(r"[，。、；：？！）》”’」』】〉%℃]")


def begins_inside(text: str) -> bool:
    """Tell whether a line begins with a sign that stands inside a sentence or closes one."""
    return bool(_STARTS_INSIDE.match(text))


def breaks_off(text: str) -> bool:
    """Tell whether a line ends with a sign after which the sentence goes on at once."""
    return bool(_HANGING.search(text))


def pauses(text: str) -> bool:
    """Tell whether a line ends with a sign that a paragraph may end with, though a sentence does not."""
    return bool(_SOFT_END.search(text))


def speaks(text: str) -> bool:
    """Tell whether a line begins as a question, an answer or a counted point (一是) does."""
    return bool(_SPOKEN.match(text))


def appoints(text: str) -> bool:
    """Tell whether a line is one of a list of appointments."""
    return bool(_APPOINTMENT.match(text))


def tells_time(text: str) -> bool:
    """Tell whether a text begins with when something was, as the first sentence of a story does."""
    return bool(_TIME.match(text))
