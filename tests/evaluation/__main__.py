"""Measure import and extraction: `python -m tests.evaluation`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from tests.evaluation.compare import compare, total
from tests.evaluation.found import Found
from tests.evaluation.labels import load_labels
from tests.evaluation.pipeline import PipelineError, read_cut_page, read_page
from tests.evaluation.report import mistakes, table
from tests.evaluation.score import KINDS, Score

ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).parent / "labels"
PAGES = Path(os.environ.get("EVALUATION_PAGES", ROOT.parent / "shared" / "seeds"))
REGISTER = ROOT / "docs" / "register"
TITLES = REGISTER / "titles.yml"

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command()
@click.option("--samples", type=_FOLDER, help="Other pages: a folder of NAME.txt, NAME.yml and register/.")
@click.option("--page", "only", multiple=True, help="Only pages whose name contains this; can be repeated.")
@click.option("--kinds", default=",".join(KINDS), show_default=True, help="Kinds to show, comma-separated.")
@click.option("--given-stories", is_flag=True, help="Cut the pages by their labels: extraction by itself.")
@click.option("--ner", is_flag=True, help="Ask the optional model for names (the extra [ner]) as well.")
@click.option("--quiet", is_flag=True, help="Only the totals.")
def evaluate(
    samples: Path | None, only: tuple[str, ...], kinds: str, given_stories: bool, ner: bool, quiet: bool
) -> None:
    """Compare what is read from labelled pages with their labels.

    The pages of newspapers are not part of the repository; EVALUATION_PAGES names their folder.
    """
    shown = [kind for kind in kinds.split(",") if kind]
    if unknown := set(shown) - set(KINDS):
        raise click.UsageError(f"unknown kinds: {', '.join(sorted(unknown))}")
    results: dict[str, dict[str, Score]] = {}
    for path in sorted((samples or LABELS).glob("*.yml")):
        labels = load_labels(path)
        page = (samples or PAGES) / f"{labels.page}.txt"
        if only and not any(part in labels.page for part in only):
            continue
        if not page.exists():
            click.echo(f"{labels.page}: no page at {page}, left out", err=True)
            continue
        register = samples / labels.register if samples else REGISTER
        text = page.read_bytes().decode("utf-8")
        try:
            found = (
                read_cut_page(labels, text, register, TITLES, ner=ner)
                if given_stories
                else read_page(page, register, TITLES, ner=ner)
            )
        except PipelineError as failed:
            click.echo(f"{labels.page}: {failed}", err=True)
            found = Found()
        scores = compare(labels, text, found)
        results[labels.page] = scores
        if not quiet:
            click.echo(f"{table(labels.page, scores, shown)}\n{mistakes(scores, shown)}\n")
    if not results:
        raise click.ClickException("no labelled page was found")
    click.echo(table(f"total of {len(results)} pages", total(results.values()), shown))


if __name__ == "__main__":
    sys.exit(evaluate())
