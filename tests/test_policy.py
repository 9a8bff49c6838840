from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.policy import policy, protect, with_policy

PAGE = """\
<!doctype html>
<html><head><meta charset="utf-8"><script>var a = "甲"</script>
<script type="application/json">{"b": 1}</script><script src="c.js"></script></head>
<body><article class="md-content__inner"><script>alert(1)</script></article>
<script type="module">let d</script></body></html>
"""


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def directive(name: str, value: str) -> list[str]:
    return next(rule.split()[1:] for rule in value.split("; ") if rule.startswith(f"{name} "))


def test_scripts_of_the_frame_run_and_those_in_the_content_do_not() -> None:
    sources = directive("script-src", policy(PAGE))
    assert hash_of('var a = "甲"') in sources
    assert hash_of("let d") in sources
    assert hash_of("alert(1)") not in sources
    assert len([source for source in sources if "sha256" in source]) == 2
    assert not any("unsafe" in source for source in sources)


def test_a_style_is_allowed_by_its_hash() -> None:
    assert directive("style-src", policy(PAGE)) == ["'self'"]
    styled = PAGE.replace("<body>", '<body><style>b{}</style><td style="text-align: right;">1</td>')
    assert directive("style-src", policy(styled)) == [
        "'self'",
        "'unsafe-hashes'",
        hash_of("text-align: right;"),
        hash_of("b{}"),
    ]


def test_what_is_not_named_is_refused() -> None:
    assert directive("default-src", policy(PAGE)) == ["'none'"]
    assert not any("://" in rule or "*" in rule for rule in policy(PAGE).split("; "))


def test_sources_are_added_for_a_page_that_needs_more() -> None:
    changed = policy(PAGE, {"script-src": ["blob:"], "font-src": ["'self'"]})
    assert directive("script-src", changed)[-1] == "blob:"
    assert directive("font-src", changed) == ["'self'"]
    assert "blob:" not in policy(PAGE)


def test_the_policy_stands_before_everything_that_loads() -> None:
    page = with_policy(PAGE)
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert with_policy(PAGE) == page


def test_every_page_of_a_site_gets_one_and_a_page_without_a_place_for_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.html").write_text(PAGE, "utf-8")
    protect(tmp_path)
    assert "Content-Security-Policy" in (tmp_path / "a" / "b.html").read_text("utf-8")
    (tmp_path / "c.html").write_text("<html></html>", "utf-8")
    with pytest.raises(BuildError, match=r"^c\.html"):
        protect(tmp_path)
