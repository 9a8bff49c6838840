"""Cut a byline into its parts: roles, media and names, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.surnames import SINGLE


def cut_parts(text: str) -> Iterator[str]:
    """Yield what stands between separators; letter-spaced names (甲 某) are put together again."""
    for both in ("文/图/视频", "文/图", "图/文", "文/摄", "摄影/报道"):
        text = text.replace(both, f" {both.replace('/', '⁄')} ")
    for other in ("文、图", "图、文"):
        text = text.replace(other, " 文⁄图 ")
    text = re.sub(r"(?<=[㐀-鿿])(?=通讯员|实习生|见习记者|实习记者|摄影记者)", " ", text)  # joined lines
    text = re.sub(r"(?<![㐀-鿿])(文字?|图片?|采写|撰文|摄影(?=[：:]))[/：:]\s*", r" \1： ", text)
    text = re.sub(r"(?<=[㐀-鿿])(?<![航拍并合])(?=摄(?:影)?(?:[\s、，,；;/|│（）()]|$))", " ", text)
    words = [word for word in re.split(r"[\s、，,；;/|│（）()]+", text) if word]
    held = ""
    for word in words:
        if len(word) == 1 and word in SINGLE and word not in "文图摄" and not held:
            held = word
        elif held:
            if len(word) <= 2 and word not in ("文", "图", "摄"):
                yield held + word
                held = ""
            else:
                yield from (held, word)
                held = ""
        else:
            spaced = re.fullmatch(r"(.*(?:记者|通讯员|实习生|评论员|作者))(.)", word)
            if spaced and spaced[2] in SINGLE:
                yield spaced[1]
                held = spaced[2]
            else:
                yield word
    if held:
        yield held
