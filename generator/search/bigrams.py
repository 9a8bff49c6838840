"""Write text the way the search index wants it: Chinese as overlapping pairs of characters.

Pagefind splits words at blanks only, so 蓝庆华 is handed over as ``蓝庆 庆华 华``; the browser turns
the query into the same pairs (``templates/search/bigrams.js``). Every character is the first one of
exactly one word, which is how the browser reads the text back.
"""

from __future__ import annotations

import re
import unicodedata

CJK = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_TOKEN = re.compile(rf"[{CJK}]+|[^\W_{CJK}]+(?:[.\-/+#&@'][^\W_{CJK}]+)*%?|[^\s\w]|_")
_CHINESE = re.compile(rf"[{CJK}]")


def fold(text: str) -> str:
    """Return the text with full-width letters, digits and signs made half-width."""
    return "".join(
        unicodedata.normalize("NFKC", char) if "\uff10" <= char <= "\uff5a" else char for char in text
    )


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
