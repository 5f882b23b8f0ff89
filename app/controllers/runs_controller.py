"""The table of runs: what was trained, overlaid on the plots by a tick, opened by a double click."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject

from app.background import Background
from app.pages.train_page import TrainPage
from backend.runs import RunRecord, list_runs, read_epochs, read_record, runs_folder
from widgets.number_text import ago_text
from widgets.plots.curves import RunCurves
from widgets.run_table import RunEntry

MOST_RUNS = 200


class RunsController(QObject):
    """Shows the run folders in the table; `open_model` opens the model that a run left."""

    def __init__(
        self, page: TrainPage, open_model: Callable[[Path], None], background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._open_model = open_model
        self._background = background
        self._records: dict[str, RunRecord] = {}
        self._ticked: set[str] = set()
        self._running: str | None = None
        page.runs.run_ticked.connect(self._tick)
        page.runs.run_chosen.connect(self._choose)
        page.appeared.connect(self._show_times)

    def show_all(self) -> None:
        """Read the run folders, beside the window, and list them, the newest first."""
        self._background.run(list_runs, self._take_all)

    def _take_all(self, records: list[RunRecord], error: Exception | None) -> None:
        if error is not None:
            raise error
        # What came while the folders were read is newer than they are.
        self._records |= {record.id: record for record in records[:MOST_RUNS] if record.id not in self._records}
        self._show()

    def show_run(self, folder: str, running: bool) -> None:
        """The figures of one run have changed; it may be new."""
        record = read_record(Path(folder))
        if record is None:
            return
        self._running = record.id if running else None
        figures = self._page.figures
        if running and figures is not None and figures.last_epoch is not None:
            # The record is written every few seconds only; the window knows the last epoch already.
            record = msgspec.structs.replace(record, metrics=figures.last_epoch.metrics)
        is_new = record.id not in self._records
        self._records = {record.id: record, **{key: old for key, old in self._records.items() if key != record.id}}
        if is_new:
            self._show()
        else:
            self._page.runs.update_run(self._entry(record))

    def _show_times(self) -> None:
        """How long ago each run was; what was "now" is not any more."""
        for record in self._records.values():
            self._page.runs.update_run(self._entry(record))

    def _show(self) -> None:
        self._page.runs.set_runs([self._entry(record) for record in self._records.values()])

    def _entry(self, record: RunRecord) -> RunEntry:
        accuracy = record.metrics.get("val_accuracy", record.metrics.get("accuracy"))
        loss = record.metrics.get("val_loss", record.metrics.get("loss"))
        when = ago_text(datetime.fromisoformat(record.started).astimezone().replace(tzinfo=None), datetime.now())
        return RunEntry(
            record.id, record.name, when, accuracy, loss, self._state(record), record.id in self._ticked
        )

    def _state(self, record: RunRecord) -> str:
        match record.outcome:
            case "running":
                return self.tr("running") if record.id == self._running else self.tr("interrupted")
            case "finished":
                return self.tr("{count} epochs").format(count=record.epochs_done)
            case "stopped":
                return self.tr("stopped in epoch {epoch}").format(epoch=record.epochs_done + 1)
            case "failed":
                return self.tr("failed")

    def _tick(self, run: str, ticked: bool) -> None:
        (self._ticked.add if ticked else self._ticked.discard)(run)
        self._page.runs.update_run(self._entry(self._records[run]))
        self._page.plots.set_overlays(
            [self._curves(self._records[name]) for name in self._records if name in self._ticked]
        )

    def _curves(self, record: RunRecord) -> RunCurves:
        steps = -(-record.samples // record.training.batch_size)
        curves = RunCurves(record.training.epochs, steps)
        for row in read_epochs(runs_folder() / record.id):
            curves.add_epoch(
                row.epoch,
                {
                    "loss": row.loss,
                    "accuracy": row.accuracy,
                    "val_loss": row.val_loss,
                    "val_accuracy": row.val_accuracy,
                },
            )
        return curves

    def _choose(self, run: str) -> None:
        self._open_model(runs_folder() / run / "last.h5")
