"""A run's record as the table and the plots show it."""

from PySide6.QtCore import QCoreApplication

from backend.catalogue.losses import LOSSES
from backend.catalogue.optimizers import OPTIMIZERS
from backend.compare_runs import what_differs
from backend.data.catalogue import DATASETS
from backend.runs import RunRecord, read_epochs, runs_folder
from widgets.plots.curves import RunCurves
from widgets.run_table import RunEntry
from widgets.wording import show, show_text


def run_entry(
    record: RunRecord,
    *,
    when: str,
    newest: RunRecord,
    same_network: bool,
    state: str,
    look: int | None,
) -> RunEntry:
    """The row of a run; `state` is its `state_text`, `look` is that of its curves while they are on the plots."""
    return RunEntry(
        id=record.id,
        name=" ".join(record.name.split()),
        when=when,
        accuracy=record.metrics.get("val_accuracy", record.metrics.get("accuracy")),
        loss=record.metrics.get("val_loss", record.metrics.get("loss")),
        state=state,
        ticked=look is not None,
        starred=record.starred,
        notes=record.notes,
        differs=() if record.id == newest.id else differing_texts(record, newest, same_network),
        started=record.started,
        look=look,
        words=_words(record),
    )


def state_text(record: RunRecord, is_running: bool, *, is_paused: bool = False) -> str:
    """How far a run came, in few words."""
    tr = QCoreApplication.translate
    match record.outcome:
        case "running" if is_running and is_paused:
            return tr("Runs", "paused")
        case "running":
            return tr("Runs", "running") if is_running else tr("Runs", "interrupted")
        case "finished" if record.training.stop_early and record.epochs_done < record.training.epochs:
            if record.epochs_done == 1:
                return tr("Runs", "1 epoch, stopped early")
            return tr("Runs", "{count} epochs, stopped early").format(count=record.epochs_done)
        case "finished" if record.epochs_done == 1:
            return tr("Runs", "1 epoch")
        case "finished":
            return tr("Runs", "{count} epochs").format(count=record.epochs_done)
        case "stopped":
            return tr("Runs", "stopped in epoch {epoch}").format(epoch=record.epochs_done + 1)
        case "failed":
            return tr("Runs", "failed")


def differing_texts(record: RunRecord, newest: RunRecord, same_network: bool) -> tuple[str, ...]:
    """What differs from the newest run, with the value here and there: "learning rate 0.1 → 0.001"."""
    texts = [show(message) for message in what_differs(record, newest, same_network=same_network)]
    return tuple(text[0].lower() + text[1:] for text in texts) or (
        QCoreApplication.translate("Runs", "trained alike"),
    )


def run_curves(record: RunRecord) -> RunCurves:
    """The curves of a run, by epoch, from its folder; a run that was gone on with has more than were planned."""
    rows = read_epochs(runs_folder() / record.id)
    epochs = max([record.training.epochs, *(row.epoch for row in rows)])
    steps = record.steps_per_epoch or -(-record.samples // record.training.batch_of(record.samples or 1))
    curves = RunCurves(epochs, steps, record.name)
    for row in rows:
        metrics = {"loss": row.loss, "accuracy": row.accuracy, **row.further}
        curves.add_epoch(row.epoch, {**metrics, "val_loss": row.val_loss, "val_accuracy": row.val_accuracy})
    return curves


def _words(record: RunRecord) -> str:
    """What else a run is found by: optimizer, loss, data and device, as they are called and as they are shown."""
    training, data = record.training, record.data.name
    titles = [
        show_text(rows[key].title)
        for rows, key in ((OPTIMIZERS, training.optimizer), (LOSSES, training.loss), (DATASETS, data))
        if key in rows
    ]
    return " ".join((training.optimizer, training.loss, data, record.device, *titles))
