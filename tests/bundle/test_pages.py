from __future__ import annotations

import html

import pytest

from generator.bundle.pages import offline_page, offline_policy
from generator.errors import BundleError

POLICY = "default-src 'none'; img-src 'self' data:; script-src 'self' 'sha256-x='; style-src 'self'"
META = '<meta http-equiv="Content-Security-Policy" content="{}">'.format
PAGE = f"""<html><head>{META(html.escape(POLICY))}</head><body><p>正文</p>
<template>
<script src="../../pagefind/pagefind-component-ui.js"></script>
<script type="module" src="../../pagefind/dialog.js"></script>
</template>
<script defer src="../../assets/a.js"></script>
</body></html>
"""


def test_files_and_blobs_take_the_place_of_the_site_in_the_policy() -> None:
    assert offline_policy(POLICY) == (
        "default-src 'none'; img-src file: data:; script-src blob: file: 'sha256-x='; style-src file:"
    )


def test_modules_give_way_to_scripts_that_load_before_the_interface() -> None:
    assert (
        offline_page(PAGE)
        == f"""<html><head>{META(html.escape(offline_policy(POLICY)))}</head><body><p>正文</p>
<template>
<script src="../../pagefind/modules.js"></script>
<script src="../../pagefind/offline.js"></script>
<script src="../../pagefind/pagefind-component-ui.js"></script>

</template>
<script defer src="../../assets/a.js"></script>
</body></html>
"""
    )


@pytest.mark.parametrize(
    "attributes", ['type="module" src="x.js"', "type=module", 'src="x.js" type="module"']
)
def test_a_script_that_browsers_refuse_is_an_error(attributes: str) -> None:
    with pytest.raises(BundleError, match="file://"):
        offline_page(f"{META('')}<script {attributes}></script>")


def test_a_page_that_nothing_keeps_from_the_network_is_an_error() -> None:
    with pytest.raises(BundleError, match="重新生成"):
        offline_page("<p>type=module</p>")
