"""The curves as tables."""

import csv
import io

import numpy as np

from widgets.plots.curves import RunCurves
from widgets.plots.curves_table import epochs_table, steps_table


def some_curves() -> RunCurves:
    curves = RunCurves(2, 2)
    curves.add_steps(3, np.array([0.5, np.nan, 0.25]), np.array([0.125, 0.5, np.nan]))
    curves.add_epoch(1, {"loss": 0.5, "val_loss": 0.75, "precision": None}, 0.001)
    curves.add_epoch(2, {"loss": 0.25, "val_loss": None, "precision": 0.5}, 0.0005)
    return curves


def test_that_epochs_have_a_row_each_with_every_metric() -> None:
    rows = list(csv.DictReader(io.StringIO(epochs_table(some_curves()))))

    assert [row["epoch"] for row in rows] == ["1", "2"]
    assert list(rows[0]) == ["epoch", "loss", "val_loss", "precision", "learning_rate"]
    assert (rows[0]["precision"], rows[1]["precision"]) == ("", "0.5")
    assert (rows[1]["val_loss"], rows[1]["learning_rate"]) == ("", "0.0005")


def test_that_steps_have_a_row_each() -> None:
    assert steps_table(some_curves()).splitlines() == [
        "step,epoch,loss,accuracy",
        "1,1,0.5,0.125",
        "2,1,,0.5",
        "3,2,0.25,",
    ]


def test_that_a_run_that_has_not_begun_has_headings_only() -> None:
    assert steps_table(RunCurves(1, 1)) == "step,epoch,loss,accuracy\n"
    assert epochs_table(RunCurves(1, 1)) == "epoch,learning_rate\n"
