"""Mend what copying out of a PDF does to characters: forms of letters, invisible marks, stray blanks."""

from __future__ import annotations

import re
import unicodedata

LINE_BREAK = re.compile("\r\n|[\n\r\f\x85\u2028\u2029]")
"""What ends a line of a page, whether it ends one of the file or not."""

_LOOKALIKE = re.compile(
    "[０-９Ａ-Ｚａ-ｚ％＋"  # full-width digits and letters
    "\u2e80-\u2fdf"  # radicals that stand for the character itself
    "\uf900-\ufaff\U0002f800-\U0002fa1f"  # compatibility ideographs
    "]"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\ufff9-\ufffc]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANK = re.compile("[ \t\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_HANZI = "㐀-鿿々〇𠀀-𲎯"
_PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】「」『』—…·"
_AROUND_DIGITS = re.compile(
    rf"(?<=[0-9.%]) (?=[{_HANZI}{_PUNCTUATION}])|(?<=[{_HANZI}{_PUNCTUATION}]) (?=[0-9])"
)
_INSIDE_NUMBER = re.compile(r"(?<=[0-9]) ?([.．]) ?(?=[0-9])")
_AROUND_PUNCTUATION = re.compile(rf"(?<=[{_PUNCTUATION}]) (?=\S)|(?<=\S) (?=[，。、；：？！”’）》〉】」』…])")
_LETTERSPACED = re.compile(rf"(?<![{_HANZI}])[{_HANZI}](?: [{_HANZI}]){{2,}}(?![{_HANZI}])")
_ROLE = re.compile(r"[记記]者|通[讯訊]员")
_DOTTED = re.compile(rf"(?<=[{_HANZI}])[•‧・･∙⋅](?=[{_HANZI}])")


def normalise_characters(text: str) -> str:
    """Give each character its ordinary form; line breaks become newlines, other blanks one space each run.

    Full-width digits and letters become ordinary ones, radicals the characters they stand for. Punctuation
    keeps its Chinese form. Characters that print nothing go.
    """
    text = LINE_BREAK.sub("\n", text)
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    return _LOOKALIKE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def squeeze_blanks(line: str) -> str:
    """Return a line without the blanks of typesetting: beside digits, punctuation, spaced letters."""
    line = _BLANK.sub(" ", line).strip()
    line = _DOTTED.sub("·", line)
    line = _INSIDE_NUMBER.sub(".", line)
    line = _AROUND_DIGITS.sub("", line)
    line = _AROUND_PUNCTUATION.sub("", line)
    if _ROLE.search(line):
        return line  # 记者 甲 某 乙 某: the reader of bylines puts each name together
    return _LETTERSPACED.sub(lambda found: found[0].replace(" ", ""), line)
