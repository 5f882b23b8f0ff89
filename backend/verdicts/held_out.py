"""Verdicts on what is held out: nothing, or too little to tell."""

from collections.abc import Iterator

from backend.verdicts.course import Course
from backend.verdicts.intervals import percent, wilson
from backend.verdicts.verdict import Verdict
from backend.wording import say

_TOO_WIDE = 0.1
"""An interval of shares that is wider leaves open how good the network is."""


def nothing_held_out(course: Course) -> Iterator[Verdict]:
    """How well it does on new samples is not measured."""
    if course.validation_samples > 0 or not course.epochs:
        return
    yield Verdict(
        "nothing_held_out",
        "hint",
        say("Nothing is held out: how it does on new samples is not known"),
        say("A network can know its samples by heart and nothing else. Hold out a fifth of them to see."),
    )


def too_few_to_tell(course: Course) -> Iterator[Verdict]:
    """So few samples are held out that their share of right answers may be chance."""
    right, count = course.right(), course.validation_samples
    if right is None:
        return
    low, high = wilson(right, count)
    if high - low <= _TOO_WIDE:
        return
    yield Verdict(
        "too_few_held_out",
        "hint",
        say(
            "Of {count} held-out samples {right} are right: that may be anything from {low} to {high}",
            count=count,
            right=right,
            low=percent(low),
            high=percent(high),
        ),
        say(
            "With other samples held out it would be another share; 19 times of 20 the true one lies between "
            "these. To tell two networks apart, hold out more samples."
        ),
    )
