"""Comparing two runs: reads both folders and opens the window that shows them side by side."""

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.controllers.runs_controller import RunsController
from app.notices import Notices
from app.run_entries import run_curves
from backend.compare_runs import compare_projects, outcome_of
from backend.run_project import project_of_run
from backend.runs import read_epochs, runs_folder
from backend.verdicts.two_runs import two_runs_compared
from backend.wording import UserError
from widgets.number_text import ago_text
from widgets.run_comparison import ComparedRun, RunComparison
from widgets.run_table import RunTable
from widgets.theme.theme import Theme
from widgets.wording import show

_SHARE = 0.92
"""Of the main window, so that this is seen behind it."""


class RunComparisonController(QObject):
    """Opens one window for each two runs that are to be compared."""

    def __init__(
        self, table: RunTable, runs: RunsController, notices: Notices, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._runs = runs
        self._notices = notices
        self._theme = theme
        self._window = window
        table.compare_wanted.connect(self.compare)

    def compare(self, earlier: str, later: str) -> None:
        """Show what differs between two runs."""
        looks = self._runs.looks_of((earlier, later))
        one, other = self._read(earlier, looks[0]), self._read(later, looks[1])
        if one is None or other is None:
            return
        begun = self._begun_from(earlier), self._begun_from(later)
        difference = compare_projects(one.project, other.project, begun)
        shown = RunComparison(
            (one, other), difference, self._theme, self._verdict(earlier, later), parent=self._window
        )
        shown.resize(self._window.size() * _SHARE)
        shown.show()

    def _begun_from(self, run: str) -> str:
        record = self._runs.record(run)
        return record.begun_from if record is not None else ""

    def _verdict(self, earlier: str, later: str) -> str:
        """Whether chance explains the difference; empty where that cannot be told."""
        one, other = self._runs.record(earlier), self._runs.record(later)
        verdict = two_runs_compared(one, other) if one is not None and other is not None else None
        return show(verdict) if verdict is not None else ""

    def _read(self, run: str, look: int) -> ComparedRun | None:
        """What is shown of a run; where it cannot be read that is told."""
        record = self._runs.record(run)
        if record is None:
            return None
        folder = runs_folder() / run
        try:
            project = project_of_run(folder)
        except UserError as error:
            self._notices.tell_message("error", error.message)
            return None
        started = datetime.fromisoformat(record.started).astimezone().replace(tzinfo=None)
        return ComparedRun(
            name=record.name,
            when=ago_text(started, datetime.now()),
            state=self._runs.state_of(record),
            project=project,
            outcome=outcome_of(record, read_epochs(folder)),
            curves=run_curves(record),
            look=look,
        )
