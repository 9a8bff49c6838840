"""Write text the way the search index wants it: Chinese as overlapping pairs of characters.

Pagefind splits words at blanks only, so 甲乙丙 is handed over as ``甲乙 乙丙 丙``; the browser turns
the query into the same pairs (``templates/search/bigrams.js``). Every character is the first one of
exactly one word, which is how the browser reads the text back.
"""

from __future__ import annotations

import re

CJK = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_TOKEN = re.compile(rf"[{CJK}]+|[^\W_{CJK}]+(?:[.\-/+#&@'][^\W_{CJK}]+)*%?|[^\s\w]|_")
_HALF_WIDTH = {
    code: code - 0xFEE0
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF05, 0xFF0B)
}
_CHINESE = re.compile(rf"[{CJK}]")


def fold(text: str) -> str:
    """Return the text with full-width letters, digits, % and + made half-width."""
    return text.translate(_HALF_WIDTH)


def plain_name(name: str) -> str:
    """Return the letters and digits of a name, as the browser writes a query that may be one."""
    return re.sub(r"[\W_]+", "", fold(name))


def bigrams(text: str) -> str:
    """Return the words of ``text`` for the index, separated by blanks."""
    words: list[str] = []
    for match in _TOKEN.finditer(fold(text)):
        token = match[0]
        if _CHINESE.match(token):
            words += [token[i : i + 2] for i in range(len(token))]
        else:
            words.append(token)
    return " ".join(words)
