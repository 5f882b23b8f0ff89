"""The curves of a run as tables for spreadsheets (CSV): a row for each epoch, or a row for each step."""

import csv
import io

import numpy as np

from widgets.plots.curves import BY_STEP, LEARNING_RATE, RunCurves


def epochs_table(curves: RunCurves) -> str:
    """Epoch, the metrics that there are, the learning rate. What was no number is left empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("epoch", *curves.columns, LEARNING_RATE))
    positions, rates = curves.by_epoch(LEARNING_RATE, "training")
    for epoch in curves.finished:
        values = [curves.value_at(epoch, name) for name in curves.columns]
        told = rates[positions <= epoch][-1:]
        values.append(float(told[0]) if told.size else None)
        writer.writerow((epoch, *("" if value is None else repr(value) for value in values)))
    return text.getvalue()


def steps_table(curves: RunCurves) -> str:
    """Step, its epoch, loss and accuracy. What was no number is left empty."""
    losses, accuracies = (curves.by_step(name) for name in BY_STEP)
    epochs = np.arange(losses.size) // curves.steps_per_epoch + 1
    columns = zip(epochs.tolist(), losses.tolist(), accuracies.tolist(), strict=True)
    lines = [f"step,epoch,{','.join(BY_STEP)}"]
    lines += [
        f"{step},{epoch},{_number(loss)},{_number(accuracy)}"
        for step, (epoch, loss, accuracy) in enumerate(columns, start=1)
    ]
    return "\n".join(lines) + "\n"


def _number(value: float) -> str:
    # Seven digits are all that four bytes hold.
    return f"{value:.7g}" if value == value else ""
