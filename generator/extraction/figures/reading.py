"""Read the figures of an article: amounts with what they measure, whose, when, and whether aimed at."""

from __future__ import annotations

import re

from generator.extraction.figures.amounts import find_amounts
from generator.extraction.figures.grammar import Amount
from generator.extraction.figures.indicators import Clauses, clause_start
from generator.extraction.figures.naming import RATE
from generator.extraction.figures.periods import Period, find_periods
from generator.extraction.figures.subjects import SubjectFinder
from generator.extraction.figures.targets import Mode, Plan, mode_at, opens_plan, read_cues
from generator.extraction.reading import Reading
from generator.extraction.whole_places import short_name
from generator.model import Figure
from generator.sentences import sentence_spans

_RANGE, _PLAIN = "figures.range", "figures.amount"
_PER = re.compile(rf"(?:{RATE}|各自)(?=.)")
_NOW = re.compile(r"(?:目|当|眼)[前下]|如今|(?<![从自])现在|现(?=有|已|共)")
_OPENING = re.compile(
    r"^(?:的|等|将|已|在(?![建校线岗册研营售读])|全[市省区县]|共计?|目前|现有|推出|实现|完成|集聚|引进、?培育|承运)+"
)


def find_figures(reading: Reading) -> tuple[Figure, ...]:
    """Return every figure of the article as a proposal, in the order of the text."""
    subjects = SubjectFinder(reading)
    found: list[Figure] = []
    plan = Plan()
    for number, text in enumerate(reading.article.paragraphs):
        subjects.enter()
        amounts = find_amounts(text)
        plan = Plan() if not opens_plan(text) else plan
        for start, end in sentence_spans(text):
            periods = find_periods(text[start:end], reading.article.date)
            cues = read_cues(text[start:end], periods)
            carried = plan.carried(text[start:end])
            modes: list[Mode] = []
            inside = [amount for amount in amounts if start <= amount.core < end]
            clauses = Clauses(text, start, inside, [(start + p.start, start + p.end) for p in periods])
            for amount, named in zip(inside, clauses.indicators(), strict=True):
                mode = mode_at(text[start:end], amount.core - start, cues, carried)
                modes.append(mode)
                clause = clause_start(text, start, amount.core)
                subject = subjects.subject(number, start, amount.start, clause, named)
                mentions = [m for m in reading.mentions[number] if start <= m.start < amount.start]
                for mention in mentions:
                    alone = named[len(mention.text) :][:1] not in ("、", "和", "与", "及", "等")
                    if named.startswith(mention.text) and alone and subjects.may_be(mention.entity):
                        subject = mention.entity
                names = [*(m.text for m in mentions), *_region_names(reading.region)]
                found.append(
                    Figure(
                        text=text[amount.start : amount.end],
                        indicator=_without_subject(named, names) or "数量",
                        subject=subject,
                        period=_period(periods, amount, text, start),
                        target=mode == "target",
                        value=amount.value,
                        unit=amount.unit,
                        paragraph=number + 1,
                        status="proposed",
                        span=(amount.start, amount.end),
                        rule=_RANGE if amount.high is not None else _PLAIN,
                    )
                )
            subjects.leave(number, start, end)
            plan = plan.after(cues, modes)
    return tuple(found)


def _region_names(region: str) -> list[str]:
    return [region, short_name(region)] if region else []


def _without_subject(named: str, names: list[str]) -> str:
    """Leave out of an indicator the name it begins with, where more than the name stands there."""
    if opening := _PER.match(named):
        return opening[0] + _without_subject(named[opening.end() :], names)
    for name in sorted(names, key=len, reverse=True):
        if named.startswith(name) and len(named) > len(name) + 1:
            rest = _OPENING.sub("", named[len(name) :])
            return rest if len(rest) > 1 else named
    return named


def _period(periods: list[Period], amount: Amount, text: str, start: int) -> str:
    """Return the time named last before an amount; nothing where the text has come to the present since."""
    before = [period for period in periods if start + period.start < amount.start]
    if not before or _NOW.search(text, start + before[-1].end, amount.start):
        return ""
    return before[-1].label
