from __future__ import annotations

import pytest

from generator.errors import BuildError
from generator.site import Site, read_site


@pytest.mark.parametrize("written", ["https://example.org/portal", " https://example.org/portal/ "])
def test_the_address_ends_in_a_slash(written: str) -> None:
    site = read_site({"site_name": "示例", "site_url": written})
    assert site == Site(name="示例", url="https://example.org/portal/")
    assert site.address("a/b.html", "c/d.html") == "https://example.org/portal/a/b.html"


@pytest.mark.parametrize("written", [None, "", " "])
def test_without_an_address_links_are_relative(written: str | None) -> None:
    site = read_site({"site_url": written})
    assert site.url == ""
    assert site.address("a/b.html", "c/d.html") == "../a/b.html"
    assert site.address("a/b.html", "index.html") == "a/b.html"


@pytest.mark.parametrize(
    "written", ["example.org", "ftp://example.org/", "https://", "https://a.example/?x=1"]
)
def test_what_is_no_address_is_told(written: str) -> None:
    with pytest.raises(BuildError, match="SITE_URL"):
        read_site({"site_url": written})
