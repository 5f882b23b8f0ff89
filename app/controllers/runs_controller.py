"""The table of runs: what was trained, overlaid on the plots by a tick, opened by a double click."""

from collections.abc import Collection, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from app.background import Background
from app.controllers.opening_controller import OpeningController
from app.notices import Notices
from app.pages.train_page import TrainPage
from app.run_entries import run_curves, run_entry, state_text
from backend.compare_runs import network_of_run
from backend.run_labels import RunLabels
from backend.run_project import project_of_run
from backend.runs import RunRecord, list_runs, read_record, runs_folder
from backend.wording import UserError
from widgets.number_text import ago_text
from widgets.plots.curves import RunCurves
from widgets.run_looks import LOOKS
from widgets.run_table import RunEntry

_A_MINUTE = 60_000
"""Milliseconds."""


class RunsController(QObject):
    """Shows the run folders in the table, and opens what they hold; `listed` says that some came or went."""

    listed = Signal()

    def __init__(
        self,
        page: TrainPage,
        opening: OpeningController,
        notices: Notices,
        background: Background,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._opening = opening
        self._notices = notices
        self._background = background
        self._records: dict[str, RunRecord] = {}
        self._networks: dict[str, str | None] = {}
        self._looks: dict[str, int] = {}
        self._entries: dict[str, tuple[object, RunEntry]] = {}
        self._curves: dict[str, RunCurves] = {}  # of those that are ticked
        self._running: str | None = None
        self._is_paused = False
        self._changes = 0
        # Of many runs that are ticked at once the curves are read once.
        self._overlays_wait = QTimer(self, singleShot=True, interval=0)
        self._overlays_wait.timeout.connect(self._show_overlays)
        page.runs.run_ticked.connect(self._tick)
        page.runs.run_chosen.connect(self._choose)
        page.runs.drawing_wanted.connect(self._open_drawing)
        page.appeared.connect(self._on_page_appeared)
        # How long ago a run was is another time after a while.
        self._minute = QTimer(self, interval=_A_MINUTE)
        self._minute.timeout.connect(self._show_times)
        self._minute.start()

    @property
    def running(self) -> str | None:
        """The id of the run that is being trained now."""
        return self._running

    def state_of(self, record: RunRecord) -> str:
        """How far a run came, in few words."""
        return state_text(record, record.id == self._running, is_paused=self._is_paused)

    def record(self, run: str) -> RunRecord | None:
        """The record of a run that is still there; where it has gone that is told, and it leaves the table."""
        known = self._records.get(run)
        if known is None:
            return None
        if run == self._running or read_record(runs_folder() / run) is not None:
            return known
        self.forget((run,))
        self._notices.tell(
            "warning",
            self.tr("The run “{name}” is not there any more.").format(name=known.name),
            self.tr("Its folder was moved, deleted or damaged while NetSketch was open."),
        )
        return None

    def newest_of(self, network: str) -> RunRecord | None:
        """The run of this network that was begun last; see `network_of_run`."""
        return next((record for run, record in self._records.items() if self._networks.get(run) == network), None)

    def name_of(self, run: str) -> str:
        """What a run is called, for sentences."""
        known = self._records.get(run)
        return known.name if known is not None else run

    # What stands there ------------------------------------------------------------------------------------

    def show_all(self) -> None:
        """Read the run folders, beside the window, and list them, the newest first."""
        self._background.run(_read_all, partial(self._take_all, self._changes))

    def _take_all(
        self, stamp: int, found: list[tuple[RunRecord, str | None]] | None, error: Exception | None
    ) -> None:
        if isinstance(error, OSError):
            reason = error.strerror or type(error).__name__
            self._notices.tell("warning", self.tr("The runs cannot be read: {reason}.").format(reason=reason))
            return
        if error is not None or found is None:
            raise error or ValueError("no runs were read")
        if stamp != self._changes:
            self.show_all()  # something was changed while the folders were read
            return
        records = {record.id: record for record, _ in found}
        self._networks = {record.id: network for record, network in found} | self._networks
        if self._running is not None and self._running in self._records:
            # Its last epoch is newer than what its folder says.
            records[self._running] = self._records[self._running]
        if records != self._records:
            # What is as it was stays the same object, so that its row need not be made anew.
            kept = {key: self._kept(record) for key, record in records.items()}
            for run in [key for key in self._curves if kept.get(key) is not self._records.get(key)]:
                self._read_curves_again(run)
            self._records = kept
            self._show()

    def _kept(self, record: RunRecord) -> RunRecord:
        known = self._records.get(record.id)
        return known if known is not None and known == record else record

    def show_run(self, folder: str, running: bool, paused: bool = False) -> None:
        """The figures or the state of one run have changed; it may be new."""
        record = read_record(Path(folder))
        if record is None:
            return
        self._running = record.id if running else None
        self._is_paused = running and paused
        figures = self._page.figures
        if running and figures is not None and figures.last_epoch is not None:
            # The record is written every few seconds only; the window knows the last epoch already.
            record = msgspec.structs.replace(record, metrics=figures.last_epoch.metrics)
        is_new = record.id not in self._records
        self._records[record.id] = record
        self._read_curves_again(record.id)
        if is_new:
            self._changes += 1
            self._networks[record.id] = network_of_run(Path(folder))
            self._show()
        else:
            self._page.runs.update_run(self._entry(record))

    def reread(self, runs: Iterable[str]) -> None:
        """Show these runs as their folders have them now; they may be new, or gone."""
        self._changes += 1
        for run in runs:
            record = read_record(runs_folder() / run)
            if record is None:
                self._drop(run)
            else:
                self._records[run] = record
                self._read_curves_again(run)
                self._networks.setdefault(run, network_of_run(runs_folder() / run))
        self._show()

    def show_labels(self, run: str, labels: RunLabels) -> None:
        """Show a name, notes or a star that is being written."""
        self._changes += 1
        if run in self._records:
            self._records[run] = labels.put_on(self._records[run])
            self._read_curves_again(run)  # the legend of the plots has its name too
            self._page.runs.update_run(self._entry(self._records[run]))

    def forget(self, runs: Collection[str]) -> None:
        """These runs are there no more."""
        self._changes += 1
        for run in runs:
            self._drop(run)
        self._show()

    def _drop(self, run: str) -> None:
        self._records.pop(run, None)
        self._entries.pop(run, None)
        if self._looks.pop(run, None) is not None:
            self._read_curves_again(run)

    def _on_page_appeared(self) -> None:
        """How long ago each run was; what was "now" is not any more. Others may have come from elsewhere."""
        self._update_all()
        self.show_all()

    def _show_times(self) -> None:
        if self._page.isVisible():
            self._update_all()

    def _update_all(self) -> None:
        self._page.runs.update_runs([self._entry(record) for record in self._records.values()])

    def _show(self) -> None:
        ordered = sorted(self._records.values(), key=_started, reverse=True)
        self._records = {record.id: record for record in ordered}
        self._page.runs.set_runs([self._entry(record) for record in ordered])
        self.listed.emit()

    def _entry(self, record: RunRecord) -> RunEntry:
        """The row of a run; the one that was made before, where nothing in it can have changed."""
        newest = next(iter(self._records.values()), record)
        network = self._networks.get(record.id)
        same_network = network is None or network == self._networks.get(newest.id)
        when = ago_text(_started(record).astimezone().replace(tzinfo=None), datetime.now())
        look, state = self._looks.get(record.id), self.state_of(record)
        facts = (record, newest, same_network, when, look, state)
        known = self._entries.get(record.id)
        if known is None or known[0] != facts:
            entry = run_entry(record, when=when, newest=newest, same_network=same_network, state=state, look=look)
            known = self._entries[record.id] = (facts, entry)
        return known[1]

    # Curves -----------------------------------------------------------------------------------------------

    def _tick(self, run: str, ticked: bool) -> None:
        if not ticked:
            self._looks.pop(run, None)
            self._curves.pop(run, None)
        elif self.record(run) is not None:
            self._looks[run] = _free_look(self._looks.values())
        if run in self._records:
            self._page.runs.update_run(self._entry(self._records[run]))
        self._overlays_wait.start()

    def looks_of(self, runs: Collection[str]) -> list[int]:
        """How the lines of these are drawn: as in the table where they are ticked, else in the first free ones."""
        looks = dict(self._looks)
        for run in runs:
            looks.setdefault(run, _free_look(looks.values()))
        return [looks[run] for run in runs]

    def _show_overlays(self) -> None:
        looks = {run: look for run, look in self._looks.items() if run in self._records}
        self._curves = {run: self._curves.get(run) or run_curves(self._records[run]) for run in looks}
        self._page.plots.set_overlays(list(self._curves.values()), list(looks.values()))

    def _read_curves_again(self, run: str) -> None:
        """The folder of a run has changed: where its curves are on the plots, have them as they are now."""
        if self._curves.pop(run, None) is not None:
            self._overlays_wait.start()

    # Opening ----------------------------------------------------------------------------------------------

    def _choose(self, run: str) -> None:
        if self.record(run) is not None:
            self._opening.open_run(runs_folder() / run / "last.h5")

    def _open_drawing(self, run: str) -> None:
        if self.record(run) is None:
            return
        try:
            project = project_of_run(runs_folder() / run)
        except UserError as error:
            self._notices.tell_message("error", error.message)
        else:
            self._opening.begin_from_run(project)


def _read_all() -> list[tuple[RunRecord, str | None]]:
    return [(record, network_of_run(runs_folder() / record.id)) for record in list_runs()]


def _free_look(taken: Collection[int]) -> int:
    return next((look for look in range(LOOKS) if look not in taken), len(taken))


def _started(record: RunRecord) -> datetime:
    return datetime.fromisoformat(record.started).astimezone()
