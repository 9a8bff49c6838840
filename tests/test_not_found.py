from __future__ import annotations

from pathlib import Path

from generator.not_found import make_relative


def test_links_from_the_hosts_root_become_links_from_the_sites(tmp_path: Path) -> None:
    page = tmp_path / "404.html"
    page.write_text(
        '<link href="/assets/a.css"><script>new URL("/",location)</script><a href="/">1</a>'
        '<a href="//example.org/">2</a><a href="https://example.org/b">3</a><script>{"base": "/"}</script>',
        "utf-8",
    )
    make_relative(tmp_path)
    assert page.read_text("utf-8") == (
        '<link href="assets/a.css"><script>new URL(".",location)</script><a href="./">1</a>'
        '<a href="//example.org/">2</a><a href="https://example.org/b">3</a><script>{"base": "."}</script>'
    )
