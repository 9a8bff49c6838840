"""The grammar of bylines: who wrote a story, said with a role and names and nothing else.

Authors come from here only. A sentence in which a reporter appears is not a byline, because a
byline has no word that is neither a role, a medium nor a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importing.vocabulary import is_word
from generator.surnames import COMPOUND, SINGLE, can_be_name

_SIMPLIFIED = str.maketrans(
    "記訊據電報攝圖為實習員組寫編輯責導頁綜發體訪談論題問開閱計網聞臺紙導時轉東統籌畫劃執筆師見對讀協劉張責",
    "记讯据电报摄图为实习员组写编辑责导页综发体访谈论题问开阅计网闻台纸导时转东统筹画划执笔师见对读协刘张责",
)

MARKS = "□■◎○●◇◆▲△▼▽★☆►▶◤◢◥◣※＊*│┃|"
"""Signs that open a byline, a caption or a head."""

_WRITERS = (
    "记者|通讯员|实习生|实习记者|评论员|撰稿人?|撰文|执笔人?|采写|作者|特约评论员|特派员|主笔|整理"
    "|文字|文|采访|报道员|特约撰稿"
)
_OTHERS = (
    "摄影|摄|图片|图|供图|制图|制表|绘图|漫画|插图|视频|编辑|责任编辑|责编|美编|美术编辑|版式|校对|统筹|策划|监制|审核|主编"
    "|组版|设计|翻译|出品|总监制|海报|剪辑|拍摄"
)
_BOTH = "文/图|图/文|文图|图文|文/摄|文、图|图、文|文并图|文/图/视频|摄影报道|摄影/报道|摄影 报道"
_OFFICES = "部局委办厅处科社院所会县区市镇乡村厂校队站组者员"
_ROLE = re.compile(rf"(?P<medium>[^\s、，；：]{{0,18}}?)(?P<role>{_BOTH}|{_WRITERS}|{_OTHERS})(?P<rest>.*)")
_FILLER = re.compile(
    r"(?:报道|综合报道|发自.{2,6}|并摄|整理|综合|采写|摄|组图|现场报道|联合报道|供稿|等|和|与|及)"
)
_GROUP = re.compile(
    r"[（(【]?(?:本|这)(?:组|版|专题|期|专版|专刊)(?:的)?(?:稿件|报道|文图|图文|文字|文章|文/图|内容|采写|撰文|专题)?"
    r"(?:除署名外|均|皆|全部)*(?:由|为|：|:|\s)?(?P<who>.{2,80}?)(?:采写|撰写|采访|提供|编写|整理|摄影|拍摄|综合|摄)*[）)】]?"
)
_GROUP_PHOTO = re.compile(r"(?:本|这)(?:组|版|专题)(?:图片|照片|摄影)")
_QUALITY = re.compile(
    r"(?:全媒体|融媒体|融媒|首席|高级|资深|见习|实习|特约|特派|驻[㐀-鿿]{1,4}|本报|本刊|本网|本台|本社|中心|特邀)"
)
_MEDIUM = re.compile(
    r"(?:[㐀-鿿A-Za-z]{2,12}[-—·/]){0,3}[㐀-鿿A-Za-z]{1,14}(?:报|日报|晚报|社|网|新闻|客户端|台|电视|周刊|杂志|在线|传媒|融媒|融媒体中心|特邀)"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Names of writers and of photographers, the medium they work for, and names that may be none."""

    writers: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    medium: str = ""
    uncertain: tuple[str, ...] = ()
    anonymous: bool = False


def simplified(text: str) -> str:
    """Return ``text`` with the characters of this grammar in their simplified form, of the same length."""
    return text.translate(_SIMPLIFIED)


def parse_byline(text: str, bare: bool = False, lenient: bool = False) -> Byline | None:
    """Read a line or the inside of brackets as a byline; None where anything in it is not part of one.

    ``bare``: names without a role count (a line after □, a bracket that closes a story).
    ``lenient``: a role is followed by a name even where no surname is known (after a dateline).
    """
    text = simplified(text).strip()
    if text[:1] in MARKS and text:
        text, bare = text.lstrip(MARKS + " "), True
    text = re.sub(r"^[（(\[【]([^（）()]*)[）)\]】]$", r"\1", text).strip(" 　-—")
    if not 2 <= len(text) <= 90 or re.search(r"[。！？“”《》0-9]|(?:记者|通讯员|者)[，；]", text):
        return None
    if len(re.findall(r"[（(]", text)) != len(re.findall(r"[）)]", text)):
        return None
    reader = _Reader(bare, lenient)
    for part in _parts(text):
        if not reader.take(part):
            return None
    return reader.result()


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


def _parts(text: str) -> Iterator[str]:
    """Cut at separators, then put letter-spaced names (甲 某) together again."""
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


class _Reader:
    def __init__(self, bare: bool, lenient: bool) -> None:
        self.bare = bare
        self.lenient = lenient
        self.role = ""
        self.roles = 0
        self.medium = ""
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
        if names := _names(part, glued) or _names(re.sub("(?:综合)?报道$", "", part), False):
            self._add(names)
        elif self._photographed() and not re.search("记者|通讯员", part):
            return len(part) <= 10  # 甲某某 摄/某图片社
        elif found := _ROLE.fullmatch(part):
            return self._take_role(found)
        elif _MEDIUM.fullmatch(part.removesuffix("发")):
            self.medium = self.medium or part
        elif part and not _FILLER.fullmatch(part) and not _QUALITY.fullmatch(part):
            return self._take_odd(part)
        return True

    def _take_role(self, found: re.Match[str]) -> bool:
        medium = _QUALITY.sub("", found["medium"]).strip("-—· ")
        before = _names(medium, False) if medium else []
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
        if medium and not _MEDIUM.fullmatch(medium) and len(medium) > 8:
            return False
        self.role = found["role"]
        self.roles += 1
        self.medium = self.medium or (medium if _MEDIUM.fullmatch(medium) else "")
        rest = found["rest"].strip("：: （）()")
        rest = re.sub(r"(?:报道|采写|摄影报道|文/图|摄|整理|综合报道)$", "", rest) or rest
        names = _names(rest, True)
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
            if re.fullmatch(rf"[㐀-鿿]{{2,3}}(?<![{_OFFICES}])", odd) and not is_word(odd):
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
        if not self.names and not re.search(r"评论员|记者|通讯员|采访组|报道组", self.role):
            return None
        return Byline(
            writers=tuple(dict.fromkeys(writers)),
            photographers=tuple(dict.fromkeys(photographers)),
            medium=self.medium,
            uncertain=tuple(name for name in self.uncertain if name in writers),
            anonymous=not self.names,
        )


def _names(text: str, glued: bool) -> list[str]:
    """Return the names ``text`` consists of, or none; ``glued``: two may stand without a sign between."""
    if "·" in text:  # a rubric has words there: 民生·现场
        named = can_be_name(text) and not any(is_word(part) for part in text.split("·"))
        return [text] if named else []
    if can_be_name(text):
        return [] if text[-1] in _OFFICES and len(text) > 2 else [text]
    if re.fullmatch(r"[㐀-鿿]某{1,3}", text) or _of_both_parents(text, glued):
        return [text]
    return _parted(text) if glued else []


def _of_both_parents(text: str, glued: bool) -> bool:
    """Tell whether a name begins with two surnames, and is not two names."""
    if len(text) != 4 or not set(text[:2]) <= SINGLE or (glued and _parted(text)):
        return False
    return not is_word(text[:2]) and not is_word(text[2:])


def _parted(text: str) -> list[str]:
    """Return the two names that stand without a sign between them, none where that is unclear."""
    if len(text) not in (4, 5, 6) or text[:2] in COMPOUND:
        return []
    sizes = {4: (2,), 5: (3, 2), 6: (3,)}[len(text)]
    pairs = [[text[:size], text[size:]] for size in sizes]
    good = [pair for pair in pairs if all(can_be_name(name) for name in pair)]
    return good[0] if len(good) == 1 else []
