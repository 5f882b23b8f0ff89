"""Judges the course of a training: all verdicts on it, the most important first."""

from collections.abc import Callable, Iterator, Sequence

from backend.verdicts import held_out, learning, learning_rate, overfitting, progress
from backend.verdicts.course import Course
from backend.verdicts.verdict import Verdict

_Judge = Callable[[Course], Iterator[Verdict]]

_BY_IMPORTANCE: Sequence[_Judge] = (
    learning_rate.ran_away,
    learning_rate.too_high,
    learning.not_learning,
    learning.one_answer,
    overfitting.over_fitting,
    overfitting.memorised,
    learning_rate.too_low,
    progress.done_early,
    progress.stopped_early,
    progress.still_improving,
    progress.no_over_fitting,
    held_out.nothing_held_out,
    held_out.too_few_to_tell,
)

_NO_USE = {"done_early", "stopped_early", "still_improving", "no_over_fitting", "too_few_held_out"}
"""What is of no interest where the network does not learn."""
_TELLS_MORE_THAN = {
    "ran_away": _NO_USE | {"learning_rate_too_high", "not_learning", "one_answer", "learning_rate_too_low"},
    "learning_rate_too_high": _NO_USE | {"not_learning", "one_answer"},
    "not_learning": _NO_USE | {"one_answer"},
    "one_answer": _NO_USE,
    "one_class_held_out": _NO_USE,
    "over_fitting": {"done_early", "no_over_fitting", "still_improving"},
    "memorised": {"no_over_fitting", "still_improving"},
    "learning_rate_too_low": _NO_USE | {"not_learning"},
}
"""What need not be said beside a verdict, as it is the same once more or contradicts it."""
_RANK = {"warning": 0, "hint": 1, "good": 1}


def verdicts(course: Course) -> list[Verdict]:
    """All verdicts on this course, the most important first; none where nothing can be told."""
    found = [verdict for judge in _BY_IMPORTANCE for verdict in judge(course)]
    ids = {verdict.id for verdict in found}
    needless = {other for verdict in ids for other in _TELLS_MORE_THAN.get(verdict, ())}
    told = [verdict for verdict in found if verdict.id not in needless]
    return sorted(told, key=lambda verdict: _RANK[verdict.severity])
