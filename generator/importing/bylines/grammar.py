"""The grammar of bylines: who wrote a story, said with a role and names and nothing else.

Authors come from here only. A sentence in which a reporter appears is not a byline, because a
byline has no word that is neither a role, a medium nor a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.importing.bylines.names import may_be_name, names_in
from generator.importing.bylines.parts import cut_parts
from generator.importing.signs import MARKS
from generator.importing.simplifying import simplified
from generator.importing.vocabulary import is_word, opens_with_verb
from generator.surnames import can_be_name

_WRITERS = (
    "记者|通讯员|实习生|实习记者|评论员|撰稿人?|撰文|执笔人?|采写|作者|特约评论员|特派员|主笔|整理"
    "|文字|文|采访|报道员|特约撰稿"
)
_OTHERS = (
    "摄影|摄|图片|图|供图|制图|制表|绘图|漫画|插图|视频|编辑|责任编辑|责编|美编|美术编辑|版式|校对|统筹|策划|监制|审核|主编"
    "|组版|设计|翻译|出品|总监制|海报|剪辑|拍摄"
)
_BOTH = "文/图|图/文|文图|图文|文/摄|文、图|图、文|文并图|文/图/视频|摄影报道|摄影/报道|摄影 报道"
_ROLE = re.compile(rf"(?P<medium>[^\s、，；：]{{0,18}}?)(?P<role>{_BOTH}|{_WRITERS}|{_OTHERS})(?P<rest>.*)")
_FILLER = re.compile(
    r"(?:报道|综合报道|发自.{2,6}|并摄|整理|综合|采写|摄|组图|现场报道|联合报道|供稿|等|和|与|及)"
)
_QUALITY = re.compile(
    r"(?:全媒体|融媒体|融媒|首席|高级|资深|见习|实习|特约|特派|驻[㐀-鿿]{1,4}|本报|本刊|本网|本台|本社|中心|特邀)"
)
_MEDIUM = re.compile(
    r"(?:[㐀-鿿A-Za-z]{2,12}[-—·/]){0,3}[㐀-鿿A-Za-z0-9]{1,14}"
    r"(?:报|日报|晚报|社|网|新闻|客户端|台|电视|TV|周刊|杂志|在线|传媒|融媒|融媒体中心|特邀)"
)

_PARTNER = re.compile(
    r"[㐀-鿿]{2,10}(?:站|分社|频道|工作室|编辑部|采编部)|[㐀-鿿]{2,6}联盟[·]?[㐀-鿿]{2,6}站?"
)
"""A bureau that writes along, named before its own writers."""


@dataclass(frozen=True, slots=True)
class Byline:
    """Names of writers and of photographers, the medium they work for, and names that may be none."""

    writers: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    medium: str = ""
    uncertain: tuple[str, ...] = ()
    anonymous: bool = False


def parse_byline(text: str, bare: bool = False, lenient: bool = False) -> Byline | None:
    """Read a line or the inside of brackets as a byline; None where anything in it is not part of one.

    ``bare``: names without a role count (a line after □, a bracket that closes a story).
    ``lenient``: a role is followed by a name even where no surname is known (after a dateline).
    """
    text = simplified(text).strip()
    if text[:1] in MARKS and text:
        text, bare = text.lstrip(MARKS + " "), True
    text = re.sub(r"^[（(\[【]([^（）()]*)[）)\]】]$", r"\1", text).strip(" 　-—")
    if not 2 <= len(text) <= 90 or re.search(r"[。！？“”《》]|(?<!第)[0-9]|(?:记者|通讯员|者)[，；]", text):
        return None
    if len(re.findall(r"[（(]", text)) != len(re.findall(r"[）)]", text)):
        return None
    reader = _Reader(bare, lenient)
    for part in cut_parts(text):
        if not reader.take(part):
            return None
    return reader.result()


class _Reader:
    def __init__(self, bare: bool, lenient: bool) -> None:
        self.bare = bare
        self.lenient = lenient
        self.role = ""
        self.roles = 0
        self.medium = ""
        self.unknown = False
        self.names: list[tuple[str, str]] = []
        self.uncertain: list[str] = []

    def take(self, part: str) -> bool:
        heading = part.endswith(("：", ":"))
        part = part.replace("⁄", "/").strip("：: ")
        if part in ("文/图", "图/文", "文/摄", "文图", "图文", "文/图/视频", "摄影报道", "摄影/报道"):
            return self._both()
        if part in ("摄", "摄影", "图", "供图", "发") and not heading:
            return self._credit_before(part)
        glued = bool(self.role) or (self.lenient and len(part) == 6)
        if names := names_in(part, glued) or names_in(re.sub("(?:综合)?报道$", "", part), False):
            self._add(names)
        elif self._photographed() and not re.search("记者|通讯员", part):
            return len(part) <= 10  # 甲某某 摄/某图片社
        elif found := _ROLE.fullmatch(part):
            return self._take_role(found)
        elif _MEDIUM.fullmatch(part.removesuffix("发")):
            self.medium = self.medium or part
        elif part and not self._fills(part):
            return self._take_odd(part)
        return True

    def _fills(self, part: str) -> bool:
        """Tell whether a part only says how or where those named work."""
        partner = self.roles and _PARTNER.fullmatch(part)
        return bool(partner or _FILLER.fullmatch(part) or _QUALITY.fullmatch(part))

    def _take_role(self, found: re.Match[str]) -> bool:
        printed = found["medium"].strip("-—· ")
        medium = printed if _MEDIUM.fullmatch(printed) else _QUALITY.sub("", printed).strip("-—· ")
        before = names_in(medium, False) if medium else []
        if (
            medium
            and before
            and found["role"] in ("摄", "摄影", "文", "图", "整理", "供图", "撰文", "采写", "摄影报道")
        ):
            self._add(before, found["role"])
            self.roles += 1
            return not found["rest"]
        if medium and not re.fullmatch(r"[㐀-鿿A-Za-z0-9·+\-—\s/]{2,18}", medium):
            return False
        unknown = bool(medium) and not _MEDIUM.fullmatch(medium)
        if unknown and (len(medium) > 8 or len(found["role"]) == 1):
            return False  # 地图, 天文: no role, the end of a word
        self.unknown = self.unknown or unknown
        self.role = found["role"]
        self.roles += 1
        self.medium = self.medium or (medium if _MEDIUM.fullmatch(medium) else "")
        rest = found["rest"].strip("：: （）()")
        rest = re.sub(r"(?:报道|采写|摄影报道|文/图|摄|整理|综合报道)$", "", rest) or rest
        names = [] if is_word(rest) and opens_with_verb(rest) else names_in(rest, True)
        self._add(names)
        return bool(names) or rest in ("", "部", "组") or (self.lenient and self._take_odd(rest))

    def _both(self) -> bool:
        self.roles += 1
        self.role = "文/图"
        self.names = [(name, "文/图") for name, _ in self.names]
        return True

    def _credit_before(self, part: str) -> bool:
        self.roles += 1
        if self.names and self.names[-1][1] != "摄影":
            spoken = ("记者", "通讯员", "实习生", "")  # 记者 甲某某 通讯员 乙某某 摄: all of them
            self.names = [(n, "摄影") if r in spoken else (n, r) for n, r in self.names]
        else:
            self.role = "摄影"
        return True

    def _take_odd(self, part: str) -> bool:
        """Accept one name with an unknown surname, after a role or a name that calls for one."""
        for size in (0, 3, 2):  # by itself, or behind a name that the line's end has joined it to
            name, odd = part[:size], part[size:]
            if size and (not can_be_name(name) or len(part) > 5):
                continue
            if not (self.role or self.names or (size and self.bare)):
                continue
            if may_be_name(odd):
                if len(self.uncertain) >= 2:
                    return False
                self.uncertain.append(odd)
                self._add([one for one in (name, odd) if one])
                return True
        return False

    def _photographed(self) -> bool:
        return any(role == "摄影" for _, role in self.names)

    def _add(self, names: list[str], role: str | None = None) -> None:
        self.names += [(name, self.role if role is None else role) for name in names]

    def result(self) -> Byline | None:
        if not self.roles and not (self.bare and self.names):
            return None
        others = re.compile(_OTHERS)
        writers = [name for name, role in self.names if not role or not others.fullmatch(role)]
        photographers = [n for n, role in self.names if role in ("摄", "摄影", "图", "图片", "供图", "拍摄")]
        if not self.names and (self.unknown or not re.search(r"评论员|记者|通讯员|采访组|报道组", self.role)):
            return None  # 媒体记者 is nobody's byline
        return Byline(
            writers=tuple(dict.fromkeys(writers)),
            photographers=tuple(dict.fromkeys(photographers)),
            medium=self.medium,
            uncertain=tuple(name for name in self.uncertain if name in writers),
            anonymous=not self.names,
        )
