"""Time the search of an offline bundle: ``python -m tests.benchmarks.bundle [--site DIR | --articles N]``.

Builds a made-up archive (or takes a built site), bundles it, unpacks the bundle and asks it from file://
in Chromium and Firefox. Tests assert no time and do not run this.
"""

from __future__ import annotations

import dataclasses
import json
import random
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import click
import jieba.posseg
from playwright.sync_api import sync_playwright

from generator.build import Project, build
from generator.bundle import bundle
from generator.model import Article, Content
from tests import chromium, firefox
from tests.benchmarks.archive import ROOT, archive
from tests.browser.bidi import firefox_page

Say = Callable[[str], None]

SEARCH = """async (queries) => {
  const started = performance.now();
  document.querySelector("[data-search]").click();
  const config = "pagefind-config[bundle-path]";
  while (!document.querySelector(config)) await new Promise((resolve) => setTimeout(resolve, 1));
  const path = document.querySelector(config).getAttribute("bundle-path");
  const { createInstance } = await import(path + "pagefind.js");
  const index = createInstance({ baseUrl: "" });
  await index.filters();
  const ready = performance.now() - started;
  const ask = async () => {
    const times = [];
    for (const [query, options] of queries) {
      const asked = performance.now();
      const { results } = await index.search(query, options);
      await Promise.all(results.slice(0, 5).map((result) => result.data()));
      times.push([performance.now() - asked, results.length]);
    }
    return times;
  };
  const [cold, warm] = [await ask(), await ask()];
  return { opened: started, ready, cold, warm, heap: performance.memory?.usedJSHeapSize };
}"""


def with_prose(content: Content) -> Content:
    """Add to each article about 900 characters of running text: frequent Chinese words by their frequency."""
    tagger = jieba.posseg.dt
    tagger.initialize()
    tags = tagger.word_tag_tab
    common = {
        word: count
        for word, count in jieba.dt.FREQ.items()
        if 2 <= len(word) <= 4
        and tags.get(word, "")[:1] in "nvad"
        and tags.get(word) not in ("nr", "ns", "nt", "nz")
    }
    words = sorted(common, key=lambda word: (-common[word], word))[:8000]
    weights = [common[word] for word in words]
    chance = random.Random(11)

    def prose(article: Article) -> Article:
        text = tuple(
            "，".join("".join(chance.choices(words, weights, k=7)) for _ in range(6)) + "。"
            for _ in range(10)
        )
        return dataclasses.replace(article, paragraphs=article.paragraphs + text)

    return dataclasses.replace(content, articles=tuple(map(prose, content.articles)))


@contextmanager
def _children(say: Say) -> Iterator[None]:
    """Say how long each program that is run inside takes, and its greatest memory."""

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        started, peak = time.perf_counter(), ""
        with tempfile.TemporaryFile("w+") as output:
            process = subprocess.Popen(command, stdout=output, stderr=output)
            while process.poll() is None:
                status = Path(f"/proc/{process.pid}/status").read_text()
                peak = next((line for line in status.splitlines() if line.startswith("VmHWM")), peak)
                time.sleep(0.05)
            output.seek(0)
            said = output.read()
        name = command[2] if command[1] == "-m" else Path(command[0]).name
        say(f"{name}: {time.perf_counter() - started:.1f} s, {int(peak.split()[1]) / 1024:.0f} MB at most")
        return subprocess.CompletedProcess(command, process.returncode, said, "")

    with patch("subprocess.run", run):
        yield


def build_site(folder: Path, articles: int, say: Say) -> Path:
    """Build a made-up archive with the repository's configuration."""
    content = with_prose(archive(articles))
    folder.mkdir()
    (folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (folder / "templates").symlink_to(ROOT / "templates")
    project = Project(folder / "mkdocs.yml", folder / "docs", folder / "site")
    with patch("generator.build.load_content", return_value=content), _children(say):
        build(project)
    return project.site


def queries(site: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return forty things to ask: names, headlines, pieces of text, filtered and sorted ones."""
    portal = json.loads((site / "data" / "portal.json").read_text("utf-8"))
    chance = random.Random(5)
    texts = [text for article in portal["articles"] for text in article["paragraphs"] if len(text) > 30]
    pieces = [
        text[at : at + size]
        for size in (1, 2, 3, 4, 6)
        for text in chance.choices(texts, k=4)
        for at in (chance.randrange(20),)
    ]
    names = [entity["name"] for entity in chance.choices(portal["entities"], k=8)]
    titles = [article["title"] for article in chance.choices(portal["articles"], k=4)]
    plain: list[tuple[str, dict[str, Any]]] = [(text, {}) for text in (*pieces, *names, *titles)]
    sharpened = [(text, {"filters": {"类型": ["文章"]}, "sort": {"date": "desc"}}) for text in pieces[4:12]]
    return plain + sharpened


def _report(browser: str, asked: list[tuple[str, dict[str, Any]]], found: dict[str, Any], say: Say) -> None:
    heap = f", heap {found['heap'] / 1e6:.0f} MB" if found.get("heap") else ""
    say(
        f"{browser}: page open after {found['opened']:.0f} ms, search ready {found['ready']:.0f} ms later, "
        f"{len(asked)} queries{heap}"
    )
    for when in ("cold", "warm"):
        times = sorted(taken for taken, _ in found[when])
        (_, results), (query, _) = max(zip(found[when], asked, strict=True))
        say(
            f"  {when}: median {times[len(times) // 2]:.0f} ms, "
            f"nine of ten within {times[len(times) * 9 // 10]:.0f} ms, slowest {times[-1]:.0f} ms "
            f"({query}, {results} results)"
        )


def measure(site: Path, folder: Path, say: Say) -> None:
    """Bundle the site and ask the unpacked bundle in every browser there is.

    Three times the page is opened; each time all is asked cold, with nothing of the index read, and warm.
    """
    started = time.perf_counter()
    count = bundle(site, folder / "site.zip")
    size = (folder / "site.zip").stat().st_size
    scripts = len(list((site / "pagefind").rglob("*.pf_*")))
    with zipfile.ZipFile(folder / "site.zip") as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
        say(
            f"bundle: {time.perf_counter() - started:.1f} s, {count} files, {scripts} of the index, "
            f"{size / 1e6:.1f} MB, unpacked {unpacked / 1e6:.1f} MB"
        )
        archive.extractall(folder / "unpacked")
    start = (folder / "unpacked" / "index.html").as_uri()
    asked = queries(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        page = browser.new_page()
        for _ in range(3):
            page.goto(start)
            _report("Chromium", asked, page.evaluate(SEARCH, asked), say)
        browser.close()
    if path := firefox.find():
        with firefox_page(path) as tab:
            for _ in range(3):
                tab.goto(start)
                _report("Firefox", asked, tab.evaluate(SEARCH, asked), say)


@click.command()
@click.option("--site", type=click.Path(path_type=Path, exists=True, file_okay=False), help="A built site.")
@click.option("--articles", default=3000, show_default=True, help="Or how many articles to make up.")
def main(site: Path | None, articles: int) -> None:
    """Print how fast the search of an offline bundle is."""
    with tempfile.TemporaryDirectory() as folder:
        if site is None:
            click.echo(f"{articles} made-up articles")
            site = build_site(Path(folder) / "project", articles, click.echo)
        measure(site, Path(folder), click.echo)


if __name__ == "__main__":
    main()
