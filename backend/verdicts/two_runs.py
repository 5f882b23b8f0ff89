"""Whether of two runs one is surely the better, or chance may explain the difference."""

from backend.runs import RunRecord
from backend.verdicts.intervals import compared
from backend.wording import Message


def two_runs_compared(one: RunRecord, other: RunRecord) -> Message | None:
    """The sentence, for an earlier run and a later one.

    `None` where both were not measured by what they got right of the same held-out samples.
    """
    count = one.validation_samples
    if one.data != other.data or count != other.validation_samples or count == 0:
        return None
    shares = [run.metrics.get("val_accuracy") for run in (one, other)]
    first, second = (None if share is None else round(share * count) for share in shares)
    if first is None or second is None or not (0 <= first <= count and 0 <= second <= count):
        return None  # a record that somebody has changed may say anything
    return compared(first, second, count, one.name, other.name)
