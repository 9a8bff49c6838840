"""The signs a newspaper page is read by: what opens its small lines, what ends a sentence."""

from __future__ import annotations

MARKS = "□■◎○●◇◆▲△▼▽★☆►▶◤◢◥◣※＊*│┃|"
"""Signs that open a byline, a caption or a head."""

TERMINAL = "。！？!?…"
"""Signs that end a sentence."""

CLOSING = "”’」』）)》】"
"""Signs that may close a quotation or a bracket behind its end."""
