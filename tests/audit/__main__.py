"""Run Lighthouse over the built site as a phone sees it; fail where a page falls below the limits."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests import chromium
from tests.audit.compressing import serving

LIGHTHOUSE = Path(__file__).parents[1] / "node" / "node_modules" / ".bin" / "lighthouse"
LIMITS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = {
    "home": "index.html",
    "cluster": "clusters/xin-xing-xian-shi.html",
    "article": "articles/2024/2024-05-30-chan-ye-chuang-xin.html",
}
RUNS = 5
"""A busy machine makes a page slow now and then: the middle one of these counts."""


def scores(address: str, browser: str) -> dict[str, int]:
    """Return what Lighthouse gives the page per category, of 100."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run(
            [
                LIGHTHOUSE,
                address,
                "--quiet",
                "--no-enable-error-reporting",
                "--disable-full-page-screenshot",
                "--output=json",
                f"--output-path={report}",
                f"--chrome-flags={' '.join(('--headless', *chromium.FLAGS))}",
            ],
            env={**os.environ, "CHROME_PATH": browser},
            check=True,
        )
        categories = json.loads(report.read_text("utf-8"))["categories"]
    return {name: round(100 * (categories[name]["score"] or 0)) for name in LIMITS}


def audit(site: Path, browser: str) -> bool:
    """Print a table of the pages' scores; return whether all reach the limits."""
    good = True
    print(f"{'':10}" + "".join(f"{name:>16}" for name in LIMITS))
    with serving(site) as address:
        for kind, url in PAGES.items():
            runs = [scores(f"{address}/{url}", browser) for _ in range(RUNS)]
            middle = {name: statistics.median(run[name] for run in runs) for name in LIMITS}
            good &= all(middle[name] >= limit for name, limit in LIMITS.items())
            print(f"{kind:10}" + "".join(f"{middle[name]:16}" for name in LIMITS), flush=True)
    print(f"{'at least':10}" + "".join(f"{limit:16}" for limit in LIMITS.values()))
    return good


if __name__ == "__main__":
    found = chromium.find()
    if found is None:
        sys.exit("No Chromium: python -m tests.chromium installs one")
    sys.exit(0 if audit(Path(*sys.argv[1:] or ["site"]), found) else 1)
