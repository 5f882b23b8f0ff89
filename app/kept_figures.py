"""The figures of a run that is over, from its folder, as the cards of the Train page show them."""

from backend.messages import TrainingStarted
from backend.runs import EpochRow, RunRecord, metrics_of_row, read_epochs, runs_folder
from widgets.plots.curves import RunCurves
from widgets.training_figures import TrainingFigures


def kept_figures(record: RunRecord, curves: RunCurves) -> TrainingFigures:
    """As they were at the end of the run; `curves` are its own (see `run_curves`)."""
    folder = runs_folder() / record.id
    figures = TrainingFigures(
        TrainingStarted(
            str(folder),
            curves.epochs,
            curves.steps_per_epoch,
            record.samples,
            record.validation_samples,
            record.parameters,
            steps_done=max(record.steps_done, record.epochs_done * curves.steps_per_epoch),
        )
    )
    figures.fill((), [_row(row) for row in read_epochs(folder)])
    if record.outcome != "running":
        figures.epoch = record.epochs_done
    last = figures.last_epoch
    if last is not None and last.seconds > 0:
        figures.samples_per_second = record.samples / last.seconds
    return figures


def _row(row: EpochRow) -> dict[str, float | None]:
    times = {"seconds": row.seconds, "validation_seconds": row.validation_seconds}
    return {"epoch": row.epoch, **times, **metrics_of_row(row)}
