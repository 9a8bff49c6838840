from __future__ import annotations

import pytest

from generator.bundle.pages import offline_page
from generator.errors import BundleError

PAGE = """<html><body><p>正文</p>
<script defer src="../../pagefind/pagefind-component-ui.js"></script>
<script type="module" src="../../pagefind/dialog.js"></script>
<script src="../../assets/a.js"></script>
</body></html>
"""


def test_modules_give_way_to_scripts_that_load_before_the_interface() -> None:
    assert (
        offline_page(PAGE)
        == """<html><body><p>正文</p>
<script defer src="../../pagefind/modules.js"></script>
<script defer src="../../pagefind/offline.js"></script>
<script defer src="../../pagefind/pagefind-component-ui.js"></script>

<script src="../../assets/a.js"></script>
</body></html>
"""
    )


def test_a_page_without_search_stays_as_it_is() -> None:
    assert offline_page("<p>type=module</p>") == "<p>type=module</p>"


@pytest.mark.parametrize(
    "attributes", ['type="module" src="x.js"', "type=module", 'src="x.js" type="module" defer']
)
def test_a_script_that_browsers_refuse_is_an_error(attributes: str) -> None:
    with pytest.raises(BundleError, match="file://"):
        offline_page(f"<p>x</p><script {attributes}></script>")
