"""The credit that covers a group of stories: 本组稿件由…采写."""

from __future__ import annotations

import re

from generator.importing.bylines.grammar import Byline, parse_byline
from generator.importing.signs import MARKS
from generator.importing.simplifying import simplified

_GROUP = re.compile(
    r"[（(【]?(?:本|这)(?:组|版|专题|期|专版|专刊)(?:的)?(?:稿件|报道|文图|图文|文字|文章|文/图|内容|采写|撰文|专题)?"
    r"(?:除署名外|均|皆|全部)*(?:由|为|：|:|\s)?(?P<who>.{2,80}?)(?:采写|撰写|采访|提供|编写|整理|摄影|拍摄|综合|摄)*[）)】]?"
)
_GROUP_PHOTO = re.compile(r"(?:本|这)(?:组|版|专题)(?:图片|照片|摄影)")


def parse_group_credit(text: str) -> Byline | None:
    """Read a credit that covers a group of stories (本组稿件由…采写); None where it is none."""
    line = simplified(text).strip(" 　()（）" + MARKS)
    if len(line) > 100 or _GROUP_PHOTO.match(line):
        return None
    found = _GROUP.fullmatch(line)
    if not found:
        return None
    byline = parse_byline(found["who"], bare=True)
    return byline if byline and byline.writers else None
