"""How much each sign speaks for or against a story beginning, ending or going on somewhere.

Scores add up. The weights were fitted to labelled pages, by turns, each to the most stories found whole.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds to a reading that it speaks for, or takes from one that it speaks against."""

    # against a gap being inside a story
    turn: float = 4.0
    group: float = 1.5
    origin: float = 2.5
    marked_head: float = 2.5
    writers: float = 2.8
    credit: float = 1.8
    picture: float = 2.2
    other_column: float = 1.5
    unlike: float = 1.04
    displays: tuple[float, ...] = (0.65, 1.1, 2.3, 3.3, 3.9)
    long_display: float = 0.5
    kicker: float = 1.8
    label: float = 1.2
    subtitle: float = 1.5
    display_time: float = 0.9
    under_picture: float = 2.0
    speaks_of_one: float = 0.6
    speaks_of_other: float = 0.38
    strange: float = 2.0
    set_off: float = 1.2
    guest: float = -1.0
    family: float = 1.5
    dateline: float = 5.0
    standfirst: float = -0.3
    about: float = 2.0
    tail: float = 3.0

    # how strange a passage is behind the one before it if it opens with a time, from 0 to 1
    time_strange: float = 0.55

    # for and against a run of passages being a story
    story: float = 0.5
    opens_continued: float = 3.0
    opens_dateline: float = 2.0
    continued_over_headline: float = 1.5
    closes_tail: float = 1.6
    opens_time: float = 0.7
    unopened: float = 1.2
    unopened_marked: float = 0.8
    opens_inside: float = 3.0
    unfinished: float = 1.5
    short: float = 1.2
    akin: float = 1.8
    akin_most: float = 1.5
    nothing_between: float = 4.4
    strange_between: float = 3.4
    set_off_between: float = 2.0

    # against parting two stories at a place in the gap between them
    not_at_blank: float = 1.5
    before_subtitle: float = 3.0
    byline_under_headline: float = 1.0
    between_displays: float = 0.4
    joint_wording: float = 1.5

    # what stands around a story
    picture_after: float = 1.2
    group_over_headline: float = 2.0
    lack: float = 2.7
    lack_dateline: float = 1.2
    lack_known: float = 0.2
    stacked: float = 0.6
    together_before: float = 0.6
    together_after: float = 0.3
    leftover: float = 1.3
    within: float = 2.6
    within_least: float = 1.0
    within_introduced: float = 1.5
    marked_byline_before: float = 1.7
    marked_byline_after: float = 0.2
    byline_before: float = 1.4
    byline_after: float = 1.2
    second_byline: float = 3.38
    signed_and_taken: float = 3.0

    # the headline of a story
    headline: float = 1.05
    near: float = 2.0
    whole: float = 0.6
    foreign: float = 1.5
    very_short: float = 1.5
    rather_short: float = 0.4
    many_lines: float = 0.4
    very_long: float = 1.0

    # the habits of a page
    byline_turned: float = 0.7
    headline_turned: float = 0.9


WEIGHTS = Weights()
