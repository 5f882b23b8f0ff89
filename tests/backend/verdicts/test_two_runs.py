"""Two runs held against each other by what they got right of the same held-out samples."""

import msgspec
import pytest

from backend.project import DataChoice, TrainingSettings
from backend.runs import RunRecord
from backend.verdicts.two_runs import two_runs_compared


def run(share: float | None = 0.9, held_out: int = 100, data: DataChoice | None = None) -> RunRecord:
    return RunRecord(
        id="a",
        name="Digits",
        started="2026-03-04T12:00:00+00:00",
        training=TrainingSettings(),
        data=data or DataChoice(),
        parameters=7,
        samples=400,
        validation_samples=held_out,
        device="paper",
        metrics={"val_accuracy": share},
    )


@pytest.mark.parametrize(
    ("held_out", "words"), [(10, "may be chance"), (10_000, "not luck. The earlier “Digits” is")]
)
def test_that_many_samples_tell_apart_what_few_cannot(held_out: int, words: str) -> None:
    assert words in str(two_runs_compared(run(0.9, held_out), run(0.8, held_out)))


def test_that_shares_are_told_in_the_order_of_the_runs() -> None:
    assert str(two_runs_compared(run(0.5), run(0.75))).startswith("50 % and 75 % of 100 ")


@pytest.mark.parametrize(
    "other",
    [
        run(held_out=50),
        run(data=DataChoice(validation=0.5)),
        run(share=None),
        run(share=7.0),
        msgspec.structs.replace(run(), metrics={}),
    ],
    ids=["fewer", "other-data", "no-number", "impossible", "not-measured"],
)
def test_that_runs_that_were_not_measured_alike_are_not_held_against_each_other(other: RunRecord) -> None:
    assert two_runs_compared(run(), other) is None
    assert two_runs_compared(other, run()) is None


def test_that_nothing_held_out_tells_nothing() -> None:
    assert two_runs_compared(run(held_out=0), run(held_out=0)) is None
