"""Keeping runs: names, notes and stars, deleting with undo."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.controllers.runs_controller import RunsController
from app.notices import Notices, Offer
from app.run_notes_dialog import RunNotesDialog
from backend.run_labels import RunLabels, label_run
from backend.run_trash import deleted_runs, discard_run, restore_run, sweep_trash
from backend.runs import runs_folder
from backend.wording import Message, UserError
from widgets.run_table import RunTable
from widgets.wording import show


class RunKeepingController(QObject):
    """Does to the folders of runs what the table asks for."""

    def __init__(
        self, table: RunTable, runs: RunsController, notices: Notices, background: Background, window: QWidget
    ) -> None:
        super().__init__(window)
        self._runs = runs
        self._notices = notices
        self._background = background
        self._window = window
        table.run_renamed.connect(self._rename)
        table.runs_starred.connect(self._star)
        table.notes_wanted.connect(self._ask_for_notes)
        table.delete_wanted.connect(self.delete)
        table.bring_back_wanted.connect(self.bring_back)

    def sweep(self) -> None:
        """Empty the trash of what has been in it for long."""
        self._background.run(sweep_trash, self._swept)

    def _swept(self, _removed: int | None, error: Exception | None) -> None:
        # A trash that cannot be swept is in nobody's way; it is tried again at the next start.
        if error is not None and not isinstance(error, OSError):
            raise error

    # Labels -----------------------------------------------------------------------------------------------

    def _rename(self, run: str, name: str) -> None:
        self._label(run, name=name)

    def _star(self, runs: Sequence[str], starred: bool) -> None:
        for run in runs:
            self._label(run, starred=starred)

    def _ask_for_notes(self, run: str) -> None:
        record = self._runs.record(run)
        if record is None:
            return
        dialog = RunNotesDialog(record.name, record.notes, self._window)
        dialog.notes_given.connect(partial(self._take_notes, run))
        dialog.open()

    def _take_notes(self, run: str, notes: str) -> None:
        self._label(run, notes=notes)

    def _label(
        self, run: str, *, name: str | None = None, notes: str | None = None, starred: bool | None = None
    ) -> None:
        if self._runs.record(run) is None:
            return
        self._runs.show_labels(run, RunLabels(name, notes, starred))
        write = partial(label_run, runs_folder() / run, name=name, notes=notes, starred=starred)
        self._background.run(write, partial(self._labelled, run))

    def _labelled(self, run: str, _result: object, error: Exception | None) -> None:
        if isinstance(error, UserError):
            self._notices.tell_message("error", error.message)
            self._runs.reread((run,))
        elif error is not None:
            raise error

    # Deleting ---------------------------------------------------------------------------------------------

    def delete(self, runs: Sequence[str]) -> None:
        """Move runs to the trash, but not the one that is being trained."""
        running = self._runs.running
        doomed = [run for run in runs if run != running]
        stays = self._runs.name_of(running) if running is not None and running in runs else ""
        if doomed:
            names = [self._runs.name_of(run) for run in doomed]
            self._runs.forget(doomed)
            self._background.run(partial(_discard, doomed), partial(self._deleted, names, stays))
        elif stays:
            self._notices.tell("warning", self._why_it_stays(stays))

    def _why_it_stays(self, name: str) -> str:
        return self.tr("“{name}” is being trained. Stop it first, then it can be deleted.").format(name=name)

    def _deleted(self, names: Sequence[str], stays: str, moved: "_Moved | None", error: Exception | None) -> None:
        if error is not None or moved is None:
            raise error or ValueError("nothing was deleted")
        places, troubles = moved
        if troubles:
            self._runs.reread(list(troubles))
            self._notices.tell_message("error", next(iter(troubles.values())), self._undo(places))
            return
        what = (
            self.tr("“{name}” is deleted.").format(name=names[0])
            if len(names) == 1
            else self.tr("{count} runs are deleted.").format(count=len(names))
        )
        why = self._why_it_stays(stays) if stays else self.tr("The trash keeps what is deleted for thirty days.")
        self._notices.tell("info", what, why, self._undo(places))

    def _undo(self, places: Sequence[Path]) -> tuple[Offer, ...]:
        return (Offer(self.tr("Undo"), partial(self._restore, places)),) if places else ()

    def _restore(self, places: Sequence[Path]) -> None:
        self._background.run(partial(_bring_back, places), self._restored)

    def _restored(self, came: tuple[list[str], list[Message]] | None, error: Exception | None) -> None:
        if error is not None or came is None:
            raise error or ValueError("nothing was brought back")
        runs, troubles = came
        self._runs.reread(runs)
        if troubles:
            self._notices.tell("error", show(troubles[0]))

    def bring_back(self) -> None:
        """Bring back the run that was deleted last, of those that the trash still has."""
        self._background.run(_bring_back_last, self._brought_back)

    def _brought_back(self, came: "tuple[list[str], list[Message], int] | None", error: Exception | None) -> None:
        if error is not None or came is None:
            raise error or ValueError("nothing was brought back")
        runs, troubles, left = came
        self._restored((runs, troubles), None)
        if troubles:
            return
        if not runs:
            self._notices.tell("info", self.tr("No run was deleted in the last thirty days."))
            return
        what = self.tr("“{name}” is here again.").format(name=self._runs.name_of(runs[0]))
        why = self.tr("{count} more are in the trash.").format(count=left) if left else ""
        offers = (Offer(self.tr("Bring back the next"), self.bring_back),) if left else ()
        self._notices.tell("good", what, why, offers)


_Moved = tuple[list[Path], dict[str, Message]]


def _discard(runs: Sequence[str]) -> _Moved:
    """Move them to the trash: where they lie there, and what kept the others from it."""
    places, troubles = [], {}
    for run in runs:
        try:
            places.append(discard_run(runs_folder() / run))
        except UserError as error:
            troubles[run] = error.message
    return places, troubles


def _bring_back(places: Sequence[Path]) -> tuple[list[str], list[Message]]:
    runs, troubles = [], []
    for place in places:
        try:
            runs.append(restore_run(place).name)
        except UserError as error:
            troubles.append(error.message)
    return runs, troubles


def _bring_back_last() -> tuple[list[str], list[Message], int]:
    """The run that was deleted last, what kept it from coming, and how many more the trash has."""
    places = deleted_runs()
    runs, troubles = _bring_back(places[:1])
    return runs, troubles, len(places) - len(runs)
