"""Print scores as a table, and below it every miss and every false find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tests.evaluation.score import Score


def table(name: str, scores: Mapping[str, Score], kinds: Iterable[str]) -> str:
    """Return one table: a line per kind with precision, recall, F1 and the counts behind them."""
    lines = [f"{name:<24}{'precision':>10}{'recall':>8}{'F1':>7}{'found':>8}{'missed':>8}{'false':>7}"]
    for kind in kinds:
        score = scores[kind]
        shares = f"{score.precision:>10.3f}{score.recall:>8.3f}{score.f1:>7.3f}"
        counts = f"{score.hits:>8}{len(score.missed):>8}{len(score.false):>7}"
        lines.append(f"  {kind:<22}{shares}{counts}")
    return "\n".join(lines)


def mistakes(scores: Mapping[str, Score], kinds: Iterable[str]) -> str:
    """Return every miss (-) and every false find (+) of a page."""
    return "\n".join(
        f"  {kind:<12}{sign} {text}"
        for kind in kinds
        for sign, texts in (("-", scores[kind].missed), ("+", scores[kind].false))
        for text in texts
    )
