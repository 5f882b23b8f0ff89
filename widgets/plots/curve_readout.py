"""What the curves of runs say at one place: the step there, and the values of the nearest epoch."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from widgets.number_text import whole_text
from widgets.plots.best_mark import best_row
from widgets.plots.curves import BY_STEP, LEARNING_RATE, Part, RunCurves
from widgets.plots.metric_title import metric_value
from widgets.plots.readout import Readout, ReadoutRow
from widgets.plots.step_look import line_colour
from widgets.run_looks import run_pen
from widgets.theme.tokens import Tokens


def read_curves(
    curves: RunCurves | None,
    overlays: Sequence[tuple[RunCurves, int]],
    quantity: str,
    position: float,
    tokens: Tokens,
) -> Readout | None:
    """The values of a run and of those laid behind it, each with its look, at a position; `None` for no values."""
    tr = QCoreApplication.translate
    rows: list[ReadoutRow] = []
    epoch = max(1, round(position))
    heading = tr("plots", "Epoch {epoch}").format(epoch=epoch)
    if curves is not None:
        step = curves.step_at(position)
        values = curves.by_step(quantity) if quantity in BY_STEP else np.empty(0)
        if step <= values.size and np.isfinite(values[step - 1]):
            heading = tr("plots", "Epoch {epoch} · step {step}").format(epoch=epoch, step=whole_text(step))
            value = metric_value(quantity, float(values[step - 1]))
            rows.append(ReadoutRow(line_colour(tokens), tr("plots", "this step"), value))
        name = tr("plots", "learning rate") if quantity == LEARNING_RATE else tr("plots", "training")
        rows += _row(curves, quantity, "training", position, name, tokens.training)
        rows += _row(curves, quantity, "validation", position, tr("plots", "validation"), tokens.validation)
        rows += best_row(curves, epoch, QColor(tokens.good))
    for overlay, look in overlays:
        name = overlay.name or tr("plots", "another run")
        part = overlay.part_to_compare(quantity)
        rows += _row(overlay, quantity, part, position, name, run_pen(look, tokens).color())
    return Readout(heading, tuple(rows)) if rows else None


def _row(
    run: RunCurves, quantity: str, part: Part, position: float, name: str, colour: str | QColor
) -> list[ReadoutRow]:
    positions, values = run.by_epoch(quantity, part)
    # A metric is that of the nearest epoch; a learning rate holds until another one is told.
    there = positions <= position + 1e-9 if quantity == LEARNING_RATE else positions == max(1, round(position))
    return [
        ReadoutRow(QColor(colour), name, metric_value(quantity, float(values[place])))
        for place in np.flatnonzero(there)[-1:]
    ]
